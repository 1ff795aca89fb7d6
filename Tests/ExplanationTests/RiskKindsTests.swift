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
        var (placed, waiting, over, soon, later, workable) = (0, 0, 0, 0, 0, 0)
        for seed in UInt64(1)...150 {
            let instance = TinyInstances.random(seed: seed, mix: TinyInstances.Mix(earlierWeeks: earlierWeeks)).build()
            let asked = try await AskedRoster.planned(instance)
            let found = asked.seating.unplacedReasons(threads: 1)
            var unplaced = asked.plan.roster.unplaced
            for index in unplaced.indices {
                let repair = found.first { $0.client == unplaced[index].client }?.repair
                unplaced[index].repair = RepairSentences.cell(repair?.repair, language: "en")
            }
            let risks = asked.seating.riskKinds(unplaced: unplaced, threads: 1)
            let brute = Dictionary(
                uniqueKeysWithValues: BruteForce(instance).choices.map { (instance.clients[$0.client].id, $0) })
            var expected: (placed: [ClientID: Int], waiting: [ClientID: Int], over: [ClientID: Int]) = ([:], [:], [:])
            var tooSoon: [ClientID: Int] = [:]
            for row in asked.plan.roster.placements where row.unworkedMinutes > 0 && brute[row.client]?.hasTerm == true
            {
                expected.placed[row.client] = row.unworkedMinutes.value
            }
            for row in asked.plan.roster.unplaced {
                let choices = try #require(brute[row.client])
                guard choices.hasTerm else { continue }
                if choices.firstDay > choices.termEnd, choices.termEnd < instance.asOf {
                    expected.over[row.client] = choices.remaining
                } else if choices.firstDay > choices.termEnd, choices.termEnd < instance.calendarEnd {
                    tooSoon[row.client] = choices.remaining
                } else {
                    expected.waiting[row.client] = choices.remaining
                }
            }
            #expect(minutes(risks.placed) == expected.placed, "seed \(seed)")
            #expect(minutes(risks.waiting) == expected.waiting, "seed \(seed)")
            #expect(minutes(risks.over) == expected.over, "seed \(seed)")
            #expect(minutes(risks.endsTooSoon) == tooSoon, "seed \(seed)")
            for person in risks.placed + risks.waiting + risks.over + risks.endsTooSoon {
                let choices = try #require(brute[person.client])
                let end = choices.termEnd < instance.calendarEnd ? choices.termEnd : nil
                #expect(person.termEnd == end && person.firstDay == choices.firstDay, "seed \(seed)")
            }
            for person in risks.waiting {
                let own = try #require(brute[person.client])
                let repair = found.first { $0.client == person.client }?.repair
                if let repair {
                    let left = repair.offer.sessions.reduce(own.remaining) { rest, session in
                        let series = instance.series.first { $0.id == session.series }
                        let number = instance.series.firstIndex { $0.id == session.series }
                        let change = instance.sessions.first { $0.series == number && $0.date == session.date }
                        let start = change?.start ?? series?.start ?? TimeOfDay(0, 0)
                        let end = change?.end ?? series?.end ?? TimeOfDay(0, 0)
                        return rest - (end.minute - start.minute)
                            + (change?.breakMinutes ?? series?.breakMinutes ?? 0).value
                    }
                    #expect(person.workable?.value == own.remaining - max(0, left), "seed \(seed), \(person.client)")
                    workable += 1
                } else {
                    #expect(person.workable == nil, "seed \(seed), \(person.client)")
                }
                let changed = repair.map { $0.repair.applied(to: instance, for: person.client) } ?? instance
                let choices = try #require(
                    BruteForce(changed).choices.first { changed.clients[$0.client].id == person.client })
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
            soon += risks.endsTooSoon.count
        }
        print("hours in danger: \(placed) placed, \(waiting) wait (\(later) lose by another week), \(over) over")
        print("\(workable) wait with a repair, \(soon) have a term that ends too soon")
        #expect(placed > 0 && waiting > 0 && over + soon > 0 && later > 0 && workable > 0)
    }
}
