import GLPKSolver
import LinearProgramming
import PlacementDomain
import PlacementModel
import PlacementSolver
import PlacementTesting
import Planning
import Synchronization
import Testing

/// The restricted master of leaves: one linear program that stays in the solver from proof to proof.
@Suite("Masters", .serialized)
struct MasterTests {
    /// A master and the leaf that it begins with.
    private func master(_ bench: Bench) async throws -> (master: LeafMaster, root: LeafNode) {
        let root = LeafNode(root: bench.ascent())
        let table = CheapestColumns(space: bench.space, leaf: root, scale: Bench.scale, threads: 1)
        let master = try await LeafMaster(
            space: bench.space, scale: Bench.scale, root: root, table: table, solver: Bench.solver.makeSolver(),
            isCancelled: { false })
        return (master, root)
    }

    /// Every decision on where a client is, and its opposite.
    private func decisions(_ bench: Bench) -> [LeafDecision] {
        bench.space.units.indices.flatMap { unit in
            let places = Set(bench.space.allColumns(of: unit).map { bench.space.place(of: $0) })
            return (places.sorted() + [LeafDecision.unplaced]).flatMap { place in
                [true, false].map { LeafDecision(unit: Int32(unit), project: place, at: $0) }
            }
        }
    }

    @Test("both halves of the three that share three seats are proven to the point")
    func triangle() async throws {
        let bench = Bench(Bench.triangle)
        let (master, root) = try await master(bench)
        for isAt in [true, false] {
            let decision = LeafDecision(unit: 0, project: 0, at: isAt)
            let half = try #require(try await master.prove(root, decision, isCancelled: { false }))
            #expect(half.decisions == [decision])
            #expect(half.sum <= 836 * Bench.scale)
            #expect(half.sum > 835 * Bench.scale)
        }
    }

    @Test("a half in which somebody has no choice left holds no roster")
    func nobodyLeft() async throws {
        let bench = Bench(Bench.town(projects: 1, [[1: 20], [1: 20]]))
        let (master, root) = try await master(bench)
        let out = LeafDecision(unit: 0, project: LeafDecision.unplaced, at: false)
        let first = try #require(try await master.prove(root, out, isCancelled: { false }))
        #expect(first.sum < Int.max)
        let nowhere = LeafDecision(unit: 0, project: 0, at: false)
        let second = try #require(try await master.prove(first, nowhere, isCancelled: { false }))
        #expect(second.sum == Int.max)
    }

    @Test("a case without a roster leaves the program as it was, also where somebody else lacked a column in it")
    func nobodyLeftBesideNewColumns() async throws {
        let bench = Bench(Bench.town(projects: 3, [[1: 20, 2: 90], [3: 20]]))
        let (master, root) = try await master(bench)
        // c1 would now go to p2, which no program has yet; c2 has no choice left.
        let impossible = LeafNode(
            decisions: [
                LeafDecision(unit: 0, project: 0, at: false),
                LeafDecision(unit: 1, project: LeafDecision.unplaced, at: false),
            ], prices: root.prices, sum: root.sum)
        let none = LeafDecision(unit: 1, project: 2, at: false)
        #expect(try await master.prove(impossible, none, isCancelled: { false })?.sum == Int.max)
        for project in [Int32(0), 1] {
            let away = LeafDecision(unit: 0, project: project, at: false)
            let half = try #require(try await master.prove(root, away, isCancelled: { false }))
            let best = try #require(bench.bestRoster([away]))
            #expect((half.sum + Bench.scale - 1) / Bench.scale == best)
        }
    }

    @Test(
        "200 random tiny instances, every decision: never above the best roster, and near the linear program below it")
    func random() async throws {
        var (proofs, far) = (0, [String]())
        for seed in UInt64(1)...200 {
            let bench = Bench(TinyInstances.random(seed: seed))
            guard !bench.space.units.isEmpty else { continue }
            let (master, root) = try await master(bench)
            for decision in decisions(bench) {
                let half = try #require(try await master.prove(root, decision, isCancelled: { false }))
                guard let best = bench.bestRoster([decision]), let linear = try await bench.linearOptimum([decision])
                else { continue }
                proofs += 1
                let proven = Double(half.sum) / Double(Bench.scale)
                #expect(proven <= linear + 1e-6 && Int(proven.rounded(.up)) <= best, "seed \(seed), \(decision)")
                if proven < linear - 1 { far.append("seed \(seed), \(decision): \(proven) of \(linear)") }
            }
        }
        #expect(proofs > 1_000)
        #expect(far.count * 30 <= proofs, "\(far.count) of \(proofs): \(far.prefix(5))")
    }

    @Test("leaves by linear programs prove more than ascents do in as many steps, with fewer leaves")
    func programsProveMore() async throws {
        let town = try GeneratedInstance.instance(.town)
        func run(_ provider: any LinearProgramSolverProvider) async throws -> Plan {
            try await PlanMaker(model: PlacementModel(instance: town), provider: provider).plan(
                limits: SolveLimits(stepLimit: 50, threads: 2), seed: 1, isCancelled: { false }, progress: { _ in })
        }
        let (programs, ascents) = (try await run(GLPKProvider()), try await run(FailingProvider(goodSolves: nil)))
        #expect(GeneratedInstance.problems(town, programs) == [])
        #expect(GeneratedInstance.problems(town, ascents) == [])
        #expect(programs.summary.bound > ascents.summary.bound)
    }

    @Test(
        "masters that fail, at once or in mid-search: ascents go on, at one thread as at two", arguments: [0, 1, 2, 30])
    func failingMasters(goodSolves: Int) async throws {
        let town = try GeneratedInstance.instance(.town)
        let bounds = Mutex<[Int]>([])
        func run(threads: Int) async throws -> Plan {
            let provider = FailingProvider(goodSolves: goodSolves)
            return try await PlanMaker(model: PlacementModel(instance: town), provider: provider).plan(
                limits: SolveLimits(stepLimit: 40, threads: threads), seed: 1, isCancelled: { false },
                progress: { progress in bounds.withLock { $0.append(progress.bound) } })
        }
        let one = try await run(threads: 1)
        let seen = bounds.withLock { $0 }
        #expect(GeneratedInstance.problems(town, one) == [])
        #expect(seen.count == 40)
        #expect(one.lostAnswers?.codes == ["D3102"])
        #expect(zip(seen, seen.dropFirst()).allSatisfy { $0 <= $1 })
        // The ascent of the whole ends near 488,549; leaves pass it.
        #expect(one.summary.bound > (seen.dropFirst(20).first ?? 0))
        #expect(try await run(threads: 2) == one)
    }
}
