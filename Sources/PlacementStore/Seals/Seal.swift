import Foundation
import GRDB

/// What stood in the store when a seal was set, since the one before: digests alone, no value of a row and no name.
struct Seal {
    /// The act that set it.
    var act: Int64
    var parts: [SealPart]
    /// Places that were made or changed since the seal before.
    var placements: [SealedPlacement]

    private static let head = "seal/1"

    /// Written beside the decision, with a line for each: act, rows of a table, places.
    var text: String {
        ([[Seal.head, "\(act)"].joined(separator: "\t")] + parts.map(\.text) + placements.map(\.text))
            .joined(separator: "\n")
    }

    init(act: Int64, parts: [SealPart], placements: [SealedPlacement]) {
        (self.act, self.parts, self.placements) = (act, parts, placements)
    }

    /// - Returns: nil: it is not what a seal writes.
    init?(_ text: String) {
        var lines = text.split(separator: "\n")[...]
        guard let first = lines.popFirst()?.split(separator: "\t"), first.count == 2, first[0] == Seal.head,
            let act = Int64(first[1])
        else { return nil }
        self.init(act: act, parts: [], placements: [])
        for line in lines {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            if let placement = SealedPlacement(fields) {
                placements.append(placement)
            } else if let part = SealPart(fields) {
                parts.append(part)
            } else {
                return nil
            }
        }
    }

    /// How far a table was sealed: the number of the last row, or the act.
    func last(of rows: SealedRows) -> Int64 { parts.first { $0.name == rows.name }?.through ?? 0 }

    /// What is to be sealed after another seal; nil: there is none before.
    ///
    /// - Parameter through: nil: up to what stands there now, where `act` is the last act; else up to where that seal goes.
    static func of(
        _ database: Database, after last: Seal?, act: Int64, through: Seal? = nil
    ) throws -> Seal {
        let parts = try SealedRows.all.map { rows in
            try rows.part(
                after: last?.last(of: rows) ?? 0, through: through?.last(of: rows) ?? rows.last(act, database),
                database)
        }
        let placements =
            through == nil ? try SealedPlacement.all(after: last?.act ?? 0, through: act, database) : []
        return Seal(act: act, parts: parts, placements: placements)
    }

    /// The newest one; nil: none was set.
    static func last(_ database: Database) throws -> Seal? {
        let bytes = try Data.fetchOne(
            database,
            sql: """
                SELECT bytes FROM decision_payload
                WHERE seq = (SELECT seq FROM decision WHERE kind = 'seal' ORDER BY seq DESC LIMIT 1)
                """)
        return bytes.flatMap { Seal(String(decoding: $0, as: UTF8.self)) }
    }
}
