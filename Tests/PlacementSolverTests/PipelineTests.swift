import Foundation
import PlacementDomain
import PlacementModel
import PlacementSolver
import PlacementTesting
import RosterChecker
import Testing

/// Number of seeds of a long run, for example `DICHTBIJ_LONG_RUN=50000`; a failure prints its seed.
private let longRunSeeds = ProcessInfo.processInfo.environment["DICHTBIJ_LONG_RUN"].flatMap { UInt64($0) } ?? 0

@Suite("Pipeline", .serialized)
struct PipelineTests {
    @Test("every exhaustive tiny instance: the pipeline finds the optimum of brute force, and the checker accepts it")
    func exhaustive() async {
        for failure in await Pipeline().compare(TinyInstances.exhaustive) { Issue.record("\(failure)") }
    }

    @Test("2,000 random tiny instances: the pipeline finds the optimum of brute force, and the checker accepts it")
    func random() async {
        let cases = (UInt64(1)...2_000).map { seed in
            TinyInstances.Case(name: "random \(seed)", builder: TinyInstances.random(seed: seed))
        }
        for failure in await Pipeline().compare(cases) { Issue.record("\(failure)") }
    }

    @Test("C10 to C12: every exhaustive tiny instance of a later week: the optimum of brute force, conflicts and all")
    func earlierWeeks() async {
        for failure in await Pipeline().compare(TinyInstances.earlierWeeks) { Issue.record("\(failure)") }
    }

    @Test("C10 to C12: 2,000 random tiny instances of a later week, and 100 of up to 24 clients")
    func randomEarlierWeeks() async {
        let tiny = (UInt64(1)...2_000).map { seed in
            TinyInstances.Case(
                name: "later week \(seed)",
                builder: TinyInstances.random(seed: seed, mix: TinyInstances.Mix(earlierWeeks: true)))
        }
        for failure in await Pipeline().compare(tiny) { Issue.record("\(failure)") }
        let mix = TinyInstances.Mix(mostClients: 24, mostProjects: 6, earlierWeeks: true)
        let larger = (UInt64(1)...100).map { seed in
            TinyInstances.Case(
                name: "larger later week \(seed)", builder: TinyInstances.random(seed: seed, mix: mix))
        }
        for failure in await Pipeline(isTiny: false).compare(larger) { Issue.record("\(failure)") }
    }

    @Test(
        "200 random instances of up to 24 clients: the optimum of the whole GLPK model, checked, the bound never above it"
    )
    func largerRandom() async {
        let mix = TinyInstances.Mix(mostClients: 24, mostProjects: 6)
        let cases = (UInt64(1)...200).map { seed in
            TinyInstances.Case(name: "larger \(seed)", builder: TinyInstances.random(seed: seed, mix: mix))
        }
        let pipeline = Pipeline(isTiny: false)
        for failure in await pipeline.compare(cases) { Issue.record("\(failure)") }
    }

    @Test("long run of random instances, tiny and larger", .enabled(if: longRunSeeds > 0))
    func longRun() async {
        let tiny = (0..<longRunSeeds).map { seed in
            TinyInstances.Case(name: "random \(10_000 + seed)", builder: TinyInstances.random(seed: 10_000 + seed))
        }
        for failure in await Pipeline().compare(tiny) { Issue.record("\(failure)") }
        let later = (0..<longRunSeeds).map { seed in
            TinyInstances.Case(
                name: "later week \(10_000 + seed)",
                builder: TinyInstances.random(seed: 10_000 + seed, mix: TinyInstances.Mix(earlierWeeks: true)))
        }
        for failure in await Pipeline().compare(later) { Issue.record("\(failure)") }
        let mix = TinyInstances.Mix(mostClients: 24, mostProjects: 6)
        let larger = (0..<longRunSeeds / 20).map { seed in
            TinyInstances.Case(
                name: "larger \(10_000 + seed)", builder: TinyInstances.random(seed: 10_000 + seed, mix: mix))
        }
        for failure in await Pipeline(isTiny: false).compare(larger) { Issue.record("\(failure)") }
    }

    @Test("one and two threads give the same plan, and so does the same run twice")
    func threads() async throws {
        for seed in UInt64(1)...60 {
            let mix = TinyInstances.Mix(
                mostClients: seed.isMultiple(of: 2) ? 24 : 5, mostProjects: 6, earlierWeeks: seed.isMultiple(of: 3))
            let instance = TinyInstances.random(seed: seed, mix: mix).build()
            let one = try await Pipeline(threads: 1, seed: seed).plan(of: instance)
            let again = try await Pipeline(threads: 1, seed: seed).plan(of: instance)
            let two = try await Pipeline(threads: 2, seed: seed).plan(of: instance)
            #expect(one == again, "seed \(seed), the same run twice")
            #expect(one == two, "seed \(seed), one and two threads")
        }
    }

    @Test("nobody to plan, nobody who can be placed, everybody at one seat: normal results")
    func extremes() async throws {
        var nobody = InstanceBuilder.town(clients: 0, projects: 1)
        nobody.addClient("c1") { _, order in order.state = .completed }
        var hopeless = InstanceBuilder.town(clients: 3, projects: 1)
        hopeless.defaultTravelMinutes = nil
        let crowded = InstanceBuilder.town(clients: 5, projects: 1)
        var late = InstanceBuilder.town(clients: 2, projects: 1)
        for order in ["o1", "o2"] { late.change(OrderID(order)) { $0.caseTermEnd = "2026-11-29" } }
        var empty = InstanceBuilder()
        empty.startWeeks = 13
        for builder in [nobody, hopeless, crowded, late, empty] {
            let problems = await Pipeline().disagreements(on: builder)
            #expect(problems.isEmpty)
        }
    }
}
