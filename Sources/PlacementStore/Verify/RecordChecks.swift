import Crypto
import Foundation
import GRDB
import PlacementDomain

/// What was done and decided, the files that were kept, and what is to be sent.
enum RecordChecks {
    /// Acts are numbered without a hole, each later than the one before.
    static func acts(_ database: Database) throws -> [StoreFinding] {
        let wrong = try Int64.fetchAll(
            database,
            sql: """
                SELECT id FROM (SELECT id, at, lag(id, 1, 0) OVER (ORDER BY id) AS before, lag(at) OVER (ORDER BY id) AS earlier FROM act)
                WHERE id <> before + 1 OR at <= earlier ORDER BY id
                """)
        return wrong.map {
            StoreFault.act.finding(
                "act \($0)", Said("volgt niet op de handeling ervoor", "does not follow the act before it"))
        }
    }

    /// The first link that does not hold: what comes after it cannot be relied on either.
    static func decisions(_ database: Database) throws -> [StoreFinding] {
        var (last, head) = (Int64(0), DecisionEntry.beginning)
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT d.*, a.at AS act_at, a.actor AS act_actor, p.salt, p.bytes FROM decision d
                LEFT JOIN act a ON a.id = d.act LEFT JOIN decision_payload p ON p.seq = d.seq ORDER BY d.seq
                """)
        while let row = try rows.next() {
            let entry = DecisionEntry(row)
            if let cause = fault(entry, row, last: last, head: head) {
                return [StoreFault.chain.finding("decision \(entry.seq)", cause)]
            }
            (last, head) = (entry.seq, row["hash"])
        }
        return []
    }

    private static func fault(_ entry: DecisionEntry, _ row: Row, last: Int64, head: String) -> Said? {
        if entry.seq != last + 1 { return Said("een besluit ervoor ontbreekt", "a decision before it is missing") }
        if entry.previous != head {
            return Said("volgt niet op het besluit ervoor", "does not follow the decision before it")
        }
        if entry.hash != row["hash"] as String { return Said("is veranderd", "was changed") }
        if entry.at != row["act_at"] as Int64? || entry.actor != row["act_actor"] as String? {
            return Said("heeft een andere tijd of persoon dan de handeling", "has another time or actor than its act")
        }
        if let salt: Data = row["salt"], let bytes: Data = row["bytes"],
            SHA256.hash(data: salt + bytes).hex != entry.payload
        {
            return Said("de tekst erbij is veranderd", "the text beside it was changed")
        }
        return nil
    }

    /// Each file that was kept is there, and is what it was.
    static func files(_ database: Database) throws -> [StoreFinding] {
        var findings: [StoreFinding] = []
        let digests = try String.fetchAll(
            database, sql: "SELECT digest FROM blob WHERE bytes IS NOT NULL ORDER BY digest")
        for digest in digests where try database.blob(digest) == nil {
            findings.append(
                StoreFault.blob.finding(
                    "blob \(digest.prefix(20))", Said("is niet meer wat het was", "is not what it was")))
        }
        let lost = try Row.fetchAll(
            database,
            sql: """
                SELECT folder, name FROM folder_file f WHERE NOT EXISTS (SELECT 1 FROM blob b WHERE b.digest = f.digest) ORDER BY folder, name
                """)
        return findings
            + lost.map {
                let (folder, name): (String, String) = ($0["folder"], $0["name"])
                return StoreFault.blob.finding("\(folder.prefix(20))/\(name)", Said("is er niet meer", "is gone"))
            }
    }

    /// Messages of an order are numbered without a hole.
    static func outbox(_ database: Database) throws -> [StoreFinding] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT system, order_id FROM outbox GROUP BY system, order_id HAVING count(*) <> max(number) - min(number) + 1
                ORDER BY system, order_id
                """
        ).map {
            let (system, order): (String, String) = ($0["system"], $0["order_id"])
            return StoreFault.outbox.finding(
                "outbox \(system) \(order)", Said("er ontbreekt een bericht", "a message is missing"))
        }
    }
}
