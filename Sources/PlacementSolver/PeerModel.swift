package import LinearProgramming
package import PlacementDomain
package import PlacementModel

/// The whole problem, or the best columns of each client, as one integer program for other solvers.
///
/// Used by `Tools/Benchmarks` only: peers get exactly the choices that `plan` has, and their answer comes back as a
/// roster that the checker can judge.
package struct PeerModel {
    package let space: ChoiceSpace
    package let program: LinearProgram
    /// Per program column: unit and its column; pattern −1 is being unplaced.
    private let choices: [(unit: Int, column: Column)]

    /// - Parameters:
    ///   - mostPerClient: keep so many columns of each client, those of least reduced cost; nil: all.
    ///   - prices: points × `scale` for a sitting, as in a certificate; sittings without one cost nothing.
    package init(space: ChoiceSpace, mostPerClient: Int? = nil, prices: [SessionID: Int] = [:], scale: Int = 1) {
        self.space = space
        let price = space.held.sittings.map { sitting in
            prices[SessionID(series: space.instance.series[Int(sitting.series)].id, date: sitting.day)] ?? 0
        }
        let columnsOfUnit = space.units.indices.map { unit in
            PeerModel.columns(of: unit, space, most: mostPerClient, price: price, scale: scale)
        }
        var program = LinearProgram()
        var choices: [(unit: Int, column: Column)] = []
        for _ in space.units { _ = program.addRow(lower: 1, upper: 1) }
        let listed = columnsOfUnit.enumerated().flatMap { unit, columns in
            [(unit, Column.nowhere)] + columns.map { (unit, $0) }
        }
        var apart: [Int: [Int]] = [:]
        for users in ApartRows.users(space, Array(space.units.indices), listed) {
            let row = program.addRow(lower: -.infinity, upper: 1)
            for user in users { apart[user, default: []].append(row) }
        }
        var rowOfSitting: [Int32: Int] = [:]
        for unit in space.units.indices {
            _ = program.addColumn(
                cost: Double(space.facts[unit].unplacedCost), lower: 0, upper: 1, isInteger: true, rows: [unit],
                coefficients: [1])
            choices.append((unit, Column.nowhere))
            for column in columnsOfUnit[unit] {
                var rows = [unit] + (apart[choices.count] ?? [])
                for number in space.sittings(of: column) {
                    if let row = rowOfSitting[number] {
                        rows.append(row)
                    } else {
                        let row = program.addRow(lower: -.infinity, upper: Double(space.capacity[Int(number)]))
                        rowOfSitting[number] = row
                        rows.append(row)
                    }
                }
                _ = program.addColumn(
                    cost: Double(column.cost), lower: 0, upper: 1, isInteger: true, rows: rows,
                    coefficients: [Double](repeating: 1, count: rows.count))
                choices.append((unit, column))
            }
        }
        self.program = program
        self.choices = choices
    }

    /// The columns that a client is given, those of least reduced cost; prices of agreements play no part.
    private static func columns(
        of unit: Int, _ space: ChoiceSpace, most: Int?, price: [Int], scale: Int
    ) -> [Column] {
        let columns = space.allColumns(of: unit).filter { column in
            space.sittings(of: column).allSatisfy { space.apart.allows(unit, $0) }
        }
        guard let most, columns.count > most else { return columns }
        let reduced = columns.map { column in
            space.sittings(of: column).reduce(Int(column.cost) * scale) {
                $0 + (Int($1) < price.count ? price[Int($1)] : 0)
            }
        }
        let order = columns.indices.sorted { (reduced[$0], $0) < (reduced[$1], $1) }
        return order.prefix(most).map { columns[$0] }
    }

    /// The rows of a choice; a column that finds no room is left out, because a peer's point need not keep every limit.
    private static func rows(_ space: ChoiceSpace, _ columns: [Column]) -> SeatedRoster {
        let state = RosterState(space: space)
        for (unit, column) in columns.enumerated() where column.pattern >= 0 && state.isFree(column, for: unit) {
            state.place(unit, column)
        }
        return RosterLines(space: space).roster(state.snapshot())
    }

    /// The roster in which exactly these program columns are chosen.
    ///
    /// A client for whom none is chosen is unplaced; of two the first counts.
    package func roster(chosen: [Int]) -> SeatedRoster {
        var result = [Column](repeating: Column.nowhere, count: space.units.count)
        for index in chosen.reversed() where choices.indices.contains(index) {
            result[choices[index].unit] = choices[index].column
        }
        return PeerModel.rows(space, result)
    }

    /// First come, first served: in the order in which orders were received each client takes the cheapest column that
    /// still has seats, if it costs less than being unplaced.
    package func greedy() -> SeatedRoster {
        let state = RosterState(space: space)
        let orders = space.instance.orders
        let turn = space.units.indices.sorted {
            let (left, right) = (orders[space.units[$0].order], orders[space.units[$1].order])
            return (left.receivedDate, left.id) < (right.receivedDate, right.id)
        }
        for unit in turn {
            let columns = space.allColumns(of: unit).sorted { $0.cost < $1.cost }
            let fitting = columns.first { state.isFree($0, for: unit) }
            if let fitting, fitting.cost < space.facts[unit].unplacedCost { state.place(unit, fitting) }
        }
        return RosterLines(space: space).roster(state.snapshot())
    }
}
