import LinearProgramming
import PlacementDomain
import PlacementModel
import PlacementSolver
import PlacementTesting
import Testing

@Suite("Integer programs")
struct ProgramBuilderTests {
    /// Three clients at one project with one series of two seats.
    private func space(_ configure: (inout InstanceBuilder) -> Void = { _ in }) -> ChoiceSpace {
        var builder = InstanceBuilder.town(clients: 3, projects: 1)
        builder.change(SeriesID("s1")) { $0.seats = Seats(2) }
        configure(&builder)
        return PlacementModel(instance: builder.build()).choices(threads: 1)
    }

    private func choices(_ space: ChoiceSpace, each: Int = .max) -> [OfferedChoice] {
        space.units.indices.flatMap { unit in
            [OfferedChoice(client: unit, column: Column.nowhere, cost: space.facts[unit].unplacedCost)]
                + space.possibleColumns(of: unit).prefix(each).map {
                    OfferedChoice(client: unit, column: $0, cost: $0.cost)
                }
        }
    }

    private func program(
        _ space: ChoiceSpace, _ choices: [OfferedChoice], _ layout: ProgramBuilder.Layout
    ) -> LinearProgram {
        ProgramBuilder(space: space).program(
            for: Array(space.units.indices), choices, limits: space.limits, layout: layout
        ).program
    }

    @Test("full: a row for each client, then one for each row that a choice needs, in the order of first need")
    func full() throws {
        let space = space()
        let choices = choices(space)
        let program = program(space, choices, .full)
        #expect(program.columnCount == choices.count)
        var needed: [RowNumber] = []
        for choice in choices where choice.column.pattern >= 0 {
            for row in space.rows(of: choice.column) where !needed.contains(row) { needed.append(row) }
        }
        #expect(program.rowCount == 3 + needed.count)
        for row in 0..<3 { #expect(program.rowLower[row] == 1 && program.rowUpper[row] == 1) }
        for (place, row) in needed.enumerated() {
            #expect(program.rowUpper[3 + place] == Double(space.limits[row.index]))
        }
        let index = try #require(choices.firstIndex { $0.column.pattern >= 0 })
        let rows = space.rows(of: choices[index].column).compactMap { needed.firstIndex(of: $0) }.map { $0 + 3 }
        let entries = program.entryRows[program.columnStarts[index]..<program.columnStarts[index + 1]].map { Int($0) }
        #expect(entries == [choices[index].client] + rows)
    }

    @Test("lean: limits that cannot bind are left out, and rows with the same users are one, the scarcest")
    func lean() {
        let space = space()
        let choices = choices(space, each: 1)
        let program = program(space, choices, .lean)
        // Three clients with the same column: all its sittings have the same users and two seats.
        #expect(program.rowCount == 3 + 1)
        #expect(program.rowUpper[3] == 2)
        let free = self.space { $0.change(SeriesID("s1")) { $0.seats = Seats(3) } }
        #expect(self.program(free, self.choices(free, each: 1), .lean).rowCount == 3)
    }

    @Test("pairs to be kept apart have a row for each sitting where both could come, before or after the limits")
    func pairs() {
        let space = space { $0.keepApart("c1", .client("c2")) }
        let choices = choices(space, each: 1)
        let sittings = choices.first { $0.column.pattern >= 0 }.map { space.sittings(of: $0.column).count } ?? 0
        #expect(sittings > 0)
        let (last, first) = (program(space, choices, .full), program(space, choices, .pairsFirst))
        #expect(last.rowCount == 3 + 2 * sittings)
        #expect(first.rowCount == last.rowCount)
        #expect((3..<3 + sittings).allSatisfy { last.rowUpper[$0] == 2 && first.rowUpper[$0] == 1 })
        #expect((3 + sittings..<3 + 2 * sittings).allSatisfy { last.rowUpper[$0] == 1 && first.rowUpper[$0] == 2 })
    }
}
