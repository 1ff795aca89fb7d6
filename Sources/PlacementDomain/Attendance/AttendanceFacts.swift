/// Everything on which it depends whether, and for how many minutes, a day can be recorded.
public struct AttendanceFacts: Hashable, Sendable {
    /// A day that was booked and stands.
    public struct Booking: Hashable, Sendable {
        public var number: Int64
        public var from: TimeOfDay
        public var to: TimeOfDay
        /// Whether it was never told: somebody came all the same.
        public var isUnplanned: Bool

        public init(number: Int64, from: TimeOfDay, to: TimeOfDay, isUnplanned: Bool = false) {
            self.number = number
            self.from = from
            self.to = to
            self.isUnplanned = isUnplanned
        }
    }

    /// What is known of a date of a series.
    public struct Day: Hashable, Sendable {
        public var project: ProjectID
        /// As it holds on the date; its indexes are none.
        public var series: Series
        public var change: SessionChange?
        public var isHoliday: Bool
        public var isClosed: Bool
        /// Of the project, with their states.
        public var approvals: [ApprovalPeriod]

        public init(
            project: ProjectID, series: Series, change: SessionChange? = nil, isHoliday: Bool = false,
            isClosed: Bool = false, approvals: [ApprovalPeriod] = []
        ) {
            self.project = project
            self.series = series
            self.change = change
            self.isHoliday = isHoliday
            self.isClosed = isClosed
            self.approvals = approvals
        }
    }

    /// When he was at work.
    public struct Presence: Hashable, Sendable {
        public var from: TimeOfDay
        public var to: TimeOfDay

        public init(from: TimeOfDay, to: TimeOfDay) {
            self.from = from
            self.to = to
        }
    }

    public var client: ClientID
    /// `client` and `unit` are no indexes here.
    public var order: Order
    public var remaining: Minutes
    /// The day on which it was suspended; nil: it is not.
    public var suspendedOn: CalendarDay?
    public var booking: Booking?
    /// nil: there is no such series.
    public var day: Day?
    public var record: AttendanceRecord?
    /// Other records of the client of that date by which he was at work.
    public var others: [Presence]
    /// Of the client; `client` is no index.
    public var stoppedPeriods: [StoppedPeriod]
    /// What the day is, and the clock.
    public var now: Moment

    public init(
        client: ClientID, order: Order, remaining: Minutes, suspendedOn: CalendarDay? = nil, booking: Booking? = nil,
        day: Day? = nil, record: AttendanceRecord? = nil, others: [Presence] = [],
        stoppedPeriods: [StoppedPeriod] = [], now: Moment
    ) {
        self.client = client
        self.order = order
        self.remaining = remaining
        self.suspendedOn = suspendedOn
        self.booking = booking
        self.day = day
        self.record = record
        self.others = others
        self.stoppedPeriods = stoppedPeriods
        self.now = now
    }
}

/// A record as it is written: judged, with its minutes reckoned.
public struct NewAttendance: Hashable, Sendable {
    public var outcome: AttendanceOutcome
    public var presence: AttendanceFacts.Presence?
    public var breakMinutes: Minutes
    public var penaltyMinutes: Minutes
    /// What is credited: never more than what remains.
    public var creditMinutes: Minutes

    public init(
        outcome: AttendanceOutcome, presence: AttendanceFacts.Presence? = nil, breakMinutes: Minutes = 0,
        penaltyMinutes: Minutes = 0, creditMinutes: Minutes = 0
    ) {
        self.outcome = outcome
        self.presence = presence
        self.breakMinutes = breakMinutes
        self.penaltyMinutes = penaltyMinutes
        self.creditMinutes = creditMinutes
    }
}
