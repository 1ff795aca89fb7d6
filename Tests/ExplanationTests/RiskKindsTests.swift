import Explanation
import PlacementDomain
import PlacementModel
import PlacementTesting
import Testing

/// Hours in danger in three kinds, recounted from brute force alone.
@Suite("Kinds of risk")
struct RiskKindsTests {
    private func minutes(_ people: [RiskKinds.Person]) -> [ClientID: Int] {
        Dictionary(uniqueKeysWithValues: people.map { ($0.client, $0.minutes.value) })
    }

    @Test(
        "300 random instances: who is placed with hours that do not fit, who waits, whose term is over",
        arguments: [false, true])
    func recount(earlierWeeks: Bool) async throws {
        var (placed, waiting, over, later) = (0, 0, 0, 0)
        for seed in UInt64(1)...150 {
            let instance = TinyInstances.random(seed: seed, mix: TinyInstances.Mix(earlierWeeks: earlierWeeks)).build()
            let asked = try await AskedRoster.planned(instance)
            let risks = RiskKinds(model: PlacementModel(instance: instance), roster: asked.plan.roster, threads: 1)
            let brute = Dictionary(
                uniqueKeysWithValues: BruteForce(instance).choices.map { (instance.clients[$0.client].id, $0) })
            var expected: (placed: [ClientID: Int], waiting: [ClientID: Int], over: [ClientID: Int]) = ([:], [:], [:])
            for row in asked.plan.roster.placements where row.unworkedMinutes > 0 && brute[row.client]?.hasTerm == true
            {
                expected.placed[row.client] = row.unworkedMinutes.value
            }
            for row in asked.plan.roster.unplaced {
                let choices = try #require(brute[row.client])
                guard choices.hasTerm else { continue }
                if choices.firstDay > choices.termEnd {
                    expected.over[row.client] = choices.remaining
                } else {
                    expected.waiting[row.client] = choices.remaining
                }
            }
            #expect(minutes(risks.placed) == expected.placed, "seed \(seed)")
            #expect(minutes(risks.waiting) == expected.waiting, "seed \(seed)")
            #expect(minutes(risks.over) == expected.over, "seed \(seed)")
            for person in risks.waiting {
                let choices = try #require(brute[person.client])
                func least(from week: Int) -> Int {
                    let first = instance.planStart.adding(days: 7 * week)
                    return choices.placements.filter { ($0.parts.first?.sitting.date ?? first) >= first }
                        .map(\.unworked).min() ?? choices.remaining
                }
                let lost = max(0, min(choices.remaining, least(from: 1)) - min(choices.remaining, least(from: 0)))
                #expect(person.byNextWeek.value == lost, "seed \(seed), \(person.client)")
                if lost > 0 { later += 1 }
            }
            placed += risks.placed.count
            waiting += risks.waiting.count
            over += risks.over.count
        }
        print("hours in danger: \(placed) placed, \(waiting) wait (\(later) lose by another week), \(over) over")
        #expect(placed > 0 && waiting > 0 && over > 0 && later > 0)
    }
}
