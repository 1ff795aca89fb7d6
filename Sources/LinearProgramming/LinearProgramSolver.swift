/// Where a solver stops, in counts of work and never in time: the same limits give the same answer.
public struct LinearProgramLimits: Sendable, Equatable {
    /// Simplex iterations of the call; within an integer search it is looked at between nodes.
    public var simplexIterations: Int?
    /// Branch-and-bound nodes of the call.
    public var nodes: Int?
    /// An integer search ends (`StopReason.cutoff`) when its proven lower bound is above this.
    public var cutoff: Double?

    public init(simplexIterations: Int? = nil, nodes: Int? = nil, cutoff: Double? = nil) {
        self.simplexIterations = simplexIterations
        self.nodes = nodes
        self.cutoff = cutoff
    }

    public static let none = LinearProgramLimits()
}

/// Solves linear programs one after the other; several solvers work side by side.
///
/// Infeasible, unbounded, limits and cancelling are results. The same program and limits give the same result, on
/// whatever thread and beside whatever other solver. `isCancelled` is asked now and then from the solver's own thread;
/// a cancelled Swift task counts as well.
public protocol LinearProgramSolver: Sendable {
    /// Solves the program without its integer conditions.
    ///
    /// - Parameter progress: told now and then, from the solver's own thread.
    /// - Throws: `LinearProgramError` (D31xx).
    func relaxation(
        of program: LinearProgram, limits: LinearProgramLimits, isCancelled: (@Sendable () -> Bool)?,
        progress: (@Sendable (LinearProgramProgress) -> Void)?
    ) async throws(LinearProgramError) -> LinearProgramResult

    /// Searches the best point with integer values in all integer columns.
    ///
    /// - Parameter progress: told now and then, from the solver's own thread.
    /// - Throws: `LinearProgramError` (D31xx).
    func integerSolution(
        of program: LinearProgram, limits: LinearProgramLimits, isCancelled: (@Sendable () -> Bool)?,
        progress: (@Sendable (LinearProgramProgress) -> Void)?
    ) async throws(LinearProgramError) -> LinearProgramResult

    /// Keeps a program in the solver, to be solved again and again with columns added; integer conditions are ignored.
    ///
    /// - Throws: `LinearProgramError` (D31xx).
    func makeMaster(_ program: LinearProgram) async throws(LinearProgramError) -> any RestrictedMasterProgram
}

extension LinearProgramSolver {
    /// As `relaxation(of:limits:isCancelled:progress:)`, silent.
    public func relaxation(
        of program: LinearProgram, limits: LinearProgramLimits = .none, isCancelled: (@Sendable () -> Bool)? = nil
    ) async throws(LinearProgramError) -> LinearProgramResult {
        try await relaxation(of: program, limits: limits, isCancelled: isCancelled, progress: nil)
    }

    /// As `integerSolution(of:limits:isCancelled:progress:)`, silent.
    public func integerSolution(
        of program: LinearProgram, limits: LinearProgramLimits = .none, isCancelled: (@Sendable () -> Bool)? = nil
    ) async throws(LinearProgramError) -> LinearProgramResult {
        try await integerSolution(of: program, limits: limits, isCancelled: isCancelled, progress: nil)
    }
}

/// Where a simplex method stands: which rows and columns are basic, and which other columns are at their upper bound.
public struct SimplexBasis: Sendable, Equatable {
    /// By row; a row that is not basic is at its bound.
    public var isBasicRow: [Bool]
    /// By column.
    public var isBasicColumn: [Bool]
    /// By column, false where it is basic.
    public var isAtUpper: [Bool]

    public init(isBasicRow: [Bool], isBasicColumn: [Bool], isAtUpper: [Bool]) {
        self.isBasicRow = isBasicRow
        self.isBasicColumn = isBasicColumn
        self.isAtUpper = isAtUpper
    }
}

/// A linear program that stays in its solver: the basis of the last `solve` is the start of the next one.
///
/// Belongs to the solver that made it and waits while that one works. After the solver lost its problems
/// (`LinearProgramError.solverAborted`) every call throws `masterLost`: make a new one.
public protocol RestrictedMasterProgram: Sendable {
    /// Adds columns behind the existing ones, in this order.
    func addColumns(_ columns: [NewColumn]) async throws(LinearProgramError)

    /// Sets new bounds of columns and rows.
    func setBounds(columns: [BoundChange], rows: [BoundChange]) async throws(LinearProgramError)

    /// The basis of the last `solve`.
    func basis() async throws(LinearProgramError) -> SimplexBasis

    /// The next `solve` starts from this basis; columns behind its end are not basic.
    func setBasis(_ basis: SimplexBasis) async throws(LinearProgramError)

    /// Solves the relaxation of what it holds now; all results are as in `LinearProgramSolver.relaxation`.
    func solve(
        limits: LinearProgramLimits, isCancelled: (@Sendable () -> Bool)?
    ) async throws(LinearProgramError) -> LinearProgramResult
}

extension RestrictedMasterProgram {
    /// As `solve(limits:isCancelled:)`, without limits.
    public func solve() async throws(LinearProgramError) -> LinearProgramResult {
        try await solve(limits: .none, isCancelled: nil)
    }
}

/// Makes solvers; each has a thread of its own, and all work side by side.
public protocol LinearProgramSolverProvider: Sendable {
    func makeSolver() -> any LinearProgramSolver
}
