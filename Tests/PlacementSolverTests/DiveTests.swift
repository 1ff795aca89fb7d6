import GLPKSolver
import LinearProgramming
import PlacementDomain
import PlacementModel
import PlacementSolver
import PlacementTesting
import Testing

/// The whole problem as a linear program solved to its end, and the rosters that dives read off it.
@Suite("Linear program and dives", .serialized)
struct DiveTests {
    /// The program solved to its end, with every row that its point asks for.
    private func solved(_ bench: Bench) async throws -> (master: LeafMaster, node: LeafNode) {
        var node = LeafNode(root: bench.ascent(rounds: 40))
        var rows: Set<RowNumber> = []
        while true {
            let table = CheapestColumns(space: bench.space, leaf: node, scale: Bench.scale, threads: 1)
            let master = try await LeafMaster(
                space: bench.space, scale: Bench.scale, root: node, moreRows: rows.sorted(), table: table,
                solver: Bench.solver.makeSolver(), isCancelled: { false })
            let answer = try #require(try await master.raise(node, isCancelled: { false }))
            if answer.missing.isEmpty { return (master, answer.node) }
            rows.formUnion(node.prices.map(\.row) + answer.missing)
            node = answer.node
        }
    }

    @Test(
        "300 random tiny instances: the proven sum is the linear program's optimum where nobody is kept apart, never above the best roster"
    )
    func programs() async throws {
        var exact = 0
        for seed in UInt64(1)...300 {
            let bench = Bench(TinyInstances.random(seed: seed))
            guard !bench.space.units.isEmpty else { continue }
            let (_, node) = try await solved(bench)
            let linear = try #require(try await bench.linearOptimum())
            let best = try #require(bench.bestRoster())
            let proven = Double(node.sum) / Double(Bench.scale)
            #expect(proven <= linear + 1e-6 && Int(proven.rounded(.up)) <= best, "seed \(seed)")
            // Prices are whole parts of a point: a seat may be a half of one off, and a few seats count.
            if proven > linear - 0.5 { exact += 1 }
        }
        print("\(exact) of 300 linear programs proven to half a point")
        #expect(exact > 270)
    }

    @Test("300 random tiny instances: a dive gives a lawful roster, most often the best one", arguments: [true, false])
    func dives(isCareful: Bool) async throws {
        var (best, all) = (0, 0)
        for seed in UInt64(1)...300 {
            let bench = Bench(TinyInstances.random(seed: seed))
            guard !bench.space.units.isEmpty else { continue }
            let (master, node) = try await solved(bench)
            try await master.dive(
                from: node, into: bench.roster, pace: isCareful ? .careful : .quick, isCancelled: { false })
            LastSeats.fill(bench.roster)
            try judge(bench, "seed \(seed)")
            all += 1
            if bench.roster.cost == bench.bestRoster() { best += 1 }
            // The program is as it was: the next proof is not led astray.
            let again = try #require(try await master.raise(node, isCancelled: { false }))
            #expect(again.node.sum >= node.sum, "seed \(seed)")
        }
        print("\(best) of \(all) dives end at the best roster")
        #expect(best * 10 > all * 9)
    }

    /// Nobody beyond a limit, nobody beside somebody to keep away from: put together again, everybody finds room.
    private func judge(_ bench: Bench, _ name: String) throws {
        let again = RosterState(space: bench.space)
        for unit in bench.space.units.indices where bench.roster.choice[unit].pattern >= 0 {
            #expect(again.isFree(bench.roster.choice[unit], for: unit), "\(name)")
            again.place(unit, bench.roster.choice[unit])
        }
    }

    @Test("three who share three seats: the program halves each, the dive places one of them")
    func triangle() async throws {
        let bench = Bench(Bench.triangle)
        let (master, node) = try await solved(bench)
        #expect(node.sum > 632 * Bench.scale && node.sum <= 633 * Bench.scale)
        try await master.dive(from: node, into: bench.roster, pace: .careful, isCancelled: { false })
        #expect(bench.roster.cost == 836)
    }

    @Test("cancelled at once: nobody is placed, and the program is as it was")
    func cancelled() async throws {
        let bench = Bench(Bench.triangle)
        let (master, node) = try await solved(bench)
        try await master.dive(from: node, into: bench.roster, pace: .careful, isCancelled: { true })
        #expect(bench.seating == ["–", "–", "–"])
        #expect(try await master.raise(node, isCancelled: { false })?.node.sum == node.sum)
    }

    // MARK: Regions

    @Test("a ring of four, each at the place of the next: one program turns it")
    func ring() async throws {
        let bench = Bench(
            Bench.town(projects: 4, [[1: 5, 2: 90], [2: 5, 3: 90], [3: 5, 4: 90], [4: 5, 1: 90]]))
        for (client, project) in [("c1", "p2"), ("c2", "p3"), ("c3", "p4"), ("c4", "p1")] {
            try bench.place(ClientID(client), at: ProjectID(project))
        }
        try await improve(bench, bench.region())
        #expect(bench.seating == ["p1", "p2", "p3", "p4"])
    }

    @Test("projects outside the region are not offered, and whoever has nothing better stays")
    func outside() async throws {
        let bench = Bench(Bench.town(projects: 2, [[1: 5, 2: 90]]))
        try bench.place("c1", at: "p2")
        try await improve(bench, bench.region([1]))
        #expect(bench.seating == ["p2"])
    }

    @Test("a solver that fails leaves everybody where he was")
    func failing() async throws {
        let bench = Bench(Bench.town(projects: 2, [[1: 5, 2: 90], [1: 90, 2: 5]]))
        try bench.place("c1", at: "p2")
        try bench.place("c2", at: "p1")
        let program = RegionProgram(roster: bench.roster, cheapest: bench.cheapest(), region: bench.region())
        await #expect(throws: LinearProgramError.self) {
            try await program.improve(solver: FailingProvider().makeSolver(), isCancelled: { false })
        }
        #expect(bench.seating == ["p2", "p1"])
    }

    @Test("400 random tiny instances from any roster: never dearer, lawful, and most often the best")
    func random() async throws {
        var (best, all) = (0, 0)
        for seed in UInt64(1)...400 {
            let bench = Bench(TinyInstances.random(seed: seed))
            guard !bench.space.units.isEmpty else { continue }
            LastSeats.fill(bench.roster)
            let before = bench.roster.cost
            try await improve(bench, bench.region())
            #expect(bench.roster.cost <= before, "seed \(seed)")
            try judge(bench, "seed \(seed)")
            all += 1
            if bench.roster.cost == bench.bestRoster() { best += 1 }
        }
        print("\(best) of \(all) programs end at the best roster")
        #expect(best * 10 > all * 9)
    }

    private func improve(_ bench: Bench, _ region: Region) async throws {
        let program = RegionProgram(roster: bench.roster, cheapest: bench.cheapest(), region: region)
        try await program.improve(solver: Bench.solver.makeSolver(), isCancelled: { false })
    }
}
