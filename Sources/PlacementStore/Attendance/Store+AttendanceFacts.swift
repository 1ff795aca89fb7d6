import GRDB
package import PlacementDomain

/// What a store knows of a day of which somebody says how it was.
package enum FoundAttendance: Sendable {
    case facts(AttendanceFacts)
    /// No such client or order, or the order is somebody else's.
    case unknown
    /// It is not said which order; those of the client that run.
    case orders(ClientID, [OrderID])
}

extension Store {
    /// - Parameter now: in the store's zone.
    package func facts(of entry: AttendanceEntry, now: Moment) throws(StoreError) -> FoundAttendance {
        try read { try $0.facts(of: entry, now: now) }
    }

    /// The ids of all clients and orders.
    package func clientAndOrderIDs() throws(StoreError) -> [String] {
        try read { try String.fetchAll($0, sql: "SELECT id FROM client UNION SELECT id FROM orders ORDER BY id") }
    }
}

extension Database {
    func facts(of entry: AttendanceEntry, now: Moment) throws -> FoundAttendance {
        let orders = try orders(of: entry)
        guard let order = orders.one else {
            guard let client = entry.client, entry.order == nil, orders.isClient else { return .unknown }
            return .orders(client, orders.running)
        }
        let sql = """
            SELECT o.*, b.imposed, b.deducted, b.credited, b.remaining,
              CASE WHEN o.state = 'suspended' THEN (SELECT act.at FROM order_state s JOIN act ON act.id = s.act
                WHERE s.order_id = o.id ORDER BY s.id DESC LIMIT 1) END AS suspended_at
            FROM orders o JOIN order_balance b ON b.order_id = o.id WHERE o.id = ?
            """
        guard let row = try Row.fetchOne(self, sql: sql, arguments: [order.text]) else { return .unknown }
        let found = StoredTables.orders.record(row)
        let client = found.ids.client
        if let typed = entry.client, typed != client { return .unknown }
        let facts = try StoreFacts(self)
        let booking = try booking(client: client, session: entry.session)
        let suspended: Int64? = row["suspended_at"]
        return .facts(
            AttendanceFacts(
                client: client, order: found.record, remaining: Minutes(row.number("remaining")),
                suspendedOn: try suspended.map { try facts.day(of: Timestamp(microseconds: $0)) },
                booking: booking?.order == order ? booking?.booking : nil, day: try day(of: entry.session),
                record: try booking.flatMap { $0.order == order ? try record(of: $0.booking.number) : nil },
                others: try presences(of: client, on: entry.session.date, besides: booking?.booking.number),
                stoppedPeriods: try stoppedPeriods(of: client), now: now))
    }

    // MARK: Whose day

    private struct Orders {
        var one: OrderID?
        var running: [OrderID] = []
        var isClient = true
    }

    /// The order that is named, the one that was booked, or the only one that runs.
    private func orders(of entry: AttendanceEntry) throws -> Orders {
        if let order = entry.order { return Orders(one: order) }
        guard let client = entry.client else { return Orders(isClient: false) }
        if let booking = try booking(client: client, session: entry.session) { return Orders(one: booking.order) }
        let running = try String.fetchAll(
            self,
            sql: """
                SELECT id FROM orders WHERE client = ? AND state IN ('placed','working','suspended') ORDER BY id
                """,
            arguments: [client.text]
        ).map { OrderID($0) }
        let isClient = try Bool.fetchOne(
            self, sql: "SELECT EXISTS (SELECT 1 FROM client WHERE id = ?)", arguments: [client.text])
        return Orders(
            one: running.count == 1 ? running.first : nil, running: running, isClient: isClient ?? false)
    }

    private func booking(
        client: ClientID, session: SessionID
    ) throws -> (order: OrderID, booking: AttendanceFacts.Booking)? {
        try Row.fetchOne(
            self,
            sql: """
                SELECT id, order_id, from_minute, to_minute, unplanned_reason FROM assignment
                WHERE client = ? AND day = ? AND series = ? AND stands = 1
                """,
            arguments: [client.text, session.date.stored, session.series.text]
        ).map { row in
            (
                row.id("order_id"),
                AttendanceFacts.Booking(
                    number: row["id"], from: row.certainMinute("from_minute"), to: row.certainMinute("to_minute"),
                    isUnplanned: row.optionalText("unplanned_reason") == Writing.unplanned)
            )
        }
    }

    // MARK: What is recorded

    func record(of booking: Int64) throws -> AttendanceRecord? {
        try Row.fetchOne(
            self, sql: "SELECT * FROM attendance WHERE assignment = ? AND stands = 1", arguments: [booking]
        ).map(AttendanceRecord.init)
    }

    private func presences(
        of client: ClientID, on day: CalendarDay, besides booking: Int64?
    ) throws -> [AttendanceFacts.Presence] {
        try Row.fetchAll(
            self,
            sql: """
                SELECT from_minute, to_minute FROM attendance WHERE client = ? AND day = ? AND stands = 1 AND attended = 1
                  AND assignment IS NOT ? ORDER BY from_minute
                """,
            arguments: [client.text, day.stored, booking]
        ).map {
            AttendanceFacts.Presence(from: $0.certainMinute("from_minute"), to: $0.certainMinute("to_minute"))
        }
    }

    private func stoppedPeriods(of client: ClientID) throws -> [StoppedPeriod] {
        try Row.fetchAll(
            self, sql: "SELECT first_day, last_day, cause FROM stopped_period WHERE client = ? ORDER BY first_day",
            arguments: [client.text]
        ).map {
            StoppedPeriod(
                client: -1, firstDay: $0.certainDay("first_day"), lastDay: $0.day("last_day"), cause: $0.text("cause"))
        }
    }
}

extension AttendanceRecord {
    /// A row of the table, or one that is joined to it under the same names.
    init(_ row: Row) {
        self.init(
            number: row["id"], outcome: row.word("outcome"), from: row.minute("from_minute"),
            to: row.minute("to_minute"), breakMinutes: row.minutes("break_minutes"),
            penaltyMinutes: Minutes(row.number("penalty")), creditMinutes: Minutes(row.number("credit")),
            isSensitive: row.flag("sensitive"))
    }
}
