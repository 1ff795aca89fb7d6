public import InstanceFormat
public import PlacementDomain
public import Planning

/// What a planner asks for: one instance folder, one output folder, and when to stop.
public struct PlanRequest: Hashable, Sendable {
    /// Instance folder.
    public var folder: String
    /// Folder to be written; nil: the roster is planned and checked, but written nowhere.
    public var output: String?
    /// With a step limit alone the same input gives the same bytes.
    public var limits: SolveLimits
    public var seed: UInt64
    /// Whether files that no plan made may go with the earlier plan that is replaced.
    public var removesForeign: Bool
    /// Folder of the plan that this one goes on from; nil: none.
    public var from: String?
    /// Whether everybody is planned anew all the same.
    public var isFull: Bool

    public init(
        folder: String, output: String?, limits: SolveLimits, seed: UInt64 = 1, removesForeign: Bool = false,
        from: String? = nil, isFull: Bool = false
    ) {
        self.folder = folder
        self.output = output
        self.limits = limits
        self.seed = seed
        self.removesForeign = removesForeign
        self.from = from
        self.isFull = isFull
    }
}

/// A plan that the checker found clean, with everything that is said about it.
public struct PlanOutcome: Sendable {
    public var instance: Instance
    /// As it was written.
    public var plan: Plan
    public var report: CheckReport
    /// How the folder came to its place; nil: nothing was to be written.
    public var place: PlacedFolder?
    /// Warnings about the data and about orders that are not planned; no errors.
    public var findings: [Finding]
    public var suppressedFindings: Int
    public var figures: RosterFigures
    /// Hours in danger, and what is known of the conflicts.
    public var facts: PlanFacts
    /// Wall-clock seconds of the whole job; never written into the folder.
    public var seconds: Double
    /// Peak resident memory of the process.
    public var peakMegabytes: Int
    /// Whether the proven gap is at most the one asked for, or the roster is optimal.
    public var isGapReached: Bool
    /// The gap that the earlier plan said of itself; nil: this plan goes on from none.
    public var earlierGap: Double?
}
