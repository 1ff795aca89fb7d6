import PlacementDomain
import Testing
import WeeklyCycle

@Suite("The week: partners, changes, what is firm, units")
struct WeekPartTests {
    // MARK: Partners

    private func partner(_ change: (inout WeekFacts) -> Void) -> [WeekLine] {
        WeekCase.with { facts in
            facts.projects = [WeekCase.project()]
            facts.projectsInUse = ["p1"]
            facts.approvals = [WeekCase.approval(.approved, "2025-01-01")]
            facts.contacts = [WeekCase.contact(nil, nil)]
            change(&facts)
        }.lines
    }

    @Test(
        "PLACE-01, PLACE-12: an approval is told from eight weeks before its last day, unless another one follows it",
        arguments: [("2026-11-30", true), ("2027-01-25", true), ("2027-01-26", false)])
    func approvals(last: String, isNear: Bool) {
        func kinds(_ approvals: [Unlinked<ApprovalPeriod, ProjectID>]) -> [WeekKind] {
            partner { $0.approvals = approvals }.map(\.kind)
        }
        let own = WeekCase.approval(.approved, "2025-01-01", last)
        let after = WeekCase.day(last).adding(days: 1)
        #expect(kinds([own]) == (isNear ? [.approvalEnds] : []))
        #expect(kinds([own, WeekCase.approval(.approved, "\(after)")]) == [])
        #expect(kinds([own, WeekCase.approval(.refused, "\(after)")]) == (isNear ? [.approvalEnds] : []))
        #expect(
            kinds([own, WeekCase.approval(.approved, "\(after.adding(days: 1))")]) == (isNear ? [.approvalEnds] : []))
        #expect(partner { _ in }.isEmpty)
    }

    @Test(
        "PLACE-12: a project that is not fit any more lapses a month after the report; what ended is told while people come"
    )
    func lapsing() {
        let lines = partner {
            $0.approvals = [
                WeekCase.approval(.approved, "2025-01-01", "2026-11-15"), WeekCase.approval(.lapsing, "2026-11-16"),
            ]
        }
        #expect(lines.map(\.kind) == [.approvalEnds] && lines.first?.day == WeekCase.day("2026-12-16"))
        #expect(
            lines.first?.next.text(.english) == "dichtbij approval add p1 --from 2026-12-17 --state approved")
        func ended(_ booked: [WeekBooking]) -> [WeekLine] {
            partner {
                $0.approvals = [WeekCase.approval(.approved, "2025-01-01", "2026-11-29")]
                $0.booked = booked
            }
        }
        #expect(ended([]).isEmpty)
        let told = ended([WeekCase.booked("2026-12-01")])
        #expect(told.map(\.kind) == [.approvalEnds] && told.first?.isUrgent == true)
    }

    @Test("PLACE-11: a proposal waits for a decision, due a month after it, until one is recorded")
    func proposals() {
        let lines = partner { $0.approvals = [WeekCase.approval(.proposed, "2026-10-30")] }
        #expect(lines.map(\.kind) == [.approvalWaits] && lines.first?.day == WeekCase.today)
        #expect(lines.first?.isUrgent == false)
        let late = partner { $0.approvals = [WeekCase.approval(.proposed, "2026-10-29")] }
        #expect(late.first?.isUrgent == true)
        let decided = partner {
            $0.approvals = [WeekCase.approval(.proposed, "2026-10-30"), WeekCase.approval(.approved, "2026-11-20")]
        }
        #expect(decided.isEmpty)
    }

    @Test(
        "PLACE-20, PLACE-02: visits and the end of contact persons are told from four weeks before",
        arguments: [("2026-11-29", true), ("2026-12-28", true), ("2026-12-29", false)])
    func visits(day: String, isNear: Bool) {
        let visit = partner { $0.projects = [WeekCase.project(visit: day)] }
        #expect(visit.map(\.kind) == (isNear ? [.visit] : []))
        if let line = visit.first {
            #expect(line.isUrgent == (day < "2026-11-30"))
            #expect(
                line.next.text(.english)
                    == "dichtbij project change p1 --from 2026-11-30 --next-visit 2027-11-30")
        }
        let contact = partner { $0.contacts = [WeekCase.contact(nil, day)] }
        #expect(contact.map(\.kind) == (isNear ? [.contactEnds] : []))
        let after = "\(WeekCase.day(day).adding(days: 1))"
        #expect(partner { $0.contacts = [WeekCase.contact(nil, day), WeekCase.contact(after, nil)] }.isEmpty)
    }

    @Test("nothing is told of projects without a series that goes on")
    func unused() {
        #expect(
            partner {
                $0.projectsInUse = []
                $0.projects = [WeekCase.project(visit: "2026-11-01")]
            }.isEmpty)
    }

    // MARK: Changes

    @Test("who must be told has one line, with the first day by which he must know, and what the last attempt gave")
    func notices() {
        func notice(_ by: String, _ result: String? = nil) -> OpenNotice {
            OpenNotice(
                .client("c1"), days: WeekCase.day("2026-12-01")...WeekCase.day("2026-12-04"), by: WeekCase.day(by),
                lastResult: result)
        }
        let week = WeekCase.with { facts in
            facts.notices = [
                notice("2026-11-30"), notice("2026-12-03", "voicemail"),
                OpenNotice(
                    .project("p1"), days: WeekCase.day("2026-12-08")...WeekCase.day("2026-12-08"),
                    by: WeekCase.day("2026-12-07")),
            ]
        }
        #expect(week.lines.map(\.id) == ["c1", "p1"] && week.lines.map(\.count) == [2, 1])
        #expect(week.lines[0].detail == "voicemail" && week.lines.map(\.isUrgent) == [true, false])
        #expect(
            week.lines.map { $0.next.text(.english) } == ["dichtbij show --client c1", "dichtbij show --project p1"])
    }

    @Test("days that went and came are told by sitting, and what is other from a later day on")
    func changed() {
        func day(_ client: ClientID, _ isAdded: Bool) -> ChangedDay {
            ChangedDay(
                client: client, project: "p1", session: SessionID(series: "p1-1", date: WeekCase.day("2026-12-07")),
                isAdded: isAdded)
        }
        let week = WeekCase.with { facts in
            facts.changedDays = [day("c2", false), day("c1", false), day("c3", true)]
            facts.later = [
                LaterVersion(.client("c4"), from: WeekCase.day("2026-12-14")),
                LaterVersion(.series("p1-1", of: "p1"), from: WeekCase.day("2026-12-07")),
            ]
        }
        #expect(week.kinds == [.takenBack, .added, .later, .later])
        #expect(week.lines[0].clients == ["c1", "c2"] && week.lines[1].clients == ["c3"])
        #expect(week.lines[2].id == "p1-1" && week.lines[3].clients == ["c4"])
    }

    // MARK: What is firm

    @Test(
        "this week and the two behind it are published by Thursday; what is behind is settled at once, what is not is for later",
        arguments: [
            (nil, nil, "2026-11-30", nil, "dichtbij plan"),
            ("2026-12-06", nil, "2026-12-07", nil, "dichtbij plan"),
            ("2026-12-13", nil, "2026-12-14", "2026-12-03", "dichtbij plan"),
            ("2026-12-13", 7, "2026-12-14", "2026-12-03", "dichtbij publish --output FOLDER"),
            ("2026-12-20", nil, "2026-12-21", "2026-12-10", nil),
            ("2026-11-22", nil, "2026-11-30", nil, "dichtbij plan"),
        ] as [(String?, Int64?, String, String?, String?)])
    func settle(through: String?, draft: Int64?, monday: String, by: String?, next: String?) {
        let week = WeekCase.with { facts in
            facts.publications.through = through.map(WeekCase.day)
            facts.publications.draft = draft
        }
        let settle = week.judge.view().firm.settle
        #expect(settle.monday == WeekCase.day(monday) && settle.by == by.map(WeekCase.day))
        #expect(settle.next?.text(.english) == next)
        #expect(settle.from == WeekCase.day(monday == "2026-12-21" ? "2026-12-07" : "2026-11-30"))
    }

    @Test("published weeks count people, days and orders without a signature, also days that are recorded")
    func published() {
        let week = WeekCase.with { facts in
            facts.publications.through = WeekCase.day("2026-12-13")
            facts.booked = [
                WeekCase.booked("2026-11-30") { ($0.isSigned, $0.isRecorded) = (true, true) },
                WeekCase.booked("2026-12-01") { $0.isSigned = true }, WeekCase.booked("2026-12-01", of: "o2"),
            ]
        }
        let weeks = week.judge.view().firm.weeks
        #expect(weeks.map(\.people) == [2, 0] && weeks.map(\.days) == [3, 0] && weeks.map(\.unsigned) == [1, 0])
    }

    @Test("orders that came in since a week was published last are counted by state")
    func arrivals() {
        let week = WeekCase.with { facts in
            facts.publications.last = .init(number: 4, asOf: WeekCase.day("2026-11-16"))
            facts.orders = [
                WeekCase.order("o1", .intake), WeekCase.order("o2", .received),
                WeekCase.order("o3", .received) { $0.order.receivedDate = WeekCase.day("2026-11-15") },
            ]
        }
        let arrivals = week.judge.view().arrivals
        #expect(arrivals.since == WeekCase.day("2026-11-16") && arrivals.count == 2)
        #expect(arrivals.states.map(\.state) == [.received, .intake])
        #expect(WeekCase().judge.view().arrivals.since == WeekCase.day("2026-11-23"))
    }

    // MARK: Order and units

    @Test("what must be decided is typed first, then the plan, then all else")
    func next() {
        var week = WeekCase.with { $0.projects = [WeekCase.project(visit: "2026-12-01")] }
        week.facts.projectsInUse = ["p1"]
        week.facts.contacts = [WeekCase.contact(nil, nil)]
        #expect(week.judge.view().next?.text(.english) == "dichtbij plan")
        week.facts.publications.through = WeekCase.day("2026-12-20")
        #expect(week.judge.view().next?.text(.english).hasPrefix("dichtbij project change p1") == true)
        week.facts.orders = [WeekCase.order(left: 0)]
        #expect(week.judge.view().next?.text(.english) == "dichtbij order complete o1")
    }

    @Test("a unit sees what its orders and projects are about, and what belongs to none")
    func units() {
        let week = WeekCase.with { facts in
            facts.projects = [WeekCase.project("p1", unit: "u1"), WeekCase.project("p2", unit: "u2")]
            facts.orders = [
                WeekCase.order("o1", left: 0) { $0.unit = "u1" }, WeekCase.order("o2", left: 0) { $0.unit = "u2" },
                WeekCase.order("o3", left: 0), WeekCase.order("o4", left: 0) { $0.unit = "u1" },
            ]
            facts.booked = [
                WeekCase.booked("2026-12-01", of: "o4", at: "p2") { $0.unit = "u1" },
                WeekCase.booked("2026-12-01", of: "o2", at: "p2") { $0.unit = "u2" },
            ]
            facts.publications.through = WeekCase.day("2026-12-06")
            facts.missing = [
                MissingRecords(project: "p1", day: WeekCase.today), MissingRecords(project: "p2", day: WeekCase.today),
            ]
        }
        func ids(_ unit: UnitID?) -> [String] { week.judge.view(of: unit).lines(of: .workedUp).map(\.id) }
        #expect(ids("u1") == ["o1", "o3", "o4"] && ids("u2") == ["o2", "o3", "o4"] && ids(nil).count == 4)
        #expect(week.judge.view(of: "u1").pending == 1 && week.judge.view().pending == 2)
        func people(_ unit: UnitID) -> Int? { week.judge.view(of: unit).firm.weeks.first?.people }
        #expect(people("u1") == 1 && people("u2") == 2)
    }

    @Test("ids that mean something to a shell are put in quotes")
    func quotes() {
        let command = NextCommand("order complete", .text("o 1'x"), .reason)
        #expect(command.text(.dutch) == #"dichtbij order complete 'o 1'\''x' REDEN"#)
        #expect(NextCommand("show --client", .text("ç-1_2")).text(.english) == "dichtbij show --client ç-1_2")
    }

    @Test("working days are neither weekends nor holidays of the jurisdiction")
    func workingDays() {
        let days = WorkingDays([
            Holiday(date: WeekCase.day("2026-12-25")), Holiday(date: WeekCase.day("2026-12-28"), jurisdiction: "EW"),
        ])
        for (count, day, result) in [
            (1, "2026-12-24", "2026-12-28"), (2, "2026-12-24", "2026-12-29"), (0, "2026-12-26", "2026-12-26"),
        ] {
            #expect(days.day(count, after: WeekCase.day(day), in: "NL") == WeekCase.day(result))
        }
        #expect(days.day(1, after: WeekCase.day("2026-12-24"), in: "EW") == WeekCase.day("2026-12-25"))
        #expect(!days.counts(WeekCase.day("2026-12-28"), in: "EW") && days.counts(WeekCase.day("2026-12-28"), in: "NL"))
    }
}
