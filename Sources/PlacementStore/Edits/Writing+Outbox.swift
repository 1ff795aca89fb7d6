import GRDB
import PlacementDomain

/// What a case system must hear of.
enum OutboxEvent: String, CaseIterable, Sendable {
    case orderChanged, orderState, placementAgreed, placementChanged, attendanceRecorded, attendanceReversed
    case hoursAdjusted, warningIssued, warningWithdrawn
}

extension Writing {
    /// Puts aside what is to be sent about an order, for each case system that knows it: none, where none does.
    ///
    /// - Parameter fields: names of what changed; values are read when it is sent.
    func tell(_ event: OutboxEvent, of order: OrderID, fields: [String]) throws {
        let systems = try String.fetchAll(
            database,
            sql: "SELECT system FROM external_reference WHERE kind = 'order' AND local_id = ? ORDER BY system",
            arguments: [order.text])
        for system in systems {
            let number =
                try Int.fetchOne(
                    database, sql: "SELECT max(number) FROM outbox WHERE system = ? AND order_id = ?",
                    arguments: [system, order.text]) ?? 0
            let body = JSONText.object([
                ("schema", .string("dichtbij.event/1")), ("event", .string(event.rawValue)),
                ("order", .string(order.text)), ("fields", .list(fields.map { .string($0) })),
            ]).text
            try database.execute(
                sql: """
                    INSERT INTO outbox(system, order_id, number, kind, key, body, act) VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    system, order.text, number + 1, event.rawValue,
                    Store.digest("\(system)\t\(order.text)\t\(number + 1)"), body, act,
                ])
        }
    }
}
