import GRDB
import PlacementDomain

/// What becomes of one row: written for the first time, changed over the version that was seen, or taken out.
struct RowEdit: Sendable {
    enum Change: Sendable { case add, change, remove }

    let change: Change
    let table: String
    /// Names and values that find it; of a change also those that were there.
    let key: [(name: String, value: DatabaseValue)]
    /// All columns of it; of a change those that differ are written.
    let values: [(name: String, value: DatabaseValue)]
    let changed: Set<String>
    let seen: SeenRows.Row?
    /// From when the values hold, where the table has versions by day.
    let day: CalendarDay

    /// Says which row it is and which columns change, without any value of these and without names.
    var text: String {
        ([table] + key.filter { $0.name != "name" }.map { "\($0.value)" } + [changed.sorted().joined(separator: ",")])
            .joined(separator: "\t")
    }

    /// - Throws: `refused` with `StoreRefusal.overtaken` where the row is not what was seen.
    func perform(in writing: Writing) throws {
        switch change {
        case .add: try insert(values, in: writing)
        case .remove: try once("DELETE FROM \(table) WHERE \(found)", keyArguments, in: writing)
        case .change:
            guard let validFrom = seen?.validFrom, validFrom != day.stored else { return try update(in: writing) }
            try requireLast(in: writing)
            try insert(values + [("valid_from", day.stored.databaseValue)], in: writing)
        }
    }

    private var found: String {
        (key.map { "\($0.name) IS ?" } + (seen?.validFrom == nil ? [] : ["valid_from = ?"]) + ["version = ?"])
            .joined(separator: " AND ")
    }

    private var keyArguments: [DatabaseValue] {
        let validFrom = seen?.validFrom.map { [$0.databaseValue] } ?? []
        return key.map(\.value) + validFrom + [(seen?.version ?? 0).databaseValue]
    }

    private func update(in writing: Writing) throws {
        let own = values.filter { changed.contains($0.name) }
        let sets = own.map { "\($0.name) = ?" } + ["version = version + 1", "act = ?"]
        try once(
            "UPDATE \(table) SET \(sets.joined(separator: ", ")) WHERE \(found)",
            own.map(\.value) + [writing.act.databaseValue] + keyArguments, in: writing)
    }

    private func insert(_ values: [(name: String, value: DatabaseValue)], in writing: Writing) throws {
        let names = values.map(\.name) + ["act"]
        let marks = repeatElement("?", count: names.count).joined(separator: ", ")
        let statement = try writing.database.cachedStatement(
            sql: "INSERT INTO \(table)(\(names.joined(separator: ", "))) VALUES (\(marks))")
        try statement.execute(arguments: StatementArguments(values.map(\.value) + [writing.act.databaseValue]))
    }

    /// A version from a later day is made of the one that was seen: that one must still be the last before it.
    private func requireLast(in writing: Writing) throws {
        let own = key.map { "\($0.name) IS ?" }.joined(separator: " AND ")
        let last = try Row.fetchOne(
            writing.database,
            sql: """
                SELECT valid_from, version FROM \(table) WHERE \(own) AND valid_from <= ? ORDER BY valid_from DESC LIMIT 1
                """,
            arguments: StatementArguments(key.map(\.value) + [day.stored.databaseValue]))
        let isSeen = last.map { $0["valid_from"] == seen?.validFrom && $0["version"] == seen?.version } ?? false
        guard isSeen else { throw overtaken }
    }

    private func once(_ sql: String, _ arguments: [DatabaseValue], in writing: Writing) throws {
        let statement = try writing.database.cachedStatement(sql: sql)
        try statement.execute(arguments: StatementArguments(arguments))
        guard writing.database.changesCount == 1 else { throw overtaken }
    }

    /// As a trigger says it.
    private var overtaken: DatabaseError {
        DatabaseError(resultCode: .SQLITE_CONSTRAINT, message: "\(StoreRefusal.overtaken) \(table): another version")
    }
}
