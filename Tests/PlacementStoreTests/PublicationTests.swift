import Foundation
import GRDB
import PlacementDomain
import PlacementStore
import Testing

/// What the store does when something is published, corrected or placed.
@Suite("Publications in the store")
struct PublicationTests {
    private static let clock = WallClock.standing(at: Timestamp(microseconds: 3_000_000_000_000_000))
    private static let monday = CalendarDay(iso: "2026-11-30") ?? CalendarDay(number: 0)

    private func booked(_ order: OrderID, _ series: SeriesID, from: Int = 540, to: Int = 990) -> PlaceChanges.Booked {
        PlaceChanges.Booked(
            order: order, series: series, day: Self.monday, from: TimeOfDay(minute: from), to: TimeOfDay(minute: to),
            credit: Minutes(to - from - 30))
    }

    private func publication(_ store: Store, plan: Int64? = nil) throws -> NewPublication {
        NewPublication(
            plan: plan, instance: Office.digest("week"), asOf: Self.monday, firstDay: Self.monday,
            lastDay: Self.monday.adding(days: 6), files: [KeptFile(name: "publication.json", content: [1, 2, 3])],
            seen: try store.moment())
    }

    private func header(_ verb: String) -> ActHeader {
        ActHeader(actor: Actor(id: "p1"), channel: .cli, verb: verb, program: "test")
    }

    @Test("days come with the place of their order, its order is placed, and who must be told is written once")
    func whole() throws {
        let office = try Office()
        let store = try Store(path: office.folder.path)
        var new = try publication(store)
        new.places.added = [booked("o0a", "s1"), booked("o1a", "s2", from: 600, to: 720)]
        new.notices = [
            NewNotice(.client("c0"), content: Office.digest("a"), days: Self.monday...Self.monday, by: Self.monday),
            NewNotice(.project("p1"), content: Office.digest("b"), days: Self.monday...Self.monday, by: Self.monday),
        ]
        new.shown = ["c0", "c1"]
        let number = try store.publish(new, by: header("publish"), clock: Self.clock)
        #expect(number == 1)
        #expect(
            try office.text("SELECT group_concat(placement, ' ') FROM assignment WHERE stands = 1") == "pl-o0a pl-o1a")
        #expect(try office.text("SELECT state FROM orders WHERE id = 'o0a'") == "placed")
        #expect(try office.text("SELECT state FROM orders WHERE id = 'o0b'") == "ready")
        #expect(try office.number("SELECT count(*) FROM notice") == 2)
        #expect(try office.number("SELECT count(*) FROM consultation WHERE output = 'correct'") == 2)
        #expect(try store.publication(nil)?.isWritten == false)
        try store.papersAreWritten(number, by: header("papers"), clock: Self.clock)
        #expect(try store.publication(nil)?.isWritten == true)
        try store.close()
        #expect(try Store.verify(office.folder.path).findings.isEmpty)
    }

    @Test("what was done since it was prepared is told, and nothing of the publication stands")
    func overtaken() throws {
        let office = try Office()
        let store = try Store(path: office.folder.path)
        var (first, second) = (try publication(store), try publication(store))
        first.places.added = [booked("o0a", "s1")]
        second.places.added = [booked("o1a", "s1")]
        _ = try store.publish(first, by: header("publish"), clock: Self.clock)
        func refusal(_ new: NewPublication) throws -> String {
            do throws(StoreError) {
                _ = try store.publish(new, by: header("publish"), clock: Self.clock)
                return ""
            } catch {
                return error.code
            }
        }
        #expect(try refusal(second) == "D5501")
        second.seen.publication = 1
        #expect(try refusal(second) == "D5541")
        #expect(try office.number("SELECT count(*) FROM assignment") == 1)
        #expect(try office.number("SELECT count(*) FROM publication") == 1)
        second.seen = try store.moment()
        _ = try store.publish(second, by: header("publish"), clock: Self.clock)
        #expect(try office.number("SELECT count(*) FROM assignment WHERE stands = 1") == 2)
        try store.close()
    }

    @Test(
        "a correction ends days with how they ended, changes sessions over what was there, and can be corrected again")
    func corrected() throws {
        let office = try Office()
        let store = try Store(path: office.folder.path)
        var new = try publication(store)
        new.places.added = [booked("o0a", "s1"), booked("o1a", "s1")]
        _ = try store.publish(new, by: header("publish"), clock: Self.clock)
        for (order, ending) in [("o0a", PlaceChanges.EndedDay.As.cancelledByClient), ("o1a", .cancelledByUs)] {
            var correction = try publication(store)
            correction.week = [KeptFile(name: "instance.yaml", content: [4])]
            correction.places.removed = [PlaceChanges.EndedDay(booked(OrderID(order), "s1"), as: ending)]
            let change = SessionChange(series: -1, date: Self.monday, status: .cancelled, cause: "weather")
            correction.sessions = [Unlinked(change, ids: "s1")]
            _ = try store.publish(correction, by: header("correct"), clock: Self.clock)
        }
        let ended = "SELECT group_concat(ended_as, ' ') FROM (SELECT ended_as FROM assignment ORDER BY id)"
        #expect(try office.text(ended) == "cancelledByClient cancelledByUs")
        #expect(try office.text("SELECT status || version FROM session_change") == "cancelled2")
        var gone = try publication(store)
        gone.places.removed = [PlaceChanges.EndedDay(booked("o0a", "s1"), as: .moved)]
        do throws(StoreError) {
            _ = try store.publish(gone, by: header("correct"), clock: Self.clock)
            Issue.record("a day ended twice")
        } catch {
            #expect(error.code == "D5201")
        }
        try store.close()
        #expect(try Store.verify(office.folder.path).findings.isEmpty)
    }

    @Test("a place that somebody chose ends the one before it; without the words of its reason in the place")
    func placed() throws {
        let office = try Office()
        let store = try Store(path: office.folder.path)
        let record = Placement(
            id: "pl-new", order: -1, project: -1, series: [], firstDay: Self.monday, state: .signed,
            predecessor: "pl-o0a")
        let ids = Placement.IDs(order: "o0a", project: "p2", series: ["s2"])
        var header = header("place")
        header.reason = "op verzoek"
        let seen = try store.moment()
        try store.place(
            Unlinked(record, ids: ids), ending: ["pl-o0a"], seen: seen, plan: 1, by: header, clock: Self.clock)
        #expect(try office.text("SELECT state FROM placement WHERE id = 'pl-o0a'") == "ended")
        #expect(try office.text("SELECT state || reasons FROM placement WHERE id = 'pl-new'") == "pinned")
        #expect(try office.text("SELECT reason FROM act_text") == "op verzoek")
        #expect(try office.text("SELECT kind FROM decision ORDER BY seq DESC LIMIT 1") == "override")
        do throws(StoreError) {
            try store.place(
                Unlinked(record, ids: ids), ending: [], seen: seen, plan: 1, by: header, clock: Self.clock)
            Issue.record("placed over what was not seen")
        } catch {
            #expect(error.code == "D5541")
        }
        try store.close()
        #expect(try Store.verify(office.folder.path).findings.isEmpty)
    }
}
