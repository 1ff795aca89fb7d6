package import PlacementDomain
internal import PlacementRules

/// Works through the clients one by one: tests each order, then chooses one.
package struct PlanningUnitsBuilder {
    package let instance: Instance
    package let window: PlanWindow
    let rules: FrameRulesByOrder
    private let ordersOfClient, stoppedOfClient, publishedOfOrder: RecordsByKey
    private let kept: KeptPlacements
    package private(set) var units: [PlanningUnit] = []
    package private(set) var notPlanned: [NotPlannedOrder] = []
    package var warnings: [Finding] = []
    private(set) var ordersBeyondCalendar: [OrderID] = []

    /// An order that may be planned, unless another one of the client goes first.
    private struct PlannableOrder {
        let order: Int
        let remaining: Int
        let term: TermEnd
        let termEnd: CalendarDay
        /// Whether he is signed for it: by a placement that is not unlocked.
        let isSigned: Bool
    }

    package init(instance: Instance) {
        self.instance = instance
        window = PlanWindow(instance: instance)
        rules = FrameRulesByOrder(instance: instance)
        ordersOfClient = RecordsByKey(count: instance.clients.count, keys: instance.orders.map(\.client))
        stoppedOfClient = RecordsByKey(count: instance.clients.count, keys: instance.stoppedPeriods.map(\.client))
        publishedOfOrder = RecordsByKey(count: instance.orders.count, keys: instance.publishedAssignments.map(\.order))
        kept = KeptPlacements(instance: instance)
    }

    // MARK: C1, who

    package mutating func choose(client: Int) {
        let orders = ordersOfClient[client].map(Int.init)
        if orders.isEmpty { addNotPlanned(client, nil, "NO_ORDER") }
        let periods = stoppedOfClient[client].map { instance.stoppedPeriods[Int($0)] }
        var plannable: [PlannableOrder] = []
        var codes: [Int: String] = [:]
        for order in orders {
            switch tested(order, periods) {
            case .success(let tested): plannable.append(tested)
            case .failure(let reason): codes[order] = reason.code
            }
        }
        let chosen = plannable.min { goesFirst($0, $1) }
        for other in plannable where other.order != chosen?.order {
            codes[other.order] = "WAITS_FOR_OTHER_ORDER"
        }
        for order in orders { if let code = codes[order] { addNotPlanned(client, order, code) } }
        if let chosen {
            units.append(unit(client, chosen, orders))
            if let end = chosen.term.binding, end > instance.calendarEnd {
                ordersBeyondCalendar.append(instance.orders[chosen.order].id)
            }
        }
    }

    private struct NotPlannedReason: Error { let code: String }

    /// The order as one that may be planned, or the first reason against it, in the order of `docs/rules.md`.
    private mutating func tested(_ index: Int, _ periods: [StoppedPeriod]) -> Result<PlannableOrder, NotPlannedReason> {
        let order = instance.orders[index]
        let rules = rules[order: index]
        guard [.ready, .placed, .working].contains(order.state) else { return .failure(.init(code: "STATE")) }
        if let broken = brokenInputRule(order, rules) {
            warnings.append(broken.finding)
            return .failure(.init(code: broken.id))
        }
        warnOfMissingDetentionDays(order, rules)
        let term = TermEnd(order: order, rules: rules, periods: periods)
        if TermEnd.isCriminal(order.legalFrame), order.finalDate == nil, order.caseTermEnd == nil {
            warnings.append(
                RuleFinding.order(
                    "D1206", order, field: "finalDate",
                    cause: Said(
                        "de onherroepelijke datum ontbreekt en het zaaksysteem geeft geen einddatum; deze zaak wordt niet gepland",
                        "no final date and no term from the case system, so its term is unknown; not planned"),
                    remedy: Said(
                        "vul 'finalDate' in, of 'caseTermEnd' zolang die nog niet bekend is",
                        "give 'finalDate', or 'caseTermEnd' until it is known")))
            return .failure(.init(code: "TERM_UNKNOWN"))
        }
        let remaining = remainingMinutes(index)
        guard remaining > 0 else { return .failure(.init(code: "NOTHING_LEFT")) }
        guard !periods.contains(where: { $0.lastDay == nil }) else { return .failure(.init(code: "STOPPED")) }
        if kept[order: index].count > 1 {
            warnOfKeptTwice(order, kept[order: index])
            return .failure(.init(code: "KEPT_TWICE"))
        }
        warnOfCaseDate(order, term)
        return .success(
            PlannableOrder(
                order: index, remaining: remaining, term: term,
                termEnd: min(term.binding ?? instance.calendarEnd, instance.calendarEnd),
                isSigned: kept[order: index].contains { instance.placements[$0].isLocked }))
    }

    private func remainingMinutes(_ index: Int) -> Int {
        let order = instance.orders[index]
        let published = publishedOfOrder[index].map { instance.publishedAssignments[Int($0)] }
        return order.orderedMinutes.value - order.deductedMinutes.value - order.creditedMinutes.value
            - Days08PublishedWeeks.creditToCome(of: published, asOf: instance.asOf)
    }

    private func goesFirst(_ left: PlannableOrder, _ right: PlannableOrder) -> Bool {
        func key(_ plannable: PlannableOrder) -> (Int, Int, Int32, Int32, Int) {
            let finalDate = instance.orders[plannable.order].finalDate
            return (
                plannable.isSigned ? 0 : 1, plannable.termEnd >= instance.planStart ? 0 : 1, plannable.termEnd.number,
                finalDate?.number ?? Int32.max, plannable.order
            )
        }
        return key(left) < key(right)
    }

    // MARK: C2 and C3, the days

    private func unit(_ client: Int, _ chosen: PlannableOrder, _ orders: [Int]) -> PlanningUnit {
        let order = instance.orders[chosen.order]
        let hasPublished = orders.contains { !publishedOfOrder.isEmpty($0) }
        let days: [CalendarDay?] = [
            instance.planStart,
            order.finalDate,
            order.earliestDay,
            Days08PublishedWeeks.firstDay(
                hasPublishedAssignments: hasPublished, publishedThrough: instance.publishedThrough),
        ]
        let firstDay = Days06Notice.firstDay(
            from: days.compactMap(\.self).max() ?? instance.planStart, asOf: instance.asOf,
            noticeDays: rules[order: chosen.order].noticeDays, hasConsent: order.shortNoticeConsent != nil)
        let workedBefore =
            order.firstWorkedDate != nil || order.creditedMinutes.value > 0 || !publishedOfOrder.isEmpty(chosen.order)
        return PlanningUnit(
            client: client, order: chosen.order, remaining: Minutes(chosen.remaining),
            hasTerm: chosen.term.binding != nil, termEnd: chosen.termEnd,
            firstDay: firstDay, workedBefore: workedBefore,
            isJuvenile: order.legalFrame == .juvenile,
            ageWeeks: max(0, instance.planStart.days(since: order.receivedDate) / 7),
            kept: kept[order: chosen.order].first, continuationFirstDay: continuationFirstDay(chosen.order))
    }

    /// C3: no notice, but after the published weeks and not before the placement's own first day.
    private func continuationFirstDay(_ index: Int) -> CalendarDay? {
        guard let placement = kept[order: index].first else { return nil }
        let order = instance.orders[index]
        let days: [CalendarDay?] = [
            instance.planStart, instance.publishedThrough?.adding(days: 1), instance.asOf.adding(days: 1),
            order.finalDate, order.earliestDay, instance.placements[placement].firstDay,
        ]
        return days.compactMap(\.self).max()
    }

    private mutating func addNotPlanned(_ client: Int, _ order: Int?, _ code: String) {
        notPlanned.append(
            NotPlannedOrder(
                client: instance.clients[client].id, order: order.map { instance.orders[$0].id }, code: code))
    }
}
