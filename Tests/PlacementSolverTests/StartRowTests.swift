import PlacementDomain
import PlacementModel
import PlacementRules
import PlacementSolver
import PlacementTesting
import Planning
import Testing

/// GROUP-08 from the rule to the roster, on cases small enough to see.
@Suite("First sittings")
struct StartRowTests {
    /// Three newcomers, one Monday series with three seats.
    private func town(mostStarts: Int?) -> InstanceBuilder {
        var builder = InstanceBuilder.town(clients: 3, projects: 1)
        builder.startWeeks = 2
        builder.change(SeriesID("s1")) {
            $0.seats = 3
            $0.mostStarts = mostStarts
        }
        return builder
    }

    private func starts(_ builder: InstanceBuilder) async throws -> [String] {
        let plan = try await Pipeline().plan(of: builder)
        let placed = plan.roster.placements.map { "\($0.client) \($0.firstDate)" }
        return placed + plan.roster.unplaced.map { "\($0.client) \($0.code.rawValue)" }
    }

    @Test("GROUP-08 the limit is what published first sittings leave, and never below the signed ones")
    func limit() {
        #expect(Group08MostStarts.limit(mostStarts: 2, published: 1, signed: 0) == 1)
        #expect(Group08MostStarts.limit(mostStarts: 1, published: 3, signed: 0) == 0)
        #expect(Group08MostStarts.limit(mostStarts: 1, published: 1, signed: 2) == 2)
        #expect(Group08MostStarts.counts(workedBefore: false) && !Group08MostStarts.counts(workedBefore: true))
    }

    @Test("GROUP-08 of three newcomers one begins in each week, and the third has the reason STARTS_TAKEN")
    func oneAWeek() async throws {
        #expect(try await starts(town(mostStarts: nil)) == ["c1 2026-11-30", "c2 2026-11-30", "c3 2026-11-30"])
        let one = try await starts(town(mostStarts: 1))
        #expect(one.count { $0.hasSuffix("2026-11-30") } == 1)
        #expect(one.count { $0.hasSuffix("2026-12-07") } == 1)
        #expect(one.count { $0.hasSuffix("STARTS_TAKEN") } == 1)
        #expect(try await starts(town(mostStarts: 0)).allSatisfy { $0.hasSuffix("STARTS_TAKEN") })
    }

    @Test("GROUP-08 who worked before does not count")
    func workedBefore() async throws {
        var builder = town(mostStarts: 1)
        for order in ["o1", "o2"] { builder.change(OrderID(order)) { $0.firstWorkedDate = "2026-10-01" } }
        #expect(try await starts(builder) == ["c1 2026-11-30", "c2 2026-11-30", "c3 2026-11-30"])
    }

    @Test("GROUP-08 a published first sitting takes its place, of an orphaned order too")
    func published() throws {
        var builder = town(mostStarts: 2)
        builder.addPublishedAssignment(of: "o1", "s1", "2026-12-07", credit: 420)
        let model = PlacementModel(instance: builder.build())
        let held = model.held.number(ofSeries: 0, on: "2026-12-07").map(Int32.init)
        let row = try #require(held.flatMap { model.rows.start(of: $0) })
        #expect(model.rows[row].limit == 1)
        #expect(model.rows[row].priceKind == .start)
    }
}
