import GRDB
import PlacementDomain

extension Database {
    /// Orders that have not ended, with what is missing of those that are not ready, and when the last hours of worked ones
    /// were credited.
    func addOrders(to facts: inout WeekFacts) throws {
        let rows = try Row.fetchCursor(
            self,
            sql: """
                SELECT o.*, b.imposed, b.deducted, b.credited, b.remaining
                FROM orders o JOIN order_balance b ON b.order_id = o.id
                WHERE o.state IN ('received','intake','ready','placed','working','suspended') ORDER BY o.id
                """)
        var orders: [OrderStanding] = []
        while let row = try rows.next() {
            let found = StoredTables.orders.record(row)
            orders.append(
                OrderStanding(
                    order: found.record, client: found.ids.client, unit: found.ids.unit,
                    version: row.number("version"), remaining: Minutes(row.number("remaining")),
                    hasWorked: row.number("credited") > 0 || found.record.firstWorkedDate != nil))
        }
        for index in orders.indices {
            if [.received, .intake].contains(orders[index].order.state) {
                orders[index].known = try known(of: orders[index].client, on: facts.today)
            }
            if orders[index].remaining <= .zero {
                facts.lastCredits[orders[index].order.id] = try lastCredit(of: orders[index].order.id)
            }
        }
        facts.orders = orders
    }

    /// The last day of which hours were credited; hours that came later by a correction do not move it.
    private func lastCredit(of order: OrderID) throws -> CalendarDay? {
        try String.fetchOne(
            self, sql: "SELECT max(day) FROM ledger WHERE order_id = ? AND to_account = 'credited'",
            arguments: [order.text]
        ).flatMap { CalendarDay(iso: $0) }
    }

    /// What stands published from a day on, by day, time and order. (`+project`: an order has fewer places than a project.)
    func bookedDays(from day: CalendarDay) throws -> [WeekBooking] {
        let rows = try Row.fetchCursor(
            self,
            sql: """
                SELECT a.order_id, a.client, o.unit, s.project, a.series, a.day, a.credit, o.state,
                  o.impossible IS NOT NULL AS impossible,
                  EXISTS (SELECT 1 FROM attendance t WHERE t.assignment = a.id AND t.stands = 1) AS recorded,
                  EXISTS (SELECT 1 FROM placement p
                    WHERE p.order_id = a.order_id AND +p.project = s.project AND p.state = 'signed') AS signed
                FROM assignment a CROSS JOIN series s CROSS JOIN orders o
                WHERE a.stands = 1 AND a.day >= ? AND s.id = a.series AND o.id = a.order_id
                ORDER BY a.day, a.from_minute, a.order_id
                """,
            arguments: [day.stored])
        var days: [WeekBooking] = []
        while let row = try rows.next() {
            days.append(
                WeekBooking(
                    order: row.id("order_id"), client: row.id("client"), unit: row.optionalID("unit"),
                    project: row.id("project"),
                    session: SessionID(series: row.id("series"), date: row.certainDay("day")),
                    credit: Minutes(row.number("credit")), state: row.word("state"),
                    isImpossible: row.flag("impossible"), isRecorded: row.flag("recorded"),
                    isSigned: row.flag("signed")))
        }
        return days
    }

    /// The places that orders keep which have a published day from a day on.
    func keptPlaces(from day: CalendarDay) throws -> [KeptPlace] {
        try Row.fetchAll(
            self,
            sql: """
                SELECT p.id, p.order_id, p.client, p.project, p.first_day, p.signed_day, i.day AS introduced
                FROM placement p LEFT JOIN introduction_day i ON i.placement = p.id
                WHERE p.state IN ('agreed','pinned','signed')
                  AND p.order_id IN (SELECT a.order_id FROM assignment a WHERE a.stands = 1 AND a.day >= ?)
                ORDER BY p.id
                """,
            arguments: [day.stored]
        ).map { row in
            KeptPlace(
                id: row.id("id"), order: row.id("order_id"), client: row.id("client"), project: row.id("project"),
                firstDay: row.certainDay("first_day"), signedDay: row.day("signed_day"),
                introducedOn: row.day("introduced"))
        }
    }
}
