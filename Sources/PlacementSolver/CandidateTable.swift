/// Each client's cheapest columns at fixed prices, by ascending reduced cost, for the searches.
///
/// Reduced costs are kept as *excess*: above the client's least. Then cost − bound = Σ excess of the chosen columns
/// + Σ price × idle seats, so each client and project shows how much of the gap it holds.
final class CandidateTable: @unchecked Sendable {
    struct Entry: BitwiseCopyable, Sendable {
        var column: Column
        /// Reduced cost above the client's least (scaled).
        var excess: Int32
    }

    let space: ChoiceSpace
    let scale: Int
    let prices: SeatPrices
    /// Least reduced cost per client (scaled), being unplaced among the choices.
    let least: FlatArray<Int32>
    let pricer: Pricer
    private let entries: FlatArray<Entry>
    private let counts: FlatArray<Int32>
    static let capacity = 128

    /// - Parameter price: scaled prices per sitting.
    init(space: ChoiceSpace, price: FlatArray<Int32>, scale: Int, threads: Int) {
        self.space = space
        self.scale = scale
        prices = SeatPrices(sittings: price.count, slots: space.timelines.slots)
        prices.price.copy(from: price)
        prices.rebuildPrefix(space.timelines, threads: threads)
        pricer = Pricer(space: space, scale: scale)
        least = FlatArray(repeating: 0, count: space.units.count)
        entries = FlatArray(
            repeating: Entry(column: RosterState.nowhere, excess: 0),
            count: space.units.count * CandidateTable.capacity)
        counts = FlatArray(repeating: 0, count: space.units.count)
        let chunks = Chunks(total: space.units.count, size: 64)
        forEachChunk(chunks.count, threads: threads) { chunk in
            for unit in chunks.range(chunk) { fill(unit) }
        }
    }

    private func fill(_ unit: Int) {
        var worst = Int32.max
        var found: [(reduced: Int32, column: Column)] = []
        let unplaced = pricer.unplaced(unit)
        pricer.forEachColumn(of: unit, prefix: prices.prefix.base, below: { min(worst, unplaced &+ 1) }) {
            column, reduced in
            found.append((reduced, column))
            if found.count >= 2 * CandidateTable.capacity {
                found.sort { CandidateTable.comesBefore($0, $1) }
                found.removeLast(found.count - CandidateTable.capacity)
                worst = found[CandidateTable.capacity - 1].reduced
            }
        }
        found.sort { CandidateTable.comesBefore($0, $1) }
        let best = min(unplaced, found.first?.reduced ?? unplaced)
        least[unit] = best
        let count = min(found.count, CandidateTable.capacity)
        for index in 0..<count {
            entries[unit * CandidateTable.capacity + index] = Entry(
                column: found[index].column, excess: found[index].reduced - best)
        }
        counts[unit] = Int32(count)
    }

    private static func comesBefore(
        _ left: (reduced: Int32, column: Column), _ right: (reduced: Int32, column: Column)
    ) -> Bool {
        (left.reduced, left.column.option, left.column.start) < (right.reduced, right.column.option, right.column.start)
    }

    /// Cheapest columns first; columns that cost as much as being unplaced or more are left out.
    func columns(of unit: Int) -> UnsafeBufferPointer<Entry> {
        UnsafeBufferPointer(start: entries.base + unit * CandidateTable.capacity, count: Int(counts[unit]))
    }

    /// Whether more columns exist than are kept.
    func isCut(_ unit: Int) -> Bool { counts[unit] == Int32(CandidateTable.capacity) }

    @inline(__always) func unplacedExcess(_ unit: Int) -> Int32 { pricer.unplaced(unit) - least[unit] }

    @inline(__always) func excess(of column: Column, _ unit: Int) -> Int32 {
        pricer.reducedCost(column, unit, prefix: prices.prefix.base) - least[unit]
    }

    /// The free column of least reduced cost; nil where being unplaced is no dearer.
    func bestFree(_ unit: Int, in roster: RosterState) -> Column? {
        for entry in columns(of: unit) where roster.isFree(entry.column) { return entry.column }
        guard isCut(unit) else { return nil }
        var best: Column?
        var limit = pricer.unplaced(unit)
        pricer.forEachColumn(of: unit, prefix: prices.prefix.base, below: { limit }) { column, reduced in
            if roster.isFree(column) {
                best = column
                limit = reduced
            }
        }
        return best
    }
}
