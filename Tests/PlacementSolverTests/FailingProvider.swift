import GLPKSolver
import LinearProgramming
import Synchronization

/// GLPK whose masters fail after some solves or cannot be made at all, and whose integer searches may fail.
struct FailingProvider: LinearProgramSolverProvider {
    /// Solves that each master does before it fails; nil: none can be made.
    var goodSolves: Int?
    var failsIntegers = false

    func makeSolver() -> any LinearProgramSolver {
        Solver(inner: GLPKProvider().makeSolver(), goodSolves: goodSolves, failsIntegers: failsIntegers)
    }

    private static let failure = LinearProgramError.numericalFailure(text: "for the test")

    private struct Solver: LinearProgramSolver {
        let inner: any LinearProgramSolver
        let goodSolves: Int?
        let failsIntegers: Bool

        func relaxation(
            of program: LinearProgram, limits: LinearProgramLimits, isCancelled: (@Sendable () -> Bool)?,
            progress: (@Sendable (LinearProgramProgress) -> Void)?
        ) async throws(LinearProgramError) -> LinearProgramResult {
            try await inner.relaxation(of: program, limits: limits, isCancelled: isCancelled, progress: progress)
        }

        func integerSolution(
            of program: LinearProgram, limits: LinearProgramLimits, isCancelled: (@Sendable () -> Bool)?,
            progress: (@Sendable (LinearProgramProgress) -> Void)?
        ) async throws(LinearProgramError) -> LinearProgramResult {
            if failsIntegers { throw .solverAborted(text: "for the test") }
            return try await inner.integerSolution(
                of: program, limits: limits, isCancelled: isCancelled, progress: progress)
        }

        func makeMaster(_ program: LinearProgram) async throws(LinearProgramError) -> any RestrictedMasterProgram {
            guard let goodSolves else { throw failure }
            return Master(inner: try await inner.makeMaster(program), goodSolves: goodSolves)
        }
    }

    private final class Master: RestrictedMasterProgram {
        let inner: any RestrictedMasterProgram
        private let left: Mutex<Int>

        init(inner: any RestrictedMasterProgram, goodSolves: Int) {
            self.inner = inner
            left = Mutex(goodSolves)
        }

        func addColumns(_ columns: [NewColumn]) async throws(LinearProgramError) { try await inner.addColumns(columns) }

        func setBounds(columns: [BoundChange], rows: [BoundChange]) async throws(LinearProgramError) {
            try await inner.setBounds(columns: columns, rows: rows)
        }

        func basis() async throws(LinearProgramError) -> SimplexBasis { try await inner.basis() }

        func setBasis(_ basis: SimplexBasis) async throws(LinearProgramError) { try await inner.setBasis(basis) }

        func solve(
            limits: LinearProgramLimits, isCancelled: (@Sendable () -> Bool)?
        ) async throws(LinearProgramError) -> LinearProgramResult {
            let isGood = left.withLock { left in
                left -= 1
                return left >= 0
            }
            guard isGood else { throw failure }
            return try await inner.solve(limits: limits, isCancelled: isCancelled)
        }
    }
}
