import GRDB
package import PlacementDomain

extension Store {
    /// First days of the versions of a client, project or series that begin after a day, in their order.
    ///
    /// - Returns: empty for every other table: its records have no versions by day.
    package func laterVersions(
        of id: String, in table: InstanceTable, after day: CalendarDay
    ) throws(StoreError) -> [CalendarDay] {
        let names: [InstanceTable: (String, String)] = [
            .clients: ("client_version", "client"), .projects: ("project_version", "project"),
            .series: ("series_version", "series"),
        ]
        guard let (name, key) = names[table] else { return [] }
        return try read { database in
            try String.fetchAll(
                database,
                sql: "SELECT valid_from FROM \(name) WHERE \(key) = ? AND valid_from > ? ORDER BY valid_from",
                arguments: [id, day.stored]
            ).compactMap { CalendarDay(iso: $0) }
        }
    }
}
