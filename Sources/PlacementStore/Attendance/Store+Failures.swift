import GRDB
package import PlacementDomain

extension Store {
    /// Failures on which nobody acted yet, by day and record.
    ///
    /// - Parameter order: nil: those of all orders that are placed or worked on.
    package func openFailures(of order: OrderID? = nil) throws(StoreError) -> [OpenFailure] {
        try read { try $0.openFailures(of: order) }
    }
}

extension Database {
    func openFailures(of order: OrderID? = nil) throws -> [OpenFailure] {
        // Orders first: an index leads from each to its records, so that those of ended orders are never read.
        try Row.fetchAll(
            self,
            sql: """
                SELECT t.id, t.order_id, t.client, t.day, t.outcome, a.series, o.most_warnings,
                  (SELECT count(*) FROM warning w WHERE w.order_id = t.order_id AND w.withdrawn_act IS NULL) AS warnings
                FROM orders o CROSS JOIN attendance t CROSS JOIN assignment a
                WHERE \(order == nil ? "" : "o.id = :order AND ")o.state IN ('placed','working')
                  AND t.order_id = o.id AND t.stands = 1 AND t.outcome IN (SELECT code FROM outcome WHERE failure = 1)
                  AND NOT EXISTS (SELECT 1 FROM warning w
                    WHERE w.order_id = t.order_id AND w.cause = t.id AND w.withdrawn_act IS NULL)
                  AND a.id = t.assignment
                ORDER BY t.day, t.id
                """,
            arguments: order.map { ["order": $0.text] } ?? StatementArguments()
        ).map { row in
            let day = row.certainDay("day")
            return OpenFailure(
                attendance: row["id"], order: row.id("order_id"), client: row.id("client"), day: day,
                session: SessionID(series: row.id("series"), date: day), outcome: row.text("outcome"),
                warnings: row.number("warnings"), mostWarnings: row.number("most_warnings"))
        }
    }
}
