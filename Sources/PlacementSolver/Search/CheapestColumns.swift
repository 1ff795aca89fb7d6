package import PlacementModel

/// Each client's cheapest columns at fixed prices, by ascending reduced cost, for the searches.
///
/// Reduced costs are kept as *excess*: above the client's least. Then cost − bound = Σ excess of the chosen columns
/// + Σ price × what is idle of each row, so each client and project shows how much of the gap it holds.
package final class CheapestColumns: @unchecked Sendable {
    package struct Entry: BitwiseCopyable, Sendable {
        package var column: Column
        /// Reduced cost above the client's least (scaled).
        package var excess: Int32
    }

    let space: ChoiceSpace
    let scale: Int
    let prices: RowPrices
    /// Least reduced cost per client (scaled), being unplaced among the choices.
    let least: FlatArray<Int32>
    let pricer: Pricer
    private let entries: FlatArray<Entry>
    private let counts: FlatArray<Int32>
    /// Columns kept of each client: more than any search asks for; whoever has more is priced again where it matters
    /// (`isCut`).
    static let capacity = 128
    /// Clients that a thread prices at a time.
    private static let unitsAtOnce = 64
    /// Columns up to this many points dearer than being unplaced are kept too: their seats may turn out idle.
    static let reachBeyondUnplaced = 2_000

    /// The columns of one leaf at its own prices.
    package convenience init(
        space: ChoiceSpace, leaf: LeafNode, scale: Int, kind: CostKind = .whole, units: [Int]? = nil, threads: Int
    ) {
        let filter = LeafFilter(leaf.decisions, space)
        self.init(
            space: space, price: leaf.rowPrices(space), scale: scale, kind: kind, units: units, threads: threads,
            filter: filter)
    }

    /// - Parameters:
    ///   - price: scaled, by row.
    ///   - units: whose columns; nil: everybody's. Of others nothing is known.
    ///   - filter: the columns that are kept; nil: all.
    package init(
        space: ChoiceSpace, price: FlatArray<Int32>, scale: Int, kind: CostKind = .whole, units: [Int]? = nil,
        threads: Int, filter: LeafFilter? = nil
    ) {
        self.space = space
        self.scale = scale
        prices = RowPrices(rows: price.count, timelines: space.timelines)
        prices.price.copy(from: price)
        prices.rebuildPrefix(space.timelines, threads: threads)
        pricer = Pricer(space: space, scale: scale, kind: kind, filter: filter)
        least = FlatArray(repeating: 0, count: space.units.count)
        entries = FlatArray(
            repeating: Entry(column: Column.nowhere, excess: 0),
            count: space.units.count * CheapestColumns.capacity)
        counts = FlatArray(repeating: 0, count: space.units.count)
        let units = units ?? Array(space.units.indices)
        let chunks = Chunks(total: units.count, size: CheapestColumns.unitsAtOnce)
        forEachItem(chunks.count, threads: threads) { chunk in
            for index in chunks.range(chunk) { fill(units[index]) }
        }
    }

    private func fill(_ unit: Int) {
        var worst = Int32.max
        var found: [(reduced: Int32, column: Column)] = []
        let unplaced = pricer.unplaced(unit)
        let reach = unplaced + Int32(CheapestColumns.reachBeyondUnplaced * scale)
        pricer.forEachColumn(of: unit, prefix: prices.sums, below: { min(worst, reach) }) {
            column, reduced in
            found.append((reduced, column))
            if found.count >= 2 * CheapestColumns.capacity {
                found.sort { CheapestColumns.comesBefore($0, $1) }
                found.removeLast(found.count - CheapestColumns.capacity)
                worst = found[CheapestColumns.capacity - 1].reduced
            }
        }
        found.sort { CheapestColumns.comesBefore($0, $1) }
        let best = min(unplaced, found.first?.reduced ?? unplaced)
        least[unit] = best
        let count = min(found.count, CheapestColumns.capacity)
        for index in 0..<count {
            entries[unit * CheapestColumns.capacity + index] = Entry(
                column: found[index].column, excess: found[index].reduced - best)
        }
        counts[unit] = Int32(count)
    }

    private static func comesBefore(
        _ left: (reduced: Int32, column: Column), _ right: (reduced: Int32, column: Column)
    ) -> Bool {
        (left.reduced, left.column.pattern, left.column.start) < (
            right.reduced, right.column.pattern, right.column.start
        )
    }

    /// Cheapest columns first; some may be dearer than being unplaced.
    package func columns(of unit: Int) -> UnsafeBufferPointer<Entry> {
        UnsafeBufferPointer(start: entries.base + unit * CheapestColumns.capacity, count: Int(counts[unit]))
    }

    /// Whether more columns exist than are kept.
    func isCut(_ unit: Int) -> Bool { counts[unit] == Int32(CheapestColumns.capacity) }

    /// His columns at one project with less excess than `limit`, cheapest first, at most `count`.
    func columns(of unit: Int, at project: Int, below limit: Int32, atMost count: Int) -> [Entry] {
        var found: [Entry] = []
        let facts = space.facts[unit]
        let wait = space.wait.base + unit * space.startWeeks
        let highest = Int(least[unit]) + Int(limit)
        for index in space.patternRange(unit) {
            let pattern = space.patterns[index]
            if Int(pattern.base) * scale >= highest { break }
            guard Int(pattern.project) == project else { continue }
            if let filter = pricer.filter, !filter.allows(unit, pattern.project) { continue }
            let sums = prices.sums.of(
                Int(space.timelines.headers[Int(pattern.timeline)].base), isFirst: pattern.isFirst)
            var walk = pricer.reckoner.walk(pattern, facts)
            for week in 0..<space.startWeeks {
                guard let stretch = walk.column(in: week) else { continue }
                let whole = stretch.cost + wait[week]
                let reduced = whole &* Int32(scale) &+ sums[stretch.start, stretch.end]
                guard Int(reduced) < highest else { continue }
                let column = Column(pattern: index, stretch, cost: whole)
                if let filter = pricer.filter, !filter.allows(unit, column, space) { continue }
                found.append(Entry(column: column, excess: reduced - least[unit]))
            }
        }
        found.sort { ($0.excess, $0.column.pattern, $0.column.start) < ($1.excess, $1.column.pattern, $1.column.start) }
        return Array(found.prefix(count))
    }

    @inline(__always) func unplacedExcess(_ unit: Int) -> Int32 { pricer.unplaced(unit) - least[unit] }

    @inline(__always) package func excess(of column: Column, _ unit: Int) -> Int32 {
        pricer.reducedCost(column, unit, prefix: prices.sums) - least[unit]
    }

    /// The free column of least reduced cost; nil where being unplaced is no dearer.
    func bestFree(_ unit: Int, in roster: RosterState) -> Column? {
        for entry in columns(of: unit) where roster.isFree(entry.column, for: unit) {
            return entry.excess < unplacedExcess(unit) ? entry.column : nil
        }
        guard isCut(unit) else { return nil }
        var best: Column?
        var limit = pricer.unplaced(unit)
        pricer.forEachColumn(of: unit, prefix: prices.sums, below: { limit }) { column, reduced in
            if roster.isFree(column, for: unit) {
                best = column
                limit = reduced
            }
        }
        return best
    }
}
