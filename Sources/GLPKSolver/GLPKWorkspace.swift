import CGLPK
import LinearProgramming

/// Everything that one GLPK thread owns: settings, buffers that are used again, and the count of aborts.
///
/// Shared by a solver and its masters, which all run on that one thread.
final class GLPKWorkspace: @unchecked Sendable {
    let settings: GLPKSettings
    /// Goes up by one with each abort: problems made before are gone.
    private(set) var generation = 0
    private var buffers = GLPKBuffers()

    init(settings: GLPKSettings) {
        self.settings = settings
    }

    func relaxation(
        of program: LinearProgram, limits: LinearProgramLimits, watch: GLPKWatch
    ) throws(LinearProgramError) -> LinearProgramResult {
        if let result = try shortAnswer(to: program, integer: false, limits: limits, watch: watch) { return result }
        buffers.fill(from: program, integer: false)
        var result = try solve(program, limits: limits, watch: watch, presolve: settings.presolve, zeroCosts: false)
        if result.stop == .optimal && result.primal != .feasible && settings.presolve {
            result = try solve(program, limits: limits, watch: watch, presolve: false, zeroCosts: false)
        }
        return result
    }

    func integerSolution(
        of program: LinearProgram, limits: LinearProgramLimits, watch: GLPKWatch
    ) throws(LinearProgramError) -> LinearProgramResult {
        if let result = try shortAnswer(to: program, integer: true, limits: limits, watch: watch) { return result }
        if !buffers.fill(from: program, integer: true) {
            return LinearProgramResult(stop: .infeasible, primal: .noneExists, bound: .infinity)
        }
        var result = try solve(
            program, limits: limits, watch: watch, presolve: settings.presolve, zeroCosts: false, integer: true)
        if result.stop == .optimal && result.primal != .feasible && settings.presolve {
            result = try solve(
                program, limits: limits, watch: watch, presolve: false, zeroCosts: false, integer: true)
        }
        return result
    }

    /// Runs a guarded C call; an abort inside is thrown, and counted.
    func guarded(_ call: () -> Int32) throws(LinearProgramError) {
        if call() != Int32(CGLPK_DONE) {
            generation += 1
            throw .solverAborted(text: String(cString: cglpk_fault_text()))
        }
    }

    func control(limits: LinearProgramLimits, presolve: Bool) -> cglpk_control {
        var control = cglpk_control()
        control.presolve = presolve
        control.iteration_limit = limits.simplexIterations.map { Int32(clamping: max(0, $0)) } ?? -1
        control.node_limit = limits.nodes.map { Int32(clamping: max(0, $0)) } ?? -1
        control.cutoff = limits.cutoff ?? .infinity
        control.method = GLP_PRIMAL
        control.branching = settings.branching.code
        control.backtracking = settings.backtracking.code
        control.cuts = settings.cuts
        control.rounding_heuristic = settings.roundingHeuristic
        control.feasibility_pump = settings.feasibilityPump
        return control
    }

    // MARK: - Steps

    /// Answers that need no GLPK; nil: go on.
    func shortAnswer(
        to program: LinearProgram, integer: Bool, limits: LinearProgramLimits, watch: GLPKWatch
    ) throws(LinearProgramError) -> LinearProgramResult? {
        // GLPK counts in `int` and refuses more than 100 million rows or columns and 500 million entries.
        if program.rowCount > 100_000_000 || program.columnCount > 100_000_000 || program.entryCount > 500_000_000 {
            throw .tooLarge(
                text: "\(program.rowCount) rows, \(program.columnCount) columns, \(program.entryCount) entries")
        }
        if watch.shouldStop { return LinearProgramResult(stop: .cancelled) }
        return program.trivialResult(integer: integer)
    }

    private func solve(
        _ program: LinearProgram, limits: LinearProgramLimits, watch: GLPKWatch, presolve: Bool, zeroCosts: Bool,
        integer: Bool = false
    ) throws(LinearProgramError) -> LinearProgramResult {
        var control = control(limits: limits, presolve: presolve)
        if zeroCosts { control.cutoff = .infinity }
        let run = try run(program, control: &control, watch: watch, wantsDuals: !integer) { control, outcome in
            var ended: Int32 = 0
            buffers.withProgram(program, integer: integer, zeroCosts: zeroCosts) { view in
                ended =
                    integer
                    ? cglpk_solve_integer(&view, &control, &outcome)
                    : cglpk_solve_relaxation(&view, &control, &outcome)
            }
            return ended
        }
        let outcome = run.outcome
        if outcome.stop == Int32(CGLPK_STOP_UNDECIDED) {
            if zeroCosts { throw .numericalFailure(text: "no dual feasible point for zero costs") }
            return try unboundedOrInfeasible(program, limits: limits, watch: watch, spent: outcome, integer: integer)
        }
        if outcome.stop == Int32(CGLPK_STOP_FAILED) {
            if presolve {
                return try solve(
                    program, limits: limits, watch: watch, presolve: false, zeroCosts: zeroCosts, integer: integer)
            }
            throw .numericalFailure(text: "GLPK code \(outcome.code)")
        }
        return Self.result(of: program, run, integer: integer)
    }

    /// Solves a problem that stays in GLPK from its own basis.
    func resolve(
        _ problem: OpaquePointer, _ program: LinearProgram, isFresh: Bool, isDualFeasible: Bool,
        limits: LinearProgramLimits, watch: GLPKWatch
    ) throws(LinearProgramError) -> LinearProgramResult {
        var control = control(limits: limits, presolve: false)
        if isDualFeasible { control.method = GLP_DUALP }
        let run = try run(program, control: &control, watch: watch, wantsDuals: true) { control, outcome in
            cglpk_resolve(problem, isFresh, &control, &outcome)
        }
        if run.outcome.stop == Int32(CGLPK_STOP_FAILED) {
            throw .numericalFailure(text: "GLPK code \(run.outcome.code)")
        }
        return Self.result(of: program, run, integer: false)
    }

    private struct Run {
        var outcome = cglpk_outcome()
        var values: [Double]
        var duals: [Double]
    }

    /// One guarded call with callbacks and room for its answer.
    private func run(
        _ program: LinearProgram, control: inout cglpk_control, watch: GLPKWatch, wantsDuals: Bool,
        _ call: (inout cglpk_control, inout cglpk_outcome) -> Int32
    ) throws(LinearProgramError) -> Run {
        var outcome = cglpk_outcome()
        var values = [Double](repeating: 0, count: program.columnCount)
        var duals = [Double](repeating: 0, count: wantsDuals ? program.rowCount : 0)
        var ended: Int32 = 0
        watch.connect(to: &control)
        values.withUnsafeMutableBufferPointer { values in
            duals.withUnsafeMutableBufferPointer { duals in
                outcome.column_values = values.baseAddress
                outcome.row_duals = duals.baseAddress
                ended = withExtendedLifetime(watch) { call(&control, &outcome) }
            }
        }
        try guarded { ended }
        return Run(outcome: outcome, values: values, duals: duals)
    }

    /// No dual feasible point: with a feasible point (asked at zero costs) unbounded, else infeasible.
    private func unboundedOrInfeasible(
        _ program: LinearProgram, limits: LinearProgramLimits, watch: GLPKWatch, spent: cglpk_outcome, integer: Bool
    ) throws(LinearProgramError) -> LinearProgramResult {
        var rest = limits
        rest.simplexIterations = limits.simplexIterations.map { max(0, $0 - Int(spent.iterations)) }
        rest.cutoff = nil
        let feasibility = try solve(
            program, limits: rest, watch: watch, presolve: settings.presolve, zeroCosts: true, integer: integer)
        var result = LinearProgramResult(stop: feasibility.stop)
        result.iterations = Int(spent.iterations) + feasibility.iterations
        result.nodes = feasibility.nodes
        switch feasibility.stop {
        case .optimal: result.stop = .unbounded
        case .infeasible:
            result.primal = .noneExists
            result.bound = .infinity
        default: break
        }
        return result
    }

    /// Everything measured again on the program itself.
    private static func result(of program: LinearProgram, _ run: Run, integer: Bool) -> LinearProgramResult {
        let outcome = run.outcome
        let stop: StopReason =
            switch Int(outcome.stop) {
            case CGLPK_STOP_OPTIMAL: .optimal
            case CGLPK_STOP_INFEASIBLE: .infeasible
            case CGLPK_STOP_UNBOUNDED: .unbounded
            case CGLPK_STOP_ITERATIONS: .iterationLimit
            case CGLPK_STOP_NODES: .nodeLimit
            case CGLPK_STOP_CUTOFF: .cutoff
            default: .cancelled
            }
        var result = program.measuredResult(
            stop: stop, columnValues: outcome.has_point ? run.values : [],
            rowDuals: outcome.has_duals ? run.duals : nil,
            claimedBound: outcome.bound, roundsIntegers: integer, iterations: Int(outcome.iterations),
            nodes: Int(outcome.nodes))
        if integer && result.primal == .feasible {
            result.bound = stop == .optimal ? result.objective : min(result.bound, result.objective)
        }
        return result
    }
}
