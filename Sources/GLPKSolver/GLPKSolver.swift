import CGLPK
public import LinearProgramming

/// Makes GLPK solvers, each with a thread of its own.
public struct GLPKProvider: LinearProgramSolverProvider {
    public var settings: GLPKSettings

    public init(settings: GLPKSettings = GLPKSettings()) {
        self.settings = settings
    }

    public func makeSolver() -> any LinearProgramSolver { GLPKSolver(settings: settings) }

    /// Version of the GLPK library that runs, for example `5.0`.
    public static var libraryVersion: String { String(cString: glp_version()) }

    /// Whether GLPK was built with its state per thread: without it only one solver may exist.
    public static var isThreadSafe: Bool { cglpk_is_thread_safe() }
}

/// GLPK on one thread; see `docs/decisions/004-one-thread-actors.md`.
///
/// A call waits while another one of this solver, or of one of its masters, works. An abort inside GLPK is thrown as
/// `solverAborted`; the solver goes on with a new environment, its masters are lost.
public actor GLPKSolver: LinearProgramSolver {
    private let thread: GLPKThread
    private let workspace: GLPKWorkspace

    public nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    public init(settings: GLPKSettings = GLPKSettings()) {
        thread = GLPKThread(name: "GLPK")
        workspace = GLPKWorkspace(settings: settings)
    }

    public func relaxation(
        of program: LinearProgram, limits: LinearProgramLimits, isCancelled: (@Sendable () -> Bool)?,
        progress: (@Sendable (LinearProgramProgress) -> Void)?
    ) throws(LinearProgramError) -> LinearProgramResult {
        try workspace.relaxation(
            of: program, limits: limits, watch: GLPKWatch(isCancelled: isCancelled, progress: progress))
    }

    public func integerSolution(
        of program: LinearProgram, limits: LinearProgramLimits, isCancelled: (@Sendable () -> Bool)?,
        progress: (@Sendable (LinearProgramProgress) -> Void)?
    ) throws(LinearProgramError) -> LinearProgramResult {
        try workspace.integerSolution(
            of: program, limits: limits, watch: GLPKWatch(isCancelled: isCancelled, progress: progress))
    }

    public func makeMaster(_ program: LinearProgram) async throws(LinearProgramError) -> any RestrictedMasterProgram {
        let master = GLPKMaster(thread: thread, workspace: workspace, program: program)
        try await master.load()
        return master
    }

    /// Makes GLPK abort inside the guard, as a misuse would; for tests.
    package func forceAbort() throws(LinearProgramError) {
        try workspace.guarded { cglpk_force_abort() }
    }

    /// Memory blocks that GLPK holds on this thread; for tests.
    package func blockCount() -> Int { Int(cglpk_block_count()) }
}
