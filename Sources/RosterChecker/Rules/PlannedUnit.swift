import PlacementDomain

/// The one order of a client that is planned, with the dates and minutes that bind it (C1–C3).
struct PlannedUnit: Sendable {
    let client: Int
    let order: Int
    /// `r`, more than 0.
    let remaining: Int
    /// Last lawful day by law or agreement; nil: no legal term.
    let legalEnd: Int?
    let termCode: RuleCode
    /// The legal term, cut at `calendarEnd`.
    let termEnd: Int
    fileprivate(set) var firstDay: Int
    let workedBefore: Bool
    let isJuvenile: Bool
    /// Index into `PlannedUnits.laws`.
    let law: Int
    /// Whole weeks from receipt to planStart, at least 0.
    let ageWeeks: Int
    /// Index into `Instance.placements` of the one that keeps a place for this order; nil: none.
    let kept: Int?
    /// First day of its continuation.
    let continuationFirstDay: Int
    /// End of his last published assignment, in minutes since 1970-01-01; nil: none.
    fileprivate(set) var lastPublishedEnd: Int?
    /// Points of every choice that is not the continuation.
    fileprivate(set) var change: Int

    var hasTerm: Bool { legalEnd != nil }
    /// Days on which he may work at all; empty where `first > last`.
    var window: DayRange { DayRange(firstDay, termEnd) }

    /// The same unit on the days of its continuation, which changes nothing.
    var continuing: PlannedUnit {
        var unit = self
        unit.firstDay = continuationFirstDay
        unit.change = 0
        return unit
    }
}

extension PlannedUnit {
    /// The same order, asked about one day by itself: from `firstDay` on, and without rest after anything published.
    func alone(from firstDay: Int) -> PlannedUnit {
        var unit = self
        unit.firstDay = firstDay
        unit.lastPublishedEnd = nil
        return unit
    }

    init(
        _ index: Int, _ law: Int, _ numbers: OrderLaw, stops: ArraySlice<StoppedPeriod>, _ own: EarlierWeeks.OfOrder,
        _ before: EarlierWeeks, _ instance: Instance
    ) {
        let order = instance.orders[index]
        let (start, end) = (instance.planStart.dayNumber, instance.calendarEnd.dayNumber)
        let legalEnd = TermRules.legalEnd(order, stops, instance.rules)
        let kept = own.kept.first.map { instance.placements[$0] }
        let afterPublished = instance.publishedThrough.map { $0.dayNumber + 1 } ?? start
        let lastPublishedEnd = before.lastEnd[order.client]
        let earliest =
            [start, order.finalDate?.dayNumber, order.earliestDay?.dayNumber].compactMap(\.self).max() ?? start
        self.init(
            client: order.client, order: index, remaining: own.remaining(of: order), legalEnd: legalEnd,
            termCode: TermRules.code(of: order.legalFrame), termEnd: min(legalEnd ?? end, end),
            firstDay: DayRules.firstDay(
                from: lastPublishedEnd == nil ? earliest : max(earliest, afterPublished),
                asOf: instance.asOf.dayNumber, notice: numbers.noticeDays, hasConsent: order.shortNoticeConsent != nil,
                lastDay: end),
            workedBefore: order.firstWorkedDate != nil || order.creditedMinutes.value > 0 || own.hasPublished,
            isJuvenile: order.legalFrame == .juvenile, law: law,
            ageWeeks: max(0, start - order.receivedDate.dayNumber) / 7, kept: own.kept.first,
            continuationFirstDay: max(
                earliest, afterPublished, instance.asOf.dayNumber + 1, kept?.firstDay.dayNumber ?? start),
            lastPublishedEnd: lastPublishedEnd,
            change: kept.map {
                $0.state == .agreed ? instance.policy.weights.changeAgreed : instance.policy.weights.changeUnlocked
            } ?? 0)
    }
}
