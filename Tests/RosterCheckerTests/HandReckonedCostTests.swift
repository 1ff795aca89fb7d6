import PlacementDomain
import PlacementTesting
import RosterChecker
import Testing

@Suite("Costs reckoned by hand")
struct HandReckonedCostTests {
    /// Mondays 09:00–16:30, 420 min net; 20 minutes one way; wish and least one a week; received on 2026-10-12, seven
    /// weeks before the plan's start.
    private func builder(minutes: Int = 960, _ configure: (inout Client, inout Order) -> Void = { _, _ in })
        -> InstanceBuilder
    {
        var builder = InstanceBuilder.town(clients: 0, projects: 1)
        builder.addClient("c1", minutes: minutes, configure)
        return builder
    }

    private func choices(_ builder: InstanceBuilder) -> DerivedChoices? { RosterChecker.choices(builder.build()).first }

    @Test("travel: three days of ⌈2 · 20 / 10⌉ = 4; a week's wait at the age of seven weeks: 6")
    func plain() {
        let choices = choices(builder())
        #expect(choices?.columns.map(\.cost) == [12, 18])
        // The virtual column begins on 2026-12-14: a wait of 6 + 10, because the second week is the eighth of his age.
        #expect(choices?.unplacedCost == 400 + 12 + 6 + 10)
    }

    @Test("travel above 45 minutes: ⌈2 · (50 + 2 · 5) / 10⌉ = 12 a day")
    func longTravel() {
        var far = builder()
        far.setTravel("c1", to: "p1", 50)
        #expect(choices(far)?.columns.first?.cost == 36)
    }

    @Test("worked before: eight points a week")
    func workedBefore() {
        #expect(choices(builder { _, order in order.firstWorkedDate = "2026-11-02" })?.columns.map(\.cost) == [12, 20])
    }

    @Test("a wish for other work costs 6, a wish for two sittings a week 5 for each of two missing")
    func wishAndPace() {
        #expect(choices(builder { client, _ in client.workWish = ["green"] })?.columns.first?.cost == 18)
        #expect(choices(builder { client, _ in client.wishSessions = 2 })?.columns.first?.cost == 22)
        let least = builder { client, _ in
            client.wishSessions = 2
            client.leastSessions = 2
        }
        #expect(choices(least)?.columns.first?.cost == 42)
    }

    @Test("slack: the last sitting on 2026-12-14 and a term that ends six, seven, 14, 21, 28 days later")
    func slack() {
        for (days, points) in [(0, 24), (6, 24), (7, 12), (13, 12), (14, 6), (20, 6), (21, 3), (27, 3), (28, 0)] {
            let term = builder { _, order in order.caseTermEnd = "2026-12-14".day.adding(days: days) }
            #expect(choices(term)?.columns.first?.cost == 12 + points, "\(days) days")
        }
    }

    @Test("lost: two sittings before the term leave 120 of 960 minutes, two hours of 1,000; 121 minutes are three")
    func lost() {
        let term = builder { _, order in order.caseTermEnd = "2026-12-08" }
        #expect(choices(term)?.columns.first?.cost == 2_000 + 8)
        #expect(choices(term)?.columns.first?.lost == 2_000)
        // The second week's column holds one sitting: 540 minutes are nine hours.
        #expect(choices(term)?.columns.last?.cost == 9_000 + 4 + 6)
        #expect(
            choices(builder(minutes: 961) { _, order in order.caseTermEnd = "2026-12-08" })?.columns.first?.lost
                == 3_000)
        // No virtual column: everything is lost, after a wait of two weeks.
        #expect(choices(term)?.unplacedCost == 400 + 16 + 16_000)
        #expect(choices(term)?.leastLost == 2_000)
    }

    @Test("rest: without a legal term unworked hours cost 20 and nothing is lost")
    func rest() {
        var voluntary = builder { _, order in
            order.legalFrame = .voluntary
            order.finalDate = nil
        }
        voluntary.calendarEnd = "2026-12-13"
        #expect(choices(voluntary)?.columns.first?.cost == 40 + 8)
        #expect(choices(voluntary)?.columns.first?.lost == 0)
        #expect(choices(voluntary)?.unplacedCost == 400 + 16 + 320)
    }

    @Test("the gap is the distance over what could be avoided")
    func gap() {
        var claim = Claim(optimumOf: builder { _, order in order.caseTermEnd = "2026-12-08" })
        #expect(claim.check().gap == 0)
        let instance = claim.instance
        let brute = BruteForce(instance)
        claim = Claim(instance, brute, chosen: [brute.choices[0].columns[1]])
        #expect(claim.codes == [])
        #expect(claim.check().gap == Double(9_010 - 2_008) / Double(9_010 - 2_000))
    }
}

extension String {
    fileprivate var day: CalendarDay { CalendarDay(iso: self) ?? CalendarDay(number: 0) }
}
