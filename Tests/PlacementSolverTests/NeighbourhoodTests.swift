import GLPKSolver
import LinearProgramming
import PlacementDomain
import PlacementModel
import PlacementSolver
import PlacementTesting
import Testing

/// Exact neighbourhoods: the clients of a few projects are freed and placed again as well as possible.
@Suite("Neighbourhoods")
struct NeighbourhoodTests {
    /// c1 would rather have p1 than p2, but who sits at p1 can go nowhere else; who sits at p2 can.
    private func detour() throws -> Bench {
        var town = Bench.town(projects: 3, [[1: 20, 2: 45], [1: 5], [2: 20, 3: 45]])
        town.change(OrderID("o2")) { $0.caseTermEnd = "2026-12-05" }
        let bench = Bench(town)
        try bench.place("c2", at: "p1")
        try bench.place("c3", at: "p2")
        return bench
    }

    private func search(
        _ bench: Bench, projects: [Int]? = nil, provider: any LinearProgramSolverProvider = Bench.solver,
        isCancelled: @escaping @Sendable () -> Bool = { false }
    ) async throws {
        var search = NeighbourhoodSearch(
            roster: bench.roster, cheapest: bench.cheapest(), region: bench.region(projects),
            levels: FlatArray(repeating: 0, count: bench.space.instance.projects.count),
            solver: provider.makeSolver(), random: RandomSource(seed: 1))
        try await search.run(isCancelled: isCancelled)
    }

    @Test("two move at once where chains find nothing: whoever moves first takes the wrong seat")
    func beyondChains() async throws {
        for seed in UInt64(1)...20 {
            let bench = try detour()
            var chains = EjectionSearch(
                roster: bench.roster, cheapest: bench.cheapest(), region: bench.region(),
                random: RandomSource(seed: seed))
            chains.run()
            #expect(bench.seating == ["–", "p1", "p2"], "seed \(seed)")
        }
        let bench = try detour()
        try await search(bench)
        #expect(bench.seating == ["p2", "p1", "p3"])
        #expect(bench.roster.cost == bench.bestRoster())
    }

    @Test("two who are each at the place of the other change places")
    func exchange() async throws {
        let bench = Bench(Bench.town(projects: 2, [[1: 5, 2: 90], [1: 90, 2: 5]]))
        try bench.place("c1", at: "p2")
        try bench.place("c2", at: "p1")
        try await search(bench)
        #expect(bench.seating == ["p1", "p2"])
    }

    @Test("columns of other regions are not offered")
    func region() async throws {
        let bench = try detour()
        try await search(bench, projects: [0, 1])
        #expect(bench.seating == ["–", "p1", "p2"])
    }

    @Test("the best roster stays as it is")
    func best() async throws {
        let bench = try detour()
        try await search(bench)
        let before = bench.roster.snapshot()
        try await search(bench)
        #expect(bench.roster.snapshot() == before)
    }

    @Test("two who must be kept apart are not put together")
    func keptApart() async throws {
        var town = Bench.town(projects: 2, [[1: 5, 2: 90], [1: 5, 2: 90]])
        town.change(SeriesID("s1")) { $0.seats = 2 }
        town.keepApart("c1", .client("c2"))
        let bench = Bench(town)
        try bench.place("c1", at: "p2")
        try await search(bench)
        #expect(Set(bench.seating) == ["p1", "p2"])
    }

    @Test("cancelled, or left alone by its solver, the search leaves everybody where he was")
    func withoutAnswer() async throws {
        let cancelled = try detour()
        try await search(cancelled, isCancelled: { true })
        #expect(cancelled.seating == ["–", "p1", "p2"])
        let failed = try detour()
        await #expect(throws: LinearProgramError.self) {
            try await search(failed, provider: FailingProvider(goodSolves: nil, failsIntegers: true))
        }
        #expect(failed.seating == ["–", "p1", "p2"])
    }
}
