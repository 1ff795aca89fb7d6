import Explanation
import Foundation
import InstanceFormat
import PlacementDomain
import PlacementTesting
import Testing

/// What a choice costs the client himself and what it costs others: both recounted from instance, roster and certificate.
struct OwnAndOthersTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Plain loops over the records, apart from the room that is tested.
    private struct Recount {
        let instance: Instance
        let roster: Roster
        let scale: Int
        /// Of seats alone.
        let price: [SessionID: Int]
        private let people: [SessionID: Set<ClientID>]

        init(_ asked: AskedRoster) {
            instance = asked.instance
            roster = asked.plan.roster
            scale = asked.plan.certificate.scale
            let leaf = asked.plan.certificate.leaves.min { $0.fixed.count < $1.fixed.count }
            let rows = (leaf?.rows ?? []).filter { $0.kind == .seat }
            price = Dictionary(uniqueKeysWithValues: rows.map { ($0.session, $0.price) })
            people = Dictionary(grouping: roster.assignments, by: \.session).mapValues { Set($0.map(\.client)) }
        }

        /// Whether anything but seats bounds who comes.
        var hasOtherLimits: Bool {
            !instance.agreements.isEmpty || instance.series.contains { $0.mostStarts != nil }
        }

        func sessions(_ client: ClientID) -> [SessionID] {
            roster.assignments.filter { $0.client == client && $0.state != .published }.map(\.session)
        }

        private func series(_ session: SessionID) -> Int {
            instance.series.firstIndex { $0.id == session.series } ?? -1
        }

        private func change(_ session: SessionID) -> SessionChange? {
            instance.sessions.first { $0.series == series(session) && $0.date == session.date }
        }

        func net(_ session: SessionID) -> Int {
            let (calendar, change) = (instance.series[series(session)], change(session))
            let (start, end) = (change?.start ?? calendar.start, change?.end ?? calendar.end)
            return end.minute - start.minute - (change?.breakMinutes ?? calendar.breakMinutes).value
        }

        private func bookable(_ session: SessionID) -> Int {
            let (calendar, change) = (instance.series[series(session)], change(session))
            if let change, let seats = change.bookable ?? change.seats { return seats.value }
            return (calendar.bookable ?? calendar.seats).value
        }

        func isTaken(_ session: SessionID, for client: ClientID) -> Bool {
            (people[session] ?? []).subtracting([client]).count >= bookable(session)
        }

        /// Minutes one way, the farthest of the series.
        func travel(_ client: ClientID, _ ids: [SeriesID]) -> Int {
            let person = instance.clients.first { $0.id == client }
            return ids.compactMap { id in
                let index = instance.series.firstIndex { $0.id == id } ?? -1
                return person.flatMap {
                    instance.travel.leastMinutes(
                        home: $0.home, place: instance.place(ofSeries: index), modes: $0.travelModes)
                }?.value
            }.max() ?? 0
        }

        /// Hours still to plan of somebody placed: what his working days credit, and what they leave.
        func remaining(_ client: ClientID) -> Int? {
            roster.placements.first { $0.client == client }.map { row in
                row.unworkedMinutes.value
                    + roster.assignments.filter { $0.client == client && $0.state != .published }
                    .reduce(0) { $0 + $1.creditMinutes.value }
            }
        }

        func points(_ sessions: [SessionID]) -> Int {
            let sum = sessions.reduce(0) { $0 + price[$1, default: 0] }
            return Int((Double(2 * sum + scale) / Double(2 * scale)).rounded(.down))
        }

        /// - Returns: own part, from the present days to those of an offer.
        func own(_ client: ClientID, _ offer: Offer) -> (weeks: Int, travel: Int, unworked: Int)? {
            guard let row = roster.placements.first(where: { $0.client == client }), let remaining = remaining(client),
                let now = sessions(client).map(\.date).min(), let then = offer.sessions.map(\.date).min()
            else { return nil }
            let unworked = max(0, remaining - offer.sessions.reduce(0) { $0 + net($1) })
            return (
                then.monday.days(since: now.monday) / 7, travel(client, offer.series) - travel(client, row.series),
                unworked - row.unworkedMinutes.value
            )
        }
    }

    private func number(_ text: String) -> Int? {
        let tail = text.split(separator: "±", maxSplits: 1).dropFirst().first
        return tail.flatMap { Int($0.filter { $0.isNumber || $0 == "." }.replacingOccurrences(of: ".", with: "")) }
    }

    private struct Seen { var (own, taken, amounts, free, present) = (0, 0, 0, 0, 0) }

    private func judge(_ asked: AskedRoster, clients: [ClientID], _ name: String, _ seen: inout Seen) {
        let recount = Recount(asked)
        let weights = asked.instance.policy.weights
        let words = PriceWords(instance: asked.instance, language: "nl")
        for client in clients {
            guard let options = asked.seating.options(of: client, count: 50) else { continue }
            let present = options.offers.first { $0.isPresent }
            for offer in options.offers {
                let place = "\(name) \(client) \(offer.project) \(offer.firstDate?.description ?? "")"
                if let present, let expected = recount.own(client, offer) {
                    let part = OwnPart(from: present, to: offer)
                    #expect(part.weeksLater == expected.weeks, "\(place)")
                    #expect(part.moreTravel == expected.travel, "\(place)")
                    #expect(part.moreUnworked == expected.unworked, "\(place)")
                    let row = asked.plan.roster.placements.first { $0.client == client }
                    #expect(part.regularDaysNow == row?.series.count, "\(place)")
                    #expect(part.regularDays == Set(offer.sessions.map(\.series)).union(offer.series).count, "\(place)")
                    seen.own += offer.isPresent ? 0 : 1
                }
                guard !recount.hasOtherLimits else { continue }
                let lacking = offer.sessions.filter { recount.isTaken($0, for: client) }
                let text = words.seats(offer).joined(separator: " · ")
                switch offer.others {
                case .free:
                    #expect(lacking.isEmpty && !text.contains("±"), "\(place)")
                    seen.free += 1
                case .taken(let points, _):
                    #expect(!lacking.isEmpty && points.value == recount.points(lacking), "\(place)")
                    seen.taken += 1
                    let value = recount.points(lacking)
                    let step = weights.wait.first?.points ?? 1
                    guard 2 * value >= step else { continue }
                    let each = value >= max(weights.lostPerHour, weights.unplaced) ? weights.lostPerHour : step
                    // Rounded to the nearest, never 0.
                    #expect(number(text) == max(1, (2 * value + each) / (2 * each)), "\(place): \(text)")
                    seen.amounts += 1
                case .present(let gain):
                    #expect(offer.isPresent && gain.value == recount.points(recount.sessions(client)), "\(place)")
                    seen.present += 1
                case .presentFixed: #expect(offer.isPresent && options.isSigned && text.isEmpty, "\(place)")
                case .fixed, .noSeat: Issue.record("\(place): cannot be had")
                }
            }
        }
    }

    @Test("own and others' part of every offer, on random tiny instances")
    func tiny() async throws {
        var seen = Seen()
        for seed in 1...120 {
            var builder = TinyInstances.random(seed: UInt64(seed))
            for series in builder.build().series { builder.change(series.id) { $0.mostStarts = nil } }
            let asked = try await AskedRoster.planned(builder)
            judge(asked, clients: asked.instance.clients.map(\.id), "seed \(seed)", &seen)
        }
        print("tiny: \(seen)")
        #expect(seen.own > 50 && seen.taken > 50 && seen.amounts > 10 && seen.free > 50 && seen.present > 50)
    }

    @Test(
        "own and others' part of every offer of some clients of the bundled instances",
        arguments: ["first-steps", "town"])
    func bundled(_ name: String) async throws {
        let folder = OwnAndOthersTests.root.appendingPathComponent("Instances").appendingPathComponent(name)
        let instance = try #require(InstanceReader.read(folder: folder.path).instance)
        let asked = try await AskedRoster.planned(instance, steps: 16, threads: 2)
        var seen = Seen()
        judge(asked, clients: instance.clients.prefix(40).map(\.id), name, &seen)
        print("\(name): \(seen)")
        #expect(seen.own > 5)
    }

    @Test(
        "who fills a seat: his own part is counted from his present days, others' is the worth of the seats he leaves")
    func fillers() async throws {
        var (moved, new, worth) = (0, 0, 0)
        for seed in 1...120 {
            var builder = TinyInstances.random(seed: UInt64(seed))
            for series in builder.build().series { builder.change(series.id) { $0.mostStarts = nil } }
            let asked = try await AskedRoster.planned(builder)
            let recount = Recount(asked)
            let words = PriceWords(instance: asked.instance, language: "nl")
            for session in Set(asked.plan.roster.assignments.map(\.session)).sorted() {
                for filler in try #require(asked.seating.options(in: session, count: 99, threads: 1)).fillers {
                    let place = "seed \(seed) \(session) \(filler.client)"
                    let left = recount.sessions(filler.client).filter { !filler.offer.sessions.contains($0) }
                    #expect(filler.givenUp.value == recount.points(left), "\(place)")
                    for other in filler.offer.sessions where other != session {
                        #expect(!recount.isTaken(other, for: filler.client), "\(place)")
                    }
                    guard let present = filler.present else {
                        #expect(!filler.isPlaced && words.leaving(filler) == "niemand hoeft te schuiven", "\(place)")
                        new += 1
                        continue
                    }
                    let part = OwnPart(from: present, to: filler.offer)
                    let expected = try #require(recount.own(filler.client, filler.offer), "\(place)")
                    #expect((part.weeksLater, part.moreTravel, part.moreUnworked) == expected, "\(place)")
                    #expect(words.leaving(filler).hasPrefix("zijn oude plaats komt vrij"), "\(place)")
                    if filler.givenUp.value >= 2 { worth += words.leaving(filler).contains("±") ? 1 : 0 }
                    moved += 1
                }
            }
        }
        print("fillers: \(moved) moved, \(new) new, \(worth) whose seats are worth something")
        #expect(moved > 20 && new > 5 && worth > 0)
    }

    @Test("a seat that is signed for somebody else has no amount, and one that nobody can give is not called signed")
    func fixed() async throws {
        var builder = InstanceBuilder.town(clients: 2, projects: 2)
        builder.addPlacement("k1", of: "o2", at: "p1", series: ["s1"])
        let asked = try await AskedRoster.planned(builder)
        guard case .taken(let offer, _) = try #require(asked.seating.trial(of: "c1", at: "p1")).answer else {
            Issue.record("not taken")
            return
        }
        let own = asked.plan.roster.assignments.filter { $0.client == "c2" }.map(\.session)
        let isSigned = !Set(own).isDisjoint(with: offer.sessions)
        #expect(offer.others == (isSigned ? .fixed : .free))
        builder.change(SeriesID("s1")) { $0.seats = 0 }
        builder.placements = []
        let none = try await AskedRoster.planned(builder)
        if case .taken(let offer, _) = try #require(none.seating.trial(of: "c1", at: "p1")).answer {
            #expect(offer.others == .noSeat)
        }
    }
}
