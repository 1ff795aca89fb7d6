import PlacementDomain
import Testing
import WeeklyCycle

/// What rules make of an order's facts, against the cases of the domain page.
@Suite("Terms and days of an order's story")
struct StoryReckoningTests {
    private static func day(_ text: String) -> CalendarDay { CalendarDay(iso: text) ?? CalendarDay(number: 0) }
    private static let today = day("2026-12-07")

    private static func rule(_ id: String, _ numbers: [String: Int], _ jurisdiction: String = "NL") -> RuleBook.Version
    {
        .init(id: id, jurisdiction: jurisdiction, validFrom: day("2020-01-01"), numbers: numbers)
    }

    private static let law: [RuleBook.Version] = [
        rule("TERM-01", ["months": 18]), rule("TERM-05", ["months": 3]), rule("START-01", ["weeks": 20]),
        .init(
            id: "TERM-03", jurisdiction: "NL", validFrom: day("2020-01-01"),
            words: ["causes": ["detention", "unlawfulAbsence"]]),
        rule("HOURS-10", ["sharePpm": 300_000], "EW"), rule("TERM-06", ["months": 12], "EW"),
        rule(
            "HOURS-12", ["thresholdSharePpm": 250_000, "discountSharePpm": 250_000, "extraMinutesPerHour": 30], "EW"),
    ]

    /// 60 hours, 30 days, 25 hours worked.
    private static func story(_ change: (inout OrderStory) -> Void = { _ in }) -> OrderStory {
        let order = Order(
            id: "o1", client: -1, legalFrame: .judgment, receivedDate: day("2026-02-02"),
            finalDate: day("2026-01-15"), orderedMinutes: 3_600, creditedMinutes: 1_500, detentionDays: 30,
            state: .working)
        var story = OrderStory(
            order: order, client: "c1", mostWarnings: 1,
            hours: OrderHours(
                lines: [], kept: [.imposed: -3_600, .deducted: 0, .credited: 1_500, .corrected: 0, .remaining: 2_100]))
        change(&story)
        return story
    }

    private func reckon(_ story: OrderStory, _ more: [RuleBook.Version] = []) -> StoryReckoning {
        StoryReckoning(story, rules: RuleBook(versions: Self.law + more), on: Self.today)
    }

    @Test("30 days, 25 of 60 hours worked: 18 days are left; the term grows by detention, and the window behind it")
    func detention() {
        let plain = reckon(Self.story())
        #expect(plain.detention?.left == 18 && plain.isSentence && plain.incentive == nil)
        #expect(plain.termEnd == Self.day("2027-07-15") && plain.startBy == Self.day("2026-06-22"))
        let stopped = reckon(
            Self.story {
                $0.stopped = [
                    StoppedPeriod(client: -1, firstDay: Self.day("2026-03-01"), lastDay: Self.day("2026-04-10"))
                ]
            })
        #expect(stopped.termEnd == Self.day("2027-08-25") && stopped.decidableUntil == Self.day("2027-11-25"))
        let given = reckon(Self.story { $0.order.caseTermEnd = Self.day("2027-06-01") })
        #expect(given.caseDateDiffers && given.termEnd == Self.day("2027-06-01"))
        #expect(reckon(Self.story { $0.order.detentionDays = nil }).detention == nil)
        let voluntary = reckon(Self.story { $0.order.legalFrame = .voluntary })
        #expect(voluntary.detention == nil && !voluntary.isSentence && voluntary.termEnd == nil)
    }

    @Test("days refer to hours after the deduction of custody, unless the rules say otherwise")
    func deduction() {
        let story = Self.story {
            $0.hours.kept = [.imposed: -3_600, .deducted: 600, .credited: 1_500, .corrected: 0, .remaining: 1_500]
        }
        #expect(reckon(story).detention?.ordered == 3_000 && reckon(story).detention?.left == 15)
        let gross = reckon(story, [Self.rule("HOURS-05", ["netOfDeduction": 0])])
        #expect(gross.detention?.ordered == 3_600 && gross.detention?.left == 13 && !gross.isDeductionTakenOff)
        #expect(reckon(story, [Self.rule("HOURS-05", ["netOfDeduction": 1])]).isDeductionTakenOff)
    }

    @Test("England and Wales: what work takes off, training up to its share; a failure leaves it to a person")
    func england() {
        let story = Self.story {
            ($0.order.jurisdiction, $0.order.legalFrame) = ("EW", .unpaidWork)
            $0.hours.kept = [.imposed: -7_200, .deducted: 0, .credited: 3_600, .corrected: 0, .remaining: 3_600]
        }
        let plain = reckon(story)
        #expect(plain.mostCourseMinutes == 2_160 && plain.incentive?.discount == 900 && !plain.isIncentiveLost)
        #expect(plain.expectedBy == Self.day("2027-01-15") && plain.detention == nil)
        for (outcome, isLost) in [
            ("ABSENT_UNACCEPTABLE", true), ("SENT_HOME_CONDUCT", true), ("ABSENT_MEDICAL", false),
        ] {
            var failed = story
            failed.days = [
                .init(
                    session: SessionID(series: "s1", date: Self.day("2026-11-30")), project: "p1",
                    from: TimeOfDay(9, 0), to: TimeOfDay(16, 30), planned: 420,
                    records: [.init(number: 1, outcome: outcome, isAttended: false)])
            ]
            #expect(reckon(failed).isIncentiveLost == isLost && (reckon(failed).incentive == nil) == isLost)
            // A record that was reversed is none.
            failed.days[0].records[0].stands = false
            #expect(!reckon(failed).isIncentiveLost)
        }
    }
}
