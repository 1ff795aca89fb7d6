import PlacementDomain
import PlacementRules
import PlacementTesting
import Testing

/// Terms and stopped time, with the worked cases of the field page.
@Suite("Terms")
struct TermTests {
    /// The term of one order by the default numbers.
    private func term(
        _ frame: LegalFrame, minutes: Int = 3_600, final: CalendarDay? = "2026-01-15", agreed: CalendarDay? = nil,
        given: CalendarDay? = nil, jurisdiction: String = "NL", rules: RuleBook = .forTests,
        stopped: [StoppedPeriod] = []
    ) -> TermEnd {
        var order = InstanceBuilder.order("o1", minutes: minutes)
        order.legalFrame = frame
        order.jurisdiction = jurisdiction
        order.finalDate = final
        order.agreedTermEnd = agreed
        order.caseTermEnd = given
        return TermEnd(
            order: order, rules: FrameRules(book: rules, jurisdiction: jurisdiction, frame: frame), periods: stopped)
    }

    private func stopped(_ first: CalendarDay, _ last: CalendarDay?, _ cause: String = "detention") -> StoppedPeriod {
        StoppedPeriod(client: 0, firstDay: first, lastDay: last, cause: cause)
    }

    @Test("TERM-01 a judgment's term ends 18 months later, on the month's last day where it has no such day")
    func judgment() {
        #expect(term(.judgment).binding == "2027-07-15")
        #expect(term(.judgment, final: "2026-08-31").binding == "2028-02-29")
        #expect(term(.judgment, final: "2025-08-31").binding == "2027-02-28")
    }

    @Test("TERM-02 a penal order's term ends 9 months later")
    func penalOrder() {
        #expect(term(.penalOrder).binding == "2026-10-15")
        #expect(term(.penalOrder, final: "2026-05-31").binding == "2027-02-28")
    }

    @Test("TERM-04 a juvenile has 9 months up to 100 hours, 18 above", arguments: [5_999, 6_000, 6_001, 12_000])
    func juvenile(minutes: Int) {
        #expect(term(.juvenile, minutes: minutes).binding == (minutes <= 6_000 ? "2026-10-15" : "2027-07-15"))
    }

    @Test("TERM-08 an agreed term is the one in the order, and nothing moves it")
    func agreed() {
        for frame in [LegalFrame.administrative, .voluntary] {
            #expect(term(frame, agreed: nil).binding == nil)
            let moved = term(frame, agreed: "2026-12-31", stopped: [stopped("2026-03-01", "2026-04-10")])
            #expect(moved.binding == "2026-12-31")
        }
    }

    @Test("TERM-08 unpaid work in England and Wales has no term that binds, whatever the case system says")
    func unpaidWork() {
        let term = term(.unpaidWork, agreed: "2026-12-31", given: "2026-12-01", jurisdiction: "EW")
        #expect(term.binding == nil)
        #expect(!term.caseDateDiffers)
    }

    @Test("TERM-01 the earlier of the reckoned and the case system's day binds, and a difference is told")
    func caseDate() {
        let earlier = term(.judgment, given: "2027-07-14")
        #expect(earlier.binding == "2027-07-14")
        #expect(earlier.caseDateDiffers)
        let later = term(.judgment, given: "2027-07-16")
        #expect(later.binding == "2027-07-15")
        #expect(later.caseDateDiffers)
        #expect(!term(.judgment, given: "2027-07-15").caseDateDiffers)
        let alone = term(.judgment, final: nil, given: "2027-03-01")
        #expect(alone.binding == "2027-03-01")
        #expect(!alone.caseDateDiffers)
        #expect(term(.voluntary, agreed: nil, given: "2027-03-01").binding == "2027-03-01")
    }

    @Test("TERM-01 the months are those in force on the final date")
    func dated() {
        var rules = RuleBook.forTests
        rules.versions.append(
            RuleBook.Version(
                id: "TERM-01", jurisdiction: "NL", frames: [.judgment], validFrom: "2026-02-01",
                numbers: ["months": 12]))
        #expect(term(.judgment, final: "2026-01-31", rules: rules).binding == "2027-07-31")
        #expect(term(.judgment, final: "2026-02-01", rules: rules).binding == "2027-02-01")
    }

    // MARK: TERM-03

    @Test("TERM-03 stopped time moves the term end")
    func stoppedTime() {
        let detention = stopped("2026-03-01", "2026-04-10")
        #expect(term(.judgment, stopped: [detention]).binding == "2027-08-25")
    }

    @Test("TERM-03 overlapping, touching and repeated periods count each day once")
    func overlapping() {
        let days = [
            stopped("2026-03-01", "2026-03-31"), stopped("2026-03-20", "2026-04-10"),
            stopped("2026-03-25", "2026-03-26"),
        ]
        #expect(term(.judgment, stopped: days).binding == "2027-08-25")
        #expect(term(.judgment, stopped: days.reversed()).binding == "2027-08-25")
        let touching = [stopped("2026-03-01", "2026-03-31"), stopped("2026-04-01", "2026-04-10")]
        #expect(term(.judgment, stopped: touching).binding == "2027-08-25")
    }

    @Test("TERM-03 a period after the term end adds nothing, one on its last day does")
    func atTheEnd() {
        #expect(term(.judgment, stopped: [stopped("2027-07-16", "2027-07-20")]).binding == "2027-07-15")
        #expect(term(.judgment, stopped: [stopped("2027-07-15", "2027-07-15")]).binding == "2027-07-16")
        // The second one comes inside because the first moves the end.
        let both = [stopped("2027-07-01", "2027-07-03"), stopped("2027-07-18", "2027-07-18")]
        #expect(term(.judgment, stopped: both).binding == "2027-07-19")
    }

    @Test("TERM-03 days before the final date do not count, the final date itself does")
    func atTheStart() {
        #expect(term(.judgment, stopped: [stopped("2026-01-01", "2026-01-14")]).binding == "2027-07-15")
        #expect(term(.judgment, stopped: [stopped("2026-01-01", "2026-01-15")]).binding == "2027-07-16")
    }

    @Test("TERM-03 only detention and unlawful absence move the term")
    func causes() {
        #expect(
            term(.judgment, stopped: [stopped("2026-03-01", "2026-03-10", "unlawfulAbsence")]).binding == "2027-07-25")
        #expect(term(.judgment, stopped: [stopped("2026-03-01", "2026-03-10", "illness")]).binding == "2027-07-15")
    }

    @Test("TERM-03 one pass gives what the rule's own words give: count inside the running term, move, repeat")
    func sweep() {
        let final = CalendarDay("2026-01-15")
        let end = CalendarDay("2026-01-25")
        let spans = (-3...16).flatMap { first in [0, 1, 4, 9].map { (first, first + $0) } }
        for one in spans {
            for other in spans {
                let periods = [one, other].map { stopped(final.adding(days: $0.0), final.adding(days: $0.1)) }
                let passed = Term03StoppedTime.extended(
                    lastDay: end, finalDate: final, periods: periods, causes: ["detention"])
                #expect(passed == repeated(end, final, periods), "\(one) \(other)")
            }
        }
    }

    private func repeated(_ lastDay: CalendarDay, _ final: CalendarDay, _ periods: [StoppedPeriod]) -> CalendarDay {
        var end = lastDay
        while true {
            var count = 0
            for offset in 0...end.days(since: final) {
                let day = final.adding(days: offset)
                if !Term03StoppedTime.allows(day: day, periods: periods) { count += 1 }
            }
            if lastDay.adding(days: count) == end { return end }
            end = lastDay.adding(days: count)
        }
    }

    @Test("TERM-03 a stopped period blocks its own days, both ends, whatever its cause")
    func blocks() {
        for cause in ["detention", "illness"] {
            let periods = [stopped("2026-12-07", "2026-12-09", cause)]
            let blocked = (0..<7).map { CalendarDay("2026-12-05").adding(days: $0) }
                .filter { !Term03StoppedTime.allows(day: $0, periods: periods) }
            #expect(blocked == ["2026-12-07", "2026-12-08", "2026-12-09"])
        }
        #expect(!Term03StoppedTime.allows(day: "2030-01-01", periods: [stopped("2026-12-07", nil)]))
    }
}
