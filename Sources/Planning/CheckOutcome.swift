public import PlacementDomain
public import RosterChecker

/// A plan as it is claimed, and what the checker says of it.
public struct CheckOutcome: Sendable {
    public let instance: Instance
    public let plan: Plan
    public let report: CheckReport
    /// nil: the roster is refused.
    public let checked: CheckedRoster?

    /// Has a claimed plan checked against its instance alone.
    ///
    /// - Parameters:
    ///   - claims: what the plan's files say beside it; nil: it was never written.
    ///   - threads: at least 1; the report does not depend on it.
    /// - Throws: `unsupported` (D13xx).
    public init(
        of plan: Plan, for instance: Instance, claims: SummaryClaims? = nil, threads: Int
    ) throws(PlanningError) {
        try SupportedInstance.require(instance)
        self.instance = instance
        self.plan = plan
        (report, checked) = RosterChecker.check(instance, plan, claims: claims, threads: threads)
    }

    /// What one client can still work before his term ends; nil: not planned, or the roster is refused.
    public func deadline(of client: ClientID) -> Deadline? { checked.flatMap { Deadline(of: client, in: $0) } }
}

/// How many of a client's minutes can still be worked lawfully.
public struct Deadline: Hashable, Sendable {
    public let remaining: Minutes
    /// As if nobody else were there; of somebody signed only what his signed placement lets him work.
    public let alone: Minutes
    /// On the seats that all others of the roster leave.
    public let besideOthers: Minutes
    /// Last day of the way of working that proves it.
    public let lastDay: CalendarDay?

    /// nil: the client is not planned.
    init?(of client: ClientID, in checked: CheckedRoster) {
        guard let found = checked.deadline(of: client) else { return nil }
        remaining = found.remaining
        alone = found.alone?.workable ?? .zero
        besideOthers = found.besideOthers?.workable ?? .zero
        lastDay = (found.besideOthers ?? found.alone)?.sessions.last?.date
    }
}
