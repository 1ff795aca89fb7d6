import Foundation
import GRDB
import PlacementDomain
import PlacementStore
import Testing

@Suite("States of orders and placements, policy and rules, are written")
struct StateTests {
    private static let header = ActHeader(
        actor: Actor(id: "p1"), channel: .cli, verb: "test", program: "test", reason: "because of c0")

    /// Later than everything that an office did.
    private static func clock(_ seconds: Int64) -> WallClock {
        .standing(at: Timestamp(microseconds: 3_000_000_000_000_000 + seconds * 1_000_000))
    }

    private static let day = CalendarDay(iso: "2026-11-30") ?? CalendarDay(number: 0)

    private func count(_ office: Office, _ table: String) throws -> Int {
        try office.number("SELECT count(*) FROM \(table)")
    }

    @Test("what is known of an order: its hours, whether he worked, was published, is known outside, and what stands")
    func standings() throws {
        let office = try FullOffice.make()
        let store = try Store(path: office.folder.path)
        let one = try #require(try store.standing(of: OrderID("o0a"), on: Self.day))
        #expect(one.order.state == .ready && one.client == "c0" && one.remaining == 3_180 && one.version == 1)
        #expect(one.hasWorked && one.wasPublished && one.isForeign && one.kept == ["pl-o0a"])
        #expect(one.known == Set(ClientFact.allCases))
        #expect(one.days.isEmpty, "its outcome is recorded")
        let other = try #require(try store.standing(of: OrderID("o1b"), on: Self.day))
        #expect(!other.hasWorked && !other.wasPublished && !other.isForeign && other.known.isEmpty)
        try office.assign("o1b", "s4", 540, 990, on: "2026-12-01")
        try office.assign("o1b", "s4", 540, 990, on: "2026-11-24")
        let booked = try #require(try store.standing(of: OrderID("o1b"), on: Self.day))
        #expect(booked.days.map { "\($0.session) \($0.from)" } == ["s4@2026-12-01 09:00"] && booked.wasPublished)
        let place = try #require(try store.standing(of: PlacementID("pl-o1b"), on: Self.day))
        #expect(place.state == .agreed && place.days == booked.days && place.introducedOn == nil)
        let met = try #require(try store.standing(of: PlacementID("pl-o0a"), on: Self.day))
        #expect(met.introducedOn?.description == "2026-11-27" && met.introductionVersion == 1)
        #expect(try store.standing(of: OrderID("o9"), on: Self.day) == nil)
        #expect(try store.standing(of: PlacementID("pl-9"), on: Self.day) == nil)
        #expect(try store.orderIDs() == ["o0a", "o0b", "o1a", "o1b"])
    }

    @Test("a change of an order is one act, one decision, and one message where a case system knows it")
    func order() throws {
        let office = try FullOffice.make()
        let store = try Store(path: office.folder.path)
        let before = try ["act", "decision", "outbox"].map { try count(office, $0) }
        for (seconds, id, messages) in [(1, "o0a", 1), (2, "o1a", 1)] as [(Int64, OrderID, Int)] {
            let seen = try #require(try store.standing(of: id, on: Self.day))
            var order = seen.order
            (order.state, order.endedDate, order.returnReason) = (.returned, Self.day, "misconduct")
            try store.write(
                OrderChange(seen: seen, order: order, day: Self.day), by: Self.header, clock: Self.clock(seconds))
            let now = try #require(try store.standing(of: id, on: Self.day))
            #expect(now.order == order && now.version == 2)
            let counts = try ["act", "decision", "outbox"].map { try count(office, $0) }
            #expect(counts == [before[0] + Int(seconds), before[1] + Int(seconds), before[2] + messages], "\(id)")
        }
        #expect(
            try office.text("SELECT body FROM outbox ORDER BY id DESC LIMIT 1")
                == #"{"schema":"dichtbij.event/1","event":"orderState","order":"o0a","fields":["ended","return_reason","state"]}"#
        )
        let payload = try office.queue.read {
            try Data.fetchOne($0, sql: "SELECT bytes FROM decision_payload ORDER BY seq DESC LIMIT 1")
        }
        #expect(
            String(decoding: payload ?? Data(), as: UTF8.self)
                == "order=o1a\nstate=ready>returned\nreason=because of c0")
        #expect(try office.text("SELECT reason FROM act_text ORDER BY act DESC LIMIT 1") == "because of c0")
        #expect(try office.text("SELECT kind FROM decision ORDER BY seq DESC LIMIT 1") == "state")
        try store.close()
        #expect(try Store.verify(office.folder.path).findings.map(\.code).filter { $0 != "D5026" } == [])
    }

    @Test("whatever somebody else changed since it was seen stops it: its row, its hours, a day, his client (D5201)")
    func overtaken() throws {
        let changes = [
            "UPDATE orders SET weighed = '2026-11-01', version = 2, act = 2 WHERE id = 'o0a'",
            "INSERT INTO ledger(order_id, kind, from_account, to_account, minutes, day, act) VALUES ('o0a', 'correction', 'remaining', 'corrected', 5, '2026-11-30', 2)",
            "INSERT INTO assignment(order_id, client, placement, series, day, from_minute, to_minute, credit, act) VALUES ('o0a', 'c0', 'pl-o0a', 's4', '2026-12-01', 540, 990, 0, 2)",
            "INSERT INTO client_version(client, valid_from, act) VALUES ('c0', '2026-11-23', 2)",
            "UPDATE placement SET state = 'ended', version = 2, act = 2 WHERE id = 'pl-o0a'",
        ]
        for change in changes {
            let office = try FullOffice.make()
            let store = try Store(path: office.folder.path)
            let seen = try #require(try store.standing(of: OrderID("o0a"), on: Self.day))
            try office.run(change)
            var order = seen.order
            order.state = .suspended
            let acts = try count(office, "act")
            do {
                try store.write(
                    OrderChange(seen: seen, order: order, day: Self.day), by: Self.header, clock: Self.clock(1))
                Issue.record("written over \(change)")
            } catch {
                #expect(error.code == "D5201", "\(change)")
            }
            #expect(try count(office, "act") == acts)
            #expect(try office.text("SELECT state FROM orders WHERE id = 'o0a'") == "ready")
        }
    }

    @Test(
        "a placement is signed, introduced, unlocked and ended over the version that was seen; unlocking is an override"
    )
    func placement() throws {
        let office = try FullOffice.make()
        let store = try Store(path: office.folder.path)
        let steps: [(String, Bool, (inout PlacementStanding) -> Void)] = [
            ("state", false, { ($0.state, $0.signedDay) = (.signed, Self.day) }),
            ("state", false, { $0.introducedOn = Self.day }),
            ("override", true, { ($0.unlockedOn, $0.unlockReason) = (Self.day, "moved house") }),
            ("state", false, { $0.state = .ended }),
        ]
        for (number, (kind, isOverride, change)) in steps.enumerated() {
            let seen = try #require(try store.standing(of: PlacementID("pl-o0a"), on: Self.day))
            var placement = seen
            change(&placement)
            try store.write(
                PlacementChange(
                    seen: seen, placement: placement, day: Self.day, isOverride: isOverride, since: Self.day),
                by: Self.header, clock: Self.clock(Int64(number)))
            let now = try #require(try store.standing(of: PlacementID("pl-o0a"), on: Self.day))
            (placement.version, placement.introductionVersion) = (now.version, now.introductionVersion)
            #expect(now == placement && now.version + (now.introductionVersion ?? 0) == number + 3)
            #expect(try office.text("SELECT kind FROM decision ORDER BY seq DESC LIMIT 1") == kind)
            do {
                try store.write(
                    PlacementChange(
                        seen: seen, placement: seen, day: Self.day, isOverride: false, since: Self.day),
                    by: Self.header, clock: Self.clock(100))
                Issue.record("written over another version")
            } catch {
                #expect(error.code == "D5201")
            }
        }
        #expect(try count(office, "outbox") == 5)
        #expect(
            try office.text("SELECT body FROM outbox ORDER BY id DESC LIMIT 1 OFFSET 1")?
                .contains(#""event":"placementChanged","order":"o0a","fields":["unlock_reason","unlocked_on"]"#) == true
        )
    }

    @Test("of two places of one order one is kept: the database holds it, whatever was seen")
    func keptTwice() throws {
        let office = try FullOffice.make()
        try office.run(
            """
            INSERT INTO placement(id, order_id, client, project, first_day, state, act)
            VALUES ('pl-2', 'o0a', 'c0', 'p1', '2026-11-30', 'proposed', 2)
            """)
        let store = try Store(path: office.folder.path)
        let seen = try #require(try store.standing(of: PlacementID("pl-2"), on: Self.day))
        #expect(seen.otherKept == ["pl-o0a"])
        var placement = seen
        (placement.state, placement.signedDay) = (.signed, Self.day)
        do {
            try store.write(
                PlacementChange(
                    seen: seen, placement: placement, day: Self.day, isOverride: false, since: Self.day),
                by: Self.header, clock: Self.clock(1))
            Issue.record("two kept places")
        } catch {
            #expect(error.code == "D5204")
        }
    }

    @Test("a document is a new version over the one that was seen, kept by its digest, and the last one holds")
    func documents() throws {
        let folder = try StoreFolder("documents")
        try folder.make()
        let store = try Store(path: folder.path)
        #expect(try store.document(.policy) == [])
        var seen: [UInt8] = []
        for (number, text) in ["first", "second", "first"].enumerated() {
            let new = NewDocument(kind: .policy, content: Array(text.utf8), seen: seen, changes: number)
            try store.write(new, by: Self.header, clock: Self.clock(Int64(number)))
            #expect(try store.document(.policy) == Array(text.utf8))
            do {
                try store.write(
                    NewDocument(kind: .policy, content: [1], seen: [2], changes: 1), by: Self.header,
                    clock: Self.clock(50))
                Issue.record("written over another version")
            } catch {
                #expect(error.code == "D5201")
            }
            seen = Array(text.utf8)
        }
        #expect(try store.document(.rules) == [])
        try store.close()
        let found = try Store.verify(folder.path)
        #expect(found.findings.isEmpty && found.counts.decisions == 4 && found.counts.acts == 4)
    }
}
