import GRDB
import PlacementDomain

/// Where records of a table of an instance lie in the store: how one is written there, and how it is read back.
struct StoredTable<Record: LinkedRecord>: Sendable {
    typealias Entry = Unlinked<Record, Record.IDs>

    /// One row that a record is kept in.
    struct Part: Sendable {
        /// `INSERT INTO … VALUES (…)`; its last value is the act.
        let insert: String
        let table: String
        /// Without the act.
        let columns: [String]
        let values: @Sendable (Entry) -> [(any DatabaseValueConvertible)?]

        /// - Parameters:
        ///   - table: of the store.
        ///   - columns: apart by blanks.
        init(
            _ table: String, _ columns: String,
            _ values: @escaping @Sendable (Entry) -> [(any DatabaseValueConvertible)?]
        ) {
            let names = columns.split(separator: " ")
            let marks = repeatElement("?", count: names.count + 1).joined(separator: ", ")
            self.table = table
            self.columns = names.map(String.init)
            insert = "INSERT INTO \(table)(\(names.joined(separator: ", ")), act) VALUES (\(marks))"
            self.values = values
        }
    }

    let parts: [Part]
    /// Reads all records that hold on a day (`:day`), in the order in which they are written to a folder.
    let select: String
    let record: @Sendable (Row) -> Entry

    /// Writes a record for the first time.
    func add(_ entry: Entry, in writing: Writing) throws {
        for part in parts {
            let statement = try writing.database.cachedStatement(sql: part.insert)
            try statement.execute(arguments: StatementArguments(part.values(entry) + [writing.act]))
        }
    }

    func all(_ database: Database, on day: CalendarDay) throws -> [Entry] {
        let statement = try database.cachedStatement(sql: select)
        let arguments: StatementArguments = select.contains(":day") ? ["day": "\(day)"] : StatementArguments()
        var entries: [Entry] = []
        let rows = try Row.fetchCursor(statement, arguments: arguments)
        while let row = try rows.next() { entries.append(record(row)) }
        return entries
    }
}

extension StoredTable {
    /// A table of which one row is one record, with the same order as its key.
    ///
    /// - Parameter order: by what the rows are sorted.
    init(
        _ table: String, _ columns: String, order: String,
        values: @escaping @Sendable (Entry) -> [(any DatabaseValueConvertible)?],
        record: @escaping @Sendable (Row) -> Entry
    ) {
        self.init(
            parts: [Part(table, columns, values)], select: "SELECT * FROM \(table) ORDER BY \(order)", record: record)
    }
}
