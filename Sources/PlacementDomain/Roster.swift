/// A roster as it is claimed: who works where and when, who is unplaced, who is not planned.
///
/// Records hold ids, not indexes, because a roster that comes from a folder may name anything; the checker resolves
/// them. Arrays are sorted by (client, order, …) so that equal rosters are equal bytes.
public struct Roster: Hashable, Sendable {
    public var placements: [PlacedClient] = []
    public var assignments: [Assignment] = []
    public var unplaced: [UnplacedClient] = []
    public var notPlanned: [NotPlannedOrder] = []
    public var conflicts: [Conflict] = []
    /// Supervised series that this roster opens, sorted.
    public var opened: [SeriesID] = []

    public init() {}
}

/// One client's chosen column.
public struct PlacedClient: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Hashable, Sendable { case start, continuation }

    public var client: ClientID
    public var order: OrderID
    public var project: ProjectID
    /// Sorted.
    public var series: [SeriesID]
    public var kind: Kind
    public var firstDate: CalendarDay
    public var unworkedMinutes: Minutes
    public var cost: Cost

    public init(
        client: ClientID, order: OrderID, project: ProjectID, series: [SeriesID], kind: Kind, firstDate: CalendarDay,
        unworkedMinutes: Minutes, cost: Cost
    ) {
        self.client = client
        self.order = order
        self.project = project
        self.series = series
        self.kind = kind
        self.firstDate = firstDate
        self.unworkedMinutes = unworkedMinutes
        self.cost = cost
    }
}

/// One client in one sitting.
public struct Assignment: Hashable, Sendable {
    public enum State: String, CaseIterable, Hashable, Sendable {
        /// Of a week that was published before this plan.
        case published = "frozen"
        case firm, lookahead
    }

    /// `ClientID.unknown` in a published assignment whose order the instance does not know.
    public var client: ClientID
    public var order: OrderID
    public var session: SessionID
    public var from: TimeOfDay
    public var to: TimeOfDay
    public var creditMinutes: Minutes
    public var state: State

    public init(
        client: ClientID, order: OrderID, session: SessionID, from: TimeOfDay, to: TimeOfDay, creditMinutes: Minutes,
        state: State
    ) {
        self.client = client
        self.order = order
        self.session = session
        self.from = from
        self.to = to
        self.creditMinutes = creditMinutes
        self.state = state
    }
}

/// A client of the plan who gets no placement, and why.
public struct UnplacedClient: Hashable, Sendable {
    public var client: ClientID
    public var order: OrderID
    public var code: UnplacedCode
    public var cost: Cost
    public var sentence: String
    /// The smallest change that would place him; empty: none known.
    public var repair: String

    public init(
        client: ClientID, order: OrderID, code: UnplacedCode, cost: Cost, sentence: String = "", repair: String = ""
    ) {
        self.client = client
        self.order = order
        self.code = code
        self.cost = cost
        self.sentence = sentence
        self.repair = repair
    }
}

/// The first filter after which nothing is left for a client, in this order.
public enum UnplacedCode: String, CaseIterable, Hashable, Sendable {
    case termOver = "TERM_OVER"
    case noProjectInReach = "NO_PROJECT_IN_REACH"
    case notApproved = "NOT_APPROVED"
    case groupNotForHim = "GROUP_NOT_FOR_HIM"
    case limitation = "LIMITATION"
    case notPossibleHere = "NOT_POSSIBLE_HERE"
    case noCommonDay = "NO_COMMON_DAY"
    case weekendGround = "WEEKEND_GROUND"
    case restOrDayLimit = "REST_OR_DAY_LIMIT"
    case noStartInWindow = "NO_START_IN_WINDOW"
    case seriesNotOpened = "SERIES_NOT_OPENED"
    case seatsTaken = "SEATS_TAKEN"
    case startsTaken = "STARTS_TAKEN"
    case keptApart = "KEPT_APART"
    case betterLater = "BETTER_LATER"
}

/// An order that is outside cost and bound, and why.
public struct NotPlannedOrder: Hashable, Sendable {
    public var client: ClientID
    /// nil: the client has no order at all.
    public var order: OrderID?
    /// `STATE`, `NOTHING_LEFT`, `STOPPED`, `TERM_UNKNOWN`, `WAITS_FOR_OTHER_ORDER`, `KEPT_TWICE`, `NO_ORDER`, or the id
    /// of the input rule broken.
    public var code: String

    public init(client: ClientID, order: OrderID?, code: String) {
        self.client = client
        self.order = order
        self.code = code
    }
}
