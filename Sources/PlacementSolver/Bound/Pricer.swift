internal import PlacementModel

/// Which cost is priced: all of it, or the lost points alone (the second price set).
package enum CostKind: Sendable {
    case whole
    case lostOnly
}

/// What a client costs at the prices: the least reduced cost over his choices.
struct PricedUnit: BitwiseCopyable, Sendable {
    /// Least reduced cost (scaled), being unplaced among the choices.
    var best: Int32
    var column: Column
}

/// Prices the choices of one client at a time.
struct Pricer: @unchecked Sendable {
    let space: ChoiceSpace
    let scale: Int32
    let kind: CostKind
    /// The decisions of a leaf; nil: every choice is open.
    let filter: LeafFilter?
    let reckoner: ColumnReckoner

    /// Stands for the cost (scaled) of a choice that the filter forbids: twice the dearest that a run accepts, so that
    /// no choice that is allowed reaches it and a sum of two still fits into 32 bits.
    static let forbidden: Int32 = 1 << 30

    init(space: ChoiceSpace, scale: Int, kind: CostKind = .whole, filter: LeafFilter? = nil) {
        self.space = space
        self.scale = Int32(scale)
        self.kind = kind
        self.filter = filter
        reckoner = space.reckoner
    }

    @inline(__always) func unplaced(_ unit: Int) -> Int32 {
        if let filter, !filter.allowsUnplaced(unit, space) { return Pricer.forbidden }
        return (kind == .whole ? space.facts[unit].unplacedCost : space.facts[unit].unplacedLost) &* scale
    }

    /// Calls `body(column, reducedCost)` for every column whose reduced cost is below `limit()`.
    ///
    /// Exact pruning: prices are never negative, so a column costs at least its pattern's base.
    @inline(__always)
    func forEachColumn(
        of unit: Int, prefix: PrefixSums, below limit: () -> Int32,
        _ body: (Column, Int32) -> Void
    ) {
        if let filter, filter.asksColumns(of: unit) {
            let left = columnsLeft(to: unit, filter, below: limit()) { reducedCost($0, unit, prefix: prefix) }
            for own in left where own.reduced < limit() { body(own.column, own.reduced) }
            return
        }
        let facts = space.facts[unit]
        let wait = space.wait.base + unit * space.startWeeks
        let patterns = space.patterns.base
        for index in space.patternRange(unit) {
            let pattern = patterns[index]
            if kind == .whole {
                // Sorted by base: nothing further on can be cheaper.
                if Int(pattern.base) * Int(scale) >= Int(limit()) { break }
            } else if Int(pattern.leastLost) * Int(scale) >= Int(limit()) {
                continue
            }
            if let filter, !filter.allows(unit, pattern.project) { continue }
            let sums = prefix.of(Int(reckoner.header[Int(pattern.timeline)].base), isFirst: pattern.isFirst)
            let leastUnwaited = pattern.leastUnwaited
            var walk = reckoner.walk(pattern, facts)
            for week in 0..<reckoner.startWeeks {
                if isTooDear(leastUnwaited + wait[week], limit()) { break }
                guard let stretch = walk.column(in: week) else { continue }
                let whole = stretch.cost + wait[week]
                let reduced =
                    (kind == .whole ? whole : stretch.lost) &* scale
                    &+ sums[stretch.start, stretch.end]
                if reduced < limit() { body(Column(pattern: index, stretch, cost: whole), reduced) }
            }
        }
    }

    /// As `forEachColumn(of:prefix:below:_:)`, from the prices themselves: a window slides along each timeline.
    @inline(__always)
    func forEachColumn(
        of unit: Int, price: UnsafeMutablePointer<Int32>, below limit: () -> Int32, _ body: (Column, Int32) -> Void
    ) {
        if let filter, filter.asksColumns(of: unit) {
            let left = columnsLeft(to: unit, filter, below: limit()) { reducedCost($0, unit, price: price) }
            for own in left where own.reduced < limit() { body(own.column, own.reduced) }
            return
        }
        let facts = space.facts[unit]
        let wait = space.wait.base + unit * space.startWeeks
        for index in space.patternRange(unit) {
            let pattern = space.patterns[index]
            if kind == .whole {
                if Int(pattern.base) * Int(scale) >= Int(limit()) { break }
            } else if Int(pattern.leastLost) * Int(scale) >= Int(limit()) {
                continue
            }
            if let filter, !filter.allows(unit, pattern.project) { continue }
            let base = Int(reckoner.header[Int(pattern.timeline)].base)
            let row = space.timelines.row.base + base
            var (from, to, sum) = (0, 0, Int32(0))
            let leastUnwaited = pattern.leastUnwaited
            var walk = reckoner.walk(pattern, facts)
            for week in 0..<reckoner.startWeeks {
                if isTooDear(leastUnwaited + wait[week], limit()) { break }
                guard let stretch = walk.column(in: week) else { continue }
                // Starts and ends only grow.
                if stretch.start >= to { (from, to, sum) = (stretch.start, stretch.start, 0) }
                while from < stretch.start {
                    sum = sum &- price[row[from].index]
                    from += 1
                }
                while to < stretch.end {
                    sum = sum &+ price[row[to].index]
                    to += 1
                }
                while to > stretch.end {
                    to -= 1
                    sum = sum &- price[row[to].index]
                }
                let whole = stretch.cost + wait[week]
                var reduced = (kind == .whole ? whole : stretch.lost) &* scale &+ sum
                if pattern.isFirst {
                    let start = space.timelines.startRow[base + stretch.start]
                    if start >= 0 { reduced = reduced &+ price[Int(start)] }
                }
                if reduced < limit() { body(Column(pattern: index, stretch, cost: whole), reduced) }
            }
        }
    }

    /// Whether columns of at least so many points cannot be below the limit; where lost points alone are priced, cost
    /// says nothing.
    @inline(__always) private func isTooDear(_ cost: Int32, _ limit: Int32) -> Bool {
        kind == .whole && Int(cost) * Int(scale) >= Int(limit)
    }

    /// Lost points of one column.
    @inline(__always) func lost(_ column: Column, _ unit: Int) -> Int32 {
        let pattern = space.patterns[Int(column.pattern)]
        let (header, facts) = (reckoner.header[Int(pattern.timeline)], space.facts[unit])
        return reckoner.column(
            of: pattern, header, facts, start: Int(column.start), usual: reckoner.usual(header, facts),
            endGuess: Int(column.end)
        ).lost
    }

    /// Reduced cost of one column.
    @inline(__always)
    func reducedCost(_ column: Column, _ unit: Int, prefix: PrefixSums) -> Int32 {
        if column.pattern < 0 { return unplaced(unit) }
        let pattern = space.patterns[Int(column.pattern)]
        let sums = prefix.of(Int(reckoner.header[Int(pattern.timeline)].base), isFirst: pattern.isFirst)
        let cost = kind == .whole ? column.cost : lost(column, unit)
        return cost &* scale &+ sums[Int(column.start), Int(column.end)]
    }
}
