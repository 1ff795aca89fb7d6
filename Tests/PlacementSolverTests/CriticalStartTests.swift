import PlacementDomain
import PlacementModel
import PlacementSolver
import PlacementTesting
import Testing

/// First prices from those who have hardly any choice that loses nothing more, rows that take nobody, and scopes.
@Suite("Critical start")
struct CriticalStartTests {
    private func start(_ bench: Bench) -> CriticalCase? {
        CriticalStart(space: bench.space, scale: Bench.scale, threads: 1).raise(isCancelled: { false })
    }

    /// Least lost points of all rosters.
    private func leastLost(_ bench: Bench) -> Int {
        var best = Int.max
        let seats = RosterState(space: bench.space)
        func visit(_ unit: Int, _ lost: Int) {
            guard lost < best else { return }
            guard unit < bench.space.units.count else {
                best = lost
                return
            }
            visit(unit + 1, lost + Int(bench.space.facts[unit].unplacedLost))
            for column in bench.space.allColumns(of: unit) where seats.isFree(column, for: unit) {
                seats.place(unit, column)
                visit(unit + 1, lost + Int(bench.space.lost(of: column, unit: unit)))
                seats.remove(unit)
            }
        }
        visit(0, 0)
        return best
    }

    @Test("one seat for three whose terms end with it: two lose all their hours, proven by prices alone")
    func scarce() throws {
        var town = Bench.town(projects: 1, [[1: 5], [1: 5], [1: 5]])
        for order in ["o1", "o2", "o3"] { town.change(OrderID(order)) { $0.caseTermEnd = "2026-12-05" } }
        let bench = Bench(town)
        let node = try #require(start(bench))
        #expect(leastLost(bench) == 14_000)
        #expect(node.sum <= 14_000 * Bench.scale)
        #expect(node.sum > 13_000 * Bench.scale)
    }

    @Test("nobody is short of choices: there is nothing to begin with")
    func plenty() {
        #expect(start(Bench(InstanceBuilder.town(clients: 3, projects: 3))) == nil)
    }

    @Test(
        "500 random tiny instances: what the first prices prove of lost points is never above the least of all rosters")
    func random() {
        var starts = 0
        for seed in UInt64(1)...500 {
            let bench = Bench(TinyInstances.random(seed: seed))
            guard let node = start(bench) else { continue }
            starts += 1
            #expect(node.sum <= leastLost(bench) * Bench.scale, "seed \(seed)")
        }
        print("\(starts) of 500 begin with critical prices")
        #expect(starts > 50)
    }

    /// As far as splits on lost hours lead from the critical prices.
    private func splits(_ bench: Bench, _ critical: CriticalCase, threads: Int = 1) async throws -> CriticalSplits {
        let limits = RunLimits(
            SolveLimits(stepLimit: 1, threads: threads), clock: .startingNow(), isCancelled: { false })
        let setup = try RunSetup(
            space: bench.space, provider: Bench.solver, limits: limits,
            after: AfterSearch(space: bench.space, madeIn: .zero), seed: 1)
        let splits = CriticalSplits(critical, setup, scopes: ScopeMaker(space: bench.space))
        await splits.raise(until: { _ in false }, isLate: { false }, isCancelled: { false })
        return splits
    }

    @Test("500 random tiny instances: splits never prove more than the least hours lost; some are closed by them alone")
    func randomSplits() async throws {
        var (begun, closed, closedByPrices) = (0, 0, 0)
        for seed in UInt64(1)...500 {
            let bench = Bench(TinyInstances.random(seed: seed))
            guard let critical = start(bench) else { continue }
            let (proven, least) = (try await splits(bench, critical), leastLost(bench) * Bench.scale)
            #expect(proven.sum <= least, "seed \(seed)")
            #expect(proven.sum >= critical.sum, "seed \(seed)")
            begun += 1
            let hour = Int(bench.space.lostPerHour) * Bench.scale
            if critical.sum > least - hour { closedByPrices += 1 }
            if proven.sum > least - hour { closed += 1 }
        }
        print("first tier of \(begun) tiny instances: \(closedByPrices) by prices, \(closed) with splits")
        #expect(closed > closedByPrices)
        #expect(closed == begun)
    }

    @Test("a day that takes nobody is dear from the start, and the bound is that of the days that are left")
    func closedDay() throws {
        var town = Bench.town(projects: 2, [[1: 5, 2: 90], [1: 5, 2: 90]])
        town.startWeeks = 1
        let first = try #require(town.build().series.first)
        town.change(first.id) {
            $0.seats = 0
            $0.bookable = 0
        }
        let bench = Bench(town)
        let ascent = bench.ascent()
        #expect(ascent.bound == bench.bestRoster())
        let closed = ascent.bestPositivePrices.filter { bench.space.limits[$0.row.index] == 0 }
        #expect(!closed.isEmpty)
    }

    /// A sketch of this solver claimed 1,421,612 of a town whose certificate proved 840,591: the scope of its second ascent
    /// had rows and no clients, because scopes knew clients only where there are more than 64 projects.
    @Test(
        "a scope has everybody with a choice at its projects, in the smallest towns too; what an ascent wins there is won for all"
    )
    func scopes() {
        for seed in UInt64(1)...100 {
            let bench = Bench(TinyInstances.random(seed: seed))
            let projects = bench.space.instance.projects.indices
            for project in projects {
                let scope = ScopeMaker(space: bench.space).scope(of: [project])
                let there = bench.space.units.indices.filter { unit in
                    bench.space.patternRange(unit).contains { Int(bench.space.patterns[$0].project) == project }
                }
                #expect(scope.units.map { Int($0) } == there, "seed \(seed)")
                let whole = bench.ascent(rounds: 8)
                let prices = whole.bestPositivePrices
                func sum(_ scope: AscentScope?, from prices: [(row: RowNumber, price: Int32)], rounds: Int)
                    -> DualAscent
                {
                    let ascent = DualAscent(space: bench.space, scale: Bench.scale, scope: scope, threads: 1)
                    ascent.start(from: prices)
                    ascent.run(rounds: 0..<rounds, of: rounds, isCancelled: { false })
                    return ascent
                }
                let before = sum(scope, from: prices, rounds: 1).bestSum
                let after = sum(scope, from: prices, rounds: 64)
                var joined = prices.filter { entry in !scope.rows.contains(entry.row) }
                joined += after.bestPositivePrices.filter { scope.rows.contains($0.row) }
                joined.sort { $0.row < $1.row }
                let claimed = sum(nil, from: prices, rounds: 1).bestSum + after.bestSum - before
                #expect(sum(nil, from: joined, rounds: 1).bestSum == claimed, "seed \(seed), project \(project)")
            }
        }
    }
}
