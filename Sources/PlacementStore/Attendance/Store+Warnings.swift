import GRDB
package import PlacementDomain

/// A warning as the store has it.
package struct KeptWarning: Hashable, Sendable {
    package var id: Int64
    package var order: OrderID
    package var client: ClientID
    package var number: Int
    package var day: CalendarDay
    /// The record on which it rests.
    package var cause: Int64
    package var isWithdrawn: Bool
}

extension Store {
    /// The warnings of an order, as they were issued.
    package func warnings(of order: OrderID) throws(StoreError) -> [KeptWarning] {
        try read { try $0.warnings(of: order) }
    }

    /// Records a warning, and that a case system must hear of it.
    ///
    /// - Parameter seen: warnings of the order as they were looked at.
    /// - Returns: its number.
    /// - Throws: D5201 where another warning came or went, D5532 to D5534 where it cannot be.
    package func warn(
        _ order: OrderID, cause: Int64, seen: [KeptWarning], by header: ActHeader, clock: WallClock
    ) throws(StoreError) -> Int {
        try write(header, clock: clock) { writing in
            guard try writing.database.warnings(of: order) == seen else { throw StoreError.overtaken("warning") }
            let number = seen.count { !$0.isWithdrawn } + 1
            let day = try writing.day()
            try writing.database.execute(
                sql: "INSERT INTO warning(order_id, number, day, cause, act) VALUES (?, ?, ?, ?, ?)",
                arguments: [order.text, number, day.stored, cause, writing.act])
            try writing.decide(warning: order, number, "issued\tcause=\(cause)\t\(day)")
            try writing.tell(.warningIssued, of: order, fields: ["warning"])
            return number
        }
    }

    /// Withdraws a warning: it does not count any more, and stays listed.
    ///
    /// - Throws: D5201 where it was withdrawn in between; D5533 where a later one rests on it.
    package func withdraw(_ warning: KeptWarning, by header: ActHeader, clock: WallClock) throws(StoreError) {
        try write(header, clock: clock) { writing in
            try writing.database.execute(
                sql: """
                    UPDATE warning SET withdrawn_act = ?, withdrawn_reason = '' WHERE id = ? AND withdrawn_act IS NULL
                    """,
                arguments: [writing.act, warning.id])
            guard writing.database.changesCount == 1 else { throw StoreError.overtaken("warning") }
            try writing.decide(warning: warning.order, warning.number, "withdrawn")
            try writing.tell(.warningWithdrawn, of: warning.order, fields: ["warning"])
        }
    }
}

extension Writing {
    fileprivate func decide(warning order: OrderID, _ number: Int, _ what: String) throws {
        let reason = header.reason.map { ["reason=\($0)"] } ?? []
        try decide(
            NewDecision(
                kind: .warning, inputs: Store.digest("order\t\(order)"), policy: database.digest(of: "policy"),
                rules: database.digest(of: "rules"), result: Store.digest("warning\t\(order)\t\(number)\t\(what)"),
                payload: Array((["order=\(order)", "warning=\(number)", what] + reason).joined(separator: "\n").utf8)))
    }
}

extension Database {
    fileprivate func warnings(of order: OrderID) throws -> [KeptWarning] {
        try Row.fetchAll(
            self,
            sql: """
                SELECT w.*, o.client FROM warning w JOIN orders o ON o.id = w.order_id WHERE w.order_id = ? ORDER BY w.id
                """,
            arguments: [order.text]
        ).map { row in
            let withdrawn: Int64? = row["withdrawn_act"]
            return KeptWarning(
                id: row["id"], order: row.id("order_id"), client: row.id("client"), number: row["number"],
                day: row.certainDay("day"), cause: row["cause"], isWithdrawn: withdrawn != nil)
        }
    }
}
