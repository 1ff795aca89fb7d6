import PlacementDomain
import Testing
import WeeklyCycle

@Suite("The week: what must be decided")
struct WeekDecisionTests {
    @Test("an ordinary order of which nothing is due is on no line")
    func nothing() {
        let week = WeekCase.with {
            $0.orders = [WeekCase.order()]
            $0.booked = [WeekCase.booked("2026-11-30") { $0.isSigned = true }]
        }
        #expect(week.lines.isEmpty)
        #expect(WeekCase().lines.isEmpty)
    }

    @Test(
        "published days of an order that does not go on are to be taken back, in each state",
        arguments: Order.State.allCases)
    func stopped(state: Order.State) {
        let week = WeekCase.with { facts in
            facts.booked = ["2026-12-04", "2026-12-01"].sorted().map { WeekCase.booked($0) { $0.state = state } }
        }
        let isStopped = [.suspended, .completed, .returned, .withdrawn].contains(state)
        #expect(week.kinds == (isStopped ? [.stopped] : []))
        guard let line = week.lines.first else { return }
        #expect(line.sessions.map(\.description) == ["p1-1@2026-12-01", "p1-1@2026-12-04"] && line.state == state)
        #expect(
            line.next.text(.english)
                == "dichtbij correct --remove c1@p1-1@2026-12-01 --remove c1@p1-1@2026-12-04 --cause other --output FOLDER"
        )
    }

    @Test("a day of yesterday or with a record is not taken back; an impossible order's days are, and come first")
    func stoppedDays() {
        let week = WeekCase.with { facts in
            facts.booked = [
                WeekCase.booked("2026-11-29") { $0.state = .suspended },
                WeekCase.booked("2026-11-30") { ($0.state, $0.isRecorded) = (.suspended, true) },
            ]
        }
        #expect(week.lines.isEmpty)
        let both = WeekCase.with { facts in
            facts.booked = [
                WeekCase.booked("2026-11-30", of: "o2") { $0.state = .suspended },
                WeekCase.booked("2026-12-01") { $0.isImpossible = true },
            ]
        }
        #expect(both.lines.map(\.id) == ["o1", "o2"] && both.lines.map(\.isUrgent) == [true, false])
    }

    @Test("WARN-01: a failure leads to a warning while one is left, else to a suspension, and that comes first")
    func failures() {
        func failure(_ id: OrderID, _ given: Int) -> OpenFailure {
            OpenFailure(
                attendance: 17, order: id, client: "c1", day: WeekCase.day("2026-11-23"),
                session: SessionID(series: "p1-1", date: WeekCase.day("2026-11-23")), outcome: "ABSENT_LATE",
                warnings: given, mostWarnings: 1)
        }
        let lines = WeekCase.with { $0.failures = [failure("o1", 0), failure("o2", 1)] }.lines
        #expect(lines.map(\.kind) == [.failure, .failure] && lines.map(\.id) == ["o2", "o1"])
        #expect(
            lines.map { $0.next.text(.dutch) }
                == ["dichtbij order suspend o2 --reason REDEN", "dichtbij warn issue o1 --cause 17"])
    }

    @Test(
        "PLACE-07: from the day after the term's last one it is over; nothing is told where nothing is left, or it is reported",
        arguments: [("2026-11-29", WeekKind.termOver), ("2026-11-30", .termEnds)])
    func termOver(end: String, kind: WeekKind) {
        func week(left: Int = 600, _ change: (inout OrderStanding) -> Void = { _ in }) -> WeekCase {
            WeekCase.with { facts in
                facts.orders = [
                    WeekCase.order(left: left) {
                        $0.order.caseTermEnd = WeekCase.day(end)
                        change(&$0)
                    }
                ]
            }
        }
        #expect(week().kinds == [kind])
        #expect(week(left: 0).kinds == [.workedUp])
        #expect(week { $0.order.impossibleReportedOn = WeekCase.today }.kinds == [.impossible])
    }

    @Test("the term is that of the rules, with stopped time, where the case system gives none")
    func computedTerm() {
        var week = WeekCase.with { facts in
            facts.orders = [WeekCase.order { $0.order.finalDate = WeekCase.day("2025-05-29") }]
        }
        week.rules.versions += [
            .init(id: "TERM-01", jurisdiction: "NL", validFrom: WeekCase.day("2020-01-01"), numbers: ["months": 18]),
            .init(
                id: "TERM-03", jurisdiction: "NL", validFrom: WeekCase.day("2020-01-01"),
                words: ["causes": ["detention"]]),
        ]
        #expect(week.kinds == [.termOver])
        let stop = StoppedPeriod(
            client: -1, firstDay: WeekCase.day("2026-01-01"), lastDay: WeekCase.day("2026-01-02"))
        week.facts.stopped = [Unlinked(stop, ids: "c1")]
        #expect(week.kinds == [.termEnds] && week.lines.first?.day == WeekCase.day("2026-12-01"))
    }

    @Test(
        "an order without minutes left is to be completed wherever that leads, five working days after the last hours")
    func workedUp() {
        for state in Order.State.allCases.filter({ ![.completed, .returned, .withdrawn].contains($0) }) {
            let week = WeekCase.with { $0.orders = [WeekCase.order("o1", state, left: 0)] }
            let canEnd = [.ready, .placed, .working, .suspended].contains(state)
            #expect(week.kinds.contains(.workedUp) == canEnd, "\(state)")
        }
        for (last, due, isLate) in [("2026-11-23", "2026-11-30", false), ("2026-11-20", "2026-11-27", true)] {
            let line = WeekCase.with {
                $0.orders = [WeekCase.order(left: 0)]
                $0.lastCredits["o1"] = WeekCase.day(last)
            }.lines.first
            #expect(line?.day == WeekCase.day(due) && line?.isUrgent == isLate)
            #expect(line?.next.text(.english) == "dichtbij order complete o1")
        }
    }

    @Test(
        "published days that begin beyond the minutes left are surplus, the last one first; the one that is cut is not",
        arguments: [(1_260, 0), (841, 0), (840, 1), (421, 1), (420, 2), (1, 2)])
    func surplus(left: Int, count: Int) {
        let days = ["2026-11-30", "2026-12-01", "2026-12-07"]
        let week = WeekCase.with { facts in
            facts.orders = [WeekCase.order("o1", .working, left: left)]
            facts.booked = days.map { WeekCase.booked($0) }
        }
        #expect(week.kinds == (count == 0 ? [] : [.surplus]))
        let sessions = week.lines.first?.sessions.map { "\($0.date)" } ?? []
        #expect(sessions == Array(days.reversed().prefix(count)))
    }

    @Test("a recorded day uses up nothing twice; all days of a worked order are surplus, beside its completion")
    func surplusRecorded() {
        let recorded = WeekCase.with { facts in
            facts.orders = [WeekCase.order("o1", .working, left: 420)]
            facts.booked = [WeekCase.booked("2026-11-30") { $0.isRecorded = true }, WeekCase.booked("2026-12-01")]
        }
        #expect(recorded.lines.isEmpty)
        let worked = WeekCase.with { facts in
            facts.orders = [WeekCase.order("o1", .working, left: 0)]
            facts.booked = [WeekCase.booked("2026-12-01")]
        }
        #expect(worked.kinds == [.workedUp, .surplus])
        let suspended = WeekCase.with { facts in
            facts.orders = [WeekCase.order("o1", .suspended, left: 420)]
            facts.booked = ["2026-12-01", "2026-12-08"].map { WeekCase.booked($0) { $0.state = .suspended } }
        }
        #expect(suspended.kinds == [.stopped])
    }

    @Test("papers that were not written, and hours that wait, by project and week")
    func papersAndHours() {
        let week = WeekCase.with { facts in
            facts.publications.unwritten = [3]
            facts.waitingHours = [
                WaitingHours(project: "p1", week: WeekCase.day("2026-11-23"), count: 4),
                WaitingHours(project: nil, week: nil, count: 1),
            ]
        }
        #expect(week.kinds == [.papers, .waitingHours, .waitingHours])
        #expect(
            week.lines.map { $0.next.text(.english) } == [
                "dichtbij publish --again --publication 3 --output FOLDER",
                "dichtbij attend accept --project p1 --week 2026-W48", "dichtbij attend accept",
            ])
    }

    @Test(
        "PLACE-16, PLACE-19: what an order lacks is told as 'order ready' says it, with the days to note; else it is ready"
    )
    func beginning() {
        func line(_ standing: OrderStanding) -> WeekLine? {
            let lines = WeekCase.with { $0.orders = [standing] }.lines
            #expect(lines.count < 2)
            return lines.first
        }
        let new = line(WeekCase.order("o1", .received))
        #expect(new?.kind == .incomplete && new?.needs.map(\.code) == ["intake", "weighed"])
        #expect(new?.next.text(.english) == "dichtbij order note o1 --invited DAY")
        let invited = line(WeekCase.order("o1", .received) { $0.order.invitedDate = WeekCase.day("2026-11-20") })
        #expect(invited?.next.text(.dutch) == "dichtbij order note o1 --intake DAG --weighed DAG")
        let unknown = line(
            WeekCase.order("o1", .intake) {
                $0.order.matchingWeighedOn = WeekCase.today
                $0.known = [.home]
            })
        #expect(
            unknown?.needs.map(\.code).first == "travelModes" && unknown?.next.text(.english) == "dichtbij import FILE")
        let complete = line(WeekCase.order("o1", .intake) { $0.order.matchingWeighedOn = WeekCase.today })
        #expect(complete?.kind == .ready && complete?.next.text(.english) == "dichtbij order ready o1")
        let waiting = line(WeekCase.order("o1", .ready) { $0.order.medicalCheckOrderedOn = WeekCase.today })
        #expect(waiting?.kind == .incomplete && waiting?.needs.map(\.code) == ["medicalResult"])
        #expect(waiting?.next.text(.english) == "dichtbij order note o1 --medical DAY")
        #expect(line(WeekCase.order("o1", .ready)) == nil)
        #expect(line(WeekCase.order("o1", .suspended) { $0.order.medicalCheckOrderedOn = WeekCase.today }) == nil)
    }
}
