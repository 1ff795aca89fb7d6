import GLPKSolver
import LinearProgramming

/// Whether the solver of linear programs answers on this machine: one small program whose optimum is known.
public struct SolverTrial: Hashable, Sendable {
    /// For example `GLPK 5.0`.
    public let name: String
    public let isAnswerRight: Bool
    /// Whether several solvers may run side by side.
    public let isThreadSafe: Bool

    public static func run() async -> SolverTrial {
        var program = LinearProgram()
        program.addRow(lower: -.infinity, upper: 7)
        program.addColumn(cost: -3, lower: 0, upper: 9, isInteger: true, rows: [0], coefficients: [2])
        let answer = try? await GLPKProvider().makeSolver().integerSolution(of: program)
        return SolverTrial(
            name: "GLPK \(GLPKProvider.libraryVersion)",
            isAnswerRight: answer?.stop == .optimal && answer?.objective == -9,
            isThreadSafe: GLPKProvider.isThreadSafe)
    }
}
