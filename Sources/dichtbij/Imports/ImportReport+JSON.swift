import PlacementDomain
import PlanFolders

extension ImportReport {
    /// `dichtbij.import/1`: fields are those of the format; texts of people are left out without --names.
    func json(isWritten: Bool) -> JSONText {
        .object([
            ("schema", .string("dichtbij.import/1")), ("instance", .string(prepared.instance.hash)),
            ("written", .bool(isWritten)),
            (
                "counts",
                .object(
                    RecordResult.Outcome.allCases.map { ($0.rawValue, .integer(prepared.outcome.count($0))) })
            ),
            ("records", .list(results.filter { $0.outcome != .same || !$0.findings.isEmpty }.map(object))),
            ("notes", .list(prepared.notes.map(\.json))),
        ])
    }

    func object(_ result: RecordResult) -> JSONText {
        var members: [(String, JSONText)] = [
            ("entity", .string(result.table.rawValue)),
            ("key", .list(shownKey(result).map { .string($0) })),
            ("outcome", .string(result.outcome.rawValue)),
        ]
        if let origin = result.origin {
            members += [("file", .string(origin.file)), ("line", .integer(origin.line))]
        }
        members += [
            (
                "changes",
                .list(
                    result.changes.map { change in
                        .object([
                            ("field", .string(change.field)), ("before", .string(shown(change.before, result))),
                            ("after", .string(shown(change.after, result))),
                        ])
                    })
            ),
            ("findings", .list(result.findings.map(\.json))),
        ]
        return .object(members)
    }
}
