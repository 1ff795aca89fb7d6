package import PlacementModel

extension ProgramBuilder {
    /// The whole problem as one integer program: every column of every client, for instances so small that a solver
    /// ends with the best of all rosters.
    static func whole(_ space: ChoiceSpace) -> ChoiceProgram {
        let choices = space.units.indices.flatMap { unit in
            [OfferedChoice(client: unit, column: Column.nowhere, cost: space.facts[unit].unplacedCost)]
                + space.possibleColumns(of: unit).map { OfferedChoice(client: unit, column: $0, cost: $0.cost) }
        }
        return ProgramBuilder(space: space).program(
            for: Array(space.units.indices), choices, limits: space.limits, layout: .full)
    }
}

extension ChoiceSpace {
    /// The columns of a unit in which nobody sits already whom he must not meet.
    package func possibleColumns(of unit: Int) -> [Column] {
        allColumns(of: unit).filter { column in sittings(of: column).allSatisfy { apart.allows(unit, $0) } }
    }
}
