package import PlacementDomain
internal import PlacementRules

/// Works through the clients one by one: tests each order, then chooses one.
package struct PlanningUnitsBuilder {
    package let instance: Instance
    package let window: PlanWindow
    private let rules: FrameRulesByOrder
    private let ordersOfClient, stoppedOfClient, publishedOfOrder: RecordsByKey
    private let kept: KeptPlacements
    package private(set) var units: [PlanningUnit] = []
    package private(set) var notPlanned: [NotPlannedOrder] = []
    package var warnings: [Finding] = []
    private var ordersBeyondCalendar: [OrderID] = []

    /// An order that may be planned, unless another one of the client goes first.
    private struct PlannableOrder {
        let order: Int
        let remaining: Int
        let term: TermEnd
        let termEnd: CalendarDay
        let isKept: Bool
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
        var candidates: [PlannableOrder] = []
        var codes: [Int: String] = [:]
        for order in orders {
            switch tested(order, periods) {
            case .success(let candidate): candidates.append(candidate)
            case .failure(let reason): codes[order] = reason.code
            }
        }
        let chosen = candidates.min { goesFirst($0, $1) }
        for candidate in candidates where candidate.order != chosen?.order {
            codes[candidate.order] = "WAITS_FOR_OTHER_ORDER"
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
                    cause: "no final date and no term from the case system, so its term is unknown; not planned",
                    remedy: "give 'finalDate', or 'caseTermEnd' until it is known"))
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
                isKept: kept[order: index].contains { instance.placements[$0].isLocked }))
    }

    private func remainingMinutes(_ index: Int) -> Int {
        let order = instance.orders[index]
        let published = publishedOfOrder[index].map { instance.publishedAssignments[Int($0)] }
        return order.orderedMinutes.value - order.deductedMinutes.value - order.creditedMinutes.value
            - Days08PublishedWeeks.creditToCome(of: published, asOf: instance.asOf)
    }

    private func goesFirst(_ left: PlannableOrder, _ right: PlannableOrder) -> Bool {
        func key(_ candidate: PlannableOrder) -> (Int, Int, Int32, Int32, Int) {
            let finalDate = instance.orders[candidate.order].finalDate
            return (
                candidate.isKept ? 0 : 1, candidate.termEnd >= instance.planStart ? 0 : 1, candidate.termEnd.number,
                finalDate?.number ?? Int32.max, candidate.order
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
        guard let row = kept[order: index].first else { return nil }
        let order = instance.orders[index]
        let days: [CalendarDay?] = [
            instance.planStart, instance.publishedThrough?.adding(days: 1), instance.asOf.adding(days: 1),
            order.finalDate, order.earliestDay, instance.placements[row].firstDay,
        ]
        return days.compactMap(\.self).max()
    }

    private mutating func addNotPlanned(_ client: Int, _ order: Int?, _ code: String) {
        notPlanned.append(
            NotPlannedOrder(
                client: instance.clients[client].id, order: order.map { instance.orders[$0].id }, code: code))
    }
}

// MARK: - Warnings

extension PlanningUnitsBuilder {
    /// The first input rule that the order breaks, with its finding.
    private func brokenInputRule(_ order: Order, _ rules: FrameRules) -> (id: String, finding: Finding)? {
        let day = order.finalDate ?? order.receivedDate
        let ordered = order.orderedMinutes.value
        func broken(_ id: String, _ code: String, _ field: String, _ cause: String, _ remedy: String)
            -> (id: String, finding: Finding)
        {
            (
                id,
                RuleFinding.order(
                    code, order, field: field, cause: "\(cause) (\(id)); not planned", remedy: remedy)
            )
        }
        if !Hours01OrderedHours.allows(
            orderedMinutes: ordered, least: rules.hours01Least.value(on: day), most: rules.hours01Most.value(on: day))
        {
            return broken(
                Hours01OrderedHours.id, "D1201", "orderedMinutes",
                "\(ordered) ordered minutes are outside the limits of frame \(order.legalFrame.rawValue)",
                "check hours and frame with the judgment")
        }
        if let days = order.detentionDays,
            !Hours13DetentionDays.allows(
                days: days, orderedMinutes: ordered, minutesPerDay: rules.hours13MinutesPerDay.value(on: day),
                leastDays: rules.hours13LeastDays.value(on: day), mostMonths: rules.hours13MostMonths.value(on: day))
        {
            return broken(
                Hours13DetentionDays.id, "D1202", "detentionDays",
                "\(days) days of detention do not fit \(ordered) ordered minutes", "check the days with the judgment")
        }
        if !Hours16UnpaidWorkHours.allows(
            orderedMinutes: ordered, least: rules.hours16Least.value(on: day), most: rules.hours16Most.value(on: day))
        {
            return broken(
                Hours16UnpaidWorkHours.id, "D1203", "orderedMinutes",
                "\(ordered) ordered minutes are outside the limits of unpaid work",
                "check the hours with the court's order")
        }
        if !Place16MatchingWeighed.allows(
            weighedOn: order.matchingWeighedOn, needed: rules.place16WeighedNeeded.value(on: day))
        {
            return broken(
                Place16MatchingWeighed.id, "D1204", "matchingWeighedOn",
                "no record that capacities, circumstances and travel were weighed", "record the day of the weighing")
        }
        if !Place19MedicalCheck.allows(
            orderedOn: order.medicalCheckOrderedOn, resultOn: order.medicalCheckResultOn,
            needed: rules.place19ResultNeeded.value(on: day))
        {
            return broken(
                Place19MedicalCheck.id, "D1205", "medicalCheckResultOn", "a medical check was ordered, no result is in",
                "record the day of the result when it is in")
        }
        return nil
    }

    private mutating func warnOfKeptTwice(_ order: Order, _ rows: [Int]) {
        let ids = rows.map { instance.placements[$0].id.text }.joined(separator: " and ")
        warnings.append(
            Finding(
                code: "D1219", severity: .warning, file: "placements.csv", line: instance.placements[rows[1]].line,
                field: "state", cause: "order \(order.id): placements \(ids) are both agreed or signed; not planned",
                remedy: "end the one that no longer holds (state 'ended')"))
    }

    private mutating func warnOfMissingDetentionDays(_ order: Order, _ rules: FrameRules) {
        let day = order.finalDate ?? order.receivedDate
        guard TermEnd.isCriminal(order.legalFrame), order.detentionDays == nil,
            rules.hours13MinutesPerDay.value(on: day) != nil
        else { return }
        warnings.append(
            RuleFinding.order(
                "D1208", order, field: "detentionDays",
                cause: "no days of detention given (HOURS-13); planned all the same",
                remedy: "give the days of the judgment: the return report needs them"))
    }

    private mutating func warnOfCaseDate(_ order: Order, _ term: TermEnd) {
        guard term.caseDateDiffers, let computed = term.computed, let given = order.caseTermEnd else { return }
        warnings.append(
            RuleFinding.order(
                "D1207", order, field: "caseTermEnd",
                cause: "the case system says \(given), the rules give \(computed); the earlier one binds",
                remedy: "check the final date and stopped periods on both sides"))
    }

    package mutating func warnOfClients() {
        if let first = ordersBeyondCalendar.first {
            warnings.append(
                Finding(
                    code: "D1209", severity: .warning, file: "instance.yaml", field: "calendarEnd",
                    cause:
                        "\(ordersBeyondCalendar.count) planned orders, the first \(first), have a term that ends after \(instance.calendarEnd), which stands for it",
                    remedy: "nothing, if nobody's hours reach so far; else a later 'calendarEnd'"))
        }
        let grid = RecordsByKey(count: instance.clients.count, keys: instance.availability.map(\.client))
        let grounds = RecordsByKey(count: instance.clients.count, keys: instance.weekendGrounds.map(\.client))
        for unit in units {
            let rows = grid[unit.client].map { instance.availability[Int($0)] }
            warnOfTurn(unit, rows)
            let hasGround = grounds[unit.client].contains {
                Days02WeekendGround.counts(instance.weekendGrounds[Int($0)])
            }
            if !hasGround { warnOfWeekend(unit, rows) }
        }
        for ground in instance.weekendGrounds where !Days02WeekendGround.counts(ground) {
            warnings.append(
                Finding(
                    code: "D1213", severity: .warning, file: "weekend-grounds.csv", line: ground.line,
                    field: "sentence",
                    cause: "client \(instance.clients[ground.client].id): a ground without a sentence does not count",
                    remedy: "write the sentence that gives the reason, or remove the row"))
        }
    }

    private mutating func warnOfTurn(_ unit: PlanningUnit, _ rows: [Availability]) {
        guard unit.firstDay <= unit.termEnd else { return }
        let crosses = rows.contains { row in
            guard row.rhythm != .every,
                let days = window.clipped(
                    max(unit.firstDay, row.firstDay ?? unit.firstDay), min(unit.termEnd, row.lastDay ?? unit.termEnd))
            else { return false }
            return window.crossesTurnOfOddWeeks(days)
        }
        guard crosses else { return }
        let client = instance.clients[unit.client]
        warnings.append(
            Finding(
                code: "D1210", severity: .warning, file: "availability.csv", field: "rhythm",
                cause:
                    "client \(client.id): odd or even weeks cross the turn from week 53 to week 1, two odd weeks running",
                remedy: "ask the client which weeks he means after the turn; split the row by date if they change"))
    }

    private mutating func warnOfWeekend(_ unit: PlanningUnit, _ rows: [Availability]) {
        let needed = rules[order: unit.order].groundNeeded.value(on: unit.firstDay)
        let days = Set(rows.map(\.weekday).filter(\.isWeekend)).sorted()
        guard !days.isEmpty,
            !Days02WeekendGround.allows(isWeekend: true, hasGround: false, groundNeeded: needed)
        else { return }
        let client = instance.clients[unit.client]
        warnings.append(
            Finding(
                code: "D1212", severity: .warning, file: "availability.csv", field: "weekday",
                cause:
                    "client \(client.id): free on \(days.map(\.name).joined(separator: " and ")), but no recorded ground for weekend work; left out",
                remedy: "record the ground in weekend-grounds.csv, or leave the weekend out"))
    }
}
