import CZlib
import Crypto
import Foundation
import GRDB

/// Rows of one table in an order that only grows, and those of their columns that never lawfully change again.
///
/// A row and its end are sealed apart: a day that stands today may be taken back next year.
struct SealedRows: Sendable {
    let table: String
    /// What grows: the number of the row, or of the act that ended it.
    let order: String
    let columns: [String]

    /// As a seal names it.
    var name: String { "\(table).\(order)" }

    private init(_ table: String, by order: String, _ columns: String) {
        self.table = table
        self.order = order
        self.columns = columns.split(separator: " ").map(String.init)
    }

    /// In the order in which a seal lists them.
    static let all = [
        SealedRows(
            "ledger", by: "id",
            "id order_id kind from_account to_account minutes withheld day attendance reverses act"),
        SealedRows(
            "attendance", by: "id",
            """
            id assignment order_id client day outcome attended from_minute to_minute break_minutes penalty credit source act
            """),
        SealedRows("attendance", by: "reversed_act", "id reversed_act"),
        SealedRows("warning", by: "id", "id order_id number day cause act"),
        SealedRows("warning", by: "withdrawn_act", "id withdrawn_act withdrawn_reason"),
        SealedRows(
            "assignment", by: "id",
            """
            id order_id client placement unplanned_reason series day from_minute to_minute credit published_in act
            """),
        SealedRows("assignment", by: "ended_act", "id ended_as ended_act"),
    ]

    /// How far it reaches now, where `act` is the last act.
    func last(_ act: Int64, _ database: Database) throws -> Int64 {
        guard order == "id" else { return act }
        return try Int64.fetchOne(database, sql: "SELECT max(id) FROM \(table)") ?? 0
    }

    /// Digests of the rows after a number, up to and with another.
    func part(after: Int64, through: Int64, _ database: Database) throws -> SealPart {
        let text = columns.map { "quote(\($0))" }.joined(separator: " || '|' || ")
        var (hash, checks) = (SHA256(), [(id: Int64, check: UInt16)]())
        if after < through {
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT id, \(text) AS line FROM \(table) WHERE \(order) > ? AND \(order) <= ? ORDER BY \(order), id
                    """,
                arguments: [after, through])
            while let row = try rows.next() {
                let line = Array(((row[1] as String) + "\n").utf8)
                hash.update(data: line)
                checks.append((row[0], SealedRows.check(line)))
            }
        }
        return SealPart(name: name, after: after, through: through, digest: hash.finalize().hex, checks: checks)
    }

    /// Says which row was changed where the digest of all says that one was.
    private static func check(_ line: [UInt8]) -> UInt16 { UInt16(crc32(0, line, uInt(line.count)) & 0xFFFF) }
}

/// The rows of one table between two seals.
struct SealPart {
    var name: String
    /// The number behind which they begin, and the last one.
    var after: Int64
    var through: Int64
    /// SHA-256 over them.
    var digest: String
    /// Which they are, each with two bytes by which an edited one is found.
    var checks: [(id: Int64, check: UInt16)]

    /// Numbers that follow each other are left out.
    var text: String {
        var last: Int64 = 0
        let list = checks.map { id, check in
            defer { last = id }
            let digits = String(check, radix: 16)
            return (id == last + 1 ? "" : "\(id):") + String(repeating: "0", count: 4 - digits.count) + digits
        }
        return ([name, "\(after)", "\(through)", digest] + list).joined(separator: "\t")
    }

    init(name: String, after: Int64, through: Int64, digest: String, checks: [(id: Int64, check: UInt16)]) {
        (self.name, self.after, self.through) = (name, after, through)
        (self.digest, self.checks) = (digest, checks)
    }

    init?(_ fields: [Substring]) {
        guard fields.count >= 4, let after = Int64(fields[1]), let through = Int64(fields[2]) else { return nil }
        self.init(name: String(fields[0]), after: after, through: through, digest: String(fields[3]), checks: [])
        for field in fields.dropFirst(4) {
            let parts = field.split(separator: ":")
            let id = parts.count == 2 ? Int64(parts[0]) : (checks.last?.id ?? 0) + 1
            guard let id, let check = parts.last.flatMap({ UInt16($0, radix: 16) }) else { return nil }
            checks.append((id, check))
        }
    }
}
