public import LinearProgramming

/// One promise of `LinearProgramSolver`, checked on a solver; it knows no test framework.
public struct ConformanceCase: Sendable, CustomStringConvertible {
    /// A sentence.
    public let name: String
    /// What went wrong, a sentence each; empty: the promise holds.
    public let faults: @Sendable (any LinearProgramSolverProvider) async -> [String]

    public var description: String { name }

    init(_ name: String, _ body: @escaping @Sendable (Trial) async throws -> Void) {
        self.name = name
        faults = { provider in
            let trial = Trial(provider: provider)
            do { try await body(trial) } catch { await trial.log.add("threw \(error)") }
            return await trial.log.faults
        }
    }
}

/// The suite for every solver behind `LinearProgramSolverProvider`.
public enum LinearProgramConformance {
    public static let cases: [ConformanceCase] =
        relaxationCases + statusCases + hardCases + dualityCases + integerCases + limitCases + masterCases
        + sideBySideCases + longCases
}

/// A case's tools: solvers to try and a list of faults.
struct Trial: Sendable {
    let provider: any LinearProgramSolverProvider
    let solver: any LinearProgramSolver
    let log = FaultLog()

    init(provider: any LinearProgramSolverProvider) {
        self.provider = provider
        solver = provider.makeSolver()
    }

    func expect(_ condition: Bool, _ fault: @autoclosure () -> String) async {
        if !condition { await log.add(fault()) }
    }

    /// Solves the relaxation and checks everything that an optimum promises.
    @discardableResult
    func optimum(
        _ program: LinearProgram, _ expected: Double?, _ name: String = ""
    ) async throws -> LinearProgramResult {
        let result = try await solver.relaxation(of: program)
        await checkOptimum(result, of: program, expected, name)
        return result
    }

    func checkOptimum(
        _ result: LinearProgramResult, of program: LinearProgram, _ expected: Double?, _ name: String
    ) async {
        await expect(result.stop == .optimal, "\(name): stopped \(result.stop)")
        await expect(result.primal == .feasible, "\(name): point \(result.primal), \(result.residuals)")
        await expect(result.dual == .feasible, "\(name): duals \(result.dual), \(result.residuals)")
        if let expected {
            await expect(near(result.objective, expected), "\(name): cost \(result.objective), not \(expected)")
        }
        await expect(
            near(result.bound, result.objective), "\(name): bound \(result.bound), cost \(result.objective)")
        await expect(
            result.columnValues.count == program.columnCount && result.rowDuals.count == program.rowCount
                && result.reducedCosts.count == program.columnCount, "\(name): wrong number of values")
        if result.columnValues.count != program.columnCount { return }
        await expect(
            near(program.objective(at: result.columnValues), result.objective), "\(name): cost is not the point's")
    }

    /// Searches the integer optimum and checks everything that it promises.
    @discardableResult
    func integerOptimum(
        _ program: LinearProgram, _ expected: Double?, _ name: String = ""
    ) async throws -> LinearProgramResult {
        let result = try await solver.integerSolution(of: program)
        await expect(result.stop == .optimal, "\(name): stopped \(result.stop)")
        await expect(result.primal == .feasible, "\(name): point \(result.primal), \(result.residuals)")
        if let expected {
            await expect(near(result.objective, expected), "\(name): cost \(result.objective), not \(expected)")
        }
        await expect(
            near(result.bound, result.objective), "\(name): bound \(result.bound), cost \(result.objective)")
        for column in 0..<program.columnCount where program.isInteger[column] && result.primal == .feasible {
            let value = result.columnValues[column]
            await expect(value == value.rounded(), "\(name): column \(column) is \(value)")
        }
        return result
    }

    func near(_ a: Double, _ b: Double) -> Bool {
        a == b || abs(a - b) <= 1e-6 * max(1, abs(a), abs(b))
    }
}

actor FaultLog {
    private(set) var faults: [String] = []

    func add(_ fault: String) { faults.append(fault) }
}

/// Small numbers from a seed; the same everywhere.
struct Draws {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }
}
