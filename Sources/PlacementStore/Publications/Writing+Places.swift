import GRDB
import PlacementDomain

extension Writing {
    /// Places that end and begin, and days that do not stand any more and stand from now on.
    func book(_ places: PlaceChanges, in publication: Int64?) throws {
        for placement in places.ended { try end(placement) }
        for entry in places.placements {
            try StoredTables.add(entry, in: self)
            try tell(.placementAgreed, of: entry.ids.order, fields: ["placement"])
        }
        for day in places.removed { try end(day) }
        for day in places.added { try add(day, in: publication) }
        try placed(Set(places.added.map(\.order)))
    }

    private func end(_ placement: PlacementID) throws {
        try database.execute(
            sql:
                "UPDATE placement SET state = 'ended', version = version + 1, act = ? WHERE id = ? AND state <> 'ended'",
            arguments: [act, placement.text])
        guard database.changesCount == 1 else { throw another("placement") }
    }

    private func end(_ ended: PlaceChanges.EndedDay) throws {
        let statement = try database.cachedStatement(
            sql: """
                UPDATE assignment SET stands = NULL, ended_as = ?, ended_act = ?
                WHERE order_id = ? AND series = ? AND day = ? AND from_minute = ? AND stands = 1
                """)
        let day = ended.day
        try statement.execute(
            arguments: [
                ended.endedAs.rawValue, act, day.order.text, day.series.text, day.day.stored, day.from.minute,
            ])
        guard database.changesCount == 1 else { throw another("assignment") }
    }

    /// A day belongs to the place that its order has; without one it says what it is instead.
    private func add(_ day: PlaceChanges.Booked, in publication: Int64?) throws {
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO assignment(order_id, client, placement, unplanned_reason, series, day, from_minute, to_minute, credit,
                  published_in, act)
                SELECT o.id, o.client, p.id, CASE WHEN p.id IS NULL THEN 'published' END, ?, ?, ?, ?, ?, ?, ?
                FROM orders o LEFT JOIN placement p ON p.order_id = o.id AND p.state IN ('agreed','pinned','signed')
                WHERE o.id = ?
                """)
        try statement.execute(
            arguments: [
                day.series.text, day.day.stored, day.from.minute, day.to.minute, day.credit.value, publication, act,
                day.order.text,
            ])
        guard database.changesCount == 1 else { throw another("assignment") }
    }

    /// Whoever has a published day for the first time is placed.
    private func placed(_ orders: Set<OrderID>) throws {
        for order in orders.sorted() {
            let statement = try database.cachedStatement(
                sql: """
                    UPDATE orders SET state = 'placed', version = version + 1, act = ?
                    WHERE id = ? AND state IN ('received','intake','ready')
                    """)
            try statement.execute(arguments: [act, order.text])
            guard database.changesCount == 1 else { continue }
            try tell(.orderState, of: order, fields: ["state"])
        }
    }

    /// As a trigger says it.
    private func another(_ table: String) -> DatabaseError {
        DatabaseError(resultCode: .SQLITE_CONSTRAINT, message: "\(StoreRefusal.overtaken) \(table): another version")
    }
}
