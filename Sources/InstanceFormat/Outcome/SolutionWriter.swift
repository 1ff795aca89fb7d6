public import PlacementDomain

/// Writes the folder of a plan.
public enum SolutionWriter {
    /// Writes `solution` as `folder`: beside it first, then put in its place at once.
    ///
    /// Lines are sorted: all by client, assignments then by date, start and series. Nothing of a clock, host, path or
    /// build is written.
    ///
    /// - Parameters:
    ///   - solution: complete, with the `rosterId(of:)` its roster.
    ///   - folder: its parent must exist; a folder that exists is replaced only if it holds a `summary.json` of this
    ///     program.
    /// - Throws: `FormatError`; `notWritable` where the roster's id is not that of its lines.
    public static func write(_ solution: Solution, to folder: String) throws(FormatError) {
        let tables = tables(sorted(solution.roster))
        for table in tables { if let fault = table.fault { throw fault } }
        let lines = tables.map { file($0.schema.file, $0.bytes) }
        guard solution.summary.rosterId == rosterId(lines) else {
            throw .notWritable(
                file: OutcomeSchemas.summary, field: "rosterId", cause: "is not that of placements and assignments")
        }
        let files =
            lines + [
                file(OutcomeSchemas.certificate, CertificateDocument.bytes(solution.certificate)),
                file(OutcomeSchemas.summary, Array(SummaryDocument.text(solution.summary).utf8)),
            ]
        try FolderPublication.publish(files, to: folder, marker: OutcomeSchemas.summary, isOurs: isOurs)
    }

    /// The id of a roster: the hash over its placements, assignments and unplaced clients, as they would be written.
    ///
    /// A value that cannot be written counts as it stands; `write` refuses it.
    public static func rosterId(of roster: Roster) -> String {
        rosterId(tables(sorted(roster)).map { file($0.schema.file, $0.bytes) })
    }

    /// The plan object that `plan --json` prints: the summary with the seconds and megabytes of the run.
    public static func planObject(_ summary: PlanSummary, seconds: Double, peakMegabytes: Int) -> String {
        "{\(SummaryDocument.members(summary)),\"seconds\":\(seconds),\"peakMegabytes\":\(peakMegabytes)}"
    }

    /// Throws what `write` would throw for `folder` as it stands now; nothing is changed.
    public static func checkWritable(_ folder: String) throws(FormatError) {
        try FolderPublication.probe(folder, marker: OutcomeSchemas.summary, isOurs: isOurs)
    }

    private static func rosterId(_ tables: [FolderPublication.File]) -> String {
        var hash = FolderHash()
        for file in tables where OutcomeSchemas.named.contains(file.name) {
            hash.add(name: file.name, bytes: file.bytes)
        }
        return hash.text
    }

    private static func isOurs(_ folder: String) -> Bool {
        guard case .success(let file) = FileBytes.read(folder: folder, name: OutcomeSchemas.summary),
            let text = try? JSONDocument.topLevelText(file.content, key: "schema")
        else { return false }
        return text.text.hasPrefix(SummaryDocument.schema + "/")
    }

    private static func file(_ name: String, _ bytes: [UInt8]) -> FolderPublication.File {
        FolderPublication.File(name: name, bytes: bytes)
    }

    // MARK: Order of rows

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

    private static func sort<Row>(_ rows: inout [Row], by precedes: (Row, Row) -> Bool) {
        if rows.indices.dropFirst().contains(where: { precedes(rows[$0], rows[$0 - 1]) }) { rows.sort(by: precedes) }
    }

    // MARK: Tables

    private static func tables(_ roster: Roster) -> [CSVWriter] {
        [
            InstanceWriter.table(OutcomeSchemas.placements, roster.placements) { row, value in
                row.id(value.client.text)
                row.id(value.order.text)
                row.id(value.project.text)
                row.list(value.series.map(\.text))
                row.word(value.kind)
                row.day(value.firstDate)
                row.integer(value.unworkedMinutes)
                row.integer(value.cost)
            },
            InstanceWriter.table(OutcomeSchemas.assignments, roster.assignments) { row, value in
                row.id(value.client == .unknown ? nil : value.client.text)
                row.id(value.order.text)
                row.session(value.session)
                row.day(value.session.date)
                row.time(value.from)
                row.time(value.to)
                row.integer(value.creditMinutes)
                row.word(value.state)
            },
            InstanceWriter.table(OutcomeSchemas.unplaced, roster.unplaced) { row, value in
                row.id(value.client.text)
                row.id(value.order.text)
                row.word(value.code)
                row.integer(value.cost)
                row.text(value.sentence)
                row.text(value.repair)
            },
            InstanceWriter.table(OutcomeSchemas.notPlanned, roster.notPlanned) { row, value in
                row.id(value.client.text)
                row.id(value.order?.text)
                row.text(value.code)
            },
            InstanceWriter.table(OutcomeSchemas.conflicts, roster.conflicts) { row, value in
                row.text(value.code)
                row.text(value.place)
                row.list(value.smallestSet.map(\.text))
            },
        ]
    }
}
