import PlacementDomain
import PlacementModel
import PlacementSolver
import PlacementTesting
import Testing

/// The prices that dual ascent arrives at.
@Suite("Ascent")
struct AscentTests {
    @Test("two clients want one seat: its price is what the second pays elsewhere, and the other seats are free")
    func twoForOneSeat() throws {
        // c1 can go to p1 only. c2 rather has p1 (4 points) than p2 (36): with a price of 32 or more he goes to p2.
        let bench = Bench(Bench.town(projects: 2, [[1: 20], [1: 20, 2: 90]]))
        let ascent = bench.ascent()
        #expect(ascent.bound == 4 + 36)
        let seat = try bench.seat(0, on: "2026-11-30")
        let prices = ascent.bestPositivePrices
        #expect(prices.map(\.row) == [seat])
        let points = (prices.first.map { Int($0.price) } ?? 0) / Bench.scale
        #expect((32...bench.space.facts[0].unplacedCost - 4).contains(Int32(points)), "\(points) points")
    }

    @Test("without contention no seat has a price, and the bound is what everybody's cheapest choice costs")
    func noContention() {
        let bench = Bench(Bench.town(projects: 2, [[1: 20], [2: 90]]))
        let ascent = bench.ascent()
        #expect(ascent.bound == 4 + 36)
        #expect(ascent.bestPositivePrices.isEmpty)
    }

    @Test("half a seat for each of three: the bound ends within a point below the linear program, at prices of 203")
    func triangle() async throws {
        let bench = Bench(Bench.triangle)
        let linear = try #require(try await bench.linearOptimum())
        #expect(abs(linear - 633) < 1e-6)
        let ascent = bench.ascent()
        #expect(ascent.bestSum <= 633 * Bench.scale)
        #expect(ascent.bound == 633)
        for series in 0..<3 {
            let row = try bench.seat(series, on: bench.space.instance.planStart.adding(days: series))
            let price = Int(ascent.bestPositivePrices.first { $0.row == row }?.price ?? 0)
            #expect(abs(price - 203 * Bench.scale) < 2 * Bench.scale, "series \(series): \(price / Bench.scale)")
        }
        #expect(!ascent.wavering.isEmpty)
    }

    @Test("known prices are where an ascent begins: one round is enough to prove what they prove")
    func startsFromPrices() {
        let bench = Bench(Bench.triangle)
        let first = bench.ascent()
        let second = DualAscent(space: bench.space, scale: Bench.scale, threads: 1)
        second.start(from: first.bestPositivePrices)
        second.run(rounds: 0..<1, of: 1, isCancelled: { false })
        #expect(second.bestSum == first.bestSum)
    }

    @Test("an ascent's state is a value: whoever goes on from it comes to the same prices as one that never stopped")
    func goesOnFromState() throws {
        let bench = Bench(try GeneratedInstance.instance(.town))
        let whole = DualAscent(space: bench.space, scale: Bench.scale, threads: 1)
        whole.run(rounds: 0..<96, of: 96, isCancelled: { false })
        let first = DualAscent(space: bench.space, scale: Bench.scale, threads: 1)
        first.run(rounds: 0..<48, of: 96, isCancelled: { false })
        let state = first.state
        let second = DualAscent(space: bench.space, scale: Bench.scale, threads: 2)
        second.start(from: state)
        #expect(second.state == state)
        second.run(rounds: 48..<96, of: 96, isCancelled: { false })
        #expect(second.state == whole.state)
        #expect(second.bestSum == whole.bestSum)
        #expect(second.bestSum > first.bestSum)
    }

    @Test("500 random tiny instances: the bound is never above the linear program, and near it in all but a few")
    func random() async throws {
        var far: [String] = []
        for seed in UInt64(1)...500 {
            let bench = Bench(TinyInstances.random(seed: seed))
            guard !bench.space.units.isEmpty, let linear = try await bench.linearOptimum() else { continue }
            let bound = Double(bench.ascent().bestSum) / Double(Bench.scale)
            #expect(bound <= linear + 1e-6, "seed \(seed)")
            if bound < linear - 1 { far.append("seed \(seed): \(bound) of \(linear)") }
        }
        #expect(far.count <= 2, "\(far)")
    }
}
