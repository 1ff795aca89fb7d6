public import PlacementDomain
public import PlanFolders

/// What a planner asks of a store: the plan of the week that is to be settled.
public struct StorePlanRequest: Sendable {
    public var store: String
    public var requester: Requester
    public var limits: SolveLimits
    public var seed: UInt64
    /// Whether everybody is planned anew all the same.
    public var isFull: Bool
    /// The week that he means to settle; nil: whichever it is.
    public var week: ClosedRange<CalendarDay>?
    /// Folder to which the plan is written, too; nil: it lies in the store alone.
    public var output: String?
    public var removesForeign: Bool
    /// The plan that it goes on from; nil: the newest.
    var from: Int64?

    public init(
        store: String, requester: Requester, limits: SolveLimits, seed: UInt64 = 1, isFull: Bool = false,
        week: ClosedRange<CalendarDay>? = nil, output: String? = nil, removesForeign: Bool = false
    ) {
        self.store = store
        self.requester = requester
        self.limits = limits
        self.seed = seed
        self.isFull = isFull
        self.week = week
        self.output = output
        self.removesForeign = removesForeign
    }
}

/// A plan that is kept in a store.
public struct KeptPlan: Sendable {
    public var plan: StoredPlan
    /// As from folders.
    public var outcome: PlanOutcome
    public var reader: StoreReader
}
