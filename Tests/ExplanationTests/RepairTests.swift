import Explanation
import PlacementDomain
import PlacementTesting
import Testing

/// Repairs of random tiny instances, judged by brute force, which shares nothing with the search.
struct RepairTests {
    /// Everything that is wrong with the repairs of one instance; empty: nothing.
    private func problems(_ builder: InstanceBuilder) async throws -> (problems: [String], unplaced: Int) {
        let asked = try await AskedRoster.planned(builder)
        let brute = BruteForce(asked.instance)
        var problems: [String] = []
        let reasons = asked.seating.unplacedReasons(threads: 1)
        if reasons != asked.seating.unplacedReasons(threads: 2) { problems.append("two threads differ") }
        for reason in reasons {
            if brute.hasFreeColumn(reason.client, beside: asked.plan.roster) {
                problems.append("\(reason.client) is unplaced beside a free column")
            }
            let hasColumns = brute.choices.contains {
                asked.instance.clients[$0.client].id == reason.client && !$0.placements.isEmpty
            }
            if hasColumns != (reason.kind != .own) { problems.append("\(reason.client): \(reason.code) is wrong") }
            guard let found = reason.repair else { continue }
            let changed = BruteForce(found.repair.applied(to: asked.instance, for: reason.client))
            let free = changed.freeColumns(reason.client, beside: asked.plan.roster)
            if !free.contains(where: { $0.cost == found.offer.cost.value && $0.unworked == found.offer.unworked.value })
            {
                problems.append("\(reason.client): \(found.repair.word) does not place him")
            }
        }
        return (problems, reasons.count)
    }

    @Test("the repair of every unplaced client of random instances gives him a free column, at any thread count")
    func random() async throws {
        var unplaced = 0
        for seed in 1...250 {
            let builder = TinyInstances.random(
                seed: UInt64(seed), mix: TinyInstances.Mix(earlierWeeks: seed.isMultiple(of: 2)))
            let result = try await problems(builder)
            #expect(result.problems.isEmpty, "seed \(seed): \(result.problems)")
            unplaced += result.unplaced
        }
        #expect(unplaced > 150, "\(unplaced)")
    }

    @Test("no smaller kind of repair works: one more part of day is tried exhaustively by brute force")
    func smallest() async throws {
        for seed in 300...380 {
            let mix = TinyInstances.Mix(earlierWeeks: seed.isMultiple(of: 2))
            let asked = try await AskedRoster.planned(TinyInstances.random(seed: UInt64(seed), mix: mix))
            for reason in asked.seating.unplacedReasons(threads: 1) {
                if case .partOfDay = reason.repair?.repair { continue }
                for weekday in Weekday.allCases {
                    for part in PartOfDay.allCases {
                        let repair = Repair.partOfDay(weekday, part)
                        let changed = BruteForce(repair.applied(to: asked.instance, for: reason.client))
                        // A signed placement that becomes possible again takes its seat whoever sits there.
                        if changed.isSigned(reason.client) { continue }
                        #expect(
                            !changed.hasFreeColumn(reason.client, beside: asked.plan.roster),
                            "seed \(seed): \(repair.word) places \(reason.client)")
                    }
                }
            }
        }
    }

    @Test("one more seat is found wherever one series alone stands in the way")
    func seats() async throws {
        for seed in 400...480 {
            let mix = TinyInstances.Mix(earlierWeeks: seed.isMultiple(of: 2))
            let asked = try await AskedRoster.planned(TinyInstances.random(seed: UInt64(seed), mix: mix))
            for reason in asked.seating.unplacedReasons(threads: 1) where reason.repair == nil {
                for series in asked.instance.series where !series.supervised {
                    let repair = Repair.seat(series.id)
                    let changed = BruteForce(repair.applied(to: asked.instance, for: reason.client))
                    guard !changed.isSigned(reason.client),
                        changed.hasFreeColumn(reason.client, beside: asked.plan.roster)
                    else { continue }
                    // Allowed only where somebody must stay alone.
                    let needs = asked.instance.clients.contains { $0.compositions.contains(.needs) }
                    #expect(needs, "seed \(seed): \(repair.word) places \(reason.client)")
                }
            }
        }
    }
}
