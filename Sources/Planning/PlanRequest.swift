public import PlacementDomain

/// What a planner asks for: one instance folder, one output folder, and when to stop.
public struct PlanRequest: Hashable, Sendable {
    /// Instance folder.
    public var folder: String
    /// Folder to be written; nil: the roster is planned and checked, but written nowhere.
    public var output: String?
    /// nil: no limit in time.
    public var timeLimit: Duration?
    /// nil: no limit in steps. With a step limit alone the same input gives the same bytes.
    public var stepLimit: Int?
    /// The strict gap at which to stop, in parts per million.
    public var gapPpm: Int
    public var seed: UInt64
    /// At least 1; changes the speed only, never the roster.
    public var threads: Int

    public init(
        folder: String, output: String?, timeLimit: Duration? = .seconds(30), stepLimit: Int? = nil, gapPpm: Int = 500,
        seed: UInt64 = 1, threads: Int = 1
    ) {
        self.folder = folder
        self.output = output
        self.timeLimit = timeLimit
        self.stepLimit = stepLimit
        self.gapPpm = gapPpm
        self.seed = seed
        self.threads = threads
    }
}

/// A roster that the checker found clean, with everything that is said about it.
public struct PlanOutcome: Sendable {
    public var instance: Instance
    /// As it was written: sentences, warnings and `rosterId` filled.
    public var solution: Solution
    public var verdict: Verdict
    /// Warnings about the data and about orders that are not planned; no errors.
    public var findings: [Finding]
    public var suppressedFindings: Int
    /// Wall-clock seconds of the whole job; never written into the folder.
    public var seconds: Double
    /// Peak resident memory of the process.
    public var peakMegabytes: Int
    /// Whether the proven gap is at most the one asked for, or the roster is optimal.
    public var isGapReached: Bool
}

/// How far the search is; points as in `PlanSummary`.
public struct PlanProgress: Hashable, Sendable {
    public var step: Int
    public var seconds: Double
    /// Cost of the best roster so far; nil: none yet.
    public var incumbent: Int?
    public var bound: Int
    public var unavoidable: Int
    public var unplaced: Int
    public var gap: Double
    /// What the step did, one word of the solver.
    public var phase: String

    public init(
        step: Int, seconds: Double, incumbent: Int?, bound: Int, unavoidable: Int, unplaced: Int, gap: Double,
        phase: String = ""
    ) {
        self.step = step
        self.seconds = seconds
        self.incumbent = incumbent
        self.bound = bound
        self.unavoidable = unavoidable
        self.unplaced = unplaced
        self.gap = gap
        self.phase = phase
    }
}

/// What the independent checker says about a roster.
public struct Verdict: Hashable, Sendable {
    public var violations: [Violation]
    public var cost: Int
    /// Proven: derived again by the checker.
    public var bound: Int
    public var unavoidable: Int
    public var gap: Double
    public var boundVerified: Bool
    public var lawfulTierVerified: Bool

    public init(
        violations: [Violation], cost: Int, bound: Int, unavoidable: Int, gap: Double, boundVerified: Bool,
        lawfulTierVerified: Bool
    ) {
        self.violations = violations
        self.cost = cost
        self.bound = bound
        self.unavoidable = unavoidable
        self.gap = gap
        self.boundVerified = boundVerified
        self.lawfulTierVerified = lawfulTierVerified
    }

    /// Whether nothing at all is wrong with the roster and its proof.
    public var isClean: Bool { violations.isEmpty }
}

/// Why a job of this room did not end with its result.
public enum PlanningError: Error, Hashable, Sendable {
    /// The folder cannot be loaded, or holds what this version does not plan.
    case badInput(findings: [Finding], suppressed: Int)
    /// The output cannot be made where it was asked for, or something that is not ours lies there.
    case cannotCreate(path: String, cause: String)
    case writeFailed(path: String, cause: String)
    /// The search ended without any roster (code `D3…`).
    case solverFailed(code: String, cause: String)
    /// The checker refused what the solver made: a fault of this program (code `D3901`), so nothing was written.
    case refusedByChecker(instance: String, violations: [Violation])
    case needsMore(cause: String, remedy: String)
}
