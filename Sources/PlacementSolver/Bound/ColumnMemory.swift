internal import PlacementModel

/// Each client's columns near his best, remembered between full pricing rounds.
///
/// A bounded list per client: all columns whose reduced cost was below a limit when it was filled. Pricing a list sums
/// the prices of the few rows of each column, so no prefix sums are needed between full rounds.
final class ColumnMemory: @unchecked Sendable {
    /// Columns remembered of each client: 384 bytes, so that the lists of a country stay below 5 MB; whoever has more
    /// near ones is priced in full more often.
    static let capacity = 32

    private let columns: FlatArray<Column>
    private let counts: FlatArray<Int32>

    init(units: Int) {
        columns = FlatArray(repeating: Column.nowhere, count: units * ColumnMemory.capacity)
        counts = FlatArray(repeating: 0, count: units)
    }

    /// The list of one client while it is filled.
    private struct Filling {
        let list: UnsafeMutablePointer<Column>
        let values: UnsafeMutablePointer<Int32>
        let delta: Int32
        var count = 0
        var best: PricedUnit
        /// Lowered where more columns are near than the list can hold.
        var cut = Int32.max

        /// Nothing can be cheaper than this.
        let floor: Int32
        /// The list is full of columns as cheap as the best: no more of these are needed.
        var isSaturated = false

        /// Columns at or above this reduced cost are not remembered.
        var limit: Int32 { min(best.best &+ delta, cut) }
        /// Columns at or above this reduced cost need not be offered.
        var offerLimit: Int32 { isSaturated && best.best <= floor ? Int32.min : limit }

        @inline(__always) mutating func offer(_ column: Column, _ reduced: Int32) {
            if reduced < best.best {
                best = PricedUnit(best: reduced, column: column)
                isSaturated = false
            } else if isSaturated {
                return
            }
            if count == ColumnMemory.capacity { makeRoom() }
            guard reduced < limit, count < ColumnMemory.capacity else { return }
            list[count] = column
            values[count] = reduced
            count += 1
        }

        private mutating func makeRoom() {
            drop()
            guard count == ColumnMemory.capacity else { return }
            let sorted = UnsafeBufferPointer(start: values, count: count).sorted()
            cut = max(sorted[ColumnMemory.capacity / 2], best.best &+ 1)
            drop()
            // All alike: these are enough, the best is kept apart.
            isSaturated = count == ColumnMemory.capacity
        }

        mutating func drop() {
            var kept = 0
            for index in 0..<count where values[index] < limit {
                list[kept] = list[index]
                values[kept] = values[index]
                kept += 1
            }
            count = kept
        }
    }

    /// Prices all columns with prefix sums and remembers those within `delta` of the best.
    ///
    /// - Parameter known: a choice at the same prices, to begin with: the nearer to the best, the more is skipped.
    /// - Returns: the best, and the reduced cost from which on nothing is remembered.
    func refill(
        _ unit: Int, known: PricedUnit, pricer: Pricer, prefix: PrefixSums, delta: Int32
    ) -> (best: PricedUnit, threshold: Int32) {
        fill(unit, known, pricer, delta: delta) { filling in
            pricer.forEachColumn(of: unit, prefix: prefix, below: { filling.offerLimit }) { filling.offer($0, $1) }
        }
    }

    /// As `refill`, without prefix sums: the prices are summed along each timeline that can matter.
    func refillBySums(
        _ unit: Int, known: PricedUnit, pricer: Pricer, price: UnsafeMutablePointer<Int32>, delta: Int32
    ) -> (best: PricedUnit, threshold: Int32) {
        fill(unit, known, pricer, delta: delta) { filling in
            pricer.forEachColumn(of: unit, price: price, below: { filling.offerLimit }) { filling.offer($0, $1) }
        }
    }

    @inline(__always)
    private func fill(
        _ unit: Int, _ known: PricedUnit, _ pricer: Pricer, delta: Int32, _ scan: (inout Filling) -> Void
    ) -> (best: PricedUnit, threshold: Int32) {
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: ColumnMemory.capacity) { values in
            guard let buffer = values.baseAddress else {
                return (PricedUnit(best: pricer.unplaced(unit), column: Column.nowhere), 0)
            }
            var filling = Filling(
                list: columns.base + unit * ColumnMemory.capacity, values: buffer, delta: delta, best: known,
                floor: pricer.kind == .lostOnly ? pricer.space.facts[unit].unavoidable &* pricer.scale : Int32.min)
            scan(&filling)
            filling.drop()
            counts[unit] = Int32(filling.count)
            return (filling.best, filling.limit)
        }
    }

    /// The best remembered column, or unplaced.
    func price(_ unit: Int, pricer: Pricer, price: UnsafeMutablePointer<Int32>) -> PricedUnit {
        var best = PricedUnit(best: pricer.unplaced(unit), column: Column.nowhere)
        let list = columns.base + unit * ColumnMemory.capacity
        for index in 0..<Int(counts[unit]) {
            let column = list[index]
            let cost = pricer.kind == .whole ? column.cost : pricer.lost(column, unit)
            var reduced = cost &* pricer.scale
            for row in pricer.space.rows(of: column) { reduced = reduced &+ price[row.index] }
            if reduced < best.best { best = PricedUnit(best: reduced, column: column) }
        }
        return best
    }
}
