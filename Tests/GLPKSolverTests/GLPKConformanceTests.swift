import GLPKSolver
import LinearProgramTesting
import LinearProgramming
import Testing

@Suite("GLPK keeps the promises of every solver")
struct GLPKConformanceTests {
    @Test("promise", arguments: LinearProgramConformance.cases)
    func promise(_ conformance: ConformanceCase) async {
        let faults = await conformance.faults(GLPKProvider())
        #expect(faults == [], "\(conformance.name)")
    }

    @Test("promise without presolving", arguments: LinearProgramConformance.cases)
    func promiseWithoutPresolving(_ conformance: ConformanceCase) async {
        var settings = GLPKSettings()
        settings.presolve = false
        let faults = await conformance.faults(GLPKProvider(settings: settings))
        #expect(faults == [], "\(conformance.name)")
    }

    @Test("every way of branching finds the same optimum")
    func settings() async throws {
        let program = GLPKExamples.knapsack
        let expected = try await GLPKSolver().integerSolution(of: program).objective
        for branching in GLPKSettings.Branching.allCases {
            for backtracking in GLPKSettings.Backtracking.allCases {
                for extras in [false, true] {
                    var settings = GLPKSettings()
                    settings.branching = branching
                    settings.backtracking = backtracking
                    settings.cuts = extras
                    settings.roundingHeuristic = extras
                    settings.feasibilityPump = extras
                    let result = try await GLPKSolver(settings: settings).integerSolution(of: program)
                    #expect(result.stop == .optimal && result.objective == expected, "\(settings)")
                }
            }
        }
    }
}

enum GLPKExamples {
    /// `min −3x − 5y`: −36.
    static let factory: LinearProgram = {
        var program = LinearProgram()
        for limit in [4.0, 12, 18] { program.addRow(lower: -.infinity, upper: limit) }
        program.addColumn(cost: -3, lower: 0, upper: .infinity, isInteger: false, rows: [0, 2], coefficients: [1, 3])
        program.addColumn(cost: -5, lower: 0, upper: .infinity, isInteger: false, rows: [1, 2], coefficients: [2, 2])
        return program
    }()

    static let knapsack: LinearProgram = {
        var program = LinearProgram()
        program.addRow(lower: -.infinity, upper: 97)
        program.addRow(lower: -.infinity, upper: 61)
        for thing in 0..<14 {
            program.addColumn(
                cost: -Double(11 + (thing * 17) % 23), lower: 0, upper: 1, isInteger: true, rows: [0, 1],
                coefficients: [Double(9 + (thing * 5) % 13), Double(4 + (thing * 11) % 9)])
        }
        return program
    }()
}
