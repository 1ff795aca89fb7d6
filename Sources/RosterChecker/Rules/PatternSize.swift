import PlacementDomain

/// How many series a pattern of a client at a project may have (C6).
enum PatternSize {
    /// The largest m up to mostSeriesPerPlacement with at most mostPatterns sets of 1…m of `count` series; at least 1.
    static func most(of count: Int, _ policy: Policy) -> Int {
        var most = 1
        var sets = 0
        for size in 1...max(1, policy.mostSeriesPerPlacement) {
            guard let ofSize = setsOf(size, outOf: count), ofSize <= policy.mostPatterns - sets else { break }
            sets += ofSize
            most = size
        }
        return most
    }

    /// The same for one client, by his lawful sittings at the project.
    ///
    /// - Parameter series: of a placement there; the count is not made where even all series of the project allow so many.
    static func most(at project: Int, having series: Int, for person: Person) -> Int {
        let instance = person.facts.instance
        let all = instance.series.indices.filter { instance.series[$0].project == project }
        let least = most(of: all.count, instance.policy)
        if series <= least { return least }
        let lawful = all.filter { !ColumnRules.timeline(of: [$0], for: person).isEmpty }
        return most(of: lawful.count, instance.policy)
    }

    /// `count · (count − 1) · … / size!`; nil: more than can be told.
    private static func setsOf(_ size: Int, outOf count: Int) -> Int? {
        var sets = 1
        for step in 0..<size {
            let (product, overflows) = sets.multipliedReportingOverflow(by: max(0, count - step))
            if overflows { return nil }
            sets = product / (step + 1)
        }
        return sets
    }
}
