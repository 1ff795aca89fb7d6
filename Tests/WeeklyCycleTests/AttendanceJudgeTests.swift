import PlacementDomain
import Testing
import WeeklyCycle

/// How a day can be recorded, clause by clause of the validation of the field (domain.md, section 5).
@Suite("How a day was: what can be recorded")
struct AttendanceJudgeTests {
    private static func day(_ text: String) -> CalendarDay { CalendarDay(iso: text) ?? CalendarDay(number: 0) }
    private static func time(_ text: String) -> TimeOfDay { TimeOfDay(text: text) ?? TimeOfDay(minute: 0) }

    private static let rules = RuleBook(versions: [
        .init(id: "TERM-01", jurisdiction: "NL", validFrom: day("2020-01-01"), numbers: ["months": 18])
    ])

    /// Tuesday 1 December 2026, booked from 9:00 to 17:00 with 45 minutes of break; it is Thursday.
    private static let session = SessionID(series: "s1", date: day("2026-12-01"))

    private func facts(_ change: (inout AttendanceFacts) -> Void = { _ in }) -> AttendanceFacts {
        let order = Order(
            id: "o1", client: -1, legalFrame: .judgment, receivedDate: Self.day("2026-06-01"),
            finalDate: Self.day("2026-05-20"), orderedMinutes: 3_600, state: .working)
        let series = Series(
            id: "s1", project: -1, weekday: .tuesday, start: Self.time("09:00"), end: Self.time("17:00"),
            breakMinutes: 45, seats: 4)
        var facts = AttendanceFacts(
            client: "c1", order: order, remaining: 1_200,
            booking: .init(number: 7, from: Self.time("09:00"), to: Self.time("17:00")),
            day: .init(
                project: "p1", series: series,
                approvals: [ApprovalPeriod(project: -1, firstDay: Self.day("2026-01-01"))]),
            now: Moment(day: Self.day("2026-12-03"), time: Self.time("10:00")))
        change(&facts)
        return facts
    }

    private func entry(
        _ outcome: AttendanceOutcome = .worked, _ change: (inout AttendanceEntry) -> Void = { _ in }
    ) -> AttendanceEntry {
        var entry = AttendanceEntry(client: "c1", session: Self.session, outcome: outcome)
        if outcome.isAttended { (entry.from, entry.to) = (Self.time("09:20"), Self.time("17:00")) }
        change(&entry)
        return entry
    }

    private func judge(_ facts: AttendanceFacts, _ entry: AttendanceEntry) -> AttendanceJudge.Judgement {
        AttendanceJudge(facts: facts, entry: entry, rules: Self.rules).judge()
    }

    private func codes(_ facts: AttendanceFacts, _ entry: AttendanceEntry) -> [String] {
        guard case .refused(let problems) = judge(facts, entry) else { return [] }
        return problems.map(\.code)
    }

    private func credit(_ facts: AttendanceFacts, _ entry: AttendanceEntry) -> Minutes? {
        guard case .record(let new) = judge(facts, entry) else { return nil }
        return new.creditMinutes
    }

    // MARK: Minutes

    @Test("HOURS-02 from 09:20 to 17:00 with a break of 45 and a penalty of 15 gives 400 minutes, or what remains")
    func credit() {
        let poor = entry(.workedPoorly) { $0.penaltyMinutes = 15 }
        #expect(credit(facts(), poor) == 400)
        #expect(credit(facts { $0.remaining = 390 }, poor) == 390)
        #expect(credit(facts { $0.remaining = 0 }, poor) == 0)
        #expect(credit(facts(), entry()) == 415)
    }

    @Test("every pair of times within an hour of the sitting gives its own minutes, and no other pair is taken")
    func everyPair() {
        for from in stride(from: 420, through: 1_080, by: 15) {
            for to in stride(from: 420, through: 1_100, by: 20) {
                let said = entry { ($0.from, $0.to) = (TimeOfDay(minute: from), TimeOfDay(minute: to)) }
                let isLawful = from >= 480 && to <= 1_080 && to - from >= 45
                #expect(credit(facts { $0.remaining = 3_000 }, said) == (isLawful ? Minutes(to - from - 45) : nil))
            }
        }
    }

    @Test("a shorter break needs a reason, a longer one is none; a stated credit must be the reckoned one")
    func breaks() {
        #expect(codes(facts(), entry { $0.breakMinutes = 30 }) == ["D5418"])
        #expect(credit(facts(), entry { ($0.breakMinutes, $0.reason) = (30, "spits") }) == 430)
        #expect(codes(facts(), entry { ($0.breakMinutes, $0.reason) = (60, "lang") }) == ["D5418"])
        #expect(codes(facts(), entry { $0.statedCredit = 400 }) == ["D5420"])
        #expect(credit(facts(), entry { $0.statedCredit = 415 }) == 415)
        // He worked longer than is left: both numbers are right.
        #expect(credit(facts { $0.remaining = 60 }, entry { $0.statedCredit = 415 }) == 60)
        #expect(codes(facts(), entry { $0.penaltyMinutes = 10 }) == ["D5430"])
        #expect(codes(facts(), entry(.workedPoorly) { $0.penaltyMinutes = 420 }) == ["D5419"])
        #expect(codes(facts(), entry(.workedPoorly) { $0.penaltyMinutes = -1 }) == ["D5430"])
    }

    // MARK: Every outcome

    @Test("whoever was there has times and minutes, whoever was not has none, and no absence moves a minute")
    func everyOutcome() {
        for outcome in AttendanceOutcome.allCases where outcome != .workedConcurrent {
            let said = entry(outcome) { $0.reason = "reden" }
            #expect(credit(facts(), said) == (outcome.isAttended ? 415 : 0), "\(outcome)")
            if outcome.isAttended {
                #expect(codes(facts(), entry(outcome) { ($0.from, $0.to) = (nil, nil) }) == ["D5414"], "\(outcome)")
            } else {
                let timed = entry(outcome) {
                    ($0.from, $0.to, $0.reason) = (Self.time("09:00"), Self.time("10:00"), "r")
                }
                #expect(codes(facts(), timed) == ["D5417"], "\(outcome)")
            }
        }
        #expect(codes(facts(), entry(.workedConcurrent)) == ["D5427"])
        #expect(codes(facts(), entry(.excusedByJudgement)) == ["D5429"])
        #expect(codes(facts(), entry(.absentMedical) { $0.source = .partner }) == ["D5428"])
    }

    @Test("codes and words of outcomes are read back, however their letters are written")
    func words() {
        for outcome in AttendanceOutcome.allCases {
            for text in [outcome.rawValue, outcome.name.dutch, outcome.name.english] {
                #expect(AttendanceOutcome(typed: text.uppercased()) == outcome, "\(text)")
            }
        }
        #expect(AttendanceOutcome(typed: "zik") == nil)
    }

    // MARK: The day

    @Test("a day that has not come is no work and no failure; told beforehand it can be called off")
    func future() {
        let before: (inout AttendanceFacts) -> Void = {
            $0.now = Moment(day: Self.day("2026-11-30"), time: Self.time("08:00"))
        }
        #expect(codes(facts(before), entry()) == ["D5409"])
        #expect(codes(facts(before), entry(.absentUnacceptable)) == ["D5409"])
        #expect(credit(facts(before), entry(.absentMedical)) == 0)
        let during = facts { $0.now = Moment(day: Self.session.date, time: Self.time("16:59")) }
        #expect(codes(during, entry()) == ["D5409"])
        #expect(credit(facts { $0.now = Moment(day: Self.session.date, time: Self.time("17:00")) }, entry()) == 415)
    }

    @Test("nobody worked or failed where nothing was held, and nobody worked where nothing was approved")
    func held() {
        func with(_ change: @escaping (inout AttendanceFacts.Day) -> Void) -> AttendanceFacts {
            facts { facts in
                guard var day = facts.day else { return }
                change(&day)
                facts.day = day
            }
        }
        func changed(_ status: SessionChange.Status) -> SessionChange {
            SessionChange(series: -1, date: Self.session.date, status: status)
        }
        for no in [with { $0.change = changed(.cancelled) }, with { $0.isHoliday = true }, with { $0.isClosed = true }]
        {
            #expect(codes(no, entry()) == ["D5411"])
            #expect(codes(no, entry(.absentUnacceptable)) == ["D5411"])
            #expect(credit(no, entry(.stoodDown)) == 0)
        }
        let open = with { ($0.isHoliday, $0.change) = (true, changed(.held)) }
        #expect(credit(open, entry()) == 415)
        #expect(codes(with { $0.approvals = [] }, entry()) == ["D5410"])
        #expect(credit(with { $0.approvals = [] }, entry(.absentMedical)) == 0)
        #expect(codes(facts { $0.day = nil }, entry()) == ["D5406"])
    }

    @Test("whoever was not booked says why he came, on a day of the series")
    func unplanned() {
        let loose = facts { $0.booking = nil }
        #expect(codes(loose, entry()) == ["D5412"])
        #expect(credit(loose, entry { $0.unplannedReason = "ruil" }) == 415)
        let monday = entry {
            $0.session = SessionID(series: "s1", date: Self.day("2026-11-30"))
            $0.unplannedReason = "ruil"
        }
        #expect(codes(loose, monday) == ["D5407"])
    }

    // MARK: The order

    @Test("an order that does not run takes no work and no failure; what was worked before a stop comes in late")
    func states() {
        for state in Order.State.allCases {
            let isRunning = state == .placed || state == .working
            let standing = facts { $0.order.state = state }
            #expect(codes(standing, entry()) == (isRunning ? [] : ["D5413"]), "\(state)")
            #expect(credit(standing, entry(.absentMedical)) == 0, "\(state)")
        }
        func suspended(_ day: String) -> AttendanceFacts {
            facts { ($0.order.state, $0.suspendedOn) = (.suspended, Self.day(day)) }
        }
        #expect(credit(suspended("2026-12-02"), entry()) == 415)
        #expect(codes(suspended("2026-12-01"), entry()) == ["D5413"])
    }

    @Test("before the sentence was final, after its term, and in detention")
    func terms() {
        #expect(codes(facts { $0.order.finalDate = Self.day("2026-12-02") }, entry()) == ["D5408"])
        let late = facts { $0.order.finalDate = Self.day("2025-05-31") }
        #expect(codes(late, entry()) == ["D5426"])
        #expect(credit(late, entry { $0.reason = "beslist het OM" }) == 415)
        #expect(credit(facts { $0.order.finalDate = Self.day("2025-06-01") }, entry()) == 415)
        let inside = facts {
            $0.stoppedPeriods = [
                StoppedPeriod(client: -1, firstDay: Self.day("2026-11-20"), lastDay: Self.day("2026-12-01"))
            ]
        }
        #expect(codes(inside, entry()) == ["D5422"])
        #expect(credit(inside, entry(.absentDetained)) == 0)
    }

    // MARK: Records

    @Test("the same again is the same; anything else is shown beside what stands")
    func again() {
        let record = AttendanceRecord(
            number: 3, outcome: .worked, from: Self.time("09:20"), to: Self.time("17:00"), breakMinutes: 45,
            penaltyMinutes: 0, creditMinutes: 415, isSensitive: false)
        let standing = facts { $0.record = record }
        #expect(judge(standing, entry()) == .same(record))
        #expect(codes(standing, entry { $0.to = Self.time("16:00") }) == ["D5423"])
        #expect(codes(standing, entry(.absentMedical)) == ["D5423"])
        // Cut to what was left when it was written, it is the same all the same.
        let cut = facts {
            $0.remaining = 0
            $0.record = record
            $0.record?.creditMinutes = 100
        }
        guard case .same = judge(cut, entry()) else {
            Issue.record("not the same")
            return
        }
    }

    @Test("two places at one time, and touching ends")
    func overlaps() {
        func other(_ from: String, _ to: String) -> AttendanceFacts {
            facts { $0.others = [.init(from: Self.time(from), to: Self.time(to))] }
        }
        #expect(codes(other("16:59", "18:00"), entry()) == ["D5421"])
        #expect(credit(other("17:00", "18:00"), entry()) == 415)
        #expect(credit(other("16:59", "18:00"), entry(.absentMedical)) == 0)
    }

    @Test("all that is wrong is told at once, with what is not there before what is wrong before what is to decide")
    func atOnce() {
        let bad = facts {
            $0.order.state = .completed
            $0.order.finalDate = Self.day("2026-12-02")
        }
        let problems = codes(bad, entry { ($0.from, $0.to) = (Self.time("06:00"), Self.time("17:00")) })
        #expect(problems == ["D5408", "D5413", "D5416"])
        #expect(codes(facts(), entry { $0.note = String(repeating: "x", count: 4_000) }) == ["D5425"])
    }
}
