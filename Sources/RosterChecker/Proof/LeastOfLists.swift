import PlacementDomain

/// The least price of a client's columns at one pattern, reckoned once for all lists that are alike there; one per
/// thread.
final class LeastOfLists {
    private let prices: PriceTable
    /// By list, of costs and of lost points: the least, and at which pattern that was.
    private let least: UnsafeMutablePointer<Int>
    private let patternOf: UnsafeMutablePointer<Int>
    /// Patterns so far, of whatever client.
    private var number = 0
    /// Running sums over the client's own timeline.
    private var own: [Int] = []

    init(_ prices: PriceTable) {
        self.prices = prices
        let count = max(1, 2 * prices.prices.count)
        least = .allocate(capacity: count)
        patternOf = .allocate(capacity: count)
        least.initialize(repeating: 0, count: count)
        patternOf.initialize(repeating: 0, count: count)
    }

    deinit {
        least.deallocate()
        patternOf.deallocate()
    }

    /// For each leaf the least price of a client's columns at one pattern.
    ///
    /// - Parameters:
    ///   - lists: what he pays by, of each leaf.
    ///   - begins: his order was not worked before, so that a column's first sitting is its start.
    func forEach(
        of pattern: ClientWorker.OpenPattern, lists: [Int], begins: Bool, scale: Int,
        _ body: (_ leaf: Int, _ least: Int) -> Void
    ) {
        number += 1
        let (number, least, patternOf) = (number, least, patternOf)
        prices.withPlaces(at: pattern.project, lists: lists) { leaf, place in
            if patternOf[place] != number {
                patternOf[place] = number
                let starts = begins ? prices.starts[place / 2] : []
                least[place] = reckon(pattern, list: place / 2, starts, isLawfulTier: place % 2 == 1, scale)
            }
            body(leaf, least[place])
        }
    }

    /// In one leaf the least price among those of a client's columns at one pattern that are left to him;
    /// `Int.max`: none is.
    ///
    /// - Parameter list: what he pays by in that leaf.
    func least(
        of pattern: ClientWorker.OpenPattern, _ leaf: Int, list: Int, begins: Bool, scale: Int, _ filter: ChoiceFilter
    ) -> Int {
        let left = pattern.columns.filter {
            filter.allows(pattern.project, lost: $0.lost, pattern.sittings(of: $0))
        }
        return left.withUnsafeBufferPointer { columns in
            reckon(
                pattern.with(columns), list: list, begins ? prices.starts[list] : [],
                isLawfulTier: prices.leaves[leaf].isLawfulTier, scale)
        }
    }

    private func reckon(
        _ pattern: ClientWorker.OpenPattern, list: Int, _ starts: [Int], isLawfulTier: Bool, _ scale: Int
    ) -> Int {
        if pattern.sharedEntry >= 0 {
            let before = prices.before(list, at: pattern.project, entry: pattern.sharedEntry)
            return LeastOfLists.least(pattern, before, starts, isLawfulTier, scale)
        }
        sum(pattern.view, list)
        return own.withUnsafeBufferPointer { own in
            own.baseAddress.map { LeastOfLists.least(pattern, $0, starts, isLawfulTier, scale) } ?? Int.max
        }
    }

    private static func least(
        _ pattern: ClientWorker.OpenPattern, _ before: UnsafePointer<Int>, _ starts: [Int], _ isLawfulTier: Bool,
        _ scale: Int
    ) -> Int {
        var least = Int.max
        for column in pattern.columns {
            let points = isLawfulTier ? column.lost : column.cost
            let start = starts.isEmpty ? 0 : starts[Int(pattern.view.sitting[Int(column.begin)])]
            least = min(least, points * scale + start + before[Int(column.end)] - before[Int(column.begin)])
        }
        return least
    }

    /// Price of the entries before each position of the client's own timeline.
    private func sum(_ view: TimelineView, _ list: Int) {
        let count = view.lawful.upperBound + 1
        if own.count < count { own = Array(repeating: 0, count: 2 * count) }
        prices.prices[list].withUnsafeBufferPointer { prices in
            var sum = 0
            for entry in view.lawful {
                own[entry] = sum
                sum += prices[Int(view.sitting[entry])]
            }
            own[view.lawful.upperBound] = sum
        }
    }
}
