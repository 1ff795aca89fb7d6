/// An order as a store holds it, with everything on which its next state depends.
public struct OrderStanding: Hashable, Sendable {
    /// Its hours are those of the ledger; `client` and `unit` are no indexes here.
    public var order: Order
    public var client: ClientID
    public var unit: UnitID?
    public var version: Int
    public var remaining: Minutes
    /// Whether hours were credited, or a record says that he worked.
    public var hasWorked: Bool
    /// Whether a day of it was ever published.
    public var wasPublished: Bool
    /// Whether a case system knows it.
    public var isForeign: Bool
    /// What is known of its client, as far as a plan needs it.
    public var known: Set<ClientFact>
    /// Published days that stand and of which no outcome is recorded, from the day on which it was looked at.
    public var days: [StandingDay]
    /// Its agreed, pinned or signed place; ascending.
    public var kept: [PlacementID]

    public init(
        order: Order, client: ClientID, unit: UnitID? = nil, version: Int = 1, remaining: Minutes,
        hasWorked: Bool = false, wasPublished: Bool = false, isForeign: Bool = false,
        known: Set<ClientFact> = Set(ClientFact.allCases), days: [StandingDay] = [], kept: [PlacementID] = []
    ) {
        self.order = order
        self.client = client
        self.unit = unit
        self.version = version
        self.remaining = remaining
        self.hasWorked = hasWorked
        self.wasPublished = wasPublished
        self.isForeign = isForeign
        self.known = known
        self.days = days
        self.kept = kept
    }
}

/// What a plan needs to know of a client before an order of his can be ready.
public enum ClientFact: String, CaseIterable, Hashable, Sendable {
    case home, travelModes, organisation, language, sessionsPerWeek, freePartOfDay
}

/// A published day that stands.
public struct StandingDay: Hashable, Sendable {
    public var session: SessionID
    public var from: TimeOfDay
    public var to: TimeOfDay

    public init(session: SessionID, from: TimeOfDay, to: TimeOfDay) {
        self.session = session
        self.from = from
        self.to = to
    }
}
