import GRDB
package import PlacementDomain

/// What becomes of an order.
package struct OrderChange: Sendable {
    package var seen: OrderStanding
    /// As it is to be.
    package var order: Order
    /// On which it was looked at.
    package var day: CalendarDay

    package init(seen: OrderStanding, order: Order, day: CalendarDay) {
        (self.seen, self.order, self.day) = (seen, order, day)
    }
}

extension Store {
    /// Writes what becomes of an order: its row, the decision and what a case system must hear, in one transaction.
    ///
    /// - Throws: D5201 where anything on which that depends is not what was seen.
    package func write(_ change: OrderChange, by header: ActHeader, clock: WallClock) throws(StoreError) {
        let (seen, id) = (change.seen, change.seen.order.id)
        try write(header, clock: clock) { writing in
            guard try writing.database.standing(of: id, on: change.day) == seen else {
                throw StoreError.overtaken("orders")
            }
            let row = RowEdit(orders: seen, to: change.order, day: change.day)
            try row.perform(in: writing)
            let (was, now) = (seen.order.state, change.order.state)
            try writing.decide(
                StateDecision(
                    kind: .state, seen: "order\t\(id)\t\(seen.version)", rows: [row],
                    payload: ["order=\(id)", "state=\(was.rawValue)>\(now.rawValue)"]))
            try writing.tell(was == now ? .orderChanged : .orderState, of: id, fields: row.changed.sorted())
        }
    }
}

/// A decision about the state of one record.
struct StateDecision {
    var kind: DecisionKind
    /// The record and the version that was seen.
    var seen: String
    var rows: [RowEdit]
    /// `name=value`; the reason comes after them.
    var payload: [String]
}

extension Writing {
    /// Records it: what came of it is told by keys, columns and their new values, none of which is a text of people.
    func decide(_ decision: StateDecision) throws {
        let lines = decision.rows.map { row in
            ([row.text]
                + row.values.filter { row.changed.contains($0.name) && $0.name != "unlock_reason" }.map {
                    "\($0.name)=\($0.value)"
                }).joined(separator: "\t")
        }
        let reason = header.reason.map { ["reason=\($0)"] } ?? []
        try decide(
            NewDecision(
                kind: decision.kind, inputs: Store.digest(decision.seen), policy: database.digest(of: "policy"),
                rules: database.digest(of: "rules"), result: Store.digest(lines.joined(separator: "\n")),
                payload: Array((decision.payload + reason).joined(separator: "\n").utf8)))
    }
}

extension RowEdit {
    /// The columns of an order that differ, over the version that was seen.
    fileprivate init(orders seen: OrderStanding, to order: Order, day: CalendarDay) {
        let part = StoredTables.orderPart
        let ids = Order.IDs(client: seen.client, unit: seen.unit)
        let (was, now) = (part.values(Unlinked(seen.order, ids: ids)), part.values(Unlinked(order, ids: ids)))
        let values = zip(part.columns, now).map { ($0, $1?.databaseValue ?? .null) }
        let changed = zip(values, was).filter { $0.1 != $1?.databaseValue ?? .null }.map(\.0.0)
        self.init(
            change: .change, table: part.table, key: [("id", order.id.text.databaseValue)], values: values,
            changed: Set(changed), seen: SeenRows.Row(version: seen.version, validFrom: nil), day: day)
    }
}

extension StoreError {
    /// Somebody else changed it since it was seen.
    static func overtaken(_ table: String) -> DatabaseError {
        DatabaseError(resultCode: .SQLITE_CONSTRAINT, message: "\(StoreRefusal.overtaken) \(table): another version")
    }
}
