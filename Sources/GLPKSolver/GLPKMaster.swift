import CGLPK
import LinearProgramming

/// A problem that stays in GLPK with its basis, on the thread of the solver that made it.
actor GLPKMaster: RestrictedMasterProgram {
    private let thread: GLPKThread
    private let workspace: GLPKWorkspace
    private var program: LinearProgram
    private var buffers = GLPKBuffers()
    /// Nil before `load`; of no meaning once the workspace has another generation.
    private var problem: OpaquePointer?
    private var generation = 0
    private var isFresh = true
    /// Bounds changed since the last solve: the basis may be primal infeasible, and stays dual feasible.
    private var boundsChanged = false

    nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    init(thread: GLPKThread, workspace: GLPKWorkspace, program: LinearProgram) {
        self.thread = thread
        self.workspace = workspace
        self.program = program
    }

    isolated deinit {
        if let problem, generation == workspace.generation { _ = cglpk_delete_problem(problem) }
    }

    func load() throws(LinearProgramError) {
        generation = workspace.generation
        buffers.fill(from: program, integer: false)
        var made: OpaquePointer?
        var ended: Int32 = 0
        buffers.withProgram(program, integer: false, zeroCosts: false) { view in
            // Crossed bounds are answered without GLPK, which takes them all the same.
            ended = cglpk_make_problem(&view, &made)
        }
        try workspace.guarded { ended }
        problem = made
    }

    func addColumns(_ columns: [NewColumn]) throws(LinearProgramError) {
        let problem = try handle()
        let first = program.columnCount
        for column in columns { program.addColumn(column) }
        buffers.fillEntries(from: program, firstColumn: first)
        var ended: Int32 = 0
        buffers.withProgram(program, integer: false, zeroCosts: false, firstColumn: first) { view in
            ended = cglpk_add_columns(problem, &view)
        }
        try workspace.guarded { ended }
    }

    func setBounds(columns: [BoundChange], rows: [BoundChange]) throws(LinearProgramError) {
        let problem = try handle()
        for change in columns {
            program.setColumnBounds(change.index, lower: change.lower, upper: change.upper)
            try workspace.guarded {
                cglpk_set_column_bounds(problem, Int32(change.index + 1), change.lower, change.upper)
            }
        }
        for change in rows {
            program.setRowBounds(change.index, lower: change.lower, upper: change.upper)
            try workspace.guarded {
                cglpk_set_row_bounds(problem, Int32(change.index + 1), change.lower, change.upper)
            }
        }
        if !columns.isEmpty || !rows.isEmpty { boundsChanged = true }
    }

    func basis() throws(LinearProgramError) -> SimplexBasis {
        let problem = try handle()
        var rows = [Int8](repeating: 0, count: program.rowCount)
        var columns = [Int8](repeating: 0, count: program.columnCount)
        try workspace.guarded { cglpk_read_basis(problem, &rows, &columns) }
        return SimplexBasis(
            isBasicRow: rows.map { $0 == GLP_BS }, isBasicColumn: columns.map { $0 == GLP_BS },
            isAtUpper: columns.map { $0 == GLP_NU })
    }

    func setBasis(_ basis: SimplexBasis) throws(LinearProgramError) {
        let problem = try handle()
        let rows = (0..<program.rowCount).map { row -> Int8 in
            // Of a row with one bound GLPK takes that one, whatever is said.
            Int8(basis.isBasicRow[row] ? GLP_BS : GLP_NL)
        }
        let columns = (0..<program.columnCount).map { column -> Int8 in
            guard column < basis.isBasicColumn.count else { return Int8(GLP_NL) }
            return Int8(basis.isBasicColumn[column] ? GLP_BS : basis.isAtUpper[column] ? GLP_NU : GLP_NL)
        }
        try workspace.guarded { cglpk_write_basis(problem, rows, columns) }
        isFresh = false
        boundsChanged = false
    }

    func solve(
        limits: LinearProgramLimits, isCancelled: (@Sendable () -> Bool)?
    ) throws(LinearProgramError) -> LinearProgramResult {
        let problem = try handle()
        let watch = GLPKWatch(isCancelled: isCancelled, progress: nil)
        if let result = try workspace.shortAnswer(to: program, integer: false, limits: limits, watch: watch) {
            return result
        }
        let result: LinearProgramResult
        do {
            result = try workspace.resolve(
                problem, program, isFresh: isFresh, isDualFeasible: boundsChanged, limits: limits, watch: watch)
        } catch {
            isFresh = true
            throw error
        }
        isFresh = false
        boundsChanged = false
        return result
    }

    private func handle() throws(LinearProgramError) -> OpaquePointer {
        guard let problem, generation == workspace.generation else { throw .masterLost }
        return problem
    }
}
