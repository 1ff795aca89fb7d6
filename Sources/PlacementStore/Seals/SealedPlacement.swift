import Crypto
import Foundation
import GRDB

/// A place as it stood when a seal was set: places change, each time under a new version.
struct SealedPlacement {
    var id: String
    var version: Int64
    /// The act that changed it last.
    var act: Int64
    /// SHA-256 over its columns without free texts.
    var digest: String

    private static let mark = "placement"

    /// Without free texts: these can be erased.
    private static let columns = [
        "id", "order_id", "client", "project", "first_day", "state", "decision_day", "signed_day", "unlocked_on",
        "predecessor", "version", "act",
    ]

    var text: String { [SealedPlacement.mark, id, "\(version)", "\(act)", digest].joined(separator: "\t") }

    init?(_ fields: [Substring]) {
        guard fields.count == 5, fields[0] == SealedPlacement.mark, let version = Int64(fields[2]),
            let act = Int64(fields[3])
        else { return nil }
        (id, self.version, self.act, digest) = (String(fields[1]), version, act, String(fields[4]))
    }

    init(_ row: Row) {
        (id, version, act) = (row["id"], row["version"], row["act"])
        digest = SHA256.hash(data: Data((row["line"] as String).utf8)).hex
    }

    /// Those that were changed last by one of these acts, by id.
    static func all(after: Int64, through: Int64, _ database: Database) throws -> [SealedPlacement] {
        let text = columns.map { "quote(\($0))" }.joined(separator: " || '|' || ")
        return try Row.fetchAll(
            database,
            sql: """
                SELECT id, version, act, \(text) AS line FROM placement WHERE act > ? AND act <= ? ORDER BY id
                """,
            arguments: [after, through]
        ).map(SealedPlacement.init)
    }
}
