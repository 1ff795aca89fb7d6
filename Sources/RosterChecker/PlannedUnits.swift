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
    let firstDay: Int
    let workedBefore: Bool
    let isJuvenile: Bool
    /// Index into `PlannedUnits.laws`.
    let law: Int
    /// Whole weeks from receipt to planStart, at least 0.
    let ageWeeks: Int
    /// Row of `Instance.placements` that keeps a place for this order; nil: none.
    let kept: Int?
    /// First day of its continuation.
    let continuationFirstDay: Int
    /// End of his last published assignment, in minutes since 1970-01-01; nil: none.
    let lastPublishedEnd: Int?
    /// Points of every choice that is not the continuation.
    let change: Int

    var hasTerm: Bool { legalEnd != nil }
    /// Days on which he may work at all; empty where `first > last`.
    var window: DayRange { DayRange(firstDay, termEnd) }
}

/// Everybody who is planned, and every order that is not, each with its code.
struct PlannedUnits: Sendable {
    /// Ascending by client.
    let units: [PlannedUnit]
    let notPlanned: [NotPlannedOrder]
    let laws: [OrderLaw]
    /// Unit of each client; -1: none.
    let unitOfClient: [Int]

    private struct LawKey: Hashable {
        let jurisdiction: String
        let frame: LegalFrame
    }

    init(_ instance: Instance) {
        let orders = Grouped(instance.orders.indices, count: instance.clients.count) { instance.orders[$0].client }
        let stops = Grouped(instance.stoppedPeriods, count: instance.clients.count) { $0.client }
        let before = EarlierWeeks(instance)
        var laws: [OrderLaw] = []
        var lawOfKey: [LawKey: Int] = [:]
        func law(of order: Order) -> Int {
            let key = LawKey(jurisdiction: order.jurisdiction, frame: order.legalFrame)
            if let known = lawOfKey[key] { return known }
            laws.append(OrderLaw(instance.rules, jurisdiction: key.jurisdiction, frame: key.frame))
            lawOfKey[key] = laws.count - 1
            return laws.count - 1
        }
        var units: [PlannedUnit] = []
        var notPlanned: [NotPlannedOrder] = []
        var unitOfClient = [Int](repeating: -1, count: instance.clients.count)
        for client in instance.clients.indices {
            let id = instance.clients[client].id
            var candidates: [PlannedUnit] = []
            for index in orders[client] {
                let order = instance.orders[index]
                if let code = PlannedUnits.reasonNotToPlan(
                    order, stops[client], laws[law(of: order)], before[order: index])
                {
                    notPlanned.append(NotPlannedOrder(client: id, order: order.id, code: code))
                } else {
                    candidates.append(
                        PlannedUnits.unit(index, stops[client], instance, before, law: law(of: order)) { laws[$0] })
                }
            }
            if orders[client].isEmpty { notPlanned.append(NotPlannedOrder(client: id, order: nil, code: "NO_ORDER")) }
            let start = Int(instance.planStart.number)
            func rank(_ unit: PlannedUnit) -> (Int, Int, Int, Int) {
                let finalDate = instance.orders[unit.order].finalDate.map { Int($0.number) } ?? Int.max
                let isSigned = before[order: unit.order].isLocked
                return (isSigned ? 0 : 1, unit.termEnd >= start ? 0 : 1, unit.termEnd, finalDate)
            }
            candidates.sort {
                let (left, right) = (rank($0), rank($1))
                return left == right ? instance.orders[$0.order].id < instance.orders[$1.order].id : left < right
            }
            for (position, unit) in candidates.enumerated() {
                if position == 0 {
                    unitOfClient[client] = units.count
                    units.append(unit)
                } else {
                    let order = instance.orders[unit.order].id
                    notPlanned.append(NotPlannedOrder(client: id, order: order, code: "WAITS_FOR_OTHER_ORDER"))
                }
            }
        }
        self.units = units
        self.notPlanned = notPlanned
        self.laws = laws
        self.unitOfClient = unitOfClient
    }

    /// The first test of C1 that the order fails; nil: it can be planned.
    private static func reasonNotToPlan(
        _ order: Order, _ stops: ArraySlice<StoppedPeriod>, _ law: OrderLaw, _ before: EarlierWeeks.OfOrder
    ) -> String? {
        let day = order.finalDate ?? order.receivedDate
        let ordered = order.orderedMinutes.value
        guard order.state == .ready || order.state == .placed || order.state == .working else { return "STATE" }
        if let least = law.input("HOURS-01.leastMinutes", on: day), ordered < least { return "HOURS-01" }
        if let most = law.input("HOURS-01.mostMinutes", on: day), ordered > most { return "HOURS-01" }
        if let days = order.detentionDays {
            if let least = law.input("HOURS-13.leastDays", on: day), days < least { return "HOURS-13" }
            if let rate = law.input("HOURS-13.minutesPerDay", on: day), rate > 0, days > max(1, ordered / rate) {
                return "HOURS-13"
            }
            if let months = law.input("HOURS-13.mostMonths", on: day), days > 31 * months { return "HOURS-13" }
        }
        if let least = law.input("HOURS-16.leastMinutes", on: day), ordered < least { return "HOURS-16" }
        if let most = law.input("HOURS-16.mostMinutes", on: day), ordered > most { return "HOURS-16" }
        if (law.input("PLACE-16.weighedNeeded", on: day) ?? 0) > 0, order.matchingWeighedOn == nil { return "PLACE-16" }
        if (law.input("PLACE-19.resultNeeded", on: day) ?? 0) > 0, order.medicalCheckOrderedOn != nil,
            order.medicalCheckResultOn == nil
        {
            return "PLACE-19"
        }
        if [.judgment, .penalOrder, .juvenile].contains(order.legalFrame), order.finalDate == nil,
            order.caseTermEnd == nil
        {
            return "TERM_UNKNOWN"
        }
        if remaining(order, before) <= 0 { return "NOTHING_LEFT" }
        if stops.contains(where: { $0.lastDay == nil }) { return "STOPPED" }
        return before.kept.count > 1 ? "KEPT_TWICE" : nil
    }

    private static func remaining(_ order: Order, _ before: EarlierWeeks.OfOrder) -> Int {
        order.orderedMinutes.value - order.deductedMinutes.value - order.creditedMinutes.value - before.creditToCome
    }

    private static func unit(
        _ index: Int, _ stops: ArraySlice<StoppedPeriod>, _ instance: Instance, _ before: EarlierWeeks, law: Int,
        _ laws: (Int) -> OrderLaw
    ) -> PlannedUnit {
        let order = instance.orders[index]
        let (start, end) = (Int(instance.planStart.number), Int(instance.calendarEnd.number))
        let legalEnd = PlannedUnits.legalEnd(order, stops, instance.rules)
        let own = before[order: index]
        var firstDay = start
        for day in [order.finalDate, order.earliestDay] {
            if let day { firstDay = max(firstDay, Int(day.number)) }
        }
        let afterPublished = instance.publishedThrough.map { Int($0.number) + 1 } ?? start
        let continuation = own.kept.first.map { instance.placements[$0] }
        let continuationFirstDay = max(
            firstDay, afterPublished, Int(instance.asOf.number) + 1,
            continuation.map { Int($0.firstDay.number) } ?? start)
        let lastPublishedEnd = before.lastEnd[order.client]
        if lastPublishedEnd != nil { firstDay = max(firstDay, afterPublished) }
        let asOf = Int(instance.asOf.number)
        func isTooSoon(_ day: Int) -> Bool {
            guard let notice = laws(law).noticeDays.number(on: day) else { return false }
            return day < asOf + (order.shortNoticeConsent == nil ? notice : 1)
        }
        while firstDay <= end, isTooSoon(firstDay) { firstDay += 1 }
        return PlannedUnit(
            client: order.client, order: index, remaining: remaining(order, own), legalEnd: legalEnd,
            termCode: RuleCode.term(of: order.legalFrame), termEnd: min(legalEnd ?? end, end), firstDay: firstDay,
            workedBefore: order.firstWorkedDate != nil || order.creditedMinutes.value > 0 || own.hasPublished,
            isJuvenile: order.legalFrame == .juvenile, law: law,
            ageWeeks: max(0, start - Int(order.receivedDate.number)) / 7, kept: own.kept.first,
            continuationFirstDay: continuationFirstDay, lastPublishedEnd: lastPublishedEnd,
            change: continuation.map {
                $0.state == .agreed ? instance.policy.weights.changeAgreed : instance.policy.weights.changeUnlocked
            } ?? 0)
    }

    /// The earlier of the reckoned and the case system's last day (C2).
    static func legalEnd(_ order: Order, _ stops: ArraySlice<StoppedPeriod>, _ rules: RuleBook) -> Int? {
        if order.legalFrame == .unpaidWork { return nil }
        let reckoned: Int?
        switch order.legalFrame {
        case .judgment, .penalOrder, .juvenile: reckoned = criminalEnd(order, stops, rules)
        case .administrative, .voluntary, .unpaidWork: reckoned = order.agreedTermEnd.map { Int($0.number) }
        }
        let given = order.caseTermEnd.map { Int($0.number) }
        return [reckoned, given].compactMap { $0 }.min()
    }

    private static func criminalEnd(
        _ order: Order, _ stops: ArraySlice<StoppedPeriod>, _ rules: RuleBook
    ) -> Int? {
        guard let finalDate = order.finalDate else { return nil }
        func version(_ id: String) -> RuleBook.Version? {
            rules.version(id, jurisdiction: order.jurisdiction, frame: order.legalFrame, on: finalDate)
        }
        let months: Int?
        switch order.legalFrame {
        case .penalOrder: months = version("TERM-02")?.numbers["months"]
        case .juvenile:
            let rule = version("TERM-04")
            let isShort = order.orderedMinutes.value <= rule?.numbers["thresholdMinutes"] ?? Int.min
            months = rule?.numbers[isShort ? "shortMonths" : "longMonths"]
        default: months = version("TERM-01")?.numbers["months"]
        }
        guard let months else { return nil }
        let causes = version("TERM-03")?.words["causes"] ?? []
        var stopped: [DayRange] = []
        for stop in stops where causes.contains(stop.cause) {
            guard let last = stop.lastDay else { continue }
            stopped.append(DayRange(max(Int(stop.firstDay.number), Int(finalDate.number)), Int(last.number)))
        }
        stopped.sort { $0.first < $1.first }
        let reckoned = Int(finalDate.adding(months: months).number)
        var end = reckoned
        while true {
            var (days, next) = (0, Int.min)
            for stop in stopped {
                let from = max(stop.first, next)
                let to = min(stop.last, end)
                if from <= to { days += to - from + 1 }
                next = max(next, to + 1)
            }
            if reckoned + days == end { return end }
            end = reckoned + days
        }
    }
}
