public import PlacementDomain

/// One client of the plan with the order that is planned for him, its minutes and its days (C1 to C3).
public struct PlanningUnit: Hashable, Sendable {
    /// Indexes into the instance.
    public let client: Int
    public let order: Int
    /// Minutes still to be planned, > 0.
    public let remaining: Minutes
    /// Whether a legal or agreed term binds.
    public let hasTerm: Bool
    /// Last lawful day; `calendarEnd` where there is no term or a later one.
    public let termEnd: CalendarDay
    /// First day on which a new placement may have a sitting; may lie after `termEnd`.
    public let firstDay: CalendarDay
    /// Whether the order was worked on before, or will be by a published assignment.
    public let workedBefore: Bool
    /// By the order's frame.
    public let isJuvenile: Bool
    /// Whole weeks from the receipt of the order to `planStart`, ≥ 0.
    public let ageWeeks: Int
    /// Index into `Instance.placements` of the one that keeps a place for the order (C10); nil: none.
    public let kept: Int?
    /// First day of the kept placement's continuation (C3); `firstDay` without a kept placement.
    public let continuationFirstDay: CalendarDay

    public init(
        client: Int, order: Int, remaining: Minutes, hasTerm: Bool, termEnd: CalendarDay, firstDay: CalendarDay,
        workedBefore: Bool, isJuvenile: Bool, ageWeeks: Int, kept: Int? = nil,
        continuationFirstDay: CalendarDay? = nil
    ) {
        self.client = client
        self.order = order
        self.remaining = remaining
        self.hasTerm = hasTerm
        self.termEnd = termEnd
        self.firstDay = firstDay
        self.workedBefore = workedBefore
        self.isJuvenile = isJuvenile
        self.ageWeeks = ageWeeks
        self.kept = kept
        self.continuationFirstDay = continuationFirstDay ?? firstDay
    }

    /// The same unit on the days of its continuation.
    package var continuing: PlanningUnit {
        PlanningUnit(
            client: client, order: order, remaining: remaining, hasTerm: hasTerm, termEnd: termEnd,
            firstDay: continuationFirstDay, workedBefore: workedBefore, isJuvenile: isJuvenile, ageWeeks: ageWeeks,
            kept: kept, continuationFirstDay: continuationFirstDay)
    }
}
