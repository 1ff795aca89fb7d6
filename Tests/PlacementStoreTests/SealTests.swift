import Foundation
import GRDB
import PlacementDomain
import PlacementStore
import Testing

/// Rows are edited behind our back, triggers taken off and put back exactly, sums made to fit: a seal finds them.
@Suite("Seals")
struct SealTests {
    /// An edit, and the rows that must be named for it.
    struct Edit: Sendable, CustomTestStringConvertible {
        var name: String
        var places: [String]
        var sql: String
        var testDescription: String { name }
    }

    static let edits = [
        Edit(
            name: "hours of an order, and its sums", places: ["ledger 1"],
            sql: """
                UPDATE ledger SET minutes = minutes + 60 WHERE id = 1;
                UPDATE order_balance SET remaining = remaining + 60, imposed = imposed - 60 WHERE order_id = 'o0a'
                """),
        Edit(
            name: "a credit, its record and its sums", places: ["ledger 7", "attendance 1"],
            sql: """
                UPDATE ledger SET minutes = minutes - 60 WHERE id = 7; UPDATE attendance SET credit = credit - 60 WHERE id = 1;
                UPDATE order_balance SET remaining = remaining + 60, credited = credited - 60 WHERE order_id = 'o0a'
                """),
        Edit(
            name: "an entry taken out, and its sums", places: ["ledger 7"],
            sql: """
                DELETE FROM ledger WHERE id = 7;
                UPDATE order_balance SET remaining = remaining + 420, credited = credited - 420 WHERE order_id = 'o0a'
                """),
        Edit(
            name: "an entry put in under an old act, and its sums", places: ["ledger 8"],
            sql: """
                INSERT INTO ledger(order_id, kind, from_account, to_account, minutes, day, act)
                VALUES ('o0a', 'opening', 'remaining', 'credited', 60, '2026-11-30', 2)
                """),
        Edit(
            name: "the times of an outcome", places: ["attendance 1"],
            sql: "UPDATE attendance SET from_minute = from_minute - 10 WHERE id = 1"),
        Edit(
            name: "an outcome that was taken back stands again", places: ["attendance 3"],
            sql: "UPDATE attendance SET stands = 1, reversed_act = NULL WHERE id = 3"),
        Edit(
            name: "an outcome taken back under an old act", places: ["attendance 2"],
            sql: "UPDATE attendance SET stands = NULL, reversed_act = 2 WHERE id = 2"),
        Edit(
            name: "the day of a warning", places: ["warning 1"],
            sql: "UPDATE warning SET day = '2026-12-24' WHERE id = 1"),
        Edit(
            name: "a warning that was withdrawn counts again", places: ["warning 1"],
            sql: "UPDATE warning SET withdrawn_act = NULL, withdrawn_reason = NULL WHERE id = 1"),
        Edit(
            name: "the day of a booking", places: ["assignment 4"],
            sql: "UPDATE assignment SET day = '2026-12-07' WHERE id = 4"),
        Edit(
            name: "a booking that was taken back stands again", places: ["assignment 3"],
            sql: "UPDATE assignment SET stands = 1, ended_as = NULL, ended_act = NULL WHERE id = 3"),
        Edit(
            name: "another reason for which it was taken back", places: ["assignment 3"],
            sql: "UPDATE assignment SET ended_as = 'moved' WHERE id = 3"),
        Edit(
            name: "a booking taken back under an old act", places: ["assignment 4"],
            sql: "UPDATE assignment SET stands = NULL, ended_as = 'moved', ended_act = 2 WHERE id = 4"),
        Edit(
            name: "a booking taken out", places: ["assignment 4"], sql: "DELETE FROM assignment WHERE id = 4"),
        Edit(
            name: "a place under the same version", places: ["placement pl-o0a"],
            sql: "UPDATE placement SET first_day = '2026-12-07' WHERE id = 'pl-o0a'"),
        Edit(
            name: "a place under the next version, and an old act", places: ["placement pl-o0b"],
            sql: "UPDATE placement SET state = 'proposed', version = version + 1 WHERE id = 'pl-o0b'"),
        Edit(
            name: "a place set back to an earlier version", places: ["placement pl-o1a"],
            sql: "UPDATE placement SET state = 'agreed', signed_day = NULL, version = 1, act = 2 WHERE id = 'pl-o1a'"),
        Edit(
            name: "a place taken out", places: ["placement pl-o2b"],
            sql: "DELETE FROM placement WHERE id = 'pl-o2b'"),
        Edit(
            name: "a place put in under an old act", places: ["placement mine"],
            sql: """
                INSERT INTO placement(id, order_id, client, project, first_day, state, act)
                VALUES ('mine', 'o0a', 'c0', 'p2', '2026-11-30', 'proposed', 2)
                """),
    ]

    @Test(
        "each kind of row that was edited behind our back is named, with triggers and sums as they must be",
        arguments: edits)
    func edited(edit: Edit) throws {
        let office = try SealTests.office()
        try SealTests.behind(office, edit.sql)
        let found = try Store.verify(office.folder.path).findings
        let told = "\(found.map { $0.line(in: .english) })"
        #expect(found.filter { $0.code == "D5320" }.map(\.place).sorted() == edit.places.sorted(), "\(told)")
        #expect(!found.contains { $0.code == "D5023" }, "\(told)")
        let record = try Store(path: office.folder.path).verifyRecord(head: nil)
        #expect(record.broken == nil && record.seals == 2)
        #expect(record.edited.map(\.place).sorted() == edit.places.sorted())
    }

    /// Columns of rows that may lawfully change after they were sealed, and those that are told apart.
    private static let free: [String: Set<String>] = [
        "ledger": [], "assignment": ["stands", "ended_as", "ended_act"],
        "attendance": ["sensitive", "stands", "reversed_act"], "warning": ["withdrawn_act", "withdrawn_reason"],
        "placement": ["unlock_reason", "change_reason", "reasons"],
    ]

    @Test("every column of a sealed row is sealed, but those that may lawfully change", arguments: free.keys.sorted())
    func columns(table: String) throws {
        let office = try SealTests.office()
        let columns = try office.queue.read { database in
            try Row.fetchAll(database, sql: "SELECT name, type FROM pragma_table_info(?)", arguments: [table])
        }
        let key = table == "placement" ? "'pl-o0a'" : "1"
        let place = table == "placement" ? "placement pl-o0a" : "\(table) 1"
        try office.queue.close()
        let whole = try #require(FileManager.default.contents(atPath: office.folder.path))
        for column in columns {
            let (name, type): (String, String) = (column["name"], column["type"])
            try whole.write(to: URL(fileURLWithPath: office.folder.path))
            let value = type == "TEXT" ? "coalesce(\(name), '') || 'x'" : "coalesce(\(name), 0) + 7000"
            try SealTests.behind(office, "UPDATE \(table) SET \(name) = \(value) WHERE id = \(key)")
            let found = try Store.verify(office.folder.path).findings.filter { $0.code == "D5320" }
            let isFree = SealTests.free[table]?.contains(name) == true
            #expect(isFree || found.contains { $0.place == place }, "\(table).\(name): \(found)")
            if isFree, table == "placement" || name == "sensitive" { #expect(found.isEmpty, "\(table).\(name)") }
        }
    }

    @Test("what lawfully happens after a seal breaks none: ends, reversals, withdrawals, places that change")
    func lawful() throws {
        let office = try SealTests.office()
        for _ in 0..<2 {
            try office.end(office.assign("o2a", "s1", 540, 990, on: "2026-12-14"))
            try office.run(
                "UPDATE placement SET state = 'ended', unlock_reason = 'x', version = version + 1, act = ? WHERE id = 'pl-o0b'",
                [office.rowAct])
            #expect(try Store.verify(office.folder.path).findings.isEmpty)
            try office.seal()
            #expect(try Store.verify(office.folder.path).findings.isEmpty)
        }
        try office.end(4)
        try office.entry(
            "o0a", "reversal", "credited", "remaining", 420, of: 1, reversing: 7)
        try office.run(
            "UPDATE attendance SET stands = NULL, reversed_act = ? WHERE id = 1", [office.rowAct])
        try office.run("UPDATE attendance SET sensitive = 1 WHERE id = 2")
        #expect(try Store.verify(office.folder.path).findings.isEmpty)
        try office.seal()
        #expect(try Store.verify(office.folder.path).findings.isEmpty)
        #expect(try Store(path: office.folder.path).verifyRecord(head: nil).seals == 5)
    }

    @Test("a seal without its list, or with another one, is told; it holds no text of a person and no value")
    func list() throws {
        let office = try SealTests.office()
        let seal = try office.number("SELECT max(seq) FROM decision WHERE kind = 'seal'")
        let text = try #require(
            try office.text("SELECT CAST(bytes AS TEXT) FROM decision_payload WHERE seq = ?", [seal]))
        #expect(text.hasPrefix("seal/1\t") && !text.contains("'") && !text.contains("2026-"))
        try SealTests.behind(office, "DELETE FROM decision_payload WHERE seq = \(seal)")
        let found = try Store.verify(office.folder.path).findings
        #expect(found.map(\.code) == ["D5320"] && found.first?.place == "decision \(seal)")
        try SealTests.behind(
            office,
            "INSERT INTO decision_payload SELECT \(seal), salt, bytes FROM decision_payload WHERE seq < \(seal) LIMIT 1"
        )
        #expect(try Store.verify(office.folder.path).findings.contains { $0.code == "D5026" })
    }

    @Test("a restored backup goes on with its seals")
    func restored() throws {
        let office = try SealTests.office()
        try office.queue.close()
        let folder = office.folder
        _ = try Store.backup(folder.path, to: folder.path("copy"))
        let restore = try StoreRestore.prepare(folder.path("copy"), to: folder.path)
        let late = WallClock.standing(at: Timestamp(microseconds: 2_500_000_000_000_000))
        _ = try restore.perform(.test, clock: late)
        #expect(try Store.verify(folder.path).findings.isEmpty)
        let store = try Store(path: folder.path)
        let header = ActHeader(actor: Actor(id: "p1"), channel: .cli, verb: "seal", program: "test")
        _ = try store.seal(copy: Office.digest("x"), by: header, clock: late)
        try store.close()
        #expect(try Store.verify(folder.path).findings.isEmpty)
    }

    /// Two seals: one of a day of work, one of what was taken back.
    static func office() throws -> Office {
        let office = try Office()
        try office.publish()
        let record = try office.attend(office.assign("o0a", "s1", 540, 990))
        try office.entry("o0a", "credit", "remaining", "credited", 420, of: record)
        let late = try office.attend(office.assign("o1a", "s1", 540, 990), "ABSENT_LATE")
        try office.run(
            "INSERT INTO warning(order_id, number, day, cause, act) VALUES ('o1a', 1, '2026-12-01', ?, 2)", [late])
        let moved = try office.assign("o2a", "s1", 540, 990)
        try office.assign("o2b", "s3", 990, 1_080)
        let excused = try office.attend(4, "ABSENT_WORK")
        try office.seal()
        try office.end(moved, as: "cancelledByUs")
        try office.run("UPDATE attendance SET stands = NULL, reversed_act = ? WHERE id = ?", [office.rowAct, excused])
        try office.run(
            "UPDATE warning SET withdrawn_act = ?, withdrawn_reason = 'mistake' WHERE id = 1", [office.rowAct])
        try office.run(
            """
            UPDATE placement SET state = 'signed', signed_day = '2026-11-27', version = version + 1, act = ?
            WHERE id = 'pl-o1a'
            """, [office.rowAct])
        try office.seal()
        return office
    }

    /// Edits as somebody who knows the schema: without any trigger, and each put back as it was.
    static func behind(_ office: Office, _ sql: String) throws {
        let queue = try DatabaseQueue(path: office.folder.path)
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
            let triggers = try Row.fetchAll(database, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
            let kept = triggers.filter { ($0["name"] as String) != "ledger_counts" }
            for trigger in kept { try database.execute(sql: "DROP TRIGGER \(trigger["name"] as String)") }
            try database.execute(sql: sql)
            for trigger in kept { try database.execute(sql: trigger["sql"]) }
        }
        try queue.close()
    }
}
