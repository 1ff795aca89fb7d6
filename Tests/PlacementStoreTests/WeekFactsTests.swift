import GRDB
import PlacementDomain
import PlacementStore
import Testing

@Suite("What the screen of a week is read from")
struct WeekFactsTests {
    private static func day(_ text: String) -> CalendarDay { CalendarDay(iso: text) ?? CalendarDay(number: 0) }

    /// Monday 30 November 2026, at nine or another minute.
    private func facts(_ office: Office, _ day: String = "2026-11-30", minute: Int = 540) throws -> WeekFacts {
        let store = try Store(path: office.folder.path)
        defer { try? store.close() }
        return try store.weekFacts(at: Moment(day: Self.day(day), time: TimeOfDay(minute: minute))).facts
    }

    private func set(_ state: String, _ order: String, in office: Office) throws {
        try office.run("UPDATE orders SET state = ?, version = version + 1, act = 2 WHERE id = ?", [state, order])
    }

    @Test("one state of a store with a row in every table: orders, days, places, hours that wait, papers, units")
    func whole() throws {
        let office = try FullOffice.make()
        try office.assign("o0b", "s4", 540, 990, on: "2026-12-01")
        let found = try facts(office)
        #expect(found.orders.map(\.order.id) == ["o0a", "o0b", "o1a", "o1b"] && found.jurisdiction == "NL")
        #expect(found.orders.map(\.remaining) == [3_180, 3_600, 3_600, 3_600])
        #expect(found.orders.map(\.hasWorked) == [true, false, false, false])
        #expect(
            found.booked.map { "\($0.order) \($0.session)" } == [
                "o0a s1@2026-11-30", "o1a s1@2026-11-30", "o0b s4@2026-12-01",
            ])
        #expect(
            found.booked.map(\.isRecorded) == [true, true, false] && found.booked.map(\.project) == ["p1", "p1", "p1"])
        #expect(found.places.map(\.id) == ["pl-o0a", "pl-o0b", "pl-o1a"])
        #expect(found.places.first?.introducedOn == Self.day("2026-11-27") && found.places.first?.signedDay == nil)
        #expect(found.waitingHours == [WaitingHours(project: "p1", week: Self.day("2026-11-30"), count: 1)])
        #expect(found.publications.unwritten == [1] && found.publications.last?.number == 1)
        #expect(found.publications.through == Self.day("2026-12-06") && found.publications.draft != nil)
        #expect(found.units.map(\.id) == ["u1"] && found.projects.map(\.record.id) == ["p1"])
        #expect(found.projectsInUse == ["p1", "p2"] && found.stopped.map(\.ids) == ["c1"])
        #expect(found.notices.isEmpty && found.changedDays.isEmpty && found.failures.isEmpty && found.later.isEmpty)
    }

    @Test("what has ended is no open order, and its days stand with its state; a signature is told of the place")
    func states() throws {
        let office = try Office(clients: 2)
        try office.publish()
        for order in ["o0a", "o1a"] { try office.assign(order, "s1", 540, 990) }
        try set("suspended", "o0a", in: office)
        try office.run(
            "UPDATE placement SET state = 'signed', signed_day = '2026-11-20', version = 2, act = 2 WHERE id = 'pl-o0a'"
        )
        try office.run(
            "UPDATE orders SET state = 'returned', impossible = '2026-11-29', version = version + 1, act = 2 WHERE id = 'o1a'"
        )
        let found = try facts(office)
        #expect(found.orders.map(\.order.id) == ["o0a", "o0b", "o1b"])
        #expect(
            found.booked.map(\.state) == [.suspended, .returned] && found.booked.map(\.isImpossible) == [false, true])
        #expect(found.booked.map(\.isSigned) == [true, false])
        #expect(found.places.map(\.signedDay) == [Self.day("2026-11-20"), nil])
        #expect(try facts(office, "2026-12-07").booked.isEmpty)
    }

    @Test("what is known of a client is looked up where an order is not ready; the last hours where none are left")
    func ordersNotReady() throws {
        let office = try Office(clients: 2)
        try set("received", "o0a", in: office)
        try office.publish()
        let record = try office.attend(office.assign("o1b", "s1", 540, 990))
        try office.entry("o1b", "credit", "remaining", "credited", 420, of: record)
        try office.entry("o1b", "opening", "remaining", "credited", 3_180)
        let found = try facts(office)
        #expect(found.orders.map(\.known.isEmpty) == [true, false, false, false])
        #expect(found.lastCredits == ["o1b": Self.day("2026-11-30")])
    }

    @Test("WARN-01: a failure is open until a warning stands for it, its order stops, or its record is reversed")
    func failures() throws {
        let office = try Office(clients: 2)
        try office.publish()
        let late = try office.attend(office.assign("o0a", "s1", 540, 990, on: "2026-11-23"), "ABSENT_LATE")
        #expect(try facts(office).failures.isEmpty, "the order is neither placed nor worked on")
        try set("working", "o0a", in: office)
        let open = try facts(office).failures
        #expect(open.map(\.attendance) == [late] && open.map(\.outcome) == ["ABSENT_LATE"])
        #expect(open.first?.session == SessionID("s1@2026-11-23") && open.first?.client == "c0")
        #expect(open.first?.isWarningLeft == true)
        let warning = try office.run(
            "INSERT INTO warning(order_id, number, day, cause, act) VALUES ('o0a', 1, '2026-11-24', ?, 2)", [late])
        #expect(try facts(office).failures.isEmpty)
        let second = try office.attend(office.assign("o0a", "s4", 540, 990, on: "2026-11-24"), "ABSENT_UNACCEPTABLE")
        let after = try facts(office).failures
        #expect(
            after.map(\.attendance) == [second] && after.first?.isWarningLeft == false && after.first?.warnings == 1)
        try office.run(
            "UPDATE warning SET withdrawn_act = ?, withdrawn_reason = 'x' WHERE id = ?", [try office.act(), warning])
        #expect(try facts(office).failures.map(\.attendance) == [late, second])
        try office.run(
            "UPDATE attendance SET stands = NULL, reversed_act = ? WHERE id = ?", [try office.act(), second])
        #expect(try facts(office).failures.map(\.attendance) == [late])
        let store = try Store(path: office.folder.path)
        #expect(try store.openFailures(of: OrderID("o0a")).count == 1)
        #expect(try store.openFailures(of: OrderID("o1a")).isEmpty)
        try store.close()
        try set("suspended", "o0a", in: office)
        #expect(try facts(office).failures.isEmpty)
    }

    @Test("of all outcomes those are failures that the table of outcomes says")
    func outcomes() throws {
        let office = try Office(clients: 1)
        try office.publish()
        try set("working", "o0a", in: office)
        let rows = try office.queue.read {
            try Row.fetchAll($0, sql: "SELECT code, failure FROM outcome ORDER BY code")
        }
        #expect(rows.count == 20)
        for (number, row) in rows.enumerated() {
            let day = Self.day("2026-09-01").adding(days: number)
            try office.attend(office.assign("o0a", "s1", 540, 990, on: "\(day)"), row["code"])
        }
        let failing = rows.filter { ($0["failure"] as Int) == 1 }.map { $0["code"] as String }
        #expect(failing.count == 5)
        #expect(try facts(office).failures.map(\.outcome).sorted() == failing)
    }

    @Test("PLACE-15: a past day without a record is missing, if it was held; one of today from its end on")
    func missing() throws {
        let office = try Office(clients: 3)
        try office.publish()
        for client in 0..<3 { try office.assign("o\(client)a", "s1", 540, 990, on: "2026-11-23") }
        try office.assign("o0a", "s4", 540, 990, on: "2026-11-24")
        try office.assign("o0a", "s2", 1_000, 1_080, on: "2026-11-30")
        try office.assign("o1a", "s1", 540, 990, on: "2026-11-30")
        try office.attend(office.number64("SELECT id FROM assignment WHERE order_id = 'o2a'"))
        func told(_ minute: Int = 540) throws -> [String] {
            try facts(office, minute: minute).missing.map { "\($0.project) \($0.day) \($0.count)" }
        }
        #expect(try told() == ["p1 2026-11-23 2", "p1 2026-11-24 1"])
        #expect(try told(989).count == 2)
        #expect(try told(990) == ["p1 2026-11-23 2", "p1 2026-11-24 1", "p1 2026-11-30 1"])
        #expect(try told(1_080).last == "p2 2026-11-30 1")
        try office.run(
            "INSERT INTO session_change(series, day, status, act) VALUES ('s4', '2026-11-24', 'cancelled', 2)")
        #expect(try told() == ["p1 2026-11-23 2"])
        try office.run(
            "INSERT INTO closure(project, series, first_day, last_day, act) VALUES ('p1', 's4', '2026-11-23', '2026-11-23', 2)"
        )
        #expect(try told() == ["p1 2026-11-23 2"])
        try office.run(
            "INSERT INTO closure(project, first_day, last_day, act) VALUES ('p1', '2026-11-20', '2026-11-23', 2)")
        #expect(try told() == [])
    }

    @Test("a notice is open until the last attempt told it, another follows it, or its days are past")
    func notices() throws {
        let office = try Office(clients: 2)
        try office.publish()
        func notice(_ client: String, _ last: String, by: String, act: Int64, supersedes: Int64? = nil) throws -> Int64
        {
            try office.run(
                """
                INSERT INTO notice(recipient_kind, recipient, content, first_day, last_day, by_day, act, supersedes)
                VALUES ('client', ?, ?, '2026-11-23', ?, ?, ?, ?)
                """, [client, Office.digest("\(act) \(last) \(by)"), last, by, act, supersedes])
        }
        func attempt(_ notice: Int64, _ result: String) throws {
            try office.run(
                "INSERT INTO notice_attempt(notice, result, how, act) VALUES (?, ?, 'phone', 2)", [notice, result])
        }
        let act = Int64(try office.number("SELECT act FROM decision ORDER BY seq DESC LIMIT 1"))
        // Older than the publication that reaches to today: nobody is told of it any more.
        _ = try notice("c0", "2026-12-06", by: "2026-11-01", act: 1)
        _ = try notice("c0", "2026-11-29", by: "2026-11-22", act: act)
        let first = try notice("c0", "2026-12-06", by: "2026-12-02", act: act)
        let other = try notice("c1", "2026-11-30", by: "2026-11-29", act: act)
        #expect(try facts(office).notices.map(\.recipient) == [.client("c1"), .client("c0")])
        try attempt(other, "told")
        #expect(try facts(office).notices.map(\.recipient) == [.client("c0")])
        try attempt(other, "untold")
        try attempt(first, "voicemail")
        #expect(try facts(office).notices.map(\.lastResult) == ["untold", "voicemail"])
        let next = try notice("c0", "2026-12-06", by: "2026-12-03", act: office.act(), supersedes: first)
        #expect(try facts(office).notices.map(\.by) == [Self.day("2026-11-29"), Self.day("2026-12-03")])
        try attempt(next, "told")
        try attempt(other, "told")
        #expect(try facts(office).notices.isEmpty)
    }

    @Test(
        "days that went and came since a week was published are told, those of the publication itself and past ones not"
    )
    func changed() throws {
        let office = try Office(clients: 3)
        try office.publish()
        let gone = try office.assign("o0a", "s4", 540, 990, on: "2026-12-01")
        let past = try office.assign("o1a", "s1", 540, 990, on: "2026-11-23")
        #expect(try facts(office).changedDays.isEmpty)
        try office.publish()
        for assignment in [gone, past] { try office.end(assignment, as: "cancelledByUs") }
        try office.run(
            """
            INSERT INTO assignment(order_id, client, placement, series, day, from_minute, to_minute, credit, published_in, act)
            VALUES ('o2a', 'c2', 'pl-o2a', 's4', '2026-12-01', 540, 990, 0, 2, 2)
            """)
        let changed = try facts(office).changedDays
        #expect(changed.map(\.client) == ["c0", "c2"] && changed.map(\.isAdded) == [false, true])
        #expect(try facts(office).publications.last?.number == 1, "the second one is a correction")
    }

    @Test("versions that begin after this Monday: of clients whose order goes on, of projects and of series")
    func later() throws {
        let office = try Office(clients: 2)
        for (client, from) in [("c0", "2026-11-30"), ("c0", "2026-12-07"), ("c1", "2026-12-01")] {
            try office.run("INSERT INTO client_version(client, valid_from, act) VALUES (?, ?, 2)", [client, from])
        }
        for from in ["", "2026-12-14"] {
            try office.run(
                """
                INSERT INTO project_version(project, valid_from, unit, organisation, latitude, longitude, accepts_juveniles,
                  alone_minutes, act) VALUES ('p1', ?, 'u1', 'RN', 0, 0, 1, 30, 2)
                """, [from])
            try office.run(
                "INSERT INTO series_version(series, valid_from, seats, break_minutes, act) VALUES ('s1', ?, 3, 30, 2)",
                [from])
        }
        for order in ["o1a", "o1b"] { try set("withdrawn", order, in: office) }
        #expect(
            try facts(office).later == [
                LaterVersion(.client("c0"), from: Self.day("2026-12-07")),
                LaterVersion(.project("p1"), from: Self.day("2026-12-14")),
                LaterVersion(.series("s1", of: "p1"), from: Self.day("2026-12-14")),
            ])
    }
}

extension Office {
    fileprivate func number64(_ sql: String) throws -> Int64 { Int64(try number(sql)) }
}
