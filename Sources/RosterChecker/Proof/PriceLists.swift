import PlacementDomain

/// The prices of some leaves, as lists that are alike at many projects.
///
/// A sitting has one price for all, or one for each organisation where rows of seat agreements are priced: a *list*
/// is what one organisation pays in one leaf. Who begins a new order at a sitting may pay more there than those who
/// only come. Leaves mostly differ around a few projects: where two lists have the same prices at all sittings of a
/// project, they share a *slot* there.
struct PriceLists {
    private(set) var leaves: [ProofLeaf] = []
    /// Prices by sitting, of each list.
    private(set) var prices: [[Int]] = []
    /// What beginning at a sitting costs beside its price, of each list; empty: nothing in any of these leaves.
    private(set) var starts: [[Int]] = []
    /// The list of a leaf and an organisation; one more organisation stands for all without an agreement.
    private(set) var listOf: [[Int]] = []
    /// The first list that has the prices of a slot, and the project where.
    private(set) var slots: [(list: Int, project: Int)] = []
    /// By list and project: `list · projects + project`.
    private(set) var slotOf: [Int32] = []

    /// So many numbers are held at once, whatever the number of leaves.
    private static let mostNumbers = 8_000_000
    /// A list is compared with the first one and with so many of the latest.
    private static let mostCompared = 4

    /// - Parameters:
    ///   - leaves: as many of them are taken, from the first on, as fit; one at least if there is one.
    ///   - entries: how many numbers a slot of each project holds.
    init(
        asManyAsFit leaves: ArraySlice<ProofLeaf>, _ tables: DerivedTables, _ patterns: PatternTable, entries: [Int]
    ) {
        let ranges = patterns.seriesOfProject.map { $0.map { tables.facts.held.range(ofSeries: $0) } }
        var known = [[Int32]](repeating: [], count: ranges.count)
        let hasStarts = leaves.contains { $0.countedPrices.contains { tables.rows.counted[$0.row].kind == .start } }
        var numbers = 0
        for leaf in leaves {
            if numbers >= PriceLists.mostNumbers { break }
            self.leaves.append(leaf)
            let lists = PriceLists.lists(of: leaf, tables)
            listOf.append(lists.listOf.map { $0 + prices.count })
            let leafStarts = hasStarts ? PriceLists.starts(of: leaf, tables) : []
            numbers += leafStarts.count
            for dense in lists.prices {
                let list = prices.count
                prices.append(dense)
                starts.append(leafStarts)
                numbers += dense.count
                for project in ranges.indices {
                    let same = known[project].first { isSame(slots[Int($0)].list, list, ranges[project]) }
                    slotOf.append(same ?? Int32(slots.count))
                    if same != nil { continue }
                    numbers += entries[project]
                    if known[project].count > PriceLists.mostCompared { known[project].remove(at: 1) }
                    known[project].append(Int32(slots.count))
                    slots.append((list, project))
                }
            }
        }
    }

    private func isSame(_ left: Int, _ right: Int, _ ranges: [Range<Int>]) -> Bool {
        ranges.allSatisfy { range in
            prices[left][range] == prices[right][range]
                && (starts[left].isEmpty || starts[left][range] == starts[right][range])
        }
    }

    /// Dense prices of one leaf, and which of them holds for an organisation.
    private static func lists(of leaf: ProofLeaf, _ tables: DerivedTables) -> (prices: [[Int]], listOf: [Int]) {
        var dense = [Int](repeating: 0, count: tables.facts.held.sittings.count)
        for row in leaf.prices { dense[row.sitting] = row.price }
        let organisations = 0...tables.rows.organisations.count
        let agreed = leaf.countedPrices.filter { tables.rows.counted[$0.row].kind != .start }
        if agreed.isEmpty { return ([dense], organisations.map { _ in 0 }) }
        let prices = organisations.map { own in
            var prices = dense
            for (index, price) in agreed {
                let row = tables.rows.counted[index]
                if row.counts(own, begins: false) { prices[row.sitting] += price }
            }
            return prices
        }
        return (prices, Array(organisations))
    }

    /// What beginning at each sitting costs in one leaf.
    private static func starts(of leaf: ProofLeaf, _ tables: DerivedTables) -> [Int] {
        var starts = [Int](repeating: 0, count: tables.facts.held.sittings.count)
        for (index, price) in leaf.countedPrices where tables.rows.counted[index].kind == .start {
            starts[tables.rows.counted[index].sitting] = price
        }
        return starts
    }
}
