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

    /// Writes a publication: beside `folder` first, then put in its place in one step, so that an earlier one stays whole.
    ///
    /// - Parameters:
    ///   - instance: to which `next` refers.
    ///   - documents: taken one at a time, so that they need not all be in memory.
    ///   - folder: its parent must exist; a folder that exists is replaced only if it holds a `publication.json`.
    /// - Throws: `FormatError`.
    @discardableResult
    public static func write(
        _ record: PublicationRecord, next: NextWeek, instance: Instance, documents: some Sequence<Document>,
        to folder: String
    ) throws(FormatError) -> PlacedFolder {
        let own = try recordFiles(record) + nextFiles(next, instance)
        let made = documents.lazy.map { FolderWriting.File(name: $0.path, bytes: $0.bytes) }
        return try FolderWriting.write(own, then: made, to: folder) { (target) throws(FormatError) in
            guard isOurs(target) else { throw FolderWriting.notOurs(folder, marker: PublicationTables.record) }
        }
    }

    /// Paths of the files that `write` makes beside `documents`.
    public static let ownPaths =
        [
            PublicationTables.record, PublicationTables.published.schema.file, PublicationTables.letters.schema.file,
        ] + nextTables.map { PublicationTables.nextFolder + $0.schema.file }

    /// Whether a folder holds the record of a publication.
    public static func isOurs(_ folder: String) -> Bool { schemaText(folder) != nil }

    /// The roster that stands in a folder as published; nil: no publication stands there.
    public static func rosterId(in folder: String) -> String? {
        guard isOurs(folder), case .success(let file) = FileBytes.read(folder: folder, name: PublicationTables.record)
        else { return nil }
        return (try? JSONDocument.topLevelText(file.content, key: "rosterId"))?.text
    }

    /// SHA-256 of some bytes, lower-case hex.
    public static func digest(_ bytes: [UInt8]) -> String { FileBytes(name: "", copying: bytes).digest }

    /// Reads the record of an earlier publication.
    ///
    /// - Returns: findings D7102 to D7141. Papers, letters and calendars in the folder are not looked at.
    public static func read(folder: String) -> PublicationReading {
        let reading = FolderReading(folder: folder, family: .publication)
        var record = reading.json(PublicationTables.record, PublicationDocument.read)
        record?.assignments = reading.list(PublicationTables.published)
        record?.letters = reading.list(PublicationTables.letters)
        let report = reading.collector.report()
        return PublicationReading(
            record: reading.collector.errorCount == 0 ? record : nil, findings: report.findings,
            suppressedFindings: report.suppressed)
    }

    private static func schemaText(_ folder: String) -> String? {
        guard case .success(let file) = FileBytes.read(folder: folder, name: PublicationTables.record),
            let text = try? JSONDocument.topLevelText(file.content, key: "schema"),
            text.text.hasPrefix(PublicationTables.schema + "/")
        else { return nil }
        return text.text
    }

    private static func recordFiles(_ record: PublicationRecord) throws(FormatError) -> [FolderWriting.File] {
        let text = PublicationDocument.text(record)
        return [
            FolderWriting.File(name: PublicationTables.record, bytes: Array(text.utf8)),
            try FolderWriting.File(PublicationTables.published.table(record.assignments)),
            try FolderWriting.File(PublicationTables.letters.table(record.letters)),
        ]
    }

    /// The tables of next week's instance, in the format of its folder.
    private static let nextTables =
        [
            SeriesTables.placements, SeriesTables.publishedAssignments, SeriesTables.runningSeries,
        ] as [any InstanceTableDeclaration]

    private static func nextFiles(
        _ next: NextWeek, _ instance: Instance
    ) throws(FormatError) -> [FolderWriting.File] {
        var following = instance
        following.placements = next.placements
        following.publishedAssignments = next.publishedAssignments
        following.orphanedAssignments = next.orphanedAssignments
        following.runningSeries = next.runningSeries
        let ids = InstanceIDs(following)
        return try nextTables.map { (table) throws(FormatError) in
            try FolderWriting.File(table.table(following, ids), in: PublicationTables.nextFolder)
        }
    }
}
