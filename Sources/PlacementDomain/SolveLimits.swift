/// When a run of the solver ends, and on how many threads it works.
public struct SolveLimits: Hashable, Sendable {
    /// Wall time; nil: none. The best roster so far is handed over when it ends.
    public var timeLimit: Duration?
    /// Steps; nil: none. The same limit gives the same roster, byte for byte, at any thread count.
    public var stepLimit: Int?
    /// Rounds of the ascent; nil: as many as the instance asks for, or as a time limit has room for.
    public var rounds: Int?
    /// Ends when (cost − bound) · 1,000,000 ≤ gapPpm · (cost − unavoidable).
    public var gapPpm: Int
    public var threads: Int
    /// Instances with at most so many columns in all are given to one integer program of the whole problem first, which
    /// hardly ever needs the searches after it. 0 leaves all but the empty instance to them.
    public var wholeModelColumns: Int
    /// Instances with at most so many columns are towns: their leaves and programs take in everybody (decisions 007, 008).
    /// A town of 200 clients is one.
    public var townColumns: Int
    /// Cases of the proof that such a program's roster is the best: most instances need one to some dozen.
    public var wholeModelLeaves: Int

    public init(
        timeLimit: Duration? = nil, stepLimit: Int? = nil, rounds: Int? = nil, gapPpm: Int = 0, threads: Int = 2,
        wholeModelColumns: Int = 5_000, townColumns: Int = 400_000, wholeModelLeaves: Int = 200
    ) {
        self.timeLimit = timeLimit
        self.stepLimit = stepLimit
        self.rounds = rounds
        self.gapPpm = gapPpm
        self.threads = threads
        self.wholeModelColumns = wholeModelColumns
        self.townColumns = townColumns
        self.wholeModelLeaves = wholeModelLeaves
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
    /// What the step did: `dual`, `critical`, `greedy`, `linear program`, `dives`, `blocks`, `whole model`, `chains`,
    /// `neighbourhoods`, `regions`, `leaf programs`, `leaves`, `lawful`; going on from an earlier plan also `beside the held`
    /// and `making room`; of one who joins a roster `joined`.
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
