/// A placement as a store holds it, with everything on which its next state depends.
public struct PlacementStanding: Hashable, Sendable {
    /// `pinned`: held, though nobody has signed; a folder calls it signed, without a day.
    public enum State: String, CaseIterable, Hashable, Sendable { case proposed, agreed, pinned, signed, ended }

    public var id: PlacementID
    public var order: OrderID
    public var client: ClientID
    public var project: ProjectID
    public var firstDay: CalendarDay
    public var state: State
    public var decisionDay: CalendarDay?
    public var signedDay: CalendarDay?
    /// The day of the introduction talk.
    public var introducedOn: CalendarDay?
    public var unlockedOn: CalendarDay?
    public var unlockReason: String
    public var version: Int
    /// Of the introduction day; nil: none is recorded.
    public var introductionVersion: Int?
    /// When its order came.
    public var received: CalendarDay
    /// Other places of its order that are agreed, pinned or signed; ascending.
    public var otherKept: [PlacementID]
    /// Published days of its order at this project that stand and of which no outcome is recorded, from the day on which it
    /// was looked at.
    public var days: [StandingDay]

    public init(
        id: PlacementID, order: OrderID, client: ClientID, project: ProjectID, firstDay: CalendarDay, state: State,
        decisionDay: CalendarDay? = nil, signedDay: CalendarDay? = nil, introducedOn: CalendarDay? = nil,
        unlockedOn: CalendarDay? = nil, unlockReason: String = "", version: Int = 1, introductionVersion: Int? = nil,
        received: CalendarDay, otherKept: [PlacementID] = [], days: [StandingDay] = []
    ) {
        self.id = id
        self.order = order
        self.client = client
        self.project = project
        self.firstDay = firstDay
        self.state = state
        self.decisionDay = decisionDay
        self.signedDay = signedDay
        self.introducedOn = introducedOn
        self.unlockedOn = unlockedOn
        self.unlockReason = unlockReason
        self.version = version
        self.introductionVersion = introductionVersion
        self.received = received
        self.otherKept = otherKept
        self.days = days
    }

    /// Whether a planner opened it, with a reason.
    public var isUnlocked: Bool { unlockedOn != nil && unlockReason.contains { !$0.isWhitespace } }
}

/// What a person does with a placement.
public enum PlacementVerb: String, CaseIterable, Hashable, Sendable { case sign, introduce, unlock, end }
