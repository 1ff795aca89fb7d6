import Foundation
import GRDB
import PlacementDomain

/// Decisions of the record about one order.
///
/// No table says which decision is about which order. They are found in two ways: from rows of the order to the acts that
/// wrote them, and from what stands beside decisions, of those alone that were made since the order came.
struct StoryDecisions {
    let reading: StoryReading
    let places: [PlacementID]

    private var database: Database { reading.database }

    func all() throws -> [OrderStory.Decision] {
        var rows: [Int64: Row] = [:]
        for act in try acts() {
            let found = try Row.fetchAll(
                database, sql: StoryDecisions.columns + " WHERE d.act = ? AND d.kind <> 'seal'", arguments: [act])
            for row in found { rows[row["seq"]] = row }
        }
        for number in try named() where rows[number] == nil {
            rows[number] = try Row.fetchOne(
                database, sql: StoryDecisions.columns + " WHERE d.seq = ?", arguments: [number])
        }
        return rows.sorted { $0.key < $1.key }.map { decision($0.value) }
    }

    private static let columns = """
        SELECT d.seq, d.at, d.actor, d.kind, a.verb, p.bytes, t.reason FROM decision d JOIN act a ON a.id = d.act
        LEFT JOIN decision_payload p ON p.seq = d.seq LEFT JOIN act_text t ON t.act = d.act
        """

    private func decision(_ row: Row) -> OrderStory.Decision {
        let bytes: Data? = row["bytes"]
        let fields = bytes.map(StoryDecisions.fields) ?? [:]
        let isOwn = fields["order"] == reading.id
        return OrderStory.Decision(
            number: row["seq"], day: reading.facts.day(of: Timestamp(microseconds: row["at"])), actor: row["actor"],
            kind: row["kind"], verb: row["verb"], states: isOwn ? fields["state"] ?? "" : "",
            reason: row.optionalText("reason") ?? fields["reason"].flatMap { $0.isEmpty ? nil : $0 },
            isErased: bytes == nil)
    }

    /// Acts that wrote a row of the order.
    private func acts() throws -> [Int64] {
        let sql = """
            SELECT act FROM orders WHERE id = :order
            UNION SELECT act FROM placement WHERE order_id = :order
            UNION SELECT act FROM ledger WHERE order_id = :order
            UNION SELECT act FROM assignment WHERE order_id = :order
            UNION SELECT ended_act FROM assignment WHERE order_id = :order AND ended_act IS NOT NULL
            UNION SELECT act FROM attendance WHERE order_id = :order
            UNION SELECT reversed_act FROM attendance WHERE order_id = :order AND reversed_act IS NOT NULL
            UNION SELECT act FROM warning WHERE order_id = :order AND withdrawn_act IS NULL
            UNION SELECT withdrawn_act FROM warning WHERE withdrawn_act >= :first AND +order_id = :order
            UNION SELECT act FROM warning WHERE withdrawn_act >= :first AND +order_id = :order
            """
        return try Int64.fetchAll(database, sql: sql, arguments: ["order": reading.id, "first": reading.firstAct])
    }

    /// Numbers of decisions beside which the order, or a place of it, is named.
    private func named() throws -> [Int64] {
        let first = try Int64.fetchOne(
            database, sql: "SELECT seq FROM decision WHERE act >= ? ORDER BY act, seq LIMIT 1",
            arguments: [reading.firstAct])
        guard let first else { return [] }
        let ids = Set([reading.id] + places.map(\.text))
        let condition = ids.map { _ in "instr(bytes, ?) > 0" }.joined(separator: " OR ")
        var values: [(any DatabaseValueConvertible)?] = [first]
        for id in ids { values.append(Data(id.utf8)) }
        let rows = try Row.fetchCursor(
            database, sql: "SELECT seq, bytes FROM decision_payload WHERE seq >= ? AND (\(condition))",
            arguments: StatementArguments(values))
        var found: [Int64] = []
        while let row = try rows.next() {
            let fields = StoryDecisions.fields(row["bytes"])
            let isOrder = fields["order"] == reading.id
            let isPlace = fields["placement"].map { ids.contains($0) } ?? false
            if isOrder || isPlace { found.append(row["seq"]) }
        }
        return found
    }

    /// `name=value` lines; the first of a name counts.
    private static func fields(_ bytes: Data) -> [String: String] {
        var fields: [String: String] = [:]
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2, fields[String(parts[0])] == nil { fields[String(parts[0])] = String(parts[1]) }
        }
        return fields
    }
}
