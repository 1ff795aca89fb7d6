import Dispatch
import PlacementDomain

/// Prices of some leaves as running sums over the shared timelines.
///
/// Fast because a column's price at a slot is one subtraction, and because what a client's columns cost at a slot is
/// reckoned once for all lists that share it.
///
/// `@unchecked Sendable`: written in `init` alone, each slot's sums by one worker.
final class PriceTable: @unchecked Sendable {
    let leaves: [ProofLeaf]
    /// Prices by sitting, of each list.
    let prices: [[Int]]
    /// What beginning at a sitting costs beside, of each list; empty: nothing.
    let starts: [[Int]]
    /// The list of a leaf and an organisation, as in `PriceLists`.
    let listOf: [[Int]]
    /// What is left to each unit to whom some leaf does not leave all his choices, by leaf.
    let filters: [Int: [ChoiceFilter]]
    /// Running sums of each slot, and the slot of a list and project: `list · projectCount + project`.
    private let sums: [UnsafeMutablePointer<Int>]
    private let slotOf: [Int32]
    /// By list and project: a list whose prices at the project are the same, the first one known.
    private let twins: [Int32]
    private let isLawfulTier: [Bool]
    private let firstEntry: [Int]
    private let projectCount: Int

    /// - Parameter leaves: as many of them are taken, from the first on, as fit; one at least if there is one.
    init(asManyAsFit leaves: ArraySlice<ProofLeaf>, _ tables: DerivedTables, _ patterns: PatternTable, threads: Int) {
        let firstEntry = patterns.firstOfProject.map {
            $0 < patterns.patterns.count ? patterns.patterns[$0].firstEntry : patterns.entryCount
        }
        let entries = zip(firstEntry, firstEntry.dropFirst()).map { $1 - $0 }
        let lists = PriceLists(asManyAsFit: leaves, tables, patterns, entries: entries)
        self.leaves = lists.leaves
        prices = lists.prices
        starts = lists.starts
        listOf = lists.listOf
        slotOf = lists.slotOf
        twins = lists.slotOf.map { Int32(lists.slots[Int($0)].list) }
        isLawfulTier = lists.leaves.map(\.isLawfulTier)
        filters = ChoiceFilter.ofUnits(lists.leaves, tables)
        sums = lists.slots.map { .allocate(capacity: max(1, entries[$0.project])) }
        self.firstEntry = firstEntry
        projectCount = entries.count
        fill(lists, patterns, threads: max(1, threads))
    }

    private func fill(_ lists: PriceLists, _ table: PatternTable, threads: Int) {
        DispatchQueue.concurrentPerform(iterations: threads) { worker in
            for index in stride(from: worker, to: lists.slots.count, by: threads) {
                let slot = lists.slots[index]
                lists.prices[slot.list].withUnsafeBufferPointer { prices in
                    for number in table.firstOfProject[slot.project]..<table.firstOfProject[slot.project + 1] {
                        let pattern = table.pattern[number]
                        let to = sums[index] + (pattern.firstEntry - firstEntry[slot.project])
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

    /// Runs `body` with, by leaf, twice the list that a client of an organisation pays at a project, and one more
    /// where only lost points count.
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
        UnsafePointer(sums[Int(slotOf[list * projectCount + project])] + (entry - firstEntry[project]))
    }

    deinit {
        for pointer in sums { pointer.deallocate() }
    }
}
