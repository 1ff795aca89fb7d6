import Foundation
public import PlacementDomain

/// Writes the folder of a plan.
public enum PlanWriter {
    /// Writes `plan` as `folder`: beside it first, then put in its place in one step.
    ///
    /// Records are sorted: by client, assignments then by date, start and series; conflicts stand as they are. The opened
    /// series of the summary stand in `summary.json`. Nothing of a clock, host, path or build is written.
    ///
    /// - Parameters:
    ///   - plan: complete, with the `rosterId(of:)` of its roster.
    ///   - folder: its parent must exist; a folder that exists is replaced only if it holds a `summary.json` of this
    ///     program.
    ///   - removesForeign: whether files that no plan made may go with the folder that is replaced.
    /// - Throws: `FormatError`; `notWritable` where the roster's id is not that of its records.
    @discardableResult
    public static func write(
        _ plan: Plan, to folder: String, removesForeign: Bool = false
    ) throws(FormatError) -> PlacedFolder {
        let tables = tables(sorted(plan.roster))
        for table in tables { if let fault = table.fault { throw fault } }
        let named = tables.map { file($0.schema.file, $0.bytes) }
        guard plan.summary.rosterId == rosterId(named) else {
            throw .notWritable(
                file: OutcomeTables.summary, field: "rosterId",
                cause: Said("past niet bij de regels", "is not that of its records"))
        }
        let files =
            named + (try context(of: plan)) + [
                file(OutcomeTables.certificate, CertificateDocument.bytes(plan.certificate)),
                file(OutcomeTables.summary, Array(SummaryDocument.text(plan.summary).utf8)),
            ]
        return try FolderWriting.write(files, to: folder) { (target) throws(FormatError) in
            try OwnFolder.plan.requireReplaceable(target, named: folder, removesForeign: removesForeign)
        }
    }

    /// What the plan was made from, and what it changes against the one that it goes on from.
    private static func context(of plan: Plan) throws(FormatError) -> [FolderWriting.File] {
        let facts = try FolderWriting.File(OutcomeTables.facts.table(plan.facts.rows))
        guard let changes = plan.changes else { return [facts] }
        return [facts, try FolderWriting.File(OutcomeTables.changes.table(changes))]
    }

    /// The id of a roster: the hash over its placements, assignments and unplaced clients, as they would be written.
    ///
    /// A value that cannot be written counts as it stands; `write` refuses it.
    public static func rosterId(of roster: Roster) -> String {
        rosterId(tables(sorted(roster)).map { file($0.schema.file, $0.bytes) })
    }

    private static func rosterId(_ tables: [FolderWriting.File]) -> String {
        var hash = FolderHash()
        for file in tables where OutcomeTables.named.contains(file.name) {
            hash.add(name: file.name, bytes: file.bytes)
        }
        return hash.text
    }

    /// What a plan's folder holds that no plan made.
    static func foreignEntries(in folder: String) -> [String] {
        let own = Set(OutcomeTables.files + OutcomeTables.optionalFiles)
        let entries = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return entries.filter { !own.contains($0) }
    }

    /// Whether a folder holds the summary of a plan.
    public static func isOurs(_ folder: String) -> Bool {
        guard case .success(let file) = FileBytes.read(folder: folder, name: OutcomeTables.summary),
            let text = try? JSONDocument.topLevelText(file.content, key: "schema")
        else { return false }
        return text.text.hasPrefix(PlanSummary.schema + "/")
    }

    private static func file(_ name: String, _ bytes: [UInt8]) -> FolderWriting.File {
        FolderWriting.File(name: name, bytes: bytes)
    }

    // MARK: Order of records

    static func sorted(_ roster: Roster) -> Roster {
        var roster = roster
        sort(&roster.placements) { ($0.client, $0.order) < ($1.client, $1.order) }
        sort(&roster.assignments, by: precedes)
        sort(&roster.unplaced) { ($0.client, $0.order) < ($1.client, $1.order) }
        sort(&roster.notPlanned) {
            ($0.client, $0.order?.text ?? "", $0.code) < ($1.client, $1.order?.text ?? "", $1.code)
        }
        sort(&roster.opened, by: <)
        return roster
    }

    private static func precedes(_ left: Assignment, _ right: Assignment) -> Bool {
        if left.client != right.client { return left.client < right.client }
        if left.session.date != right.session.date { return left.session.date < right.session.date }
        if left.from != right.from { return left.from < right.from }
        if left.session.series != right.session.series { return left.session.series < right.session.series }
        return left.order < right.order
    }

    private static func sort<Record>(_ records: inout [Record], by precedes: (Record, Record) -> Bool) {
        if records.indices.dropFirst().contains(where: { precedes(records[$0], records[$0 - 1]) }) {
            records.sort(by: precedes)
        }
    }

    // MARK: Tables

    private static func tables(_ roster: Roster) -> [TableWriter] {
        [
            OutcomeTables.placements.table(roster.placements), OutcomeTables.assignments.table(roster.assignments),
            OutcomeTables.unplaced.table(roster.unplaced), OutcomeTables.notPlanned.table(roster.notPlanned),
            OutcomeTables.conflicts.table(roster.conflicts),
        ]
    }
}
