/// How a day was, as somebody says it: not judged yet.
public struct AttendanceEntry: Hashable, Sendable {
    /// Whose day; nil where the order says it.
    public var client: ClientID?
    /// nil: the one that was booked, or the client's only one that runs.
    public var order: OrderID?
    public var session: SessionID
    public var outcome: AttendanceOutcome
    /// When he came and left.
    public var from: TimeOfDay?
    public var to: TimeOfDay?
    /// nil: that of the day.
    public var breakMinutes: Minutes?
    public var penaltyMinutes: Minutes
    /// What the sender reckoned; nil: nothing.
    public var statedCredit: Minutes?
    /// Free text: never in logs, errors or decisions.
    public var note: String
    public var isSensitive: Bool
    /// Why somebody came who was not booked; nil: he was.
    public var unplannedReason: String?
    /// Why the break was shorter, why a day after the term is recorded, why somebody is excused.
    public var reason: String?
    public var source: AttendanceSource

    public init(
        client: ClientID? = nil, order: OrderID? = nil, session: SessionID, outcome: AttendanceOutcome,
        from: TimeOfDay? = nil, to: TimeOfDay? = nil, breakMinutes: Minutes? = nil, penaltyMinutes: Minutes = 0,
        statedCredit: Minutes? = nil, note: String = "", isSensitive: Bool = false, unplannedReason: String? = nil,
        reason: String? = nil, source: AttendanceSource = .planner
    ) {
        self.client = client
        self.order = order
        self.session = session
        self.outcome = outcome
        self.from = from
        self.to = to
        self.breakMinutes = breakMinutes
        self.penaltyMinutes = penaltyMinutes
        self.statedCredit = statedCredit
        self.note = note
        self.isSensitive = isSensitive
        self.unplannedReason = unplannedReason
        self.reason = reason
        self.source = source
    }
}

/// A day that was booked and stands, with the record of how it was, where there is one.
public struct BookedDay: Hashable, Sendable {
    public var order: OrderID
    public var client: ClientID
    public var project: ProjectID
    public var session: SessionID
    public var from: TimeOfDay
    public var to: TimeOfDay
    /// Of the day as it is now.
    public var breakMinutes: Minutes
    /// nil: nothing was registered.
    public var record: AttendanceRecord?

    public init(
        order: OrderID, client: ClientID, project: ProjectID, session: SessionID, from: TimeOfDay, to: TimeOfDay,
        breakMinutes: Minutes, record: AttendanceRecord? = nil
    ) {
        self.order = order
        self.client = client
        self.project = project
        self.session = session
        self.from = from
        self.to = to
        self.breakMinutes = breakMinutes
        self.record = record
    }

    /// "Worked as planned": what comes up before anybody types an exception.
    public var asPlanned: AttendanceEntry {
        AttendanceEntry(client: client, order: order, session: session, outcome: .worked, from: from, to: to)
    }
}

/// How a day was, as it is recorded.
public struct AttendanceRecord: Hashable, Sendable {
    public var number: Int64
    public var outcome: AttendanceOutcome
    public var from: TimeOfDay?
    public var to: TimeOfDay?
    public var breakMinutes: Minutes?
    public var penaltyMinutes: Minutes
    /// Minutes that counted, cut to what was left.
    public var creditMinutes: Minutes
    public var isSensitive: Bool

    public init(
        number: Int64, outcome: AttendanceOutcome, from: TimeOfDay?, to: TimeOfDay?, breakMinutes: Minutes?,
        penaltyMinutes: Minutes, creditMinutes: Minutes, isSensitive: Bool
    ) {
        self.number = number
        self.outcome = outcome
        self.from = from
        self.to = to
        self.breakMinutes = breakMinutes
        self.penaltyMinutes = penaltyMinutes
        self.creditMinutes = creditMinutes
        self.isSensitive = isSensitive
    }
}
