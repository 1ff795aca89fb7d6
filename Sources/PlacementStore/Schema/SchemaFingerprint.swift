import GRDB

/// What a database consists of: each table, index and trigger with the SQL that made it.
struct SchemaFingerprint: Equatable {
    /// `trigger assignment_once` → its SQL.
    private let parts: [String: String]

    /// That of a database.
    init(_ database: Database) throws {
        // Tables of SQLite itself (statistics, automatic indexes) are no part of the schema.
        let rows = try Row.fetchAll(
            database,
            sql:
                "SELECT type || ' ' || name AS part, coalesce(sql,'') AS sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite!_%' ESCAPE '!'"
        )
        parts = Dictionary(rows.map { ($0["part"], $0["sql"]) }) { first, _ in first }
    }

    /// That of a store made now.
    init(of history: SchemaHistory) throws {
        let fresh = try DatabaseQueue(configuration: ConnectionSettings.configuration(for: .checking))
        self = try fresh.writeWithoutTransaction { database in
            try database.inTransaction(.immediate) {
                try history.apply(to: database, from: 0)
                return .commit
            }
            return try SchemaFingerprint(database)
        }
    }

    /// The parts in which two differ, sorted: missing here, differing, or here alone.
    func differences(from wanted: SchemaFingerprint) -> [SchemaDifference] {
        Set(parts.keys).union(wanted.parts.keys).sorted().compactMap { part in
            guard parts[part] != wanted.parts[part] else { return nil }
            return SchemaDifference(
                part: part, kind: parts[part] == nil ? .missing : wanted.parts[part] == nil ? .unknown : .other)
        }
    }
}

/// A part of a schema that is not as it should be.
struct SchemaDifference: Equatable {
    enum Kind { case missing, unknown, other }

    /// For example `trigger assignment_once`.
    var part: String
    var kind: Kind
}
