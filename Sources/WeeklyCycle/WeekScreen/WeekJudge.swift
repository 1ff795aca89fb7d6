package import PlacementDomain
import PlacementRules

/// What a planner has to do this week: a judgment of one state of a store, that reads nothing and writes nothing.
package struct WeekJudge: Sendable {
    let facts: WeekFacts
    let rules: RuleBook
    let numbers: WeekNumbers
    let workingDays: WorkingDays
    /// How many weeks behind this one are published by the end of it.
    let firmWeeks: Int
    let orders: [OrderID: OrderStanding]
    /// Published days from today on of which nothing is recorded, by time.
    let toCome: [OrderID: [WeekBooking]]
    /// The last lawful days of orders that have a term.
    let termEnds: [OrderID: CalendarDay]
    private let unitOfProject: [ProjectID: UnitID]

    package init(_ facts: WeekFacts, rules: RuleBook, firmWeeks: Int = Policy().firmWeeks) {
        self.facts = facts
        self.rules = rules
        self.firmWeeks = firmWeeks
        numbers = WeekNumbers(
            rules, jurisdictions: facts.orders.map(\.order.jurisdiction) + [facts.jurisdiction], today: facts.today)
        workingDays = WorkingDays(facts.holidays)
        orders = Dictionary(facts.orders.map { ($0.order.id, $0) }) { first, _ in first }
        toCome = Dictionary(grouping: facts.booked.filter { $0.day >= facts.today && !$0.isRecorded }, by: \.order)
        termEnds = WeekJudge.termEnds(facts, rules)
        unitOfProject = Dictionary(facts.projects.map { ($0.record.id, $0.ids) }) { first, _ in first }
    }

    private static func termEnds(_ facts: WeekFacts, _ rules: RuleBook) -> [OrderID: CalendarDay] {
        struct Pair: Hashable {
            var jurisdiction: String
            var frame: LegalFrame
        }
        let periods = Dictionary(grouping: facts.stopped, by: \.ids)
        var known: [Pair: FrameRules] = [:]
        var ends: [OrderID: CalendarDay] = [:]
        for standing in facts.orders {
            let pair = Pair(jurisdiction: standing.order.jurisdiction, frame: standing.order.legalFrame)
            let own = known[pair] ?? FrameRules(book: rules, jurisdiction: pair.jurisdiction, frame: pair.frame)
            known[pair] = own
            ends[standing.order.id] =
                TermEnd(
                    order: standing.order, rules: own, periods: (periods[standing.client] ?? []).map(\.record)
                ).binding
        }
        return ends
    }

    package var today: CalendarDay { facts.today }

    /// The screen.
    ///
    /// - Parameter unit: what belongs to it, and to no unit; nil: everything.
    package func view(of unit: UnitID? = nil) -> WeekView {
        let (late, pending) = registrations
        let all = decisions + firstDays + changes + late + reminders + partnerLines
        let kinds = Dictionary(grouping: all.filter { WeekView.holds($0.units, unit) }, by: \.kind)
        return WeekView(
            today: today, unit: unit,
            lines: WeekKind.allCases.flatMap { (kinds[$0] ?? []).sorted(by: WeekJudge.isBefore) },
            pending: pending.filter { WeekView.holds(units(of: $0.project), unit) }.map { $0.count }.reduce(0, +),
            arrivals: arrivals(of: unit), firm: firm(of: unit))
    }

    /// What is over or a must, then by day.
    private static func isBefore(_ one: WeekLine, _ other: WeekLine) -> Bool {
        func position(_ line: WeekLine) -> (Int, Int32, String, String, String) {
            (
                line.isUrgent ? 0 : 1, (line.day ?? line.since)?.number ?? Int32.max, line.id,
                line.project?.text ?? "", line.sessions.first?.description ?? ""
            )
        }
        return position(one) < position(other)
    }

    // MARK: Parts of lines

    /// Orders that people may be sent to work for.
    func goesOn(_ standing: OrderStanding) -> Bool {
        [.ready, .placed, .working].contains(standing.order.state) && standing.order.impossibleReportedOn == nil
    }

    func units(of projects: ProjectID...) -> Set<UnitID> { Set(projects.compactMap { unitOfProject[$0] }) }

    /// The unit that owns an order, and those where it works in days to come.
    func units(of standing: OrderStanding) -> Set<UnitID> {
        let projects = Set((toCome[standing.order.id] ?? []).map(\.project))
        return Set(projects.compactMap { unitOfProject[$0] } + [standing.unit].compactMap(\.self))
    }

    func units(of unit: UnitID?, at project: ProjectID) -> Set<UnitID> {
        units(of: project).union([unit].compactMap(\.self))
    }

    func line(_ kind: WeekKind, _ standing: OrderStanding, next: NextCommand) -> WeekLine {
        var line = WeekLine(kind, standing.order.id.text, next: next)
        line.order = standing.order.id
        line.clients = [standing.client]
        line.state = standing.order.state
        line.units = units(of: standing)
        return line
    }
}
