import LinearProgramTesting
import LinearProgramming
import Testing

@Suite("Linear programs as values")
struct LinearProgramTests {
    @Test("columns lie flat, one after the other")
    func storage() {
        var program = LinearProgram()
        #expect(program.columnStarts == [0])
        #expect(program.addRow(lower: 0, upper: 1) == 0)
        #expect(program.addRow(lower: -.infinity, upper: 2) == 1)
        #expect(
            program.addColumn(cost: 3, lower: 0, upper: 9, isInteger: true, rows: [1, 0], coefficients: [5, 4]) == 0)
        #expect(program.addColumn(cost: 1, lower: 0, upper: 9, isInteger: false, rows: [], coefficients: []) == 1)
        #expect(
            program.addColumn(cost: 1, lower: 0, upper: 9, isInteger: false, rows: [0, 1], coefficients: [1, 1]) == 2)
        #expect(program.addColumn(NewColumn(cost: -1, rows: [1], coefficients: [7])) == 3)
        #expect(program.columnStarts == [0, 2, 2, 4, 5])
        #expect(program.entryRows == [1, 0, 0, 1, 1])
        #expect(program.entryValues == [5, 4, 1, 1, 7])
        #expect(program.isInteger == [true, false, false, false])
        #expect(program.rowCount == 2 && program.columnCount == 4 && program.entryCount == 5)
    }

    @Test("bounds change in place")
    func changes() {
        var program = LinearProgramExamples.mixed
        program.setRowBounds(1, lower: 0, upper: 5)
        program.setColumnBounds(2, lower: -1, upper: 1)
        #expect(program.rowUpper[1] == 5 && program.columnLower[2] == -1)
        #expect(program != LinearProgramExamples.mixed)
    }

    @Test("cost, rows and reduced costs are recomputed from point and duals")
    func measures() {
        let program = LinearProgramExamples.mixed
        let point: [Double] = [4, -1, 3, 2, -2]
        #expect(program.objective(at: point) == 4 + 2.5 + 21 - 2 - 0.2)
        #expect(program.rowActivities(at: point) == [7, 2, -1e-3, 4])
        #expect(program.reducedCosts(rowDuals: [1, 2, 0, -1]) == [-2, -6.5, 6, 0, -0.9])
    }

    @Test("a point that breaks a row, a bound or an integer is not called feasible")
    func infeasiblePoints() {
        let program = LinearProgramExamples.mixed
        func measured(_ point: [Double]) -> LinearProgramResult {
            program.measuredResult(
                stop: .optimal, columnValues: point, rowDuals: nil, claimedBound: -.infinity, roundsIntegers: true,
                iterations: 0, nodes: 0)
        }
        #expect(measured([4, -1, 3, 2, -2]).primal == .feasible)
        let brokenRow = measured([5, -1, 3, 2, -2])
        #expect(brokenRow.primal == .infeasible && brokenRow.residuals.row == 1.0 / 3)
        let brokenBound = measured([4, -1, 4, 2, -2])
        #expect(brokenBound.primal == .infeasible && brokenBound.residuals.column == 0.25)
        let fraction = measured([4, -1, 3, 1.75, -2])
        #expect(fraction.primal == .infeasible && fraction.residuals.integrality == 0.25)
        #expect(fraction.columnValues[3] == 2)
        let noise = measured([4, -1 + 1e-9, 3, 2, -2])
        #expect(noise.primal == .feasible && noise.columnValues[1] == -1)
    }

    @Test("wrong dual signs prove nothing; right ones prove a bound below every point")
    func duals() {
        var program = LinearProgram()
        program.addRow(lower: 3, upper: .infinity)
        program.addColumn(cost: 2, lower: 0, upper: .infinity, isInteger: false, rows: [0], coefficients: [1])
        func measured(_ dual: Double) -> LinearProgramResult {
            program.measuredResult(
                stop: .iterationLimit, columnValues: [], rowDuals: [dual], claimedBound: -.infinity,
                roundsIntegers: false, iterations: 1, nodes: 0)
        }
        #expect(measured(2).dual == .feasible && measured(2).bound == 6)
        #expect(measured(1).dual == .feasible && measured(1).bound == 3)
        #expect(measured(2.5).dual == .infeasible && measured(2.5).bound == -.infinity)
        #expect(measured(-1).dual == .infeasible && measured(-1).bound == -.infinity)
    }

    @Test("LP text")
    func lpText() {
        #expect(
            LinearProgramExamples.mixed.lpText() == """
                \\ 4 rows, 5 columns, 7 entries
                Minimize
                 obj: + 1.0 x0 - 2.5 x1 + 7.0 x2 - 1.0 x3 + 0.1 x4
                Subject To
                 r0_lower: + 1.0 x0 + 1.0 x2 >= -3.0
                 r0_upper: + 1.0 x0 + 1.0 x2 <= 9.0
                 r1: + 1.0 x0 + 2.0 x1 = 2.0
                 r3: + 1.0 x3 - 1.0 x4 <= 4.0
                Bounds
                 x0 free
                 -4.0 <= x1 <= -1.0
                 x2 = 3.0
                 -inf <= x3 <= 2.0
                 x4 >= -7.0
                General
                 x1
                 x3
                 x4
                End

                """)
    }

    @Test("MPS text")
    func mpsText() {
        #expect(
            LinearProgramExamples.mixed.mpsText() == """
                NAME dichtbij
                ROWS
                 N obj
                 G r0
                 E r1
                 N r2
                 L r3
                COLUMNS
                 x0 obj 1.0
                 x0 r0 1.0
                 x0 r1 1.0
                 marker 'MARKER' 'INTORG'
                 x1 obj -2.5
                 x1 r1 2.0
                 x1 r2 0.001
                 marker 'MARKER' 'INTEND'
                 x2 obj 7.0
                 x2 r0 1.0
                 marker 'MARKER' 'INTORG'
                 x3 obj -1.0
                 x3 r3 1.0
                 x4 obj 0.1
                 x4 r3 -1.0
                 marker 'MARKER' 'INTEND'
                RHS
                 rhs r0 -3.0
                 rhs r1 2.0
                 rhs r3 4.0
                RANGES
                 range r0 12.0
                BOUNDS
                 FR bound x0
                 LO bound x1 -4.0
                 UP bound x1 -1.0
                 FX bound x2 3.0
                 MI bound x3
                 UP bound x3 2.0
                 LO bound x4 -7.0
                 PL bound x4
                ENDATA

                """)
    }

    @Test("errors say code, cause and what to do")
    func errors() {
        let errors: [LinearProgramError] = [
            .solverAborted(text: "text"), .numericalFailure(text: "text"), .masterLost, .tooLarge(text: "text"),
        ]
        #expect(errors.map(\.code) == ["D3101", "D3102", "D3103", "D3104"])
        for error in errors {
            #expect(error.description.hasPrefix(error.code) && error.description.contains("\n       What now: "))
        }
    }
}
