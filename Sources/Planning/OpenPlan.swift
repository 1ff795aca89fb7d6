public import Explanation
public import PlacementDomain
public import PlacementModel
public import RosterChecker

/// A checked plan, open for questions: why, what else, and what a change would cost.
///
/// Holds the model and everybody's seat, made once: a thousand questions may be asked of it, from any thread, and none
/// reads the instance again.
public struct OpenPlan: Sendable {
    public let instance: Instance
    public let plan: Plan
    private let checked: CheckedRoster
    let seating: Seating

    /// - Parameter model: of the roster's instance; nil: it is made here.
    public init(_ checked: CheckedRoster, model: PlacementModel? = nil) {
        self.checked = checked
        instance = checked.instance
        plan = checked.plan
        seating = Seating(
            model: model ?? PlacementModel(instance: checked.instance), roster: SeatedRoster(checked.plan.roster),
            certificate: checked.plan.certificate)
    }

    // MARK: Why

    /// Everything there is to say about one client; nil: no client has this id.
    public func explanation(of client: ClientID) -> ClientExplanation? { seating.explanation(of: client) }

    /// His signed placement that cannot go on, and what broke it; nil: there is none.
    public func brokenPlacement(of client: ClientID) -> BrokenPlacement? { seating.brokenPlacement(of: client) }

    /// What is known of the roster's conflicts beside their codes.
    public func conflictFacts(threads: Int) -> ConflictFacts { seating.conflictFacts(threads: threads) }

    /// Why each unplaced client is so, and the smallest repair.
    public func unplacedReasons(threads: Int) -> [UnplacedReason] { seating.unplacedReasons(threads: threads) }

    /// Hours in danger, in their kinds.
    public func risks(threads: Int) -> RiskKinds {
        seating.riskKinds(unplaced: plan.roster.unplaced, threads: threads)
    }

    /// Everybody who is placed and whose hours do not all fit.
    public func hoursAtRisk(threads: Int) -> [HoursAtRisk] { seating.hoursAtRisk(threads: threads) }

    /// What one client can still work before his term ends; nil: not planned.
    public func deadline(of client: ClientID) -> Deadline? { Deadline(of: client, in: checked) }

    // MARK: What else

    /// The best placements of a client at the prices of this plan; nil: he is not planned.
    public func options(of client: ClientID, count: Int) -> ClientOptions? {
        seating.options(of: client, count: count)
    }

    /// Who could fill a seat of a sitting; nil: no such sitting is held.
    public func options(in session: SessionID, count: Int, threads: Int) -> SessionOptions? {
        seating.options(in: session, count: count, threads: threads)
    }

    /// The days nearest to `day` on which a series is held, at most `most`.
    public func dates(of series: SeriesID, near day: CalendarDay, most: Int) -> [CalendarDay] {
        seating.dates(of: series, near: day, most: most)
    }
}
