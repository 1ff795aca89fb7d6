import GRDB
import PlacementDomain

/// What was seen of a case: where it is, what it said, what was found in conflict.
struct CaseMemory {
    let writing: Writing
    let system: String

    private var database: Database { writing.database }

    func remember(_ taking: CaseTaking, _ known: KnownCase?, digest: String) throws {
        let order = taking.order.id.text
        try refer("order", taking.content.id.text, order, url: taking.content.url)
        try refer("client", taking.content.client.text, taking.client.text, url: nil)
        try received(order, taking.content, digest: digest)
        for field in taking.content.mapped.sorted() where field != .clientName {
            guard taking.settled.contains(field) || taking.taken.contains(field) || known == nil else { continue }
            try see(order, field, taking.content.fields[field])
        }
        try conflicts(order, taking)
    }

    private func refer(_ kind: String, _ foreign: String, _ local: String, url: String?) throws {
        try database.execute(
            sql: """
                INSERT INTO external_reference(system, kind, foreign_id, local_id, url) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET url = excluded.url WHERE url IS NOT excluded.url
                """, arguments: [system, kind, foreign, local, url])
    }

    /// The mapped fields, but for names: once for each content that differs from the last one.
    private func received(_ order: String, _ content: CaseContent, digest: String) throws {
        let last = try String.fetchOne(
            database, sql: "SELECT digest FROM order_received WHERE order_id = ? ORDER BY act DESC LIMIT 1",
            arguments: [order])
        guard last != digest else { return }
        let fields = content.fields.filter { $0.key != .clientName }.sorted { $0.key < $1.key }
        let text = JSONText.object(fields.map { ($0.key.rawValue, JSONText.string($0.value)) }).text
        try database.execute(
            sql: """
                INSERT INTO order_received(order_id, digest, act, their_version, fields) VALUES (?, ?, ?, ?, ?)
                """, arguments: [order, digest, writing.act, String(digest.prefix(12)), text])
    }

    func see(_ order: String, _ field: CaseField, _ value: String?) throws {
        try database.execute(
            sql: """
                INSERT INTO sync_seen(system, order_id, field, value, seen_at) VALUES (:system, :order, :field, :value, :at)
                ON CONFLICT DO UPDATE SET value = :value, seen_at = :at WHERE value IS NOT :value
                """,
            arguments: [
                "system": system, "order": order, "field": field.rawValue, "value": value,
                "at": writing.at.microseconds,
            ])
    }

    /// One open conflict of a field; it goes by itself where both sides agree again.
    private func conflicts(_ order: String, _ taking: CaseTaking) throws {
        let now = Set(taking.conflicts.map(\.field))
        let open = try String.fetchAll(
            database,
            sql: "SELECT field FROM sync_conflict WHERE system = ? AND order_id = ? AND resolved IS NULL",
            arguments: [system, order])
        for field in open where !now.contains(field) {
            try database.execute(
                sql: """
                    UPDATE sync_conflict SET resolved = 'theirs', act = ?
                    WHERE system = ? AND order_id = ? AND field = ? AND resolved IS NULL
                    """, arguments: [writing.act, system, order, field])
        }
        for conflict in taking.conflicts {
            try database.execute(
                sql: """
                    INSERT INTO sync_conflict(system, order_id, field, base, ours, theirs, found_at)
                    VALUES (:system, :order, :field, :base, :ours, :theirs, :at)
                    ON CONFLICT(system, order_id, field) WHERE resolved IS NULL
                    DO UPDATE SET ours = :ours, theirs = :theirs
                    """,
                arguments: [
                    "system": system, "order": order, "field": conflict.field, "base": conflict.base,
                    "ours": conflict.ours, "theirs": conflict.theirs, "at": writing.at.microseconds,
                ])
        }
    }
}
