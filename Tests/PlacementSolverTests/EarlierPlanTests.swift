import InstanceGenerator
import PlacementDomain
import PlacementModel
import PlacementSolver
import PlacementTesting
import Testing

/// Prices and places of an earlier plan in the numbers of another instance.
@Suite("Earlier plan")
struct EarlierPlanTests {
    private func start(_ instance: Instance, rows: [RowPrice], scale: Int = 256) async throws -> CalmStart {
        let draft = try await SecondWeek.draft(of: instance, limits: SolveLimits(stepLimit: 30, threads: 2))
        return CalmStart(
            candidates: SecondWeek.places(of: draft.roster), roster: draft.roster,
            certificate: BoundCertificate(
                instance: "", scale: scale, bound: 0, leaves: [CertificateLeaf(rows: rows)]))
    }

    @Test("prices are scaled, those of rows that are gone are dropped, and none is beyond what 32 bits have room for")
    func prices() async throws {
        var builder = InstanceBuilder.town(clients: 3, projects: 2)
        builder.addAgreement("s1", "RN", atMost: 1)
        func row(_ text: String, _ price: Int, _ kind: RowPrice.Kind = .seat, _ organisation: String? = nil) throws
            -> RowPrice
        {
            RowPrice(
                kind: kind, session: try #require(SessionID(text)), organisation: organisation, price: price)
        }
        let rows = [
            try row("s1@2026-11-30", 64), try row("s1@2026-12-07", 1 << 50), try row("s1@2026-12-07", 8, .atMost, "RN"),
            // A day on which it is not held, a series that is gone, an agreement that never was.
            try row("s1@2026-12-08", 64), try row("s99@2026-11-30", 64), try row("s1@2026-11-30", 64, .reserve, "RN"),
        ]
        let space = PlacementModel(instance: builder.build()).choices(threads: 1)
        let plan = EarlierPlan(try await start(builder.build(), rows: rows, scale: 64), space: space, scale: 256)
        let names = plan.prices.map { "\(space.rows[$0.row].priceKind) \(space.rows[$0.row].sitting)" }
        #expect(names.count == 3, "\(names)")
        #expect(plan.prices.map(\.price).contains(256) && plan.prices.map(\.price).contains(32))
        #expect(plan.prices.allSatisfy { $0.price <= 20_000 * 256 })
        #expect(plan.prices.map(\.row) == plan.prices.map(\.row).sorted())
    }

    @Test("a certificate of another instance does no harm: no bound above the optimum")
    func foreignCertificate() async throws {
        for seed in UInt64(1)...80 {
            let instance = TinyInstances.random(seed: seed).build()
            let other = try await SecondWeek.draft(of: TinyInstances.random(seed: seed + 900).build())
            var certificate = other.certificate
            for leaf in certificate.leaves.indices {
                for row in certificate.leaves[leaf].rows.indices { certificate.leaves[leaf].rows[row].price *= 1_000 }
            }
            let optimum = BruteForce(instance).optimum().cost
            for limits in [
                SecondWeek.whole, SolveLimits(stepLimit: 20, threads: 1, wholeModelColumns: 0, townColumns: 0),
            ] {
                let draft = try await SecondWeek.draft(
                    of: instance, from: CalmStart(candidates: [], roster: other.roster, certificate: certificate),
                    limits: limits)
                #expect(draft.figures.bound <= optimum && draft.figures.cost >= optimum, "seed \(seed)")
                #expect(draft.held == [] && draft.moved == [])
            }
        }
    }

    @Test("a few rounds from the prices of the week before prove nearly what 400 from nothing do")
    func warmAscent() async throws {
        let first = try GeneratedInstance.instance(.town)
        let draft = try await SecondWeek.draft(of: first, limits: SolveLimits(stepLimit: 25, threads: 2))
        let second = first.weekAfter(Roster(draft.roster, unplaced: []))
        let space = PlacementModel(instance: second).choices(threads: 2)
        let start = CalmStart(candidates: [], roster: draft.roster, certificate: draft.certificate)
        func bound(_ rounds: Int, _ prices: [(row: RowNumber, price: Int32)], _ settings: DualAscent.Settings) -> Int {
            let ascent = DualAscent(space: space, scale: 256, threads: 2, settings: settings)
            ascent.start(from: prices)
            ascent.run(rounds: 0..<rounds, of: rounds, isCancelled: { false })
            return ascent.bound - space.unavoidable
        }
        let prices = EarlierPlan(start, space: space, scale: 256).prices
        let (warm, cold) = (bound(1, prices, .warm), bound(72, [], DualAscent.Settings()))
        let (warmed, long) = (bound(72, prices, .warm), bound(400, [], DualAscent.Settings()))
        print("above the unavoidable: \(warm) at once, \(warmed) in 72 rounds, \(cold) from nothing, \(long) in 400")
        #expect(warmed > warm && warmed * 100 >= long * 90)
    }

    @Test("candidates who together overfill a row, or must not meet, are all free; others stay")
    func together() async throws {
        var builder = InstanceBuilder.town(clients: 4, projects: 2)
        builder.change(SeriesID("s1")) { $0.seats = 2 }
        let draft = try await SecondWeek.draft(of: builder.build())
        var candidates = SecondWeek.places(of: draft.roster)
        let model = try #require(candidates.first)
        // Everybody where the first one is.
        for index in candidates.indices {
            (candidates[index].project, candidates[index].series) = (model.project, model.series)
            candidates[index].sittings = model.sittings
        }
        func held(_ builder: InstanceBuilder, _ count: Int) -> [String] {
            let space = PlacementModel(instance: builder.build()).choices(threads: 1)
            let start = CalmStart(
                candidates: Array(candidates.prefix(count)), roster: draft.roster, certificate: draft.certificate)
            return EarlierPlan(start, space: space, scale: 256).held.map {
                space.instance.clients[space.units[$0.unit].client].id.text
            }
        }
        let seats = builder.build().series.first { $0.id == model.series[0] }?.seats.value ?? 0
        #expect(held(builder, seats).count == seats)
        #expect(held(builder, seats + 1) == [])
        builder.keepApart(candidates[0].client, .client(candidates[1].client))
        #expect(held(builder, 2) == [])
        #expect(held(builder, 1).count == 1)
    }
}
