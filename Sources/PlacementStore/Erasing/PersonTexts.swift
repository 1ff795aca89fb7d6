import Foundation
import GRDB
import PlacementDomain

/// Where names and free texts about a client stand in rows, and what becomes of them.
struct PersonTexts {
    let client: String
    let act: Int64

    /// A statement with `:client` and `:act`.
    private struct Erasure {
        var sql: String
        /// Finds whether anything of it is there.
        var look: String

        /// Columns of a table with versions, each with what it holds afterwards.
        init(_ table: String, _ columns: [(name: String, value: String)], of key: String = "client = :client") {
            let sets = columns.map { "\($0.name) = \($0.value)" } + ["version = version + 1", "act = :act"]
            let differs = columns.map { "\($0.name) IS NOT \($0.value)" }.joined(separator: " OR ")
            sql = "UPDATE \(table) SET \(sets.joined(separator: ", ")) WHERE \(key) AND (\(differs))"
            look = "SELECT EXISTS (SELECT 1 FROM \(table) WHERE \(key) AND (\(differs)))"
        }

        /// Rows of which nothing is kept, or columns that become empty.
        init(_ sql: String, from table: String, where condition: String) {
            self.sql = "\(sql) WHERE \(condition)"
            look = "SELECT EXISTS (SELECT 1 FROM \(table) WHERE \(condition))"
        }
    }

    private static let orders = "order_id IN (SELECT id FROM orders WHERE client = :client)"

    private static let erasures = [
        Erasure(
            "client_name",
            [("display_name", ":client"), ("alias", "NULL"), ("phone", "NULL"), ("emergency_contact", "NULL")]),
        Erasure("weekend_ground", [("sentence", "''"), ("recorded_by", "''")]),
        Erasure("stopped_period", [("source", "''")]),
        Erasure("placement", [("unlock_reason", "''"), ("change_reason", "''")]),
        Erasure(
            "DELETE FROM attendance_note", from: "attendance_note",
            where: "attendance IN (SELECT id FROM attendance WHERE \(orders))"),
        Erasure("DELETE FROM order_received", from: "order_received", where: orders),
        Erasure("DELETE FROM sync_seen", from: "sync_seen", where: orders),
        Erasure(
            "UPDATE sync_conflict SET base = NULL, ours = NULL, theirs = NULL", from: "sync_conflict",
            where: "\(orders) AND coalesce(base, ours, theirs) IS NOT NULL"),
        Erasure(
            "UPDATE attendance_proposal SET answer = ''", from: "attendance_proposal",
            where: "answer <> '' AND assignment IN (SELECT id FROM assignment WHERE \(orders))"),
        Erasure(
            "UPDATE consultation SET why = NULL", from: "consultation",
            where: "client = :client AND why IS NOT NULL"),
    ]

    /// Whether anything is there to be erased.
    static func areThere(of client: String, _ database: Database) throws -> Bool {
        try erasures.contains { erasure in
            try Bool.fetchOne(database, sql: erasure.look, arguments: named(client, nil, in: erasure.look)) == true
        }
    }

    func erase(_ database: Database) throws {
        for erasure in PersonTexts.erasures {
            try database.execute(
                sql: erasure.sql, arguments: PersonTexts.named(client, act, in: erasure.sql))
        }
    }

    /// GRDB refuses an argument that no statement names.
    private static func named(_ client: String, _ act: Int64?, in sql: String) -> StatementArguments {
        var values: [String: (any DatabaseValueConvertible)?] = ["client": client]
        if let act, sql.contains(":act") { values["act"] = act }
        return StatementArguments(values)
    }
}

/// Reasons and other texts beside acts and decisions.
enum RecordTexts {
    /// Kinds whose texts are about one order or one person.
    private static let personal: Set<String> = ["state", "override", "correction", "warning"]

    /// Acts whose texts name one of these ids as a word, where they are about one person, or hold one of these texts.
    static func acts(naming ids: Set<String>, holding texts: [String], _ database: Database) throws -> [Int64] {
        let texts = texts.map { $0.lowercased() }
        var acts: Set<Int64> = []
        let payloads = try Row.fetchCursor(
            database,
            sql: """
                SELECT d.act, d.kind, p.bytes FROM decision d JOIN decision_payload p ON p.seq = d.seq
                WHERE d.kind NOT IN ('seal', 'erase')
                """)
        while let row = try payloads.next() {
            let text = String(decoding: row["bytes"] as Data, as: UTF8.self)
            let isOwn = personal.contains(row["kind"]) && !ids.isDisjoint(with: words(text))
            if isOwn || holds(text, texts) { acts.insert(row["act"]) }
        }
        let reasons = try Row.fetchCursor(database, sql: "SELECT act, reason FROM act_text")
        while let row = try reasons.next() {
            if holds(row["reason"], texts) { acts.insert(row["act"]) }
        }
        return acts.sorted()
    }

    private static func holds(_ text: String, _ texts: [String]) -> Bool {
        let text = text.lowercased()
        return texts.contains { text.contains($0) }
    }

    private static func words(_ text: String) -> Set<String> {
        Set(text.split { !($0.isLetter || $0.isNumber || "-_.".contains($0)) }.map(String.init))
    }
}
