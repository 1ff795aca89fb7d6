import PlacementDomain

// C1 to C3: who is planned, until when, and from when on.
extension BruteForce {
    /// The planned orders (indexes, by client) and why all others are not planned.
    static func plannedOrders(of instance: Instance) -> (planned: [Int], notPlanned: [NotPlannedOrder]) {
        var planned: [Int] = []
        var notPlanned: [NotPlannedOrder] = []
        for client in instance.clients.indices {
            let id = instance.clients[client].id
            let orders = instance.orders.indices.filter { instance.orders[$0].client == client }
            if orders.isEmpty { notPlanned.append(NotPlannedOrder(client: id, order: nil, code: "NO_ORDER")) }
            var candidates: [Int] = []
            for order in orders {
                if let code = reasonNotPlanned(order: order, in: instance) {
                    notPlanned.append(NotPlannedOrder(client: id, order: instance.orders[order].id, code: code))
                } else {
                    candidates.append(order)
                }
            }
            let byPriority = candidates.sorted { comesBefore($0, $1, in: instance) }
            guard let first = byPriority.first else { continue }
            planned.append(first)
            for order in byPriority.dropFirst() {
                notPlanned.append(
                    NotPlannedOrder(client: id, order: instance.orders[order].id, code: "WAITS_FOR_OTHER_ORDER"))
            }
        }
        return (planned, notPlanned)
    }

    static func remaining(_ order: Order, in instance: Instance) -> Int {
        var left = order.orderedMinutes.value - order.deductedMinutes.value - order.creditedMinutes.value
        for row in instance.publishedAssignments
        where instance.orders[row.order].id == order.id && row.date >= instance.asOf { left -= row.creditMinutes.value }
        return left
    }

    private static func reasonNotPlanned(order index: Int, in instance: Instance) -> String? {
        let order = instance.orders[index]
        func number(_ id: String, _ name: String) -> Int? {
            instance.rules.number(
                id, name, jurisdiction: order.jurisdiction, frame: order.legalFrame, on: order.receivedDate)
        }
        let ordered = order.orderedMinutes.value
        guard [.ready, .placed, .working].contains(order.state) else { return "STATE" }
        if let most = number("HOURS-01", "mostMinutes"), ordered > most { return "HOURS-01" }
        if let least = number("HOURS-01", "leastMinutes"), ordered < least { return "HOURS-01" }
        if let perDay = number("HOURS-13", "minutesPerDay"), let days = order.detentionDays {
            let least = number("HOURS-13", "leastDays") ?? 0
            let most = number("HOURS-13", "mostMonths").map { 31 * $0 } ?? Int.max
            if days > max(1, ordered / perDay) || days < least || days > most { return "HOURS-13" }
        }
        if let most = number("HOURS-16", "mostMinutes"), ordered > most { return "HOURS-16" }
        if let least = number("HOURS-16", "leastMinutes"), ordered < least { return "HOURS-16" }
        if (number("PLACE-16", "weighedNeeded") ?? 0) != 0, order.matchingWeighedOn == nil { return "PLACE-16" }
        if (number("PLACE-19", "resultNeeded") ?? 0) != 0, order.medicalCheckOrderedOn != nil,
            order.medicalCheckResultOn == nil
        {
            return "PLACE-19"
        }
        let isCriminal = [.judgment, .penalOrder, .juvenile].contains(order.legalFrame)
        if order.jurisdiction == "NL", isCriminal, order.finalDate == nil, order.caseTermEnd == nil {
            return "TERM_UNKNOWN"
        }
        if remaining(order, in: instance) <= 0 { return "NOTHING_LEFT" }
        if instance.stoppedPeriods.contains(where: { $0.client == order.client && $0.lastDay == nil }) {
            return "STOPPED"
        }
        if keptPlacements(ofOrder: index, in: instance).count > 1 { return "KEPT_TWICE" }
        return nil
    }

    private static func comesBefore(_ left: Int, _ right: Int, in instance: Instance) -> Bool {
        let (leftOrder, rightOrder) = (instance.orders[left], instance.orders[right])
        let leftKept = keptPlacements(ofOrder: left, in: instance).contains(where: isLocked)
        let rightKept = keptPlacements(ofOrder: right, in: instance).contains(where: isLocked)
        if leftKept != rightKept { return leftKept }
        let (leftEnd, rightEnd) = (term(of: leftOrder, in: instance).end, term(of: rightOrder, in: instance).end)
        let (leftOpen, rightOpen) = (leftEnd >= instance.planStart, rightEnd >= instance.planStart)
        if leftOpen != rightOpen { return leftOpen }
        if leftEnd != rightEnd { return leftEnd < rightEnd }
        switch (leftOrder.finalDate, rightOrder.finalDate) {
        case (let left?, let right?) where left != right: return left < right
        case (_?, nil): return true
        case (nil, _?): return false
        default: return leftOrder.id < rightOrder.id
        }
    }

    /// C2: the last lawful day, at most `calendarEnd`; `hasTerm` false: nothing but `calendarEnd` limits him.
    static func term(of order: Order, in instance: Instance) -> (end: CalendarDay, hasTerm: Bool) {
        var ends: [CalendarDay] = []
        if order.legalFrame != .unpaidWork {
            if let computed = computedTermEnd(of: order, in: instance) { ends.append(computed) }
            if let caseDate = order.caseTermEnd { ends.append(caseDate) }
        }
        guard let end = ends.min() else { return (instance.calendarEnd, false) }
        return (min(end, instance.calendarEnd), true)
    }

    private static func computedTermEnd(of order: Order, in instance: Instance) -> CalendarDay? {
        if [.administrative, .voluntary].contains(order.legalFrame) { return order.agreedTermEnd }
        guard let final = order.finalDate else { return nil }
        func number(_ id: String, _ name: String) -> Int? {
            instance.rules.number(id, name, jurisdiction: order.jurisdiction, frame: order.legalFrame, on: final)
        }
        let months: Int?
        switch order.legalFrame {
        case .judgment: months = number("TERM-01", "months")
        case .penalOrder: months = number("TERM-02", "months")
        case .juvenile:
            let isShort = order.orderedMinutes.value <= (number("TERM-04", "thresholdMinutes") ?? 0)
            months = number("TERM-04", isShort ? "shortMonths" : "longMonths")
        default: months = nil
        }
        guard let months else { return nil }
        let plainEnd = final.adding(months: months)
        let causes =
            instance.rules.version(
                "TERM-03", jurisdiction: order.jurisdiction, frame: order.legalFrame, on: final)?.words["causes"] ?? []
        // A period without a last day moves nothing.
        let stopped = instance.stoppedPeriods.filter {
            $0.client == order.client && causes.contains($0.cause) && $0.lastDay != nil
        }
        var end = plainEnd
        while true {
            var days = 0
            var day = final
            while day <= end {
                if stopped.contains(where: { $0.firstDay <= day && day <= ($0.lastDay ?? day) }) { days += 1 }
                day = day.adding(days: 1)
            }
            let moved = plainEnd.adding(days: days)
            if moved == end { return end }
            end = moved
        }
    }

    /// C3 for somebody who is not a continuation.
    static func firstDay(of order: Order, in instance: Instance) -> CalendarDay {
        var days = [instance.planStart, instance.asOf.adding(days: 1)]
        let notice = instance.rules.number(
            "DAYS-06", "noticeDays", jurisdiction: order.jurisdiction, frame: order.legalFrame, on: instance.planStart)
        if let notice, order.shortNoticeConsent == nil { days.append(instance.asOf.adding(days: notice)) }
        if let final = order.finalDate { days.append(final) }
        if let earliest = order.earliestDay { days.append(earliest) }
        let published = publishedAssignments(ofClient: order.client, in: instance)
        if let last = instance.publishedThrough, !published.isEmpty {
            days.append(last.adding(days: 1))
        }
        return days.max() ?? instance.planStart
    }
}
