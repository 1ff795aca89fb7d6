internal import PlacementDomain
package import PlacementModel

/// A roster while it is being improved: each client's column, what each row has left, who sits where.
///
/// Threads may change it at the same time as long as each keeps to projects and clients of its own. Who is *held* stays
/// where he is: he takes his places off the limits and is nobody's to push out.
package final class RosterState: @unchecked Sendable {
    let space: ChoiceSpace
    package let choice: FlatArray<Column>
    /// By row: how many it takes of those who are not held.
    let limits: FlatArray<Int32>
    /// By unit.
    let isHeld: FlatArray<Bool>
    /// By row: how many more it takes; never below 0.
    let free: FlatArray<Int32>
    /// Units by row: `occupant[firstOccupant[r]..<firstOccupant[r] + taken]`, in no order.
    private let firstOccupant: FlatArray<Int32>
    private let occupant: FlatArray<Int32>

    /// - Parameter held: units who stay in their columns; together they break no row.
    package init(space: ChoiceSpace, held: [(unit: Int, column: Column)] = []) {
        self.space = space
        choice = FlatArray(repeating: Column.nowhere, count: space.units.count)
        isHeld = FlatArray(repeating: false, count: space.units.count)
        limits = FlatArray(repeating: 0, count: space.limits.count)
        limits.copy(from: space.limits)
        for (unit, column) in held {
            choice[unit] = column
            isHeld[unit] = true
            for row in space.rows(of: column) { limits[row.index] -= 1 }
        }
        free = FlatArray(repeating: 0, count: space.limits.count)
        free.copy(from: limits)
        firstOccupant = FlatArray(repeating: 0, count: space.limits.count + 1)
        var total: Int32 = 0
        for row in 0..<space.limits.count {
            firstOccupant[row] = total
            total += limits[row]
        }
        firstOccupant[space.limits.count] = total
        occupant = FlatArray(repeating: 0, count: Int(total))
    }

    /// Cost of the roster in points.
    package var cost: Int { (0..<space.units.count).reduce(0) { $0 + Int(cost(of: $1)) } }

    var unplacedCount: Int { (0..<space.units.count).count { choice[$0].pattern < 0 } }

    @inline(__always) func cost(of unit: Int) -> Int32 { cost(of: unit, in: choice[unit]) }

    /// Points of a unit with a column, or unplaced.
    @inline(__always) func cost(of unit: Int, in column: Column) -> Int32 {
        column.pattern < 0 ? space.facts[unit].unplacedCost : column.cost
    }

    /// Whether the unit can be given the column: every row has a place and no sitting somebody to keep away from.
    @inline(__always) package func isFree(_ column: Column, for unit: Int) -> Bool {
        for row in space.rows(of: column) where free[row.index] <= 0 { return false }
        return !space.apart.isWatched[unit] || !meetsSomebody(column, unit)
    }

    /// Whether somebody he must be kept apart from is in one of the column's sittings.
    ///
    /// Reads who sits in the sittings of the column's project only, so that threads stay apart.
    func meetsSomebody(_ column: Column, _ unit: Int) -> Bool {
        guard space.apart.isWatched[unit] else { return false }
        let others = space.apart.others(of: unit)
        for number in space.sittings(of: column) {
            if !space.apart.allows(unit, number) { return true }
            for other in others where space.apart.holds(other, in: number) {
                if isHeld[Int(other.unit)] {
                    if space.holds(choice[Int(other.unit)], number) { return true }
                } else if occupants(of: space.rows.seat(of: number)).contains(other.unit) {
                    return true
                }
            }
        }
        return false
    }

    /// Gives `unit` the column; every row of it must have a free place.
    package func place(_ unit: Int, _ column: Column) {
        choice[unit] = column
        guard column.pattern >= 0 else { return }
        for number in space.rows(of: column) {
            let row = number.index
            let taken = limits[row] - free[row]
            occupant[Int(firstOccupant[row] + taken)] = Int32(unit)
            free[row] -= 1
        }
    }

    /// Takes `unit` out of its column.
    package func remove(_ unit: Int) {
        let column = choice[unit]
        choice[unit] = Column.nowhere
        guard column.pattern >= 0 else { return }
        for number in space.rows(of: column) {
            let row = number.index
            let first = Int(firstOccupant[row])
            let last = first + Int(limits[row] - free[row]) - 1
            var place = first
            while occupant[place] != Int32(unit) { place += 1 }
            occupant[place] = occupant[last]
            free[row] += 1
        }
    }

    func occupants(of row: RowNumber) -> UnsafeBufferPointer<Int32> {
        UnsafeBufferPointer(
            start: occupant.base + Int(firstOccupant[row.index]),
            count: Int(limits[row.index] - free[row.index]))
    }

    /// A copy of the choices, to come back to.
    package func snapshot() -> [Column] { choice.array }

    /// Everybody but those who are held to where a copy has him.
    func restore(_ columns: [Column]) {
        for unit in 0..<space.units.count where !isHeld[unit] { remove(unit) }
        for (unit, column) in columns.enumerated() where !isHeld[unit] { place(unit, column) }
    }
}
