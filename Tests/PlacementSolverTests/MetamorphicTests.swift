import PlacementDomain
import PlacementModel
import PlacementSolver
import PlacementTesting
import Testing

/// What must hold between two related instances, both solved to optimality.
@Suite("Metamorphic")
struct MetamorphicTests {
    private let pipeline = Pipeline()

    private func cost(_ builder: InstanceBuilder) async throws -> Int {
        try await pipeline.plan(of: builder).summary.cost
    }

    @Test("one more seat never costs more")
    func oneMoreSeat() async throws {
        for seed in UInt64(5_001)...5_060 {
            var builder = TinyInstances.random(seed: seed)
            // Who must be the only one may work just where one seat is booked: for him a second seat is one less.
            for client in builder.clients.map(\.id) { builder.change(client) { $0.compositions.remove(.needs) } }
            let before = try await cost(builder)
            for series in builder.series.map(\.value.id) {
                var roomier = builder
                roomier.change(series) {
                    $0.seats = $0.seats + 1
                    $0.bookable = $0.bookable.map { $0 + 1 }
                }
                let after = try await cost(roomier)
                if after > before {
                    Issue.record("seed \(seed), \(series): \(before) becomes \(after)\n\(builder.summary)")
                }
            }
        }
    }

    @Test("renaming or reordering clients changes no cost")
    func names() async throws {
        for seed in UInt64(5_101)...5_200 {
            let builder = TinyInstances.random(seed: seed)
            let before = try await cost(builder)
            let renamed = builder.renamingClients {
                ClientID("z" + String($0.text.utf8.map { UInt8(200) - $0 }.reduce(0) { 1_000 * $0 + Int($1) }))
            }
            #expect(try await cost(renamed) == before, "seed \(seed), renamed")
            #expect(try await cost(builder.reversingRows()) == before, "seed \(seed), rows reversed")
        }
    }

    @Test("shifting all dates, holidays and agreed terms by two weeks changes no cost")
    func shift() async throws {
        let mix = TinyInstances.Mix(calendarBound: false)
        for seed in UInt64(5_201)...5_300 {
            let builder = TinyInstances.random(seed: seed, mix: mix)
            let (before, after) = (try await cost(builder), try await cost(builder.shifted(by: 14)))
            if before != after { Issue.record("seed \(seed): \(before) becomes \(after)\n\(builder.summary)") }
        }
    }

    @Test("doubling every weight and the cost of being unplaced doubles the cost")
    func doubledWeights() async throws {
        for seed in UInt64(5_301)...5_400 {
            let builder = TinyInstances.random(seed: seed)
            let (before, after) = (try await cost(builder), try await cost(builder.scalingWeights(by: 2)))
            #expect(after == 2 * before, "seed \(seed)")
        }
    }

    @Test("with nobody unplaced, removing an unused session changes no cost")
    func unusedSession() async throws {
        // One series a project, one net length, the same days for all: elsewhere a gap in a timeline can even help.
        let cases = TinyInstances.twoClients.enumerated().filter { $0.offset.isMultiple(of: 5) }.map(\.element)
        var compared = 0
        for tiny in cases {
            let plan = try await pipeline.plan(of: tiny.builder)
            guard plan.roster.unplaced.isEmpty else { continue }
            let used = Set(plan.roster.assignments.map(\.session))
            for (series, weekday) in tiny.builder.series.map({ ($0.value.id, $0.value.weekday) }) {
                let days = (0..<42).map { tiny.builder.planStart.adding(days: $0) }.filter { $0.weekday == weekday }
                for day in days where !used.contains(SessionID(series: series, date: day)) {
                    var builder = tiny.builder
                    builder.addSession(series, day, .cancelled)
                    compared += 1
                    let after = try await cost(builder)
                    if after != plan.summary.cost {
                        Issue.record("\(tiny.name) without \(series)@\(day): \(plan.summary.cost) becomes \(after)")
                    }
                }
            }
        }
        #expect(compared > 100)
    }

    @Test("with nobody unplaced, removing an unused session never costs more, whatever else the instance holds")
    func unusedSessionAnywhere() async throws {
        for seed in UInt64(5_401)...5_500 {
            let builder = TinyInstances.random(seed: seed)
            let plan = try await pipeline.plan(of: builder)
            guard plan.roster.unplaced.isEmpty else { continue }
            let used = Set(plan.roster.assignments.map(\.session))
            for (series, weekday) in builder.series.map({ ($0.value.id, $0.value.weekday) }) {
                let days = (0..<14).map { builder.planStart.adding(days: $0) }.filter { $0.weekday == weekday }
                for day in days where !used.contains(SessionID(series: series, date: day)) {
                    var smaller = builder
                    smaller.sessions.removeAll { $0.series == series && $0.value.date == day }
                    smaller.addSession(series, day, .cancelled)
                    let after = try await cost(smaller)
                    if after > plan.summary.cost {
                        Issue.record("seed \(seed) without \(series)@\(day): \(plan.summary.cost) becomes \(after)")
                    }
                }
            }
        }
    }
}
