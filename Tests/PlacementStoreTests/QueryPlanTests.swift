import Foundation
import GRDB
import PlacementDomain
import PlacementStore
import Synchronization
import Testing

/// What SQLite does for the statements of the daily work: the years behind an office must not make its days slower.
@Suite("Statements of the daily work")
struct QueryPlanTests {
    /// Tables with more rows each week.
    private static let growing = [
        "assignment", "attendance", "ledger", "act", "decision", "consultation", "outbox", "notice", "warning",
        "decision_payload", "publication", "plan", "order_state",
    ]

    /// Statements as they are run.
    private final class Heard: Sendable {
        private let texts = Mutex<Set<String>>([])

        var all: [String] { texts.withLock { $0.sorted() } }

        func hear(_ sql: String) { texts.withLock { _ = $0.insert(sql) } }
    }

    /// The growing tables of which a statement reads every row, or all entries of an index.
    private func scanned(_ sql: String, in database: Database) throws -> [String] {
        let statement = try database.makeStatement(sql: "EXPLAIN QUERY PLAN " + sql)
        statement.setUncheckedArguments([])
        let steps = try Row.fetchAll(statement).map { row in row["detail"] as String }
        // The first or last row of a key is read alone: that is told as a scan, too.
        let isOneRow =
            sql.hasSuffix("LIMIT 1") && !sql.contains("WHERE") && !steps.contains { $0.contains("TEMP B-TREE") }
        // Its trigger reads the last act, which is told as a scan without more.
        guard !isOneRow, !sql.hasPrefix("INSERT INTO act(") else { return [] }
        return steps.compactMap { step in
            // The least or greatest of a column without an index is told as a search by nothing.
            // Seals have an index of their own, of which the last entry is read.
            if sql.contains("LIMIT 1"), step.hasSuffix("INDEX decision_seal") { return nil }
            guard
                let name = step.prefixMatch(of: /SCAN (\w+)/)?.output.1
                    ?? step.wholeMatch(of: /SEARCH (\w+)/)?.output.1,
                step.hasPrefix("SCAN") || !sql.contains("max(id)")
            else { return nil }
            return Self.growing.first {
                $0 == name || sql.contains("\($0) \(name)") || sql.contains("\($0) AS \(name)")
            }
        }
    }

    @Test("none reads a whole table that grows with the years: who acts, the week, what stands, the record, a write")
    func indexed() throws {
        let office = try Office()
        let heard = Heard()
        let store = try Store(
            path: office.folder.path, history: .released, site: StoreSite(), watching: { heard.hear($0) })
        let clock = WallClock.standing(at: Timestamp(microseconds: 3_000_000_000_000_000))
        let day = clock.now.day
        _ = try store.facts()
        let actor = try store.actor(.test, on: day)
        _ = try store.actors(on: day)
        _ = try store.actorEntries()
        _ = try store.weekToPlan(asOf: day)
        _ = try store.head()
        _ = try store.add(Actor(id: "p2"), kind: .person, login: nil, from: nil, by: .test, clock: clock)
        try imported(store, day, by: actor, clock)
        try planned(store, by: actor, clock)
        _ = try store.seal(
            copy: Office.digest("copy"),
            by: ActHeader(actor: actor, channel: .cli, verb: "store backup", program: "test"), clock: clock)
        #expect(actor.id == "p1")
        try states(store, day, clock)
        try publications(store, day, clock)
        #expect(try store.client(of: "o0a") == "c0")
        _ = try store.heldData(of: "o0a", on: day)
        // Of a week with a publication, a notice and days that stand: every statement of the screen is run.
        let week = try store.weekFacts(at: Moment(day: day, time: TimeOfDay(9, 0))).facts
        #expect(week.booked.count == 1 && week.notices.count == 1 && week.publications.last != nil)
        _ = try store.openFailures(of: OrderID("o0a"))
        _ = try store.throughputRecords(from: day.adding(days: -28), to: day, asOf: day)
        try store.close()

        let statements = heard.all.filter { sql in
            ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH"].contains { sql.hasPrefix($0) }
        }
        for table in ["assignment", "act", "decision", "publication", "orders", "actor", "attendance t", "notice n"] {
            #expect(statements.contains { $0.contains(table) }, "nothing was heard of \(table)")
        }
        try office.queue.writeWithoutTransaction { database throws in
            for sql in statements { #expect(try scanned(sql, in: database) == [], "\(sql)") }
        }
    }

    /// A week is published, corrected and written.
    private func publications(_ store: Store, _ day: CalendarDay, _ clock: WallClock) throws {
        let header = ActHeader(actor: Actor(id: "p1"), channel: .cli, verb: "publish", program: "test")
        let clock = WallClock.standing(at: clock.now.adding(microseconds: 3_000_000))
        let standing = try store.standing(from: day.monday)
        _ = try store.plan(nil)
        _ = try store.publication(nil)
        _ = try store.publication(ofPlan: 1)
        _ = try store.exported(1)
        _ = try store.isChanged(since: 1)
        var new = NewPublication(
            plan: nil, instance: Office.digest("week"), asOf: day, firstDay: day.monday,
            lastDay: day.monday.adding(days: 6), files: [KeptFile(name: "publication.json", content: [1])],
            seen: standing.moment)
        new.places.added = [
            PlaceChanges.Booked(
                order: "o1a", series: "s1", day: day, from: TimeOfDay(minute: 540), to: TimeOfDay(minute: 990),
                credit: Minutes(420))
        ]
        new.notices = [NewNotice(.client("c1"), content: Office.digest("n"), days: day...day, by: day)]
        new.shown = ["c1"]
        let number = try store.publish(new, by: header, clock: clock)
        try store.papersAreWritten(number, by: header, clock: clock)
    }

    /// An order and its place are looked at and changed.
    private func states(_ store: Store, _ day: CalendarDay, _ clock: WallClock) throws {
        let header = ActHeader(actor: Actor(id: "p1"), channel: .cli, verb: "test", program: "test", reason: "why")
        let order = try #require(try store.standing(of: OrderID("o0a"), on: day))
        var suspended = order.order
        suspended.state = .suspended
        try store.write(
            OrderChange(seen: order, order: suspended, day: day), by: header,
            clock: .standing(at: clock.now.adding(microseconds: 1_000_000)))
        let placement = try #require(try store.standing(of: PlacementID("pl-o0a"), on: day))
        var ended = placement
        (ended.state, ended.introducedOn) = (.ended, day)
        try store.write(
            PlacementChange(seen: placement, placement: ended, day: day, isOverride: false, since: day), by: header,
            clock: .standing(at: clock.now.adding(microseconds: 2_000_000)))
    }

    /// An order and its hours, as a list brings them.
    private func imported(_ store: Store, _ day: CalendarDay, by actor: Actor, _ clock: WallClock) throws {
        let (found, seen) = try store.week(asOf: day, on: day, seeing: [.orders, .clients])
        _ = try store.foreignIDs()
        var after = found.week.records
        #expect(!after.orders.isEmpty)
        after.orders[0].record.caseReference = "other"
        after.orders[0].record.orderedMinutes = Minutes(after.orders[0].record.orderedMinutes.value + 60)
        let change = ImportedChange(
            before: found.week.records, after: after, tables: [.orders], seen: seen, from: day, today: day, inputs: "x")
        let header = ActHeader(actor: actor, channel: .import, verb: "import", program: "test")
        #expect(try store.take(change, by: header, clock: clock) { _ in 1 } == 1)
    }

    /// A plan is kept, read again, and looked at.
    private func planned(_ store: Store, by actor: Actor, _ clock: WallClock) throws {
        let plan = StoredPlan(
            number: 0, instance: Office.digest("week"), rosterId: "r", outcome: Office.digest("out"), from: nil,
            stepLimit: 3, timeLimit: nil, gapPpm: 500, seed: 1, isFull: false, stopReason: .calm, isReplayable: true,
            program: "test")
        let file = KeptFile(name: "clients.csv", content: [0x41])
        let new = NewPlan(
            plan: plan, fromHash: nil, policy: [], rules: [], exported: 1, week: [file], files: [file])
        let header = ActHeader(actor: actor, channel: .cli, verb: "plan", program: "test")
        let number = try store.keep(new, by: header, clock: clock)
        #expect(try store.plan(nil)?.number == number)
        #expect(try store.files(of: plan.outcome) == [file])
        _ = try store.digests(of: plan.instance)
        _ = try store.erasure(of: plan.instance)
        try store.consult([ClientID("c0")], in: "show", by: actor, clock: clock)
    }

    @Test("a statement that reads all of such a table is found, by its own name and by another one")
    func found() throws {
        let office = try Office(clients: 1)
        try office.queue.writeWithoutTransaction { database throws in
            #expect(try scanned("SELECT * FROM assignment WHERE credit = ?", in: database) == ["assignment"])
            #expect(try scanned("SELECT count(*) FROM ledger l", in: database) == ["ledger"])
            #expect(try scanned("SELECT max(credit) FROM assignment", in: database) == ["assignment"])
            #expect(try scanned("SELECT max(id) FROM act", in: database) == [])
            #expect(try scanned("SELECT id FROM act ORDER BY verb LIMIT 1", in: database) == ["act"])
            #expect(try scanned("SELECT id FROM act ORDER BY id DESC LIMIT 1", in: database) == [])
            #expect(try scanned("SELECT * FROM assignment WHERE stands = 1 AND day >= ?", in: database) == [])
        }
    }
}
