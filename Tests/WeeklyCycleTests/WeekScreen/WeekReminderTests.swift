import PlacementDomain
import Testing
import WeeklyCycle

@Suite("The week: first days, registrations, reminders")
struct WeekReminderTests {
    // MARK: Before the first day

    private func first(
        _ place: KeptPlace, next: String, frame: LegalFrame = .judgment, state: Order.State = .placed
    ) -> [WeekLine] {
        WeekCase.with { facts in
            facts.orders = [WeekCase.order("o1", state) { $0.order.legalFrame = frame }]
            facts.booked = [WeekCase.booked(next) { $0.state = state }]
            facts.places = [place]
        }.lines.filter { $0.kind.section == .firstDays }
    }

    @Test(
        "PLACE-05, PLACE-08: who did not sign and was not introduced is listed from fourteen days before the first day",
        arguments: [("2026-11-30", true), ("2026-12-14", true), ("2026-12-15", false)])
    func unsigned(next: String, isListed: Bool) {
        let lines = first(WeekCase.place(first: next), next: next)
        #expect(lines.map(\.kind) == (isListed ? [.unsigned, .introduction] : []))
        #expect(
            lines.map { $0.next.text(.english) }
                == (isListed ? ["dichtbij placement sign pl1", "dichtbij placement introduce pl1"] : []))
        #expect(first(WeekCase.place(first: next, signed: "2026-11-27", introduced: "2026-11-27"), next: next).isEmpty)
    }

    @Test(
        "who works there already without a signature is listed; the talk of an adult is over then, a juvenile's is a must"
    )
    func begun() {
        let begun = WeekCase.place(first: "2026-11-02")
        #expect(first(begun, next: "2026-12-01").map(\.kind) == [.unsigned])
        #expect(first(begun, next: "2026-12-01").first?.since == WeekCase.day("2026-11-02"))
        let juvenile = first(begun, next: "2026-12-01", frame: .juvenile)
        #expect(juvenile.map(\.kind) == [.unsigned, .introduction] && juvenile.map(\.isUrgent) == [false, true])
        #expect(first(WeekCase.place(first: "2026-11-30"), next: "2026-11-30").count == 2)
    }

    @Test("nobody is asked to sign whose order does not go on, or who comes nowhere near that place")
    func stopped() {
        let place = WeekCase.place(first: "2026-12-01")
        for state in [Order.State.suspended, .received] {
            #expect(first(place, next: "2026-12-01", state: state).isEmpty)
        }
        let elsewhere = WeekCase.with { facts in
            facts.orders = [WeekCase.order()]
            facts.booked = [WeekCase.booked("2026-12-01", at: "p2")]
            facts.places = [place]
        }
        #expect(elsewhere.lines.isEmpty)
    }

    // MARK: Registrations

    @Test(
        "PLACE-15: a record is late after two working days; weekends and holidays do not count",
        arguments: [
            ("2026-11-27", "2026-12-01", false), ("2026-11-27", "2026-12-02", true),
            ("2026-11-30", "2026-12-02", false), ("2026-11-30", "2026-12-03", true),
            ("2026-12-24", "2026-12-29", false), ("2026-12-24", "2026-12-30", true),
            ("2026-11-28", "2026-12-01", false), ("2026-11-28", "2026-12-02", true),
        ])
    func registrations(held: String, looked: String, isLate: Bool) {
        var facts = WeekFacts(now: Moment(day: WeekCase.day(looked), time: TimeOfDay(9, 0)))
        facts.holidays = [Holiday(date: WeekCase.day("2026-12-25"))]
        facts.missing = [MissingRecords(project: "p1", day: WeekCase.day(held), count: 3)]
        let view = WeekJudge(facts, rules: WeekCase.rules).view()
        #expect(view.lines.map(\.kind) == (isLate ? [.missing] : []))
        #expect(view.pending == (isLate ? 0 : 3))
    }

    @Test("late records are told by project, with the oldest day, their number and who is contact person today")
    func contacts() {
        let week = WeekCase.with { facts in
            facts.missing = [
                MissingRecords(project: "p1", day: WeekCase.day("2026-11-16"), count: 2),
                MissingRecords(project: "p1", day: WeekCase.day("2026-11-20")),
                MissingRecords(project: "p2", day: WeekCase.day("2026-11-02")),
            ]
            facts.contacts = [
                WeekCase.contact(nil, "2026-11-29"),
                Unlinked(
                    PartnerContact(project: -1, name: "New", phone: "111", firstDay: WeekCase.today), ids: "p1"),
            ]
        }
        #expect(week.lines.map(\.id) == ["p2", "p1"] && week.lines.map(\.count) == [1, 3])
        #expect(week.lines.map(\.detail) == [nil, "New, 111"] && week.lines[1].since == WeekCase.day("2026-11-16"))
        #expect(week.lines.allSatisfy { $0.clients.isEmpty })
    }

    // MARK: Reminders

    @Test(
        "WARN-02: after two weeks without a reply the address is checked, after four it is to be reported",
        arguments: [
            ("2026-11-17", WeekKind.noIntake, false), ("2026-11-16", .noReply, false),
            ("2026-11-03", .noReply, false), ("2026-11-02", .noReply, true),
        ])
    func noReply(invited: String, kind: WeekKind, isOver: Bool) {
        let week = WeekCase.with { facts in
            facts.orders = [
                WeekCase.order("o1", .received) {
                    $0.order.receivedDate = WeekCase.day("2026-11-01")
                    $0.order.invitedDate = WeekCase.day(invited)
                }
            ]
        }
        #expect(week.kinds == [kind] && week.lines.first?.isUrgent == isOver)
    }

    @Test(
        "START-02: no intake talk three weeks after receipt; before that the order is told with what it lacks",
        arguments: [("2026-11-10", WeekKind.incomplete), ("2026-11-09", .noIntake)])
    func noIntake(received: String, kind: WeekKind) {
        let week = WeekCase.with { facts in
            facts.orders = [WeekCase.order("o1", .received) { $0.order.receivedDate = WeekCase.day(received) }]
        }
        #expect(week.kinds == [kind])
        #expect(week.lines.first?.next.text(.english) == "dichtbij order note o1 --invited DAY")
    }

    @Test(
        "START-01: no day of work twenty weeks after receipt, unless one is published or hours were credited",
        arguments: [("2026-07-13", false), ("2026-07-12", true)])
    func noStart(received: String, isLate: Bool) {
        func kinds(
            _ change: (inout OrderStanding) -> Void = { _ in }, _ more: (inout WeekFacts) -> Void = { _ in }
        ) -> [WeekKind] {
            WeekCase.with { facts in
                facts.orders = [
                    WeekCase.order("o1", .ready) {
                        $0.order.receivedDate = WeekCase.day(received)
                        change(&$0)
                    }
                ]
                more(&facts)
            }.kinds
        }
        #expect(kinds() == (isLate ? [.noStart] : []))
        #expect(kinds { $0.hasWorked = true } == [])
        #expect(kinds { $0.order.legalFrame = .voluntary } == [])
        #expect(kinds({ _ in }, { $0.booked = [WeekCase.booked("2026-12-08")] }) == [])
        #expect(kinds { $0.order.medicalCheckOrderedOn = WeekCase.today } == [.incomplete])
    }

    @Test(
        "terms that end within eight weeks are told with what is left and what of it is published before the end",
        arguments: [("2027-01-25", true), ("2027-01-26", false)])
    func termEnds(end: String, isNear: Bool) {
        let week = WeekCase.with { facts in
            facts.orders = [WeekCase.order("o1", .working, left: 1_000) { $0.order.caseTermEnd = WeekCase.day(end) }]
            facts.booked = [WeekCase.booked("2026-12-01"), WeekCase.booked("2027-01-26")]
        }
        #expect(week.kinds == (isNear ? [.termEnds] : []))
        guard let line = week.lines.first else { return }
        #expect(line.minutes == 1_000 && line.booked == 420 && line.day == WeekCase.day(end))
    }

    @Test("numbers of the rules go before those of the program, and hold for the frame that they name")
    func numbers() {
        var week = WeekCase.with { facts in
            facts.orders = [WeekCase.order("o1", .working) { $0.order.caseTermEnd = WeekCase.day("2026-12-08") }]
        }
        #expect(week.kinds == [.termEnds])
        week.rules.versions.append(
            .init(
                id: "TERM-05", jurisdiction: "NL", frames: [.judgment], validFrom: WeekCase.day("2020-01-01"),
                numbers: ["weeksBefore": 1]))
        #expect(week.kinds == [])
        week.facts.orders[0].order.legalFrame = .administrative
        #expect(week.kinds == [.termEnds])
    }
}
