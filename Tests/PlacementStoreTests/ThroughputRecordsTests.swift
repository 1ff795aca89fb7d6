import GRDB
import PlacementDomain
import PlacementStore
import Testing

/// What a store gives of its rows to those who reckon figures.
@Suite("Records for figures")
struct ThroughputRecordsTests {
    private let first = "2026-11-30"

    private func records(_ office: Office, _ from: String = "2026-11-30", _ to: String = "2026-12-06") throws
        -> ThroughputRecords
    {
        let store = try Store(path: office.folder.path)
        let (from, to) = (try #require(CalendarDay(iso: from)), try #require(CalendarDay(iso: to)))
        let records = try store.throughputRecords(from: from, to: to, asOf: to)
        try store.close()
        return records
    }

    @Test("days that stand, that were taken back, and that nobody planned, each with what is recorded of them")
    func days() throws {
        let office = try Office()
        try office.publish()
        let worked = try office.assign("o0a", "s1", 540, 990)
        let gone = try office.assign("o1a", "s1", 540, 990)
        let open = try office.assign("o2a", "s1", 540, 990)
        _ = try office.assign("o2a", "s1", 540, 990, on: "2026-12-07")
        try office.end(gone, as: "cancelledByClient")
        let walkIn = try office.run(
            """
            INSERT INTO assignment(order_id, client, unplanned_reason, series, day, from_minute, to_minute, credit, act)
            VALUES ('o1b', 'c1', 'came by himself', 's2', '\(first)', 600, 720, 0, 2)
            """)
        let before = try office.run(
            """
            INSERT INTO assignment(order_id, client, unplanned_reason, series, day, from_minute, to_minute, credit, act)
            VALUES ('o0b', 'c0', 'opening', 's3', '\(first)', 990, 1080, 0, 2)
            """)
        let wrong = try office.attend(worked, "ABSENT_LATE")
        try office.run(
            "UPDATE attendance SET stands = NULL, reversed_act = ? WHERE id = ?", [office.act("reverse"), wrong])
        try office.attend(worked, "SENT_HOME_SERVICE")

        let found = try records(office).days
        #expect(found.map(\.id) == [worked, gone, open, walkIn, before])
        #expect(found.map(\.isPublished) == [true, true, true, false, true])
        #expect(found[0].record == ReportedOutcome(isAttended: true, lost: .sentHome))
        #expect(found[0].recordedOn != nil && found[0].endedAs == nil)
        #expect(found[1].endedAs == .cancelledByClient && found[1].endedAt != nil && found[1].record == nil)
        #expect(found[2].record == nil && found[2].recordedOn == nil)
        #expect(found[2].day.description == first && found[2].to.minute == 990)
        #expect(try records(office, "2026-12-07", "2026-12-13").days.count == 1)
    }

    @Test("entries of hours have their sign, their credit and the session of their record")
    func entries() throws {
        let office = try Office()
        try office.publish()
        let record = try office.attend(office.assign("o0a", "s1", 540, 990))
        let credit = try office.entry("o0a", "credit", "remaining", "credited", 420, of: record)
        try office.entry("o0a", "reversal", "credited", "remaining", 420, reversing: credit)
        try office.entry("o0a", "opening", "remaining", "credited", 60)
        let own = try records(office).entries.filter { $0.order.text == "o0a" }
        #expect(own.map(\.remaining) == [3_600, -420, 420, -60])
        #expect(own.map(\.credit) == [0, 420, -420, 0])
        #expect(own.map { $0.session?.description ?? "" } == ["", "s1@2026-11-30", "s1@2026-11-30", ""])
        #expect(try records(office, "2026-12-01", "2026-12-06").entries.isEmpty)
    }

    @Test("of orders what other tables know, withdrawn ones left out")
    func orders() throws {
        let office = try FullOffice.make()
        try office.run("UPDATE orders SET state = 'withdrawn', version = version + 1 WHERE id = 'o1b'")
        try office.run(
            "UPDATE placement SET state = 'signed', signed_day = '2026-11-20', version = version + 1 WHERE id = 'pl-o0a'"
        )
        let found = try records(office)
        #expect(found.orders.map(\.order.id.text) == ["o0a", "o0b", "o1a"])
        let order = try #require(found.orders.first)
        #expect(order.organisation == "RN" && order.least == 1 && order.client.text == "c0")
        #expect(order.signedOn?.description == "2026-11-20" && order.publishedOn != nil)
        #expect(order.remaining == 3_180 && order.order.orderedMinutes.value == 3_600)
        #expect(found.places["o0a"]?.map(\.series) == [["s1"]])
        #expect(found.stoppedPeriods["c1"]?.count == 1)
        #expect(found.calendar.series.count == 4 && found.calendar.projects.count == 2)
    }

    @Test("states are those that orders came into since, whatever became of the decisions; work is dated by its days")
    func states() throws {
        let office = try Office()
        for state in ["placed", "working", "suspended", "working", "placed", "completed"] {
            try office.run(
                "UPDATE orders SET state = ?, version = version + 1, act = ? WHERE id = 'o0a'",
                [state, office.act("order")])
        }
        let changes = try records(office).stateChanges
        #expect(changes.map(\.order.text) == ["o0a", "o0a", "o0a", "o0a"])
        #expect(changes.map(\.from) == [.ready, .working, .suspended, .placed])
        #expect(changes.map(\.to) == [.placed, .suspended, .working, .completed])
        // Acts of these stores are of the 18th of May 2033.
        let day = try #require(CalendarDay(iso: "2033-05-18"))
        #expect(changes.allSatisfy { $0.day == day })
        #expect(try records(office, "2033-05-18", "2033-05-18").stateChanges == changes)
        #expect(try records(office, "2033-05-19", "2033-05-19").stateChanges.isEmpty)
    }

    @Test("what was recorded before the first day is not read again: the first row since is found among all")
    func since() throws {
        let office = try Office(clients: 8)
        #expect(try records(office).entries.count == 16)
        var acts: [Int64] = [2]
        // Noon in July 2036, a day apart.
        for day in 0...2 {
            acts.append(
                try office.run(
                    "INSERT INTO act SELECT max(id) + 1, ?, 'p1', 'cli', 'test', NULL FROM act",
                    [2_100_000_000_000_000 + Int64(day) * 86_400_000_000]))
        }
        for (number, act) in acts.enumerated() {
            try office.run(
                """
                INSERT INTO ledger(order_id, kind, from_account, to_account, minutes, day, act)
                VALUES ('o0a', 'opening', 'remaining', 'credited', ?, '2036-12-31', ?)
                """, [number + 1, act])
        }
        for (day, minutes) in [("2036-07-18", [2, 3, 4]), ("2036-07-19", [3, 4]), ("2036-07-21", [])] {
            #expect(try records(office, day, day).entries.map { -$0.remaining } == minutes, "\(day)")
        }
    }
}
