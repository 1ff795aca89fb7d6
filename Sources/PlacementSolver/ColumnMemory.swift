/// Each client's columns near his best, remembered between full pricing rounds.
///
/// A bounded list per client: the columns within `delta` of the best when it was filled. Pricing a list sums the prices
/// of the few sittings of each column, so no prefix sums are needed between full rounds.
final class ColumnMemory: @unchecked Sendable {
    static let capacity = 48

    private let columns: FlatArray<Column>
    private let counts: FlatArray<Int32>

    init(units: Int) {
        columns = FlatArray(
            repeating: Column(option: Column.unplaced, start: 0, end: 0, cost: 0),
            count: units * ColumnMemory.capacity)
        counts = FlatArray(repeating: 0, count: units)
    }

    /// Prices all columns with prefix sums and remembers those within `delta` of the best.
    func refill(
        _ unit: Int, pricer: Pricer, prefix: UnsafeMutablePointer<Int32>, delta: Int32
    ) -> (best: PricedUnit, threshold: Int32) {
        var best = PricedUnit(
            best: pricer.unplaced(unit), column: Column(option: Column.unplaced, start: 0, end: 0, cost: 0))
        let list = columns.base + unit * ColumnMemory.capacity
        var count = 0
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: ColumnMemory.capacity) { values in
            pricer.forEachColumn(of: unit, prefix: prefix, below: { best.best &+ delta }) { column, reduced in
                if reduced < best.best { best = PricedUnit(best: reduced, column: column) }
                if count == ColumnMemory.capacity { count = ColumnMemory.drop(list, values, count, best.best &+ delta) }
                if count < ColumnMemory.capacity {
                    list[count] = column
                    values[count] = reduced
                    count += 1
                } else if let dearest = values.indices.max(by: { values[$0] < values[$1] }), values[dearest] > reduced {
                    list[dearest] = column
                    values[dearest] = reduced
                }
            }
            count = ColumnMemory.drop(list, values, count, best.best &+ delta)
        }
        counts[unit] = Int32(count)
        return (best, best.best &+ delta)
    }

    private static func drop(
        _ list: UnsafeMutablePointer<Column>, _ values: UnsafeMutableBufferPointer<Int32>, _ count: Int,
        _ limit: Int32
    ) -> Int {
        var kept = 0
        for index in 0..<count where values[index] <= limit {
            list[kept] = list[index]
            values[kept] = values[index]
            kept += 1
        }
        return kept
    }

    /// The best remembered column, or unplaced.
    func price(_ unit: Int, pricer: Pricer, price: UnsafeMutablePointer<Int32>) -> PricedUnit {
        var best = PricedUnit(
            best: pricer.unplaced(unit), column: Column(option: Column.unplaced, start: 0, end: 0, cost: 0))
        let list = columns.base + unit * ColumnMemory.capacity
        for index in 0..<Int(counts[unit]) {
            let column = list[index]
            let cost = pricer.kind == .whole ? column.cost : pricer.space.lost(of: column, unit: unit)
            var reduced = cost &* pricer.scale
            for number in pricer.space.sittings(of: column) { reduced = reduced &+ price[Int(number)] }
            if reduced < best.best { best = PricedUnit(best: reduced, column: column) }
        }
        return best
    }

    /// As `refill`, without prefix sums: the prices are summed along each timeline of the client that can matter.
    func refillBySums(
        _ unit: Int, pricer: Pricer, price: UnsafeMutablePointer<Int32>, delta: Int32
    ) -> (best: PricedUnit, threshold: Int32) {
        let space = pricer.space
        var best = PricedUnit(
            best: pricer.unplaced(unit), column: Column(option: Column.unplaced, start: 0, end: 0, cost: 0))
        let list = columns.base + unit * ColumnMemory.capacity
        let facts = space.facts[unit]
        let wait = space.wait.base + unit * space.startWeeks
        var count = 0
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: ColumnMemory.capacity) { values in
            for index in space.optionRange(unit) {
                let option = space.options[index]
                let limit = Int(best.best) + Int(delta)
                if pricer.kind == .whole {
                    if Int(option.base) * Int(pricer.scale) >= limit { break }
                } else if Int(option.leastLost) * Int(pricer.scale) >= limit {
                    continue
                }
                if let filter = pricer.filter, !filter.allows(unit, option.project) { continue }
                let sitting =
                    space.timelines.sitting.base + Int(pricer.reckoner.header[Int(option.timeline)].base)
                var (from, to, sum) = (0, 0, Int32(0))
                pricer.reckoner.forEachColumn(of: option, facts) { week, start, end, cost, lost in
                    // A window that slides along the timeline: starts and ends only grow.
                    if start >= to { (from, to, sum) = (start, start, 0) }
                    while from < start {
                        sum = sum &- price[Int(sitting[from])]
                        from += 1
                    }
                    while to < end {
                        sum = sum &+ price[Int(sitting[to])]
                        to += 1
                    }
                    while to > end {
                        to -= 1
                        sum = sum &- price[Int(sitting[to])]
                    }
                    let whole = cost + wait[week]
                    let reduced = (pricer.kind == .whole ? whole : lost) &* pricer.scale &+ sum
                    guard reduced < best.best &+ delta else { return }
                    let column = Column(
                        option: Int32(index), start: UInt16(start), end: UInt16(end), cost: whole)
                    if reduced < best.best { best = PricedUnit(best: reduced, column: column) }
                    if count == ColumnMemory.capacity {
                        count = ColumnMemory.drop(list, values, count, best.best &+ delta)
                    }
                    if count < ColumnMemory.capacity {
                        list[count] = column
                        values[count] = reduced
                        count += 1
                    } else if let dearest = values.indices.max(by: { values[$0] < values[$1] }),
                        values[dearest] > reduced
                    {
                        list[dearest] = column
                        values[dearest] = reduced
                    }
                }
            }
            count = ColumnMemory.drop(list, values, count, best.best &+ delta)
        }
        counts[unit] = Int32(count)
        return (best, best.best &+ delta)
    }
}
