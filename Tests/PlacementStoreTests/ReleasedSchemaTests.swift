import Foundation
import GRDB
import PlacementDomain
import PlacementStore
import Testing

/// Each schema that was released, for ever: its SQL, and a store of it with a row in every table.
///
/// `DICHTBIJ_RECORD=1 swift test -c release --filter ReleasedSchemaTests` writes the store of the last schema, if there is
/// none: what was released is never recorded anew.
@Suite("Released schemas")
struct ReleasedSchemaTests {
    /// SHA-256 of the SQL of each migration, in their order: a migration that was released is never edited.
    private static let digests = ["f8f072d56a79b723660fa24189d2595425ed2dfd4cbeef9f4d0ef03bc2091eba"]

    private static func fixture(_ number: Int) -> URL {
        let name = String(repeating: "0", count: max(0, 3 - "\(number)".count)) + "\(number).sql"
        return URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Fixtures/stores/\(name)")
    }

    @Test("the SQL of a released migration is what it was")
    func sql() {
        #expect(SchemaHistory.released.migrations.map(\.digest) == ReleasedSchemaTests.digests)
        #expect(SchemaHistory.released.migrations.map(\.number) == Array(1...ReleasedSchemaTests.digests.count))
    }

    @Test("a store of each released schema becomes one of this program, with every row it had, and nothing wrong")
    func stores() throws {
        for number in 1...SchemaHistory.released.version {
            let fixture = ReleasedSchemaTests.fixture(number)
            if ProcessInfo.processInfo.environment["DICHTBIJ_RECORD"] == "1",
                !FileManager.default.fileExists(atPath: fixture.path)
            {
                try record(fixture)
            }
            let folder = try StoreFolder("released")
            try load(fixture, into: folder.path)
            let rows = try dump(folder.path)
            let migration = try StoreMigration.prepare(folder.path, clock: .startingNow())
            #expect(migration.from == number)
            _ = try migration.perform(Requester(asserted: "p1", login: "", program: "test"), clock: .standing(at: late))
            let found = try Store.verify(folder.path)
            #expect(found.findings.isEmpty, "\(found.findings.map { $0.line(in: .english) })")
            let after = try dump(folder.path)
            if migration.isDone { #expect(after == rows) } else { #expect(after.count >= rows.count) }
            let store = try Store(path: folder.path)
            try store.close()
        }
    }

    @Test("the store that is kept has a row in every table")
    func everyTable() throws {
        let folder = try StoreFolder("released")
        try load(ReleasedSchemaTests.fixture(SchemaHistory.released.version), into: folder.path)
        let queue = try DatabaseQueue(path: folder.path)
        let empty = try queue.read { database in
            try String.fetchAll(
                database,
                sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'"
            ).filter { try Int.fetchOne(database, sql: "SELECT count(*) FROM \($0)") == 0 }
        }
        #expect(empty.isEmpty, "\(empty)")
        try queue.close()
    }

    @Test("in tables without a number of their rows the columns of the key come first: SQLite's own check needs it")
    func keysFirst() throws {
        let folder = try StoreFolder("released")
        try folder.make()
        let queue = try DatabaseQueue(path: folder.path)
        let wrong = try queue.read { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT DISTINCT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c
                    WHERE m.type = 'table' AND m.sql LIKE '%WITHOUT ROWID%' AND c.pk > 0 AND c.pk <> c.cid + 1
                    """)
        }
        #expect(wrong.isEmpty, "\(wrong)")
        try queue.close()
    }

    private let late = Timestamp(microseconds: 3_000_000_000_000_000)

    /// Runs a dump: tables, rows, and then what watches over rows.
    private func load(_ fixture: URL, into path: String) throws {
        let queue = try DatabaseQueue(path: path)
        let text = try String(contentsOf: fixture, encoding: .utf8)
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA foreign_keys = OFF")
            try database.execute(sql: text)
        }
        try queue.close()
    }

    /// Writes everything that a store holds as SQL.
    private func record(_ fixture: URL) throws {
        let office = try FullOffice.make()
        let (tables, watchers) = try office.queue.read { database in
            let rows = try Row.fetchAll(
                database, sql: "SELECT type, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid")
            func sql(_ isTable: Bool) -> [String] {
                rows.filter { ($0["type"] == "table") == isTable }.map { ($0["sql"] as String) + ";" }
            }
            return (sql(true), sql(false))
        }
        let version = SchemaHistory.released.version
        let head = ["PRAGMA application_id = 0x44434842;", "PRAGMA user_version = \(version);", "BEGIN;"]
        let text = (head + tables + (try dump(office.folder.path)) + watchers + ["COMMIT;"]).joined(separator: "\n")
        try FileManager.default.createDirectory(
            at: fixture.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data((text + "\n").utf8).write(to: fixture)
    }
}
