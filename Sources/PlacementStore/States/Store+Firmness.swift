import GRDB
package import PlacementDomain

extension Store {
    /// Days that stand, from a day on: orders and sessions.
    package func publishedDays(
        from day: CalendarDay
    ) throws(StoreError) -> [(order: OrderID, session: SessionID)] {
        try read { database in
            try Row.fetchAll(
                database, sql: "SELECT order_id, series, day FROM assignment WHERE stands = 1 AND day >= ?",
                arguments: [day.stored]
            ).map { ($0.id("order_id"), SessionID(series: $0.id("series"), date: $0.certainDay("day"))) }
        }
    }

    /// Places for which the client signed: orders and projects.
    package func signedPlaces() throws(StoreError) -> [(order: OrderID, project: ProjectID)] {
        try read { database in
            try Row.fetchAll(database, sql: "SELECT order_id, project FROM placement WHERE state = 'signed'")
                .map { ($0.id("order_id"), $0.id("project")) }
        }
    }
}
