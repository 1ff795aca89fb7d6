/// The whole story of one order, as a store tells it at one moment.
public struct OrderStory: Hashable, Sendable {
    /// Its hours are those of the ledger; `client` and `unit` are no indexes here.
    public var order: Order
    public var client: ClientID
    public var unit: UnitID?
    /// Whether only the client's id is shown to whoever lacks the right (PRIV-08).
    public var isRestricted: Bool
    /// How many warnings it may have (WARN-01, WARN-07).
    public var mostWarnings: Int
    public var hours: OrderHours
    /// By their first days.
    public var places: [Place] = []
    /// By day and time.
    public var days: [Day] = []
    /// By the day by which they must be told.
    public var notices: [Notice] = []
    /// By number; withdrawn ones among them.
    public var warnings: [Warning] = []
    /// By number.
    public var decisions: [Decision] = []
    /// Of the client, by their first days.
    public var stopped: [StoppedPeriod] = []
    /// Public holidays in its jurisdiction around the day on which it is looked at.
    public var holidays: Set<CalendarDay> = []

    public init(
        order: Order, client: ClientID, unit: UnitID? = nil, isRestricted: Bool = false, mostWarnings: Int,
        hours: OrderHours
    ) {
        self.order = order
        self.client = client
        self.unit = unit
        self.isRestricted = isRestricted
        self.mostWarnings = mostWarnings
        self.hours = hours
    }

    /// A place where the order is or was worked.
    public struct Place: Hashable, Sendable {
        public var id: PlacementID
        public var project: ProjectID
        public var series: [SeriesID]
        public var firstDay: CalendarDay
        public var state: PlacementStanding.State
        public var decisionDay: CalendarDay?
        public var signedDay: CalendarDay?
        public var introducedOn: CalendarDay?
        public var unlockedOn: CalendarDay?
        /// Texts of people; empty: none, or erased.
        public var unlockReason: String
        public var changeReason: String
        public var reasons: String
        public var predecessor: PlacementID?
        /// Whether a day of it was published and stands.
        public var isPublished: Bool

        public init(
            id: PlacementID, project: ProjectID, series: [SeriesID] = [], firstDay: CalendarDay,
            state: PlacementStanding.State, decisionDay: CalendarDay? = nil, signedDay: CalendarDay? = nil,
            introducedOn: CalendarDay? = nil, unlockedOn: CalendarDay? = nil, unlockReason: String = "",
            changeReason: String = "", reasons: String = "", predecessor: PlacementID? = nil, isPublished: Bool = false
        ) {
            self.id = id
            self.project = project
            self.series = series
            self.firstDay = firstDay
            self.state = state
            self.decisionDay = decisionDay
            self.signedDay = signedDay
            self.introducedOn = introducedOn
            self.unlockedOn = unlockedOn
            self.unlockReason = unlockReason
            self.changeReason = changeReason
            self.reasons = reasons
            self.predecessor = predecessor
            self.isPublished = isPublished
        }
    }

    /// Something of these days that the client must be told, once.
    public struct Notice: Hashable, Sendable {
        public var number: Int64
        public var days: ClosedRange<CalendarDay>
        public var by: CalendarDay
        /// Whether a later one took its place.
        public var isSuperseded: Bool
        /// How the last attempt ended, and how it was made: `told` by `phone`; nil: none was made.
        public var result: String?
        public var how: String?
        public var triedOn: CalendarDay?

        public init(
            number: Int64, days: ClosedRange<CalendarDay>, by: CalendarDay, isSuperseded: Bool = false,
            result: String? = nil, how: String? = nil, triedOn: CalendarDay? = nil
        ) {
            self.number = number
            self.days = days
            self.by = by
            self.isSuperseded = isSuperseded
            self.result = result
            self.how = how
            self.triedOn = triedOn
        }
    }

    /// An official warning.
    public struct Warning: Hashable, Sendable {
        public var number: Int
        public var day: CalendarDay
        /// The day on which it happened, and what was recorded of it.
        public var session: SessionID
        public var outcome: String
        public var actor: String
        public var withdrawnOn: CalendarDay?
        public var withdrawnReason: String

        public init(
            number: Int, day: CalendarDay, session: SessionID, outcome: String, actor: String,
            withdrawnOn: CalendarDay? = nil, withdrawnReason: String = ""
        ) {
            self.number = number
            self.day = day
            self.session = session
            self.outcome = outcome
            self.actor = actor
            self.withdrawnOn = withdrawnOn
            self.withdrawnReason = withdrawnReason
        }

        public var stands: Bool { withdrawnOn == nil }
    }

    /// A decision of the record that names the order, or from which something of it came.
    public struct Decision: Hashable, Sendable {
        public var number: Int64
        public var day: CalendarDay
        public var actor: String
        /// For example `state` or `publish`.
        public var kind: String
        public var verb: String
        /// The states before and after: `ready>placed`; empty: it changed none.
        public var states: String
        /// nil: none was given, or it was erased.
        public var reason: String?
        /// Whether what was written beside it was erased.
        public var isErased: Bool

        public init(
            number: Int64, day: CalendarDay, actor: String, kind: String, verb: String, states: String = "",
            reason: String? = nil, isErased: Bool = false
        ) {
            self.number = number
            self.day = day
            self.actor = actor
            self.kind = kind
            self.verb = verb
            self.states = states
            self.reason = reason
            self.isErased = isErased
        }
    }
}

extension OrderStory {
    /// The last day on which he worked, as a record that stands says, or hours that were entered without one; nil: none.
    public var lastWorked: CalendarDay? {
        let worked = days.compactMap { day in day.record.flatMap { $0.isAttended ? day.session.date : nil } }.max()
        return worked ?? hours.lastCredit
    }

    /// The first day on which he worked, as far as it is known.
    public var firstWorked: CalendarDay? {
        order.firstWorkedDate
            ?? days.compactMap { day in day.record.flatMap { $0.isAttended ? day.session.date : nil } }.min()
    }

    /// The place that he has now, or had last.
    public var place: Place? { places.last { $0.state != .ended && $0.state != .proposed } ?? places.last }
}
