import PlacementDomain

/// The least price of a client's columns at one choice, reckoned once for all lists that are alike there; one per
/// thread.
final class LeastOfLists {
    private let prices: PriceTable
    /// By list, of costs and of lost points: the least, and at which choice that was.
    private let least: UnsafeMutablePointer<Int>
    private let choiceOf: UnsafeMutablePointer<Int>
    /// Choices so far, of whatever client.
    private var number = 0
    /// Running sums over the client's own timeline.
    private var own: [Int] = []

    init(_ prices: PriceTable) {
        self.prices = prices
        let count = max(1, 2 * prices.prices.count)
        least = .allocate(capacity: count)
        choiceOf = .allocate(capacity: count)
        least.initialize(repeating: 0, count: count)
        choiceOf.initialize(repeating: 0, count: count)
    }

    deinit {
        least.deallocate()
        choiceOf.deallocate()
    }

    /// For each leaf the least price of a client's columns at one choice.
    ///
    /// - Parameters:
    ///   - lists: what he pays by, of each leaf.
    ///   - begins: his order was not worked before, so that a column's first sitting is its start.
    func forEach(
        of choice: ClientWorker.Choice, lists: [Int], begins: Bool, scale: Int,
        _ body: (_ leaf: Int, _ least: Int) -> Void
    ) {
        number += 1
        let (number, least, choiceOf) = (number, least, choiceOf)
        prices.withPlaces(at: choice.project, lists: lists) { leaf, place in
            if choiceOf[place] != number {
                choiceOf[place] = number
                let starts = begins ? prices.starts[place / 2] : []
                least[place] = reckon(choice, list: place / 2, starts, isLawfulTier: place % 2 == 1, scale)
            }
            body(leaf, least[place])
        }
    }

    private func reckon(
        _ choice: ClientWorker.Choice, list: Int, _ starts: [Int], isLawfulTier: Bool, _ scale: Int
    ) -> Int {
        if choice.sharedEntry >= 0 {
            let before = prices.before(list, at: choice.project, entry: choice.sharedEntry)
            return LeastOfLists.least(choice, before, starts, isLawfulTier, scale)
        }
        sum(choice.view, list)
        return own.withUnsafeBufferPointer { own in
            own.baseAddress.map { LeastOfLists.least(choice, $0, starts, isLawfulTier, scale) } ?? Int.max
        }
    }

    private static func least(
        _ choice: ClientWorker.Choice, _ before: UnsafePointer<Int>, _ starts: [Int], _ isLawfulTier: Bool,
        _ scale: Int
    ) -> Int {
        var least = Int.max
        for column in choice.columns {
            let points = isLawfulTier ? column.lost : column.cost
            let start = starts.isEmpty ? 0 : starts[Int(choice.view.sitting[Int(column.begin)])]
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
