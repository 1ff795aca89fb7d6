public import PlacementDomain

/// What reading an earlier publication gave: its record, or nil where it cannot be read, and all findings.
public struct PublicationReading: Sendable {
    public let record: PublicationRecord?
    /// At most 1,000 (D71nn).
    public let findings: [Finding]
    public let suppressedFindings: Int
}

/// The folder of a publication: written whole, read for the next one.
public enum PublicationFolder {
    /// A file of the publication that another room made: its path within the folder, with `/`, and its bytes.
    public typealias Document = (path: String, bytes: [UInt8])

    /// Writes a publication: beside `folder` first, then put in its place at once, so that an earlier one stays whole.
    ///
    /// - Parameters:
    ///   - instance: to which `next` refers.
    ///   - documents: taken one at a time, so that they need not all be in memory.
    ///   - folder: its parent must exist; a folder that exists is replaced only if it holds a `publication.json`.
    /// - Returns: how many files were written.
    /// - Throws: `FormatError`.
    @discardableResult
    public static func write(
        _ record: PublicationRecord, next: NextWeek, instance: Instance, documents: some Sequence<Document>,
        to folder: String
    ) throws(FormatError) -> Int {
        let own = try recordFiles(record) + nextFiles(next, instance)
        let made = documents.lazy.map { FolderPublication.File(name: $0.path, bytes: $0.bytes) }
        return try FolderPublication.publish(
            own, then: made, to: folder, marker: PublicationSchemas.record, waitsForDisk: true, isOurs: isOurs)
    }

    /// Paths of the files that `write` makes beside `documents`.
    public static let ownPaths = [
        PublicationSchemas.record, PublicationSchemas.published.file, PublicationSchemas.letters.file,
        PublicationSchemas.nextFolder + ProjectSchemas.placements.file,
        PublicationSchemas.nextFolder + ProjectSchemas.publishedAssignments.file,
        PublicationSchemas.nextFolder + ProjectSchemas.runningSeries.file,
    ]

    /// Whether a folder holds the record of a publication.
    public static func isOurs(_ folder: String) -> Bool { schemaText(folder) != nil }

    /// The roster that stands in a folder as published; nil: no publication stands there.
    public static func rosterId(in folder: String) -> String? {
        guard isOurs(folder), case .success(let file) = FileBytes.read(folder: folder, name: PublicationSchemas.record)
        else { return nil }
        return (try? JSONDocument.topLevelText(file.content, key: "rosterId"))?.text
    }

    /// SHA-256 of some bytes, lower-case hex.
    public static func digest(_ bytes: [UInt8]) -> String { FileBytes(name: "", copying: bytes).digest }

    /// Reads the record of an earlier publication.
    ///
    /// - Returns: findings D7101 to D7141. Papers, letters and calendars in the folder are not looked at.
    public static func read(folder: String) -> PublicationReading {
        let reading = FolderReading(folder: folder, family: 7_100)
        var record = reading.json(PublicationSchemas.record, PublicationDocument.read)
        record?.rows = reading.list(PublicationSchemas.published) { row in
            AnnouncedAssignment(
                project: ProjectID(row.id()), client: ClientID(row.id()), order: OrderID(row.id()),
                session: row.sessionID(), from: row.time(), to: row.time())
        }
        record?.letters = reading.list(PublicationSchemas.letters) { row in
            PublishedLetter(
                client: ClientID(row.id()), order: OrderID(row.id()), project: ProjectID(row.id()),
                series: row.list().map { SeriesID($0) }, firstDate: row.day())
        }
        let report = reading.collector.report()
        return PublicationReading(
            record: reading.collector.errorCount == 0 ? record : nil, findings: report.findings,
            suppressedFindings: report.suppressed)
    }

    private static func schemaText(_ folder: String) -> String? {
        guard case .success(let file) = FileBytes.read(folder: folder, name: PublicationSchemas.record),
            let text = try? JSONDocument.topLevelText(file.content, key: "schema"),
            text.text.hasPrefix(PublicationSchemas.schema + "/")
        else { return nil }
        return text.text
    }

    private static func recordFiles(_ record: PublicationRecord) throws(FormatError) -> [FolderPublication.File] {
        let tables = [
            InstanceWriter.table(PublicationSchemas.published, record.rows) { row, value in
                row.id(value.project.text)
                row.id(value.client == .unknown ? nil : value.client.text)
                row.id(value.order.text)
                row.session(value.session)
                row.time(value.from)
                row.time(value.to)
            },
            InstanceWriter.table(PublicationSchemas.letters, record.letters) { row, value in
                row.id(value.client.text)
                row.id(value.order.text)
                row.id(value.project.text)
                row.list(value.series.map(\.text))
                row.day(value.firstDate)
            },
        ]
        let text = PublicationDocument.text(record)
        return try [FolderPublication.File(name: PublicationSchemas.record, bytes: Array(text.utf8))]
            + tables.map { (table) throws(FormatError) in try file(table, folder: "") }
    }

    /// The kept tables of next week's instance, in the format of its folder.
    private static func nextFiles(
        _ next: NextWeek, _ instance: Instance
    ) throws(FormatError) -> [FolderPublication.File] {
        var following = instance
        following.placements = next.placements
        following.publishedAssignments = next.publishedAssignments
        following.orphanedAssignments = next.orphanedAssignments
        following.runningSeries = next.runningSeries
        let wanted = [
            ProjectSchemas.placements.file, ProjectSchemas.publishedAssignments.file, ProjectSchemas.runningSeries.file,
        ]
        return try InstanceWriter.projectTables(following, InstanceNames(following))
            .filter { wanted.contains($0.schema.file) }
            .map { (table) throws(FormatError) in try file(table, folder: PublicationSchemas.nextFolder) }
    }

    private static func file(_ table: CSVWriter, folder: String) throws(FormatError) -> FolderPublication.File {
        if let fault = table.fault { throw fault }
        return FolderPublication.File(name: folder + table.schema.file, bytes: table.bytes)
    }
}
