import GRDB
package import PlacementDomain

/// Which version of each row somebody saw before he decided what is to become of it.
package struct SeenRows: Sendable {
    struct Row: Sendable {
        var version: Int
        /// From when it holds; nil: its table has no versions by day.
        var validFrom: String?
    }

    /// The columns by which a row of a table is found again.
    private(set) var keys: [String: [String]] = [:]
    private var rows: [String: [[DatabaseValue]: Row]] = [:]

    func row(_ table: String, _ key: [DatabaseValue]) -> Row? { rows[table]?[key] }

    /// Rows without an id of their own are found by what makes them one of a kind.
    private static let kinds = [
        "closure": ["project", "series", "first_day", "last_day"],
        "incompatibility": ["client", "other_client", "supervisor", "supervisor_sex", "reason"],
    ]
    private static let dated: Set = ["client_version", "project_version", "series_version"]

    /// - Parameter day: of rows with versions by day the one that holds on it is meant.
    mutating func look(at table: String, on day: CalendarDay, in database: Database) throws {
        guard keys[table] == nil else { return }
        let key = try SeenRows.kinds[table] ?? database.primaryKey(table).columns.filter { $0 != "valid_from" }
        keys[table] = key
        let isDated = SeenRows.dated.contains(table)
        let names = key.joined(separator: ", ")
        let sql =
            isDated
            ? "SELECT \(names), valid_from, version FROM \(table) WHERE valid_from <= ? ORDER BY valid_from"
            : "SELECT \(names), version FROM \(table)"
        var found: [[DatabaseValue]: Row] = [:]
        let cursor = try GRDB.Row.fetchCursor(
            database, sql: sql, arguments: isDated ? [day.stored] : StatementArguments())
        while let row = try cursor.next() {
            let values: [DatabaseValue] = key.map { row[$0] }
            found[values] = Row(version: row["version"], validFrom: isDated ? row["valid_from"] : nil)
        }
        rows[table] = found
    }
}

extension Store {
    /// What the store knows as it holds on a day, with the versions that some of its tables have now.
    ///
    /// - Parameters:
    ///   - asOf: the day on which one looks.
    ///   - day: on which facts must hold.
    package func week(
        asOf: CalendarDay, on day: CalendarDay, seeing tables: Set<InstanceTable>
    ) throws(StoreError) -> (week: WeekToPlan, seen: SeenRows) {
        try read { database in
            let week = StoredWeek(
                records: try database.records(on: day, standingFrom: asOf.monday),
                policy: try database.document("policy"), rules: try database.document("rules"))
            var seen = SeenRows()
            for (table, names) in StoredTables.names where tables.contains(table) {
                for name in names { try seen.look(at: name, on: day, in: database) }
            }
            let act = try Int64.fetchOne(database, sql: "SELECT max(id) FROM act") ?? 0
            let found = WeekToPlan(
                week: week, later: [], publishedThrough: try database.publishedThrough(), act: act)
            return (found, seen)
        }
    }

    /// Orders that have not ended and of which days are recorded: their hours come from there.
    package func recordedOrders() throws(StoreError) -> Set<OrderID> {
        try read { database in
            let found = try String.fetchAll(
                database,
                sql: """
                    SELECT id FROM orders o WHERE state IN ('placed','working','suspended')
                      AND EXISTS (SELECT 1 FROM attendance t WHERE t.order_id = o.id)
                    """)
            return Set(found.map { OrderID($0) })
        }
    }

    /// Ids of clients and orders that come from a case system.
    package func foreignIDs() throws(StoreError) -> [InstanceTable: Set<String>] {
        try read { database in
            var found: [InstanceTable: Set<String>] = [:]
            let rows = try GRDB.Row.fetchCursor(database, sql: "SELECT kind, local_id FROM external_reference")
            while let row = try rows.next() {
                found[row["kind"] == "client" ? .clients : .orders, default: []].insert(row["local_id"])
            }
            return found
        }
    }
}
