import GLPKSolver
import InstanceGenerator
import PlacementDomain
import PlacementModel
import PlacementSolver
import PlacementTesting
import Planning
import RosterChecker
import Testing

/// Chains of moves: one takes a seat, who sat there takes another.
@Suite("Chains")
struct ChainTests {
    private static let seeds = UInt64(1)...20

    /// Runs chains on a fresh bench for every seed; `body` seats people first and says where they should end.
    private func expect(
        _ seating: [String], _ builder: InstanceBuilder, prices: (Bench) throws -> [RowNumber: Int] = { _ in [:] },
        projects: [Int]? = nil, _ seat: (Bench) throws -> Void
    ) throws {
        for seed in ChainTests.seeds {
            let bench = Bench(builder)
            try seat(bench)
            let before = bench.roster.cost
            #expect(!LastSeats.fill(bench.roster), "no free seat alone helps")
            var search = EjectionSearch(
                roster: bench.roster, cheapest: bench.cheapest(try prices(bench)), region: bench.region(projects),
                random: RandomSource(seed: seed))
            search.run()
            #expect(bench.seating == seating, "seed \(seed)")
            #expect(bench.roster.cost <= before, "seed \(seed)")
        }
    }

    @Test("a chain of two: who sits there moves on, and the seat is free")
    func two() throws {
        try expect(["p1", "p2"], Bench.town(projects: 2, [[1: 20], [1: 5, 2: 20]])) { bench in
            try bench.place("c2", at: "p1")
        }
    }

    @Test("chains that are cancelled leave everybody where he was")
    func cancelled() throws {
        let bench = Bench(Bench.town(projects: 2, [[1: 20], [1: 5, 2: 20]]))
        try bench.place("c2", at: "p1")
        let before = bench.seating
        var search = EjectionSearch(
            roster: bench.roster, cheapest: bench.cheapest([:]), region: bench.region(nil),
            random: RandomSource(seed: 1))
        search.run(isCancelled: { true })
        #expect(bench.seating == before)
        search.run(isCancelled: { false })
        #expect(bench.seating != before)
    }

    @Test("a chain of three: the one who must move pushes another")
    func three() throws {
        let town = Bench.town(projects: 3, [[1: 20], [1: 20, 2: 5], [2: 5, 3: 20]])
        try expect(["p1", "p2", "p3"], town) { bench in
            try bench.place("c2", at: "p1")
            try bench.place("c3", at: "p2")
        }
    }

    @Test("two who are each at the place of the other change places")
    func exchange() throws {
        try expect(["p1", "p2"], Bench.town(projects: 2, [[1: 5, 2: 90], [1: 90, 2: 5]])) { bench in
            try bench.place("c1", at: "p2")
            try bench.place("c2", at: "p1")
        }
    }

    @Test("where nothing gains nobody moves: who sits there can go nowhere else, and needs the seat more")
    func nothingGains() throws {
        var town = Bench.town(projects: 2, [[1: 20], [1: 5], [2: 5]])
        town.change(OrderID("o2")) { $0.caseTermEnd = "2026-12-05" }
        try expect(["–", "p1", "p2"], town) { bench in
            try bench.place("c2", at: "p1")
            try bench.place("c3", at: "p2")
        }
    }

    @Test("a chain stays in its region: the seat that would end it lies outside")
    func region() throws {
        var town = Bench.town(projects: 2, [[1: 20], [1: 5, 2: 20]])
        town.change(OrderID("o2")) { $0.caseTermEnd = "2026-12-05" }
        try expect(["–", "p1"], town, projects: [0]) { try $0.place("c2", at: "p1") }
    }

    @Test("nobody comes where somebody sits from whom he must be kept apart")
    func keptApart() throws {
        var town = Bench.town(projects: 1, [[1: 20], [1: 5]])
        town.change(SeriesID("s1")) { $0.seats = 2 }
        town.change(OrderID("o2")) { $0.caseTermEnd = "2026-12-05" }
        town.keepApart("c1", .client("c2"))
        try expect(["–", "p1"], town) { try $0.place("c2", at: "p1") }
    }

    @Test("an idle seat that is dear draws somebody whose own excess shows nothing")
    func idleSeat() throws {
        // c1 needs two Mondays; of these the second is taken by c2, who might as well come on Wednesdays only.
        var town = InstanceBuilder.town(clients: 0, projects: 1)
        town.startWeeks = 1
        town.addSeries("s2", at: "p1", .wednesday)
        town.addClient("c1", minutes: 840, free: .on([.monday]))
        town.addClient("c2", minutes: 840, free: .on([.monday, .wednesday]))
        town.addException("c2", .unavailable, "2026-11-30")
        func prices(_ bench: Bench) throws -> [RowNumber: Int] {
            let gain = try bench.unplacedCost("c1") - Int(bench.column("c1", at: "p1").cost)
            return [try bench.seat(0, on: "2026-11-30"): gain + 10]
        }
        try expect(["p1", "p1"], town, prices: prices) { bench in
            try bench.place("c2", at: "p1", sittings: ["s2@2026-12-02", "s1@2026-12-07"])
            for unit in 0..<2 {
                let cheapest = bench.cheapest(try prices(bench))
                #expect(cheapest.excess(of: bench.roster.choice[unit], unit) == 0)
            }
        }
    }

    @Test("sittings without a single seat: chains that fill idle seats leave them alone", arguments: [2, 3, 5])
    func sittingsWithoutSeats(every: Int) async throws {
        var region = try GeneratedInstance.instance(.region)
        region.sessions = []
        for (index, series) in region.series.enumerated() {
            let first = region.planStart.adding(
                days: (series.weekday.rawValue - region.planStart.weekday.rawValue + 7) % 7)
            for week in 0..<30 where (index + week).isMultiple(of: every) {
                region.sessions.append(
                    SessionChange(
                        series: index, date: first.adding(days: 7 * week), status: .changed, cause: "fewerPlaces",
                        seats: 0, bookable: 0))
            }
        }
        let plan = try await PlanMaker(model: PlacementModel(instance: region), provider: GLPKProvider()).plan(
            limits: SolveLimits(stepLimit: 22, threads: 2), seed: 1, isCancelled: { false }, progress: { _ in })
        #expect(GeneratedInstance.problems(region, plan) == [])
    }
}
