/// A client's place at a project as it was decided before this plan (`placements.csv` of an instance).
public struct Placement: Hashable, Sendable {
    public enum State: String, CaseIterable, Hashable, Sendable { case proposed, agreed, signed, ended }

    public var id: PlacementID
    /// Index into `Instance.orders`; −1 in `Instance.orphanedPlacements`.
    public var order: Int
    /// The order that it names, where that is not in the tables.
    public var orphanOf: OrderID?
    public var project: Int
    /// Indexes into `Instance.series`, ascending.
    public var series: [Int]
    public var firstDay: CalendarDay
    public var state: State
    public var decisionDay: CalendarDay?
    public var signedDay: CalendarDay?
    public var reasons: String
    public var predecessor: PlacementID?
    public var changeReason: String
    public var unlockedOn: CalendarDay?
    public var unlockReason: String
    public var line: Int

    public init(
        id: PlacementID, order: Int, project: Int, series: [Int], firstDay: CalendarDay, state: State,
        decisionDay: CalendarDay? = nil, signedDay: CalendarDay? = nil, reasons: String = "",
        predecessor: PlacementID? = nil, changeReason: String = "", unlockedOn: CalendarDay? = nil,
        unlockReason: String = "", line: Int = 0, orphanOf: OrderID? = nil
    ) {
        self.id = id
        self.order = order
        self.orphanOf = orphanOf
        self.project = project
        self.series = series
        self.firstDay = firstDay
        self.state = state
        self.decisionDay = decisionDay
        self.signedDay = signedDay
        self.reasons = reasons
        self.predecessor = predecessor
        self.changeReason = changeReason
        self.unlockedOn = unlockedOn
        self.unlockReason = unlockReason
        self.line = line
    }

    /// Whether a planner unlocked it, with a reason (docs/certificate.md, C10).
    public var isUnlocked: Bool { unlockedOn != nil && unlockReason.contains { !$0.isWhitespace } }
    /// Signed, and not unlocked.
    public var isLocked: Bool { state == .signed && !isUnlocked }
}
