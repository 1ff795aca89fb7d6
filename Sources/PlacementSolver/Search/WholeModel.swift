package import LinearProgramming
internal import PlacementDomain
package import PlacementModel

/// The whole problem as one integer program, for small instances and for peers.
package struct WholeModel {
    /// Clients with more columns than this in all are not modelled whole by `plan`.
    package static let mostColumns = 5_000

    /// Per program column: unit and its column; pattern −1 is being unplaced.
    package let choices: [(unit: Int, column: Column)]
    package let program: LinearProgram
    package let space: ChoiceSpace

    /// One row per client (exactly one choice), one per sitting or agreement that somebody can use (at most its seats),
    /// one per sitting where two could meet who must be kept apart.
    package init(space: ChoiceSpace) {
        self.space = space
        var program = LinearProgram()
        var choices: [(unit: Int, column: Column)] = []
        for _ in space.units { _ = program.addRow(lower: 1, upper: 1) }
        let columns = space.units.indices.map { unit in
            space.allColumns(of: unit).filter { column in
                space.sittings(of: column).allSatisfy { space.apart.allows(unit, $0) }
            }
        }
        var rowOfSitting: [Int32: Int] = [:]
        for column in columns.joined() {
            for number in space.sittings(of: column) where rowOfSitting[number] == nil {
                rowOfSitting[number] = program.addRow(lower: -.infinity, upper: Double(space.capacity[Int(number)]))
            }
        }
        let order = space.units.indices.map { $0 }
        let listed = order.flatMap { unit in [(unit, Column.nowhere)] + columns[unit].map { (unit, $0) } }
        var apart = [[Int]](repeating: [], count: listed.count)
        for users in ApartRows.users(space, order, listed) {
            let row = program.addRow(lower: -.infinity, upper: 1)
            for user in users { apart[user].append(row) }
        }
        for unit in space.units.indices {
            _ = program.addColumn(
                cost: Double(space.facts[unit].unplacedCost), lower: 0, upper: 1, isInteger: true, rows: [unit],
                coefficients: [1])
            choices.append((unit, Column.nowhere))
            for column in columns[unit] {
                let rows =
                    [unit] + space.sittings(of: column).compactMap { rowOfSitting[$0] } + apart[choices.count]
                _ = program.addColumn(
                    cost: Double(column.cost), lower: 0, upper: 1, isInteger: true, rows: rows,
                    coefficients: [Double](repeating: 1, count: rows.count))
                choices.append((unit, column))
            }
        }
        self.program = program
        self.choices = choices
    }

    /// The choice of every unit in a point of the program; nil where the point gives somebody none or two.
    func choices(at values: [Double]) -> [Column]? {
        var result = [Column?](repeating: nil, count: space.units.count)
        for (index, choice) in choices.enumerated() where values[index] > 0.5 {
            guard result[choice.unit] == nil else { return nil }
            result[choice.unit] = choice.column
        }
        let chosen = result.compactMap { $0 }
        return chosen.count == space.units.count ? chosen : nil
    }
}
