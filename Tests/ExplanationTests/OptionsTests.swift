import Explanation
import PlacementDomain
import PlacementTesting
import Testing

/// Offers against brute force over all columns.
struct OptionsTests {
    private struct Row: Hashable, Comparable {
        var total: Int
        var cost: Int
        var project: Int
        var week: Int

        static func < (left: Row, right: Row) -> Bool {
            (left.total, left.cost, left.project, left.week) < (right.total, right.cost, right.project, right.week)
        }
    }

    private struct Kind: Hashable {
        var series: [Int]
        var isFree: Bool
        var isPresent: Bool
    }

    private func prices(_ plan: Plan) -> [SessionID: Int] {
        let leaf = plan.certificate.leaves.min { $0.fixed.count < $1.fixed.count }
        return Dictionary(uniqueKeysWithValues: (leaf?.rows ?? []).map { ($0.session, $0.price) })
    }

    private func sessions(_ column: BruteForce.Column, _ instance: Instance) -> [SessionID] {
        column.parts.map { SessionID(series: instance.series[$0.sitting.series].id, date: $0.sitting.date) }
    }

    /// What is expected here counts seats alone.
    private func withoutStartLimits(_ seed: Int) -> InstanceBuilder {
        var builder = TinyInstances.random(seed: UInt64(seed))
        for series in builder.build().series { builder.change(series.id) { $0.mostStarts = nil } }
        return builder
    }

    @Test("GROUP-08 where nobody more may begin an offer is not free, and nobody is found for the seat")
    func starts() throws {
        var builder = InstanceBuilder.town(clients: 2, projects: 1)
        builder.startWeeks = 1
        builder.change(SeriesID("s1")) {
            $0.seats = 3
            $0.mostStarts = 1
        }
        let asked = AskedRoster(builder, placing: ["c2": ("p1", "2026-11-30")])
        #expect(try #require(asked.seating.options(of: "c1", count: 9)).offers.map(\.isFree) == [false])
        let session = SessionID(series: "s1", date: "2026-11-30")
        #expect(try #require(asked.seating.options(in: session, count: 9, threads: 1)).fillers.isEmpty)
    }

    @Test("options of a client are the best of all columns, one for each project, pattern and need of seats")
    func client() async throws {
        for seed in 1...120 {
            let asked = try await AskedRoster.planned(withoutStartLimits(seed))
            let prices = prices(asked.plan)
            let scale = asked.plan.certificate.scale
            for choices in BruteForce(asked.instance).choices {
                let id = asked.instance.clients[choices.client].id
                let present = Set(asked.plan.roster.assignments.filter { $0.client == id }.map(\.session))
                var best: [Kind: Row] = [:]
                for column in choices.columns {
                    let sessions = sessions(column, asked.instance)
                    let isFree = zip(column.parts, sessions).allSatisfy { part, session in
                        asked.plan.roster.assignments.count { $0.session == session && $0.client != id }
                            < part.sitting.bookable
                    }
                    let kind = Kind(series: column.series, isFree: isFree, isPresent: Set(sessions) == present)
                    let row = Row(
                        total: column.cost * scale + sessions.reduce(0) { $0 + prices[$1, default: 0] },
                        cost: column.cost, project: column.project,
                        week: sessions[0].date.monday.days(since: asked.instance.planStart) / 7)
                    best[kind] = min(best[kind] ?? row, row)
                }
                let found = try #require(asked.seating.options(of: id, count: 100))
                #expect(found.unplacedCost.value == choices.unplacedCost)
                #expect(found.offers.count == best.count, "seed \(seed) \(id)")
                let rows = found.offers.map { offer in
                    Row(
                        total: offer.cost.value * scale + offer.sessions.reduce(0) { $0 + prices[$1, default: 0] },
                        cost: offer.cost.value,
                        project: asked.instance.projects.firstIndex { $0.id == offer.project } ?? -1,
                        week: offer.firstDate.map { $0.monday.days(since: asked.instance.planStart) / 7 } ?? -1)
                }
                #expect(rows == best.values.sorted(), "seed \(seed) \(id)")
                let few = try #require(asked.seating.options(of: id, count: 2))
                let others = found.offers.filter { !$0.isPresent }.prefix(2)
                #expect(few.offers.filter { !$0.isPresent } == Array(others))
            }
        }
    }

    @Test("options of a sitting are all clients who could fill a seat, most saving first")
    func session() async throws {
        var filled = 0
        for seed in 1...120 {
            let asked = try await AskedRoster.planned(withoutStartLimits(seed))
            let brute = BruteForce(asked.instance)
            for session in Set(asked.plan.roster.assignments.map(\.session)).sorted().prefix(2) {
                let expected = expectedFillers(session, asked, brute)
                let found = try #require(asked.seating.options(in: session, count: 100, threads: 1))
                let rows = found.fillers.map { "\($0.client) \($0.saving)" }
                #expect(rows == expected, "seed \(seed) \(session)")
                #expect(found.possible == expected.count)
                #expect(asked.seating.options(in: session, count: 100, threads: 2) == found)
                filled += expected.count
            }
        }
        #expect(filled > 30, "\(filled)")
    }

    @Test("three people published where seats were cut to two: 3 of 2, somebody with two orders there counts once")
    func seatsCut() async throws {
        var builder = InstanceBuilder.town(clients: 3, projects: 1)
        builder.series[0].value.seats = 2
        builder.addOrder("o9", of: "c1")
        let day = builder.planStart
        for order in ["o1", "o2", "o3", "o9"] as [OrderID] {
            builder.addPublishedAssignment(of: order, "s1", day, credit: 420)
        }
        let asked = try await AskedRoster.planned(builder)
        let session = SessionID(series: "s1", date: day)
        let found = try #require(asked.seating.options(in: session, count: 5, threads: 1))
        #expect(asked.plan.roster.assignments.count { $0.session == session } == 4)
        #expect("\(found.taken) of \(found.bookable)" == "3 of 2")
    }

    private func expectedFillers(_ target: SessionID, _ asked: AskedRoster, _ brute: BruteForce) -> [String] {
        let (instance, roster) = (asked.instance, asked.plan.roster)
        let prices = prices(asked.plan)
        let scale = asked.plan.certificate.scale
        func price(_ sessions: [SessionID]) -> Int { sessions.reduce(0) { $0 + prices[$1, default: 0] } }
        var rows: [(saving: Int, client: ClientID)] = []
        for choices in brute.choices {
            let id = instance.clients[choices.client].id
            let own = roster.assignments.filter { $0.client == id }.map(\.session)
            guard !own.contains(target) else { continue }
            let totals = choices.columns.compactMap { column -> Int? in
                let sessions = sessions(column, instance)
                guard sessions.contains(target) else { return nil }
                for (part, session) in zip(column.parts, sessions) where session != target {
                    let taken = roster.assignments.count { $0.session == session && $0.client != id }
                    if taken >= part.sitting.bookable { return nil }
                }
                return column.cost * scale + price(sessions.filter { $0 != target })
            }
            guard let least = totals.min() else { continue }
            let placed = roster.placements.first { $0.client == id }
            let present = (placed?.cost.value ?? choices.unplacedCost) * scale + price(own)
            rows.append((present - least, id))
        }
        let sorted = rows.sorted { ($1.saving, $0.client) < ($0.saving, $1.client) }
        return sorted.map { row in
            let doubled = 2 * row.saving + scale
            let points = Int((Double(doubled) / Double(2 * scale)).rounded(.down))
            return "\(row.client) \(points)"
        }
    }

    @Test("who must be kept apart is no filler, and no offer leads to him")
    func apart() throws {
        var builder = InstanceBuilder.town(clients: 3, projects: 1)
        builder.change(SeriesID("s1")) { $0.seats = 3 }
        builder.startWeeks = 1
        builder.keepApart("c1", .client("c2"))
        let asked = AskedRoster(builder, placing: ["c2": ("p1", "2026-11-30")])
        let session = SessionID(series: "s1", date: "2026-11-30")
        let found = try #require(asked.seating.options(in: session, count: 9, threads: 1))
        #expect(found.fillers.map(\.client) == ["c3"])
        #expect(try #require(asked.seating.options(of: "c1", count: 9)).offers.isEmpty)
    }

    @Test("a client or a sitting that is not there gives nothing")
    func unknown() throws {
        let asked = AskedRoster(InstanceBuilder.town(), placing: [:])
        #expect(asked.seating.options(of: "c9", count: 3) == nil)
        #expect(asked.seating.explanation(of: "c9") == nil)
        let tuesday = SessionID(series: "s1", date: "2026-12-01")
        #expect(asked.seating.options(in: tuesday, count: 3, threads: 1) == nil)
        #expect(asked.seating.dates(of: "s1", near: "2026-12-01", most: 2) == ["2026-11-30", "2026-12-07"])
    }
}
