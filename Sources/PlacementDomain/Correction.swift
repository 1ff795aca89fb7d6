/// Why a published working day was corrected: a word, so that no name can stand in it.
public enum CorrectionReason: String, CaseIterable, Hashable, Sendable {
    /// The sitting is not held: the partner closed, there is no supervisor, the weather does not allow it.
    case partnerClosed, noSupervisor, weather
    /// There are fewer seats than people who were told to come.
    case seatsCut
    /// The client cannot or may not come: ill, something that cannot be moved, detained, excluded there.
    case ill, prevented, detained, excluded
    /// He comes in another's place, or makes a day good.
    case fillsSeat, makesUp
    /// The record itself was wrong.
    case mistake
    case other
}

/// One row of `corrections.csv`: somebody was taken off a published sitting, or put on one.
public struct CorrectionRecord: Hashable, Sendable {
    public enum What: String, CaseIterable, Hashable, Sendable {
        case removed
        case added
    }

    /// Of the correction it belongs to, from 1: records that were decided together share it.
    public var number: Int
    public var at: Moment
    /// Id of who decided it, never a name.
    public var actor: String
    public var what: What
    /// `ClientID.unknown` where the tables do not know the order.
    public var client: ClientID
    public var order: OrderID
    public var session: SessionID
    public var from: TimeOfDay
    public var to: TimeOfDay
    public var creditMinutes: Minutes
    public var reason: CorrectionReason

    public init(
        number: Int, at: Moment, actor: String, what: What, client: ClientID, order: OrderID, session: SessionID,
        from: TimeOfDay, to: TimeOfDay, creditMinutes: Minutes, reason: CorrectionReason
    ) {
        self.number = number
        self.at = at
        self.actor = actor
        self.what = what
        self.client = client
        self.order = order
        self.session = session
        self.from = from
        self.to = to
        self.creditMinutes = creditMinutes
        self.reason = reason
    }
}

/// What a planner decides about published weeks, before anybody has judged it.
public struct Correction: Hashable, Sendable {
    public var at: Moment
    public var actor: Actor
    /// Sorted by (client, order, session, what); of one number.
    public var records: [CorrectionRecord]

    public init(at: Moment, actor: Actor, records: [CorrectionRecord]) {
        self.at = at
        self.actor = actor
        self.records = records
    }
}

/// What the checker says of published weeks with a correction.
public struct StandingReport: Hashable, Sendable {
    /// What the correction breaks; empty: it may be published.
    public var violations: [Violation]
    /// What stood already and is no longer lawful: for a planner to decide, no reason to refuse.
    public var conflicts: [Conflict]

    public init(violations: [Violation] = [], conflicts: [Conflict] = []) {
        self.violations = violations
        self.conflicts = conflicts
    }
}
