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
                // Where there is no seat at all, nobody could move.
                for column in choices.columns where column.parts.allSatisfy({ $0.sitting.bookable > 0 }) {
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

    @Test("GROUP-04 no offer leads to somebody he must not meet where a seat or a first sitting is missing too")
    func apartAndFull() throws {
        var builder = InstanceBuilder.town(clients: 2, projects: 1)
        builder.startWeeks = 1
        let full = AskedRoster(builder, placing: ["c2": ("p1", "2026-11-30")])
        #expect(try #require(full.seating.options(of: "c1", count: 9)).offers.map(\.isFree) == [false])
        builder.keepApart("c1", .client("c2"))
        let apart = AskedRoster(builder, placing: ["c2": ("p1", "2026-11-30")])
        #expect(try #require(apart.seating.options(of: "c1", count: 9)).offers.isEmpty)
        #expect(try #require(apart.seating.unplacedReason(of: "c1")).repair?.repair != RepairPlan(.seat("s1")))
        builder.change(SeriesID("s1")) {
            $0.seats = 3
            $0.mostStarts = 1
        }
        let noStart = AskedRoster(builder, placing: ["c2": ("p1", "2026-11-30")])
        #expect(try #require(noStart.seating.options(of: "c1", count: 9)).offers.isEmpty)
    }

    @Test("GROUP-04 no offer leads to somebody published or signed whom he must not meet, though all seats are taken")
    func apartFromKept() async throws {
        var builder = InstanceBuilder.town(clients: 2, projects: 1)
        builder.startWeeks = 1
        builder.keepApart("c1", .client("c2"))
        var published = builder
        published.publishedThrough = published.planStart.adding(days: 6)
        published.addPublishedAssignment(of: "o2", "s1", published.planStart, credit: 420)
        var signed = builder
        signed.addPlacement("k1", of: "o2", at: "p1", series: ["s1"])
        for builder in [published, signed] {
            let asked = try await AskedRoster.planned(builder)
            #expect(asked.plan.roster.assignments.contains { $0.client == "c2" && $0.session.series == "s1" })
            #expect(try #require(asked.seating.options(of: "c1", count: 9)).offers.isEmpty)
        }
    }

    @Test("seats that signed people hold are no offer: nobody there may move")
    func signedSeats() async throws {
        var builder = InstanceBuilder.town(clients: 2, projects: 2)
        builder.addPlacement("k1", of: "o2", at: "p1", series: ["s1"])
        let asked = try await AskedRoster.planned(builder)
        let offers = try #require(asked.seating.options(of: "c1", count: 9)).offers
        #expect(!offers.isEmpty)
        for offer in offers where offer.project == "p1" {
            let taken = Set(asked.plan.roster.assignments.filter { $0.client == "c2" }.map(\.session))
            #expect(taken.isDisjoint(with: offer.sessions))
        }
        let own = try #require(asked.seating.options(of: "c2", count: 9)).offers
        #expect(own.contains { $0.isPresent })
    }

    @Test("no offer, repair or filler of any family of pairs sits beside somebody whom he must not meet")
    func pairs() async throws {
        var met = 0
        for (index, tiny) in TinyInstances.pairs.enumerated() where index.isMultiple(of: 3) {
            let asked = try await AskedRoster.planned(tiny.builder)
            let brute = BruteForce(asked.instance)
            let roster = asked.plan.roster
            func barred(_ client: ClientID, _ session: SessionID) -> Bool {
                guard let own = asked.instance.clients.firstIndex(where: { $0.id == client }) else { return false }
                return roster.assignments.contains { assignment in
                    guard assignment.session == session, assignment.client != client,
                        let other = asked.instance.clients.firstIndex(where: { $0.id == assignment.client })
                    else { return false }
                    return brute.mustBeApart(own, other, on: session.date)
                }
            }
            for id in asked.instance.clients.map(\.id) {
                let offers = asked.seating.options(of: id, count: 99)?.offers ?? []
                for offer in offers where !offer.isPresent {
                    #expect(!offer.sessions.contains { barred(id, $0) }, "\(tiny.name): \(id)")
                }
                met += offers.count
                if let offer = asked.reason(of: id)?.repair?.offer {
                    #expect(!offer.sessions.contains { barred(id, $0) }, "\(tiny.name): \(id)")
                }
            }
            for session in Set(roster.assignments.map(\.session)) {
                let fillers = asked.seating.options(in: session, count: 99, threads: 1)?.fillers ?? []
                for filler in fillers {
                    #expect(
                        !filler.offer.sessions.contains { barred(filler.client, $0) },
                        "\(tiny.name): \(filler.client)")
                }
            }
        }
        #expect(met > 100, "\(met)")
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
