import PlacementDomain
import WeeklyCycle

/// A week to be judged on Monday 30 November 2026 at nine; a test says what is otherwise.
struct WeekCase {
    static let today = day("2026-11-30")

    var facts = WeekFacts(now: Moment(day: WeekCase.today, time: TimeOfDay(9, 0)))
    var rules = WeekCase.rules

    static func day(_ text: String) -> CalendarDay { CalendarDay(iso: text) ?? CalendarDay(number: 0) }

    private static func rule(
        _ id: String, _ name: String, _ number: Int, frames: Set<LegalFrame> = []
    ) -> RuleBook.Version {
        .init(id: id, jurisdiction: "NL", frames: frames, validFrom: day("2020-01-01"), numbers: [name: number])
    }

    static let rules = RuleBook(versions: [
        rule("PLACE-15", "workingDays", 2), rule("PLACE-16", "weighedNeeded", 1), rule("PLACE-18", "workingDays", 5),
        rule("PLACE-19", "resultNeeded", 1), rule("START-01", "weeks", 20, frames: [.judgment]),
        rule("START-02", "weeks", 3), rule("WARN-02", "weeks", 2),
    ])

    /// A case with what a test does to it.
    static func with(_ change: (inout WeekFacts) -> Void) -> WeekCase {
        var made = WeekCase()
        change(&made.facts)
        return made
    }

    var judge: WeekJudge { WeekJudge(facts, rules: rules) }
    var lines: [WeekLine] { judge.view().lines }
    var kinds: [WeekKind] { lines.map(\.kind) }

    // MARK: Records of a week of which nothing has to be said

    /// `o1` of `c1`: placed, ten hours left, no term, received two weeks ago.
    static func order(
        _ id: String = "o1", _ state: Order.State = .placed, left: Int = 600,
        _ change: (inout OrderStanding) -> Void = { _ in }
    ) -> OrderStanding {
        var order = Order(
            id: OrderID(id), client: -1, legalFrame: .judgment, receivedDate: day("2026-11-16"), finalDate: nil,
            orderedMinutes: 2_400, state: state)
        if ![.received, .intake].contains(state) {
            (order.invitedDate, order.intakeDate) = (day("2026-11-17"), day("2026-11-19"))
            order.matchingWeighedOn = day("2026-11-20")
        }
        if state == .intake { order.intakeDate = day("2026-11-19") }
        var standing = OrderStanding(
            order: order, client: ClientID(id.replacing("o", with: "c")), remaining: Minutes(left))
        change(&standing)
        return standing
    }

    /// A day of seven hours at `p1`.
    static func booked(
        _ date: String, of id: String = "o1", at project: ProjectID = "p1",
        _ change: (inout WeekBooking) -> Void = { _ in }
    ) -> WeekBooking {
        var booked = WeekBooking(
            order: OrderID(id), client: ClientID(id.replacing("o", with: "c")), project: project,
            session: SessionID(series: SeriesID("\(project)-1"), date: day(date)), credit: 420)
        change(&booked)
        return booked
    }

    static func place(
        _ id: PlacementID = "pl1", first: String, signed: String? = nil, introduced: String? = nil
    ) -> KeptPlace {
        KeptPlace(
            id: id, order: "o1", client: "c1", project: "p1", firstDay: day(first),
            signedDay: signed.map(day), introducedOn: introduced.map(day))
    }

    static func project(
        _ id: ProjectID = "p1", unit: UnitID = "u1", visit: String? = nil
    ) -> Unlinked<Project, UnitID> {
        Unlinked(Project(id: id, nextVisitDue: visit.map(day)), ids: unit)
    }

    static func approval(
        _ state: ApprovalPeriod.State, _ first: String, _ last: String? = nil
    ) -> Unlinked<ApprovalPeriod, ProjectID> {
        Unlinked(ApprovalPeriod(project: -1, firstDay: day(first), lastDay: last.map(day), state: state), ids: "p1")
    }

    static func contact(_ first: String?, _ last: String?) -> Unlinked<PartnerContact, ProjectID> {
        Unlinked(
            PartnerContact(
                project: -1, name: "N", phone: "000", firstDay: first.map(day), lastDay: last.map(day)), ids: "p1")
    }
}
