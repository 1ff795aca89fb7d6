public import PlacementDomain

/// Why a client is placed where he is.
public struct PlacedReason: Hashable, Sendable {
    public var client: ClientID
    public var order: OrderID
    /// Where the roster has him.
    public var present: Offer
    /// What a placement that goes on was before this plan; nil: it begins with this plan.
    public var kept: Kept?
    public var costs: CostParts
    /// Minutes that he still has to work.
    public var remaining: Minutes
    /// Kinds of work at the project.
    public var workKinds: [String]
    /// Whether one of them is his wish; nil: he has none.
    public var isWished: Bool?
    /// What speaks for the place; nil: it is signed, and nothing else may be chosen.
    public var standing: PlaceStanding?
    /// The best other placements, best first; at most two.
    public var others: [Offer]
    /// Every week of the plan before his first, earliest first.
    public var earlier: [EarlierWeek]
    /// nil: all his hours fit.
    public var risk: HoursAtRisk?

    public enum Kept: String, CaseIterable, Hashable, Sendable {
        /// Nothing else can be chosen for him.
        case signed
        /// It goes on because nothing else is better.
        case agreed
    }
}

/// The parts of a placement's cost in points; their sum is its cost.
public struct CostParts: Hashable, Sendable {
    public var lost = 0
    public var rest = 0
    public var wait = 0
    public var travel = 0
    public var change = 0
    public var wish = 0
    public var pace = 0
    public var slack = 0

    public var total: Int { lost + rest + wait + travel + change + wish + pace + slack }
}

/// Why a client does not begin in an earlier week at his project, with his series.
public struct EarlierWeek: Hashable, Sendable {
    public enum Cause: String, CaseIterable, Hashable, Sendable {
        /// None of his series is held that week.
        case noSitting
        /// His own days, notice or circumstances.
        case ownDays
        /// A seat of it is taken.
        case seatsTaken
        /// It is not possible beside the others; no more is said.
        case notPossible
        /// It could be, and costs more.
        case dearer
        /// It could be, at no more cost: a planner may choose it.
        case possible
    }

    public var monday: CalendarDay
    public var cause: Cause
}
