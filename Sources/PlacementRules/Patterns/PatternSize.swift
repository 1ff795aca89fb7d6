package import PlacementDomain

/// How many series the patterns of one client at one project may have (C6), so that they can be counted before they are
/// made.
package enum PatternSize {
    /// The largest m ≤ mostSeriesPerPlacement with at most mostPatterns sets of 1…m of some series; at least 1.
    ///
    /// - Parameter series: how many series of the project have a lawful sitting for him; what else C6 asks plays no part.
    package static func most(ofLawful series: Int, _ policy: Policy) -> Int {
        most(of: series, sets: policy.mostPatterns, upTo: policy.mostSeriesPerPlacement)
    }

    /// The largest m ≤ `limit` with at most `sets` sets of 1…m of `series` things; at least 1.
    package static func most(of series: Int, sets: Int, upTo limit: Int) -> Int {
        // Sets of one size follow from those one smaller; both stay below what was asked, so products fit.
        var (size, ofSize, total) = (1, series, series)
        while size < limit, total <= sets {
            let (product, overflows) = ofSize.multipliedReportingOverflow(by: max(0, series - size))
            if overflows { break }
            ofSize = product / (size + 1)
            let (sum, isTooGreat) = total.addingReportingOverflow(ofSize)
            if isTooGreat || sum > sets { break }
            total = sum
            size += 1
        }
        return size
    }
}
