/// When a run of the solver ends, and on how many threads it works.
public struct SolveLimits: Hashable, Sendable {
    /// Wall time; nil: none. The best roster so far is handed over when it ends.
    public var timeLimit: Duration?
    /// Steps; nil: none. The same limit gives the same roster, byte for byte, at any thread count.
    public var stepLimit: Int?
    /// Ends when (cost − bound) · 1,000,000 ≤ gapPpm · (cost − unavoidable).
    public var gapPpm: Int
    public var threads: Int
    /// Instances with at most so many columns in all end with one integer program of the whole problem: GLPK solves
    /// 5,000 to the end. 0 leaves all but the empty instance to the searches.
    public var wholeModelColumns: Int

    public init(
        timeLimit: Duration? = nil, stepLimit: Int? = nil, gapPpm: Int = 0, threads: Int = 2,
        wholeModelColumns: Int = 5_000
    ) {
        self.timeLimit = timeLimit
        self.stepLimit = stepLimit
        self.gapPpm = gapPpm
        self.threads = threads
        self.wholeModelColumns = wholeModelColumns
    }
}

/// How far a run of the solver has come.
public struct SolveProgress: Hashable, Sendable {
    public var step: Int
    public var seconds: Double
    /// Cost of the best roster so far; nil: none yet.
    public var incumbent: Int?
    public var bound: Int
    public var unavoidable: Int
    public var unplaced: Int
    /// The strict gap, `0...1`; 1 before there is a roster.
    public var gap: Double
    /// What the step did: `dual`, `greedy`, `whole model`, `chains`, `neighbourhoods`, `leaf programs`,
    /// `leaves`, `lawful`.
    public var phase: String

    public init(
        step: Int, seconds: Double, incumbent: Int?, bound: Int, unavoidable: Int, unplaced: Int, gap: Double,
        phase: String
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
