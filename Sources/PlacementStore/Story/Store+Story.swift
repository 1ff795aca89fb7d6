import GRDB
package import PlacementDomain

extension Store {
    /// The whole story of an order, read at one moment.
    ///
    /// - Parameter day: today: public holidays around it are told, and limits that hold on it.
    /// - Returns: nil: there is none of that id.
    package func story(of order: OrderID, on day: CalendarDay) throws(StoreError) -> OrderStory? {
        try read { try StoryReading($0, of: order, on: day)?.story() }
    }

    /// The story of an order and what is held of its client beside it, read at one moment.
    ///
    /// - Returns: nil: there is none of that id.
    package func heldData(of order: OrderID, on day: CalendarDay) throws(StoreError) -> HeldData? {
        try read { database in
            guard let reading = try StoryReading(database, of: order, on: day) else { return nil }
            return try HeldReading(database, story: reading.story(), day: day, facts: reading.facts).data()
        }
    }

    /// Whose an order is; nil: there is none of that id.
    package func client(of order: OrderID) throws(StoreError) -> ClientID? {
        try read { database in
            try String.fetchOne(database, sql: "SELECT client FROM orders WHERE id = ?", arguments: [order.text])
                .map { ClientID($0) }
        }
    }
}

/// Reads what a store holds of one order, in one transaction.
///
/// Every statement goes by an index of the order or by a key, or reads what came after the order did.
struct StoryReading {
    let database: Database
    let order: Unlinked<Order, Order.IDs>
    let day: CalendarDay
    let facts: StoreFacts
    /// What was done first for it: nothing of it is older.
    let firstAct: Int64
    private let row: Row

    var id: String { order.record.id.text }

    init?(_ database: Database, of order: OrderID, on day: CalendarDay) throws {
        let sql = """
            SELECT o.*, c.restricted, b.imposed, b.deducted, b.credited, b.corrected, b.remaining FROM orders o
            JOIN client c ON c.id = o.client JOIN order_balance b ON b.order_id = o.id WHERE o.id = ?
            """
        guard let row = try Row.fetchOne(database, sql: sql, arguments: [order.text]) else { return nil }
        self.database = database
        self.row = row
        self.day = day
        self.order = StoredTables.orders.record(row)
        facts = try StoreFacts(database)
        let entered = try Int64.fetchOne(
            database, sql: "SELECT min(act) FROM ledger WHERE order_id = ?", arguments: [order.text])
        firstAct = entered ?? 0
    }

    func story() throws -> OrderStory {
        var story = OrderStory(
            order: order.record, client: order.ids.client, unit: order.ids.unit, isRestricted: row.flag("restricted"),
            mostWarnings: row.number("most_warnings"), hours: try hours())
        story.places = try places()
        story.days = try days()
        story.notices = try notices()
        story.warnings = try warnings()
        story.decisions = try StoryDecisions(reading: self, places: story.places.map(\.id)).all()
        story.stopped = try Row.fetchAll(
            database, sql: "SELECT * FROM stopped_period WHERE client = ? ORDER BY first_day, cause",
            arguments: [order.ids.client.text]
        ).map { StoredTables.stoppedPeriods.record($0).record }
        story.holidays = try holidays()
        return story
    }

    private func hours() throws -> OrderHours {
        let lines = try Row.fetchAll(
            database,
            sql: """
                SELECT l.*, r.id AS reversed_by FROM ledger l LEFT JOIN ledger r ON r.reverses = l.id
                WHERE l.order_id = ? ORDER BY l.id
                """,
            arguments: [id]
        ).map { line in
            OrderHours.Line(
                number: line["id"], kind: line.word("kind"), from: line.word("from_account"),
                to: line.word("to_account"), minutes: Minutes(line.number("minutes")),
                withheld: Minutes(line.number("withheld")), day: line.certainDay("day"),
                isOfRecord: (line["attendance"] as Int64?) != nil, reverses: line["reverses"],
                reversedBy: line["reversed_by"])
        }
        let kept = OrderHours.Account.allCases.map { ($0, row.number($0.rawValue)) }
        return OrderHours(lines: lines, kept: Dictionary(uniqueKeysWithValues: kept))
    }

    /// Public holidays of half a year around the day: terms of reports pass over them.
    private func holidays() throws -> Set<CalendarDay> {
        let days = try Row.fetchAll(
            database, sql: "SELECT day FROM holiday WHERE day BETWEEN ? AND ? AND jurisdiction = ?",
            arguments: [day.adding(days: -183).stored, day.adding(days: 183).stored, order.record.jurisdiction])
        return Set(days.map { $0.certainDay("day") })
    }

    /// The day of an act, in the store's zone.
    func day(_ name: String, of row: Row) -> CalendarDay? {
        let at: Int64? = row[name]
        return at.map { facts.day(of: Timestamp(microseconds: $0)) }
    }
}
