import GRDB
import PlacementDomain

extension ThroughputReader {
    /// Orders received by the last day that were not withdrawn.
    ///
    /// Of those that ended before the first day nothing of other tables is looked up: their terms alone may count.
    ///
    /// - Parameter day: on which what of the client holds counts.
    func orders(on day: CalendarDay) throws -> [ReportedOrder] {
        let sql = """
            SELECT o.*, b.imposed, b.deducted, b.remaining,
              (SELECT organisation FROM client_version v WHERE v.client = o.client AND v.valid_from <= :day
                ORDER BY valid_from DESC LIMIT 1) AS organisation,
              (SELECT least FROM client_version v WHERE v.client = o.client AND v.valid_from <= :day
                ORDER BY valid_from DESC LIMIT 1) AS least,
              CASE WHEN coalesce(o.ended, :from) >= :from THEN
                (SELECT min(signed_day) FROM placement p WHERE p.order_id = o.id) END AS signed_on,
              CASE WHEN coalesce(o.ended, :from) >= :from THEN
                (SELECT min(decision_day) FROM placement p WHERE p.order_id = o.id AND p.state <> 'proposed')
                END AS agreed_on,
              CASE WHEN coalesce(o.ended, :from) >= :from THEN
                (SELECT at FROM act WHERE id = (SELECT min(a.act) FROM assignment a
                  WHERE a.order_id = o.id AND (a.published_in IS NOT NULL OR a.unplanned_reason = 'opening')))
                END AS published_at,
              CASE WHEN coalesce(o.ended, :from) >= :from THEN
                EXISTS (SELECT 1 FROM assignment a WHERE a.order_id = o.id AND a.unplanned_reason = 'opening')
                END AS was_taken,
              CASE WHEN o.state = 'returned' AND o.ended >= :from THEN o.first_worked IS NOT NULL OR b.credited > 0
                OR EXISTS (SELECT 1 FROM attendance t WHERE t.order_id = o.id AND t.attended = 1 AND t.stands = 1)
                END AS was_there
            FROM orders o JOIN order_balance b ON b.order_id = o.id
            WHERE o.state <> 'withdrawn' AND o.received <= :to ORDER BY o.id
            """
        var orders: [ReportedOrder] = []
        let rows = try Row.fetchCursor(
            database, sql: sql, arguments: ["day": day.stored, "from": from.stored, "to": to.stored])
        while let row = try rows.next() {
            let found = StoredTables.orders.record(row)
            orders.append(
                ReportedOrder(
                    order: found.record, client: found.ids.client, unit: found.ids.unit,
                    organisation: row.text("organisation"), least: row["least"], signedOn: row.day("signed_on"),
                    agreedOn: row.day("agreed_on"), publishedOn: published(row, found.record),
                    hasAttended: row.flag("was_there"), remaining: row.number("remaining")))
        }
        return orders
    }

    /// What was published before there was a store was so since the order came.
    private func published(_ row: Row, _ order: Order) -> CalendarDay? {
        if row.flag("was_taken") { return order.receivedDate }
        let time: Int64? = row["published_at"]
        return time.map { facts.day(of: Timestamp(microseconds: $0)) }
    }

    /// States that orders came into since the first day, but for what their first days of work say.
    ///
    /// Days are recorded after they were worked: *working* begins with its day, not with the act that wrote it.
    func stateChanges() throws -> [ReportedStateChange] {
        let first = try firstRow(
            last: "SELECT id FROM order_state ORDER BY id DESC LIMIT 1",
            next: """
                SELECT s.id, c.at FROM order_state s CROSS JOIN act c ON c.id = s.act WHERE s.id >= ? ORDER BY s.id LIMIT 1
                """)
        let sql = """
            SELECT s.order_id, s.state, c.at,
              (SELECT e.state FROM order_state e WHERE e.order_id = s.order_id AND e.id < s.id ORDER BY e.id DESC LIMIT 1)
              AS earlier
            FROM order_state s CROSS JOIN act c ON c.id = s.act WHERE s.id >= ? ORDER BY s.id
            """
        var changes: [ReportedStateChange] = []
        let rows = try Row.fetchCursor(database, sql: sql, arguments: [first])
        while let row = try rows.next() {
            let (before, after): (Order.State?, Order.State?) = (row.optionalWord("earlier"), row.optionalWord("state"))
            // The state with which an order came is no change.
            guard let before, let after, !isDatedByWork(before, after) else { continue }
            changes.append(
                ReportedStateChange(
                    order: row.id("order_id"), day: facts.day(of: Timestamp(microseconds: row["at"])), from: before,
                    to: after))
        }
        return changes
    }

    private func isDatedByWork(_ before: Order.State, _ after: Order.State) -> Bool {
        switch (before, after) {
        case (.received, .working), (.intake, .working), (.ready, .working), (.placed, .working): true
        case (.working, .placed): true
        default: false
        }
    }

    func stoppedPeriods() throws -> [ClientID: [StoppedPeriod]] {
        let rows = try Row.fetchCursor(
            database, sql: "SELECT client, cause, first_day, last_day FROM stopped_period ORDER BY client, first_day")
        var periods: [ClientID: [StoppedPeriod]] = [:]
        while let row = try rows.next() {
            periods[row.id("client"), default: []].append(
                StoppedPeriod(
                    client: -1, firstDay: row.certainDay("first_day"), lastDay: row.day("last_day"),
                    cause: row.text("cause")))
        }
        return periods
    }

    /// Exceptions that take whole days.
    func absences() throws -> [ClientID: [ClosedRange<CalendarDay>]] {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT client, first_day, last_day FROM availability_exception
                WHERE sense = 'unavailable' AND part = '' AND first_day <= :to AND last_day >= :from
                ORDER BY client, first_day
                """,
            arguments: period)
        var absences: [ClientID: [ClosedRange<CalendarDay>]] = [:]
        while let row = try rows.next() {
            let first = row.certainDay("first_day")
            absences[row.id("client"), default: []].append(first...max(first, row.certainDay("last_day")))
        }
        return absences
    }

    /// Places of orders that had not ended by the first day, by their first days.
    func places() throws -> [OrderID: [ReportedPlace]] {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT p.order_id, p.first_day,
                  (SELECT group_concat(series, ';') FROM (SELECT series FROM placement_series WHERE placement = p.id ORDER BY series))
                  AS series
                FROM placement p JOIN orders o ON o.id = p.order_id
                WHERE p.state <> 'proposed' AND coalesce(o.ended, :from) >= :from ORDER BY p.order_id, p.first_day, p.id
                """,
            arguments: ["from": from.stored])
        var places: [OrderID: [ReportedPlace]] = [:]
        while let row = try rows.next() {
            places[row.id("order_id"), default: []].append(
                ReportedPlace(firstDay: row.certainDay("first_day"), series: row.list("series").map { SeriesID($0) }))
        }
        return places
    }
}
