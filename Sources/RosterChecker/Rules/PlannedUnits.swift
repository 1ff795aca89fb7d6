import PlacementDomain

/// Everybody who is planned, and every order that is not, each with its code (C1).
///
/// Codes of orders: HOURS-01 length · HOURS-13 detention that stands instead · HOURS-16 length for juveniles · PLACE-16
/// what was weighed · PLACE-19 medical check; the others are words.
struct PlannedUnits: Sendable {
    /// Ascending by client.
    let units: [PlannedUnit]
    let notPlanned: [NotPlannedOrder]
    let laws: [OrderLaw]
    /// Index into `laws`, by order.
    let lawOfOrder: [Int]
    /// Unit of each client; -1: none.
    let unitOfClient: [Int]
    private let before: EarlierWeeks

    init(_ instance: Instance) {
        let orders = Grouped(instance.orders.indices, count: instance.clients.count) { instance.orders[$0].client }
        let stops = Grouped(instance.stoppedPeriods, count: instance.clients.count) { $0.client }
        let before = EarlierWeeks(instance)
        let (laws, lawOfOrder) = PlannedUnits.laws(instance)
        var units: [PlannedUnit] = []
        var notPlanned: [NotPlannedOrder] = []
        var unitOfClient = [Int](repeating: -1, count: instance.clients.count)
        for client in instance.clients.indices {
            let id = instance.clients[client].id
            var plannable: [PlannedUnit] = []
            for index in orders[client] {
                let (order, law) = (instance.orders[index], laws[lawOfOrder[index]])
                let own = before[order: index]
                if let code = PlannedUnits.reasonNotToPlan(order, stops[client], law, own) {
                    notPlanned.append(NotPlannedOrder(client: id, order: order.id, code: code))
                } else {
                    plannable.append(
                        PlannedUnit(index, lawOfOrder[index], law, stops: stops[client], own, before, instance))
                }
            }
            if orders[client].isEmpty { notPlanned.append(NotPlannedOrder(client: id, order: nil, code: "NO_ORDER")) }
            plannable.sort { PlannedUnits.comesFirst($0, $1, before, instance) }
            if let first = plannable.first {
                unitOfClient[client] = units.count
                units.append(first)
            }
            for unit in plannable.dropFirst() {
                let order = instance.orders[unit.order].id
                notPlanned.append(NotPlannedOrder(client: id, order: order, code: "WAITS_FOR_OTHER_ORDER"))
            }
        }
        self.units = units
        self.notPlanned = notPlanned
        self.laws = laws
        self.lawOfOrder = lawOfOrder
        self.unitOfClient = unitOfClient
        self.before = before
    }

    /// An order as what was published of it is judged, whether it is planned or not (C11): from its final date on, if it
    /// has one.
    func published(_ order: Int, _ facts: Facts) -> PlannedUnit {
        standing(order, from: facts.instance.orders[order].finalDate?.dayNumber ?? Int.min, facts)
    }

    /// Orders that are not planned for a reason that also closes them for what was published of them, with their codes
    /// (C11).
    var closed: [OrderID: String] {
        var closed: [OrderID: String] = [:]
        for listed in notPlanned where !["NOTHING_LEFT", "WAITS_FOR_OTHER_ORDER", "STOPPED"].contains(listed.code) {
            if let order = listed.order { closed[order] = listed.code }
        }
        return closed
    }

    /// An order as single days of published weeks are judged, whether it is planned or not.
    func standing(_ order: Int, from firstDay: Int, _ facts: Facts) -> PlannedUnit {
        let instance = facts.instance
        let stops = facts.records.stops[instance.orders[order].client]
        return PlannedUnit(
            order, lawOfOrder[order], laws[lawOfOrder[order]], stops: stops, before[order: order], before, instance
        ).alone(from: firstDay)
    }

    /// The law of each order: orders of one jurisdiction and frame share theirs.
    private static func laws(_ instance: Instance) -> (laws: [OrderLaw], ofOrder: [Int]) {
        struct Key: Hashable {
            let jurisdiction: String
            let frame: LegalFrame
        }
        var laws: [OrderLaw] = []
        var known: [Key: Int] = [:]
        let ofOrder = instance.orders.map { order in
            let key = Key(jurisdiction: order.jurisdiction, frame: order.legalFrame)
            if let index = known[key] { return index }
            known[key] = laws.count
            laws.append(OrderLaw(instance.rules, jurisdiction: key.jurisdiction, frame: key.frame))
            return laws.count - 1
        }
        return (laws, ofOrder)
    }

    /// Which of two orders of a client is planned rather.
    private static func comesFirst(
        _ left: PlannedUnit, _ right: PlannedUnit, _ before: EarlierWeeks, _ instance: Instance
    ) -> Bool {
        func rank(_ unit: PlannedUnit) -> (Int, Int, Int, Int) {
            let finalDate = instance.orders[unit.order].finalDate?.dayNumber ?? Int.max
            return (
                before[order: unit.order].isLocked ? 0 : 1, unit.termEnd >= instance.planStart.dayNumber ? 0 : 1,
                unit.termEnd, finalDate
            )
        }
        let (a, b) = (rank(left), rank(right))
        return a == b ? instance.orders[left.order].id < instance.orders[right.order].id : a < b
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
        if before.remaining(of: order) <= 0 { return "NOTHING_LEFT" }
        if stops.contains(where: { $0.lastDay == nil }) { return "STOPPED" }
        return before.kept.count > 1 ? "KEPT_TWICE" : nil
    }
}
