import Foundation
import PlacementDomain
import PlacementStore
import Testing

/// The story of an order against rows that are written by hand.
@Suite("The story of an order is read")
struct StoryTests {
    private static let day = CalendarDay(iso: "2026-12-02") ?? CalendarDay(number: 0)
    private static let late = Moment(day: day, time: TimeOfDay(minute: 0))

    private func story(_ office: Office, _ order: OrderID) throws -> OrderStory {
        let store = try Store(path: office.folder.path)
        defer { try? store.close() }
        return try #require(try store.story(of: order, on: Self.day))
    }

    @Test("hours are lines with what remains after each, and reversals know what they undo")
    func hours() throws {
        let office = try Office()
        try office.publish()
        let record = try office.attend(office.assign("o0a", "s1", 540, 990))
        let credit = try office.entry("o0a", "credit", "remaining", "credited", 420, of: record)
        let back = try office.entry("o0a", "reversal", "credited", "remaining", 420, reversing: credit)
        try office.run(
            "UPDATE attendance SET stands = NULL, reversed_act = ? WHERE id = ?", [office.act("attend"), record])
        let again = try office.attend(1, "WORKED_POORLY", 540, 990, penalty: 30)
        try office.entry("o0a", "credit", "remaining", "credited", 390, of: again, withheld: 30)
        try office.entry("o0a", "correction", "remaining", "corrected", 60)
        let found = try story(office, "o0a")
        #expect(found.hours.lines.map(\.kind) == [.ordered, .credit, .reversal, .credit, .correction])
        #expect(found.hours.running == [3_600, 3_180, 3_600, 3_210, 3_150])
        #expect(found.hours.faults.isEmpty && found.hours.reckoned == found.hours.kept)
        #expect(found.hours.lines[1].reversedBy == back && found.hours.lines[2].reverses == credit)
        #expect(found.hours.lines[3].withheld == 30 && found.hours.lines[3].isOfRecord)
        #expect(found.hours.net == 3_600 && found.hours.corrected == 60 && found.order.creditedMinutes == 450)
        let day = try #require(found.days.first)
        #expect(day.records.map(\.stands) == [false, true] && day.record?.outcome == "WORKED_POORLY")
        #expect(day.record?.isFailure == true && day.record?.penalty == 30 && found.lastWorked == day.session.date)
        #expect(try story(office, "o0b").hours.lines.count == 1, "of another order nothing")
        // A sum that somebody edited is found.
        try office.run(
            "UPDATE order_balance SET credited = credited + 1, remaining = remaining - 1 WHERE order_id = 'o0a'")
        #expect(try story(office, "o0a").hours.faults == [.credited, .remaining])
    }

    @Test("a day that has ended without a record is not registered; one that was taken back or is to come is not")
    func days() throws {
        let office = try Office()
        try office.publish()
        try office.assign("o0a", "s1", 540, 990, on: "2026-11-30")
        try office.end(office.assign("o0a", "s4", 540, 990, on: "2026-12-01"), as: "cancelledByUs")
        try office.assign("o0a", "s4", 540, 990, on: "2026-12-08")
        try office.run(
            "INSERT INTO attendance_note VALUES (?, 'a note')",
            [
                office.attend(office.assign("o0a", "s2", 600, 720, on: "2026-12-02"), "ABSENT_MEDICAL")
            ])
        let found = try story(office, "o0a")
        #expect(found.days.map { $0.session.date.description.suffix(2) } == ["30", "01", "02", "08"])
        #expect(found.days.map { $0.isUnregistered(at: Self.late) } == [true, false, false, false])
        #expect(found.days.map(\.endedAs) == [nil, "cancelledByUs", nil, nil])
        #expect(found.days[2].record?.note == "a note" && found.days[2].record?.isAttended == false)
        #expect(found.days.map(\.project) == ["p1", "p1", "p2", "p1"])
        // To the minute at which the sitting ends.
        func isMissing(_ minute: Int) -> Bool {
            found.days[0].isUnregistered(
                at: Moment(day: found.days[0].session.date, time: TimeOfDay(minute: minute)))
        }
        #expect(!isMissing(989) && isMissing(990))
        #expect(found.place?.id == "pl-o0a" && found.place?.isPublished == true && found.lastWorked == nil)
        #expect(try story(office, "o0b").place?.isPublished == false)
    }

    @Test("warnings are told with the day they are about; withdrawn ones stay in the list")
    func warnings() throws {
        let office = try Office()
        try office.publish()
        let cause = try office.attend(office.assign("o0a", "s1", 540, 990), "ABSENT_LATE")
        let other = try office.attend(office.assign("o1a", "s1", 540, 990), "ABSENT_UNACCEPTABLE")
        func warn(_ order: String, _ cause: Int64, _ day: String) throws -> Int64 {
            try office.run(
                "INSERT INTO warning(order_id, number, day, cause, act) VALUES (?, 1, ?, ?, ?)",
                [order, day, cause, office.act("warn")])
        }
        let first = try warn("o0a", cause, "2026-12-01")
        try office.run(
            "UPDATE warning SET withdrawn_act = ?, withdrawn_reason = 'mistake' WHERE id = ?",
            [office.act("withdraw"), first])
        _ = try warn("o0a", cause, "2026-12-02")
        let foreign = try warn("o1a", other, "2026-12-02")
        try office.run(
            "UPDATE warning SET withdrawn_act = ?, withdrawn_reason = 'x' WHERE id = ?",
            [office.act("withdraw"), foreign])
        let found = try story(office, "o0a")
        #expect(found.warnings.map(\.number) == [1, 1] && found.warnings.map(\.stands) == [false, true])
        #expect(found.warnings[0].withdrawnReason == "mistake" && found.warnings[0].withdrawnOn != nil)
        #expect(found.warnings[1].session.description == "s1@2026-11-30" && found.warnings[1].outcome == "ABSENT_LATE")
        #expect(found.warnings[1].actor == "p1" && found.mostWarnings == 1)
    }

    private static let header = ActHeader(
        actor: Actor(id: "p1"), channel: .cli, verb: "order suspend", program: "test", reason: "did not come")

    private static func clock(_ seconds: Int64) -> WallClock {
        .standing(at: Timestamp(microseconds: 3_000_000_000_000_000 + seconds * 1_000_000))
    }

    @Test("decisions that name the order or a place of it are told with states and reasons; others are not")
    func decisions() throws {
        let office = try FullOffice.make()
        let store = try Store(path: office.folder.path)
        let seen = try #require(try store.standing(of: OrderID("o1a"), on: Self.day))
        var order = seen.order
        (order.state, order.endedDate, order.returnReason) = (.returned, Self.day, "misconduct")
        try store.write(OrderChange(seen: seen, order: order, day: Self.day), by: Self.header, clock: Self.clock(1))
        let place = try #require(try store.standing(of: PlacementID("pl-o1a"), on: Self.day))
        var ended = place
        ended.state = .ended
        try store.write(
            PlacementChange(seen: place, placement: ended, day: Self.day, isOverride: false, since: Self.day),
            by: Self.header, clock: Self.clock(2))
        let told = try #require(try store.story(of: "o1a", on: Self.day)).decisions.filter { $0.kind == "state" }
        #expect(told.map(\.states) == ["ready>returned", "agreed>ended"] && told.allSatisfy { !$0.isErased })
        #expect(told.allSatisfy { $0.reason == "did not come" && $0.actor == "p1" && $0.verb == "order suspend" })
        let other = try #require(try store.story(of: "o1b", on: Self.day))
        #expect(!other.decisions.contains { $0.kind == "state" })
        let published = try #require(try store.story(of: "o0a", on: Self.day)).decisions
        #expect(published.map(\.number) == published.map(\.number).sorted())
        try store.close()
        // What was written beside a decision is erased: the decision stays where a row of the order leads to it.
        try office.run("DELETE FROM act_text WHERE act IN (SELECT act FROM decision WHERE kind = 'state')")
        try office.run("DELETE FROM decision_payload WHERE seq IN (SELECT seq FROM decision WHERE kind = 'state')")
        let erased = try story(office, "o1a").decisions.filter { $0.kind == "state" }
        #expect(erased.count == 2 && erased.allSatisfy { $0.isErased && $0.reason == nil && $0.states.isEmpty })
    }

    @Test("letters are those of acts that changed the order's days, with how the last attempt to tell ended")
    func notices() throws {
        let office = try FullOffice.make()
        let found = try story(office, "o0a")
        #expect(found.notices.map(\.result) == ["told"] && found.notices[0].by.description == "2026-11-27")
        try office.run("INSERT INTO notice_attempt(notice, result, how, act) VALUES (1, 'notReached', 'mail', 2)")
        #expect(try story(office, "o0a").notices.map(\.result) == ["notReached"])
        #expect(try story(office, "o1a").notices.isEmpty, "what another client is told")
    }

    @Test("what is held of a client: names, days, limits, his way, and who looked, each day and person once")
    func held() throws {
        let office = try FullOffice.make()
        let store = try Store(path: office.folder.path)
        for _ in 0..<3 { try store.consult(["c0"], in: "show", by: Actor(id: "p1"), clock: Self.clock(1)) }
        try store.consult(["c0"], in: "plan", by: Actor(id: "p1"), clock: Self.clock(2))
        let held = try #require(try store.heldData(of: "o0a", on: Self.day))
        #expect(held.client.displayName == "Made Up" && held.postcode == "1234" && held.isWeekKnown)
        #expect(held.free.map(\.weekday) == [.monday] && held.limitations == ["noLifting"])
        #expect(held.exceptions.count == 1 && held.grounds.count == 1 && held.story.stopped.isEmpty)
        #expect(held.journeys.map(\.minutes) == [12] && held.weekdays == ["s1": .monday])
        #expect(held.sites["p1"]?.name == "P" && held.name(of: "p9") == "p9")
        #expect(held.looks.map(\.outputs) == [["plan", "show"], ["show"]] && held.looks[0].kind == "person")
        // Of somebody of whom nothing more is known than his id.
        let bare = try #require(try store.heldData(of: "o1b", on: Self.day))
        #expect(bare.client.displayName.isEmpty && bare.client.travelModes.isEmpty && !bare.isWeekKnown)
        #expect(bare.story.stopped.count == 1 && bare.looks.isEmpty)
        #expect(try store.heldData(of: "o9", on: Self.day) == nil && store.story(of: "o9", on: Self.day) == nil)
        #expect(try store.client(of: "o1b") == "c1" && store.client(of: "o9") == nil)
    }
}
