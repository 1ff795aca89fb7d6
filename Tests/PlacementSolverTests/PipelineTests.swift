import Foundation
import PlacementDomain
import PlacementTesting
import RosterChecker
import Testing

/// Number of seeds of a long run, for example `DICHTBIJ_LONG_RUN=50000`; a failure prints its seed.
private let longRunSeeds = ProcessInfo.processInfo.environment["DICHTBIJ_LONG_RUN"].flatMap { UInt64($0) } ?? 0

/// Every instance is solved as a whole model, which must end at the true optimum, and twice more by the searches alone.
@Suite("Pipeline", .serialized)
struct PipelineTests {
    @Test(
        "every exhaustive tiny instance: the optimum of brute force, searches at or above it, the checker accepts both")
    func exhaustive() async {
        await Family(name: "exhaustive", cases: TinyInstances.exhaustive).judge(
            Family.Record(mostPoints: 0, leastProven: 2_160), country: Family.Record(mostPoints: 0, leastProven: 2_094))
    }

    @Test("2,000 random tiny instances: the optimum of brute force, searches at or above it, the checker accepts both")
    func random() async {
        await Family(name: "random", cases: cases("random", 1...2_000)).judge(
            Family.Record(mostPoints: 0, leastProven: 2_000), country: Family.Record(mostPoints: 0, leastProven: 1_990))
    }

    @Test("C10 to C12: every exhaustive tiny instance of a later week: the optimum of brute force, conflicts and all")
    func earlierWeeks() async {
        await Family(name: "later weeks", cases: TinyInstances.earlierWeeks).judge(
            Family.Record(mostPoints: 0, leastProven: 2_232), country: Family.Record(mostPoints: 0, leastProven: 2_105))
    }

    @Test("C10 to C12: 2,000 random tiny instances of a later week, and 100 of up to 24 clients")
    func randomEarlierWeeks() async {
        let mix = TinyInstances.Mix(earlierWeeks: true)
        await Family(name: "random later weeks", cases: cases("later week", 1...2_000, mix)).judge(
            Family.Record(mostPoints: 0, leastProven: 1_998), country: Family.Record(mostPoints: 0, leastProven: 1_966))
        let larger = TinyInstances.Mix(mostClients: 24, mostProjects: 6, earlierWeeks: true)
        await Family(
            name: "larger later weeks", cases: cases("larger later week", 1...100, larger), isTiny: false
        ).judge(Family.Record(mostPoints: 0, leastProven: 100), country: Family.Record(mostPoints: 0, leastProven: 98))
    }

    @Test(
        "with a fifth to one and a half of their seats, random tiny instances, of later weeks as well: brute force agrees",
        arguments: [20, 50, 75, 100, 150])
    func loads(percent: Int) async {
        for (name, mix) in [("load", TinyInstances.Mix()), ("later load", TinyInstances.Mix(earlierWeeks: true))] {
            let cases = (UInt64(1)...200).map { seed in
                var builder = TinyInstances.random(seed: 7_000 + seed, mix: mix)
                builder.scaleSeats(percent: percent, seed: seed)
                return TinyInstances.Case(name: "\(name) \(percent) %, \(seed)", builder: builder)
            }
            await Family(name: "\(name) \(percent) %", cases: cases).judge(
                Family.Record(mostPoints: 0, leastProven: 200), country: Family.Record(mostPoints: 0, leastProven: 191))
        }
    }

    @Test("C6: every tiny instance whose patterns are limited by their number, and 400 random ones")
    func fewPatterns() async {
        await Family(
            name: "few patterns", cases: TinyInstances.fewPatterns + TinyInstances.randomWithFewPatterns(1...400)
        ).judge()
    }

    @Test("C11 and C12: facts that changed, through the whole job, conflicts as brute force has them")
    func changedFacts() async {
        for seed in UInt64(1)...120 {
            let instance = TinyInstances.random(seed: seed, mix: TinyInstances.Mix(changedFacts: true)).build()
            let brute = BruteForce(instance)
            guard let plan = try? await Pipeline().plan(of: instance) else {
                Issue.record("seed \(seed): no plan")
                continue
            }
            let problems = brute.problems(in: plan)
            #expect(problems.isEmpty, "seed \(seed): \(problems)")
            let (report, checked) = RosterChecker.check(instance, plan, threads: 1)
            #expect(checked != nil, "seed \(seed): \(report.violations)")
        }
    }

    @Test("200 random instances of up to 24 clients: the optimum of the whole GLPK model, checked, no bound above it")
    func largerRandom() async {
        let mix = TinyInstances.Mix(mostClients: 24, mostProjects: 6)
        await Family(name: "larger", cases: cases("larger", 1...200, mix), isTiny: false).judge(
            Family.Record(mostPoints: 0, leastProven: 200), country: Family.Record(mostPoints: 10, leastProven: 191))
    }

    @Test("long run of random instances, tiny and larger", .enabled(if: longRunSeeds > 0))
    func longRun() async {
        let seeds = 10_000..<10_000 + longRunSeeds
        await Family(name: "random", cases: cases("random", seeds)).judge()
        let later = TinyInstances.Mix(earlierWeeks: true)
        await Family(name: "random later weeks", cases: cases("later week", seeds, later)).judge()
        let larger = TinyInstances.Mix(mostClients: 24, mostProjects: 6)
        await Family(
            name: "larger", cases: cases("larger", seeds.prefix(Int(longRunSeeds / 20)), larger), isTiny: false
        ).judge()
    }

    private func cases(
        _ name: String, _ seeds: some Sequence<UInt64>, _ mix: TinyInstances.Mix = TinyInstances.Mix()
    ) -> [TinyInstances.Case] {
        seeds.map { seed in
            TinyInstances.Case(name: "\(name) \(seed)", builder: TinyInstances.random(seed: seed, mix: mix))
        }
    }

    @Test("one and two threads give the same plan, and so does the same run twice", arguments: Pipeline.Ending.allCases)
    func threads(ending: Pipeline.Ending) async throws {
        for seed in UInt64(1)...60 {
            let mix = TinyInstances.Mix(
                mostClients: seed.isMultiple(of: 2) ? 24 : 5, mostProjects: 6, earlierWeeks: seed.isMultiple(of: 3))
            let instance = TinyInstances.random(seed: seed, mix: mix).build()
            let one = try await Pipeline(threads: 1, ending: ending, seed: seed).plan(of: instance)
            let again = try await Pipeline(threads: 1, ending: ending, seed: seed).plan(of: instance)
            let two = try await Pipeline(threads: 2, ending: ending, seed: seed).plan(of: instance)
            #expect(one == again, "seed \(seed), the same run twice")
            #expect(one == two, "seed \(seed), one and two threads")
        }
    }

    @Test("nobody to plan, nobody who can be placed, everybody at one seat: normal results")
    func extremes() async {
        var nobody = InstanceBuilder.town(clients: 0, projects: 1)
        nobody.addClient("c1") { _, order in order.state = .completed }
        var hopeless = InstanceBuilder.town(clients: 3, projects: 1)
        hopeless.defaultTravelMinutes = nil
        let crowded = InstanceBuilder.town(clients: 5, projects: 1)
        var late = InstanceBuilder.town(clients: 2, projects: 1)
        for order in ["o1", "o2"] { late.change(OrderID(order)) { $0.caseTermEnd = "2026-11-29" } }
        var empty = InstanceBuilder()
        empty.startWeeks = 13
        let extremes = [
            "nobody": nobody, "hopeless": hopeless, "crowded": crowded, "late": late, "empty": empty,
        ].map { TinyInstances.Case(name: $0.key, builder: $0.value) }
        await Family(name: "extremes", cases: extremes).judge(
            Family.Record(mostPoints: 0, leastProven: 5), country: Family.Record(mostPoints: 0, leastProven: 5))
    }
}
