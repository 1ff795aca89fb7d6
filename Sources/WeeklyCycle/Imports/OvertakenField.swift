import PlacementDomain

/// A field that somebody else changed between looking at an import and writing it.
public struct OvertakenField: Hashable, Sendable {
    /// The entity and the ids of the record.
    public var record: String
    public var field: String
    /// What stood there when the import was looked at, what stands there now, and what the import says; names and other
    /// texts of people are left out.
    public var seen: String
    public var theirs: String
    public var ours: String

    static func list(_ before: [RecordResult], _ now: [RecordResult]) -> [OvertakenField] {
        struct Key: Hashable {
            var table: InstanceTable
            var key: [String]
        }
        let found = Dictionary(now.map { (Key(table: $0.table, key: $0.key), $0) }) { first, _ in first }
        return before.filter(\.outcome.isTaken).flatMap { old -> [OvertakenField] in
            guard let new = found[Key(table: old.table, key: old.key)] else { return [] }
            let file = old.table.file
            return old.changes.compactMap { change in
                // A field that does not differ any more: somebody else wrote the same.
                let theirs = new.changes.first { $0.field == change.field }?.before ?? change.after
                guard theirs != change.before else { return nil }
                return OvertakenField(
                    record: ([old.table.rawValue] + old.key).joined(separator: " "), field: change.field,
                    seen: RecordReport.shown(change.before, in: file), theirs: RecordReport.shown(theirs, in: file),
                    ours: RecordReport.shown(change.after, in: file))
            }
        }
    }

    func text(_ words: Wording) -> String {
        "\(record)  \(field): \(seen) → \(theirs) · " + words("u: ", "yours: ") + ours
    }
}

/// What an import brings, as lines for a digest: whatever its files are called, and without texts of people.
enum ImportText {
    static func of(_ sources: [ImportSource]) -> String {
        sources.flatMap { source in
            let table = source.cells.table
            return source.cells.records.map { record in
                let cells = record.cells.map { $0.map { "=" + RecordReport.shown($0, in: table.file) } ?? "" }
                return ([(source.isRemoval ? "-" : "") + table.rawValue] + cells).joined(separator: "\t")
            }
        }.joined(separator: "\n")
    }
}
