import Dispatch
import PlacementDomain

/// Prices of some leaves as running sums over the shared timelines.
///
/// A sitting has one price for all, or one for each organisation where rows of seat agreements are priced: a *list* is what one
/// organisation pays in one leaf. Leaves mostly differ around a few projects: where two lists have the same prices at all
/// sittings of a project, they share the sums there, and what a client's choices cost there is reckoned once.
///
/// `@unchecked Sendable`: written in `init` alone, each project's sums by one worker.
final class PriceTable: @unchecked Sendable {
    private(set) var leaves: [ProofLeaf] = []
    /// Prices by sitting, of each list.
    private(set) var prices: [[Int]] = []
    /// The list of a leaf and an organisation; one more organisation stands for all without an agreement.
    private(set) var listOf: [[Int]] = []
    /// Decisions on each unit that has any, by leaf.
    private(set) var decisions: [Int: [[(project: Int, at: Bool)]]] = [:]

    /// Running sums at one project by the prices of one list.
    private struct Slot {
        let list: Int
        let project: Int
        let before: UnsafeMutablePointer<Int>
    }

    private var slots: [Slot] = []
    /// By list and project: `list · projectCount + project`.
    private var slotOf: [Int32] = []
    private let firstEntry: [Int]
    private let projectCount: Int
    /// By list and project: a list whose prices at the project are the same, the first one known.
    private var twins: [Int32] = []
    private var isLawfulTier: [Bool] = []

    /// So many numbers are held at once, whatever the number of leaves.
    private static let mostNumbers = 8_000_000
    /// A list is compared with the first one and with so many of the latest.
    private static let mostCompared = 4

    /// - Parameter leaves: as many of them are taken, from the first on, as fit; one at least if there is one.
    init(asManyAsFit leaves: ArraySlice<ProofLeaf>, _ tables: DerivedTables, _ patterns: PatternTable, threads: Int) {
        projectCount = patterns.seriesOfProject.count
        firstEntry = patterns.firstOfProject.map {
            $0 < patterns.patterns.count ? patterns.patterns[$0].firstEntry : patterns.entryCount
        }
        let ranges = patterns.seriesOfProject.map { $0.map { tables.facts.held.range(ofSeries: $0) } }
        var known = [[Int32]](repeating: [], count: projectCount)
        var numbers = 0
        for leaf in leaves {
            if numbers >= PriceTable.mostNumbers { break }
            self.leaves.append(leaf)
            let lists = PriceTable.lists(of: leaf, tables)
            listOf.append(lists.listOf.map { $0 + prices.count })
            for dense in lists.prices {
                prices.append(dense)
                numbers += dense.count
                for project in 0..<projectCount {
                    let same = known[project].first { isSame(slots[Int($0)].list, prices.count - 1, ranges[project]) }
                    slotOf.append(same ?? Int32(slots.count))
                    if same != nil { continue }
                    let count = firstEntry[project + 1] - firstEntry[project]
                    numbers += count
                    if known[project].count > PriceTable.mostCompared { known[project].remove(at: 1) }
                    known[project].append(Int32(slots.count))
                    slots.append(
                        Slot(list: prices.count - 1, project: project, before: .allocate(capacity: max(1, count))))
                }
            }
        }
        for (index, leaf) in self.leaves.enumerated() {
            for (question, at) in leaf.decisions {
                decisions[question.unit, default: Array(repeating: [], count: self.leaves.count)][index]
                    .append((question.project, at))
            }
        }
        twins = slotOf.map { Int32(slots[Int($0)].list) }
        isLawfulTier = self.leaves.map(\.isLawfulTier)
        fill(patterns, threads: max(1, threads))
    }

    private func isSame(_ left: Int, _ right: Int, _ ranges: [Range<Int>]) -> Bool {
        ranges.allSatisfy { prices[left][$0] == prices[right][$0] }
    }

    /// Dense prices of one leaf, and which of them holds for an organisation.
    private static func lists(of leaf: ProofLeaf, _ tables: DerivedTables) -> (prices: [[Int]], listOf: [Int]) {
        var dense = [Int](repeating: 0, count: tables.facts.held.sittings.count)
        for row in leaf.prices { dense[row.sitting] = row.price }
        let organisations = 0...tables.rows.organisations.count
        if leaf.agreementPrices.isEmpty { return ([dense], organisations.map { _ in 0 }) }
        let prices = organisations.map { own in
            var prices = dense
            for (index, price) in leaf.agreementPrices {
                let row = tables.rows.agreementRows[index]
                if row.counts(own) { prices[row.sitting] += price }
            }
            return prices
        }
        return (prices, Array(organisations))
    }

    private func fill(_ table: PatternTable, threads: Int) {
        DispatchQueue.concurrentPerform(iterations: threads) { worker in
            for index in stride(from: worker, to: slots.count, by: threads) {
                let slot = slots[index]
                prices[slot.list].withUnsafeBufferPointer { prices in
                    for number in table.firstOfProject[slot.project]..<table.firstOfProject[slot.project + 1] {
                        let pattern = table.pattern[number]
                        let to = slot.before + (pattern.firstEntry - firstEntry[slot.project])
                        var sum = 0
                        for entry in 0..<Int(pattern.count) {
                            to[entry] = sum
                            sum += prices[Int(table.sitting[pattern.firstEntry + entry])]
                        }
                        to[Int(pattern.count)] = sum
                    }
                }
            }
        }
    }

    /// Runs `body` with, by leaf, twice the list that a client of an organisation pays at a project, and one more where only
    /// lost points count.
    func withPlaces(at project: Int, lists: [Int], _ body: (_ leaf: Int, _ place: Int) -> Void) {
        twins.withUnsafeBufferPointer { twins in
            isLawfulTier.withUnsafeBufferPointer { isLawfulTier in
                for leaf in lists.indices {
                    let twin = Int(twins[lists[leaf] * projectCount + project])
                    body(leaf, 2 * twin + (isLawfulTier[leaf] ? 1 : 0))
                }
            }
        }
    }

    /// Price of the entries before each entry of a shared timeline, by the prices of a list.
    func before(_ list: Int, at project: Int, entry: Int) -> UnsafePointer<Int> {
        UnsafePointer(slots[Int(slotOf[list * projectCount + project])].before + (entry - firstEntry[project]))
    }

    deinit {
        for slot in slots { slot.before.deallocate() }
    }
}
