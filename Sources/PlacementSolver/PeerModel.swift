package import LinearProgramming
package import PlacementDomain
internal import PlacementRules

/// The whole problem, or the best columns of each client, as one integer program for other solvers.
///
/// Used by `Tools/Benchmarks` only: peers get exactly the choices that `plan` has, and their answer comes back as a
/// roster that the checker can judge.
package struct PeerModel {
    package let space: ChoiceSpace
    package let program: LinearProgram
    /// Per program column: unit and its column; option −1 is being unplaced.
    private let choices: [(unit: Int, column: Column)]

    /// - Parameters:
    ///   - mostPerClient: keep so many columns of each client, those of least reduced cost; nil: all.
    ///   - prices: points × `scale` for a sitting, as in a certificate; sittings without one cost nothing.
    package init(space: ChoiceSpace, mostPerClient: Int? = nil, prices: [SessionID: Int] = [:], scale: Int = 1) {
        self.space = space
        let price = space.held.sittings.map { sitting in
            prices[SessionID(series: space.instance.series[Int(sitting.series)].id, date: sitting.day)] ?? 0
        }
        var program = LinearProgram()
        var choices: [(unit: Int, column: Column)] = []
        for _ in space.units { _ = program.addRow(lower: 1, upper: 1) }
        var rowOfSitting: [Int32: Int] = [:]
        for unit in space.units.indices {
            var columns = space.allColumns(of: unit)
            if let mostPerClient, columns.count > mostPerClient {
                let reduced = columns.map { column in
                    space.sittings(of: column).reduce(Int(column.cost) * scale) { $0 + price[Int($1)] }
                }
                let order = columns.indices.sorted { (reduced[$0], $0) < (reduced[$1], $1) }
                columns = order.prefix(mostPerClient).map { columns[$0] }
            }
            _ = program.addColumn(
                cost: Double(space.facts[unit].unplacedCost), lower: 0, upper: 1, isInteger: true, rows: [unit],
                coefficients: [1])
            choices.append((unit, RosterState.nowhere))
            for column in columns {
                var rows = [unit]
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

    /// The roster in which exactly these program columns are chosen.
    ///
    /// A client for whom none is chosen is unplaced; of two the first counts.
    package func roster(chosen: [Int]) -> Roster {
        var result = [Column](repeating: RosterState.nowhere, count: space.units.count)
        for index in chosen.reversed() where choices.indices.contains(index) {
            result[choices[index].unit] = choices[index].column
        }
        return SolutionMaker(space: space).roster(result)
    }

    /// First come, first served: in the order in which orders were received each client takes the cheapest column that
    /// still has seats, if it costs less than being unplaced.
    package func greedy() -> Roster {
        var free = space.held.sittings.indices.map { Int(space.capacity[$0]) }
        var result = [Column](repeating: RosterState.nowhere, count: space.units.count)
        let orders = space.instance.orders
        let turn = space.units.indices.sorted {
            let (left, right) = (orders[space.units[$0].order], orders[space.units[$1].order])
            return (left.receivedDate, left.id) < (right.receivedDate, right.id)
        }
        for unit in turn {
            let columns = space.allColumns(of: unit).sorted { $0.cost < $1.cost }
            let fitting = columns.first { column in
                space.sittings(of: column).allSatisfy { free[Int($0)] > 0 }
            }
            guard let fitting, fitting.cost < space.facts[unit].unplacedCost else { continue }
            for number in space.sittings(of: fitting) { free[Int(number)] -= 1 }
            result[unit] = fitting
        }
        return SolutionMaker(space: space).roster(result)
    }
}
