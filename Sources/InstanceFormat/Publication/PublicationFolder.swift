public import PlacementDomain

/// What reading an earlier publication gave: its record, or nil where it cannot be read, and all findings.
public struct PublicationReading: Sendable {
    public let record: PublicationRecord?
    /// At most 1,000 (D71nn).
    public let findings: [Finding]
    public let suppressedFindings: Int
}

/// By what a publication is known without reading all of it.
public struct PublicationHead: RosterReference, Hashable, Sendable {
    public let instance: String
    public let rosterId: String
    public let asOf: CalendarDay
    public let lastDay: CalendarDay
    /// Id of the roster that it followed; nil: none.
    public let previous: String?
}

/// The folder of a publication: written whole, read for the next one.
public enum PublicationFolder {
    /// A file of the publication that another room made: its path within the folder, with `/`, and its bytes.
    public typealias Document = (path: String, bytes: [UInt8])

    /// Writes a publication: beside `folder` first, then put in its place in one step, so that an earlier one stays whole.
    ///
    /// - Parameters:
    ///   - instance: to which `next` refers.
    ///   - instanceFolder: where it lies: next week's dates are in the version of its tables.
    ///   - documents: taken one at a time, so that they need not all be in memory.
    ///   - folder: its parent must exist; a folder that exists is replaced only if it holds a `publication.json`.
    ///   - removesForeign: whether files that no publication made may go with the folder that is replaced.
    /// - Throws: `FormatError`.
    @discardableResult
    public static func write(
        _ record: PublicationRecord, next: NextWeek, instance: Instance, instanceFolder: String,
        documents: some Sequence<Document>, to folder: String, removesForeign: Bool = false
    ) throws(FormatError) -> PlacedFolder {
        let own = try ownFiles(record, next, instance, instanceFolder)
        let made = documents.lazy.map { FolderWriting.File(name: $0.path, bytes: $0.bytes) }
        return try FolderWriting.write(own, then: made, to: folder) { (target) throws(FormatError) in
            try OwnFolder.publication.requireReplaceable(target, named: folder, removesForeign: removesForeign)
        }
    }

    /// Writes a correction: as `write`, with a `next/` that is the corrected publication's but for people and sessions.
    ///
    /// - Parameters:
    ///   - instance: the facts, with the people who are published and the sessions that differ after the correction.
    ///   - corrected: folder of the publication that was corrected; its other files of `next/` are taken over as they are.
    /// - Throws: `FormatError`.
    @discardableResult
    public static func write(
        _ record: PublicationRecord, correcting corrected: String, instance: Instance,
        documents: some Sequence<Document>, to folder: String, removesForeign: Bool = false
    ) throws(FormatError) -> PlacedFolder {
        let own = try correctedFiles(record, instance, corrected)
        let made = documents.lazy.map { FolderWriting.File(name: $0.path, bytes: $0.bytes) }
        return try FolderWriting.write(own, then: made, to: folder) { (target) throws(FormatError) in
            try OwnFolder.publication.requireReplaceable(target, named: folder, removesForeign: removesForeign)
        }
    }

    /// What `write` makes beside `documents`.
    public static func files(
        of record: PublicationRecord, next: NextWeek, instance: Instance, instanceFolder: String
    ) throws(FormatError) -> [KeptFile] {
        try ownFiles(record, next, instance, instanceFolder).map { KeptFile(name: $0.name, content: $0.bytes) }
    }

    /// What `write` makes of a correction beside `documents`.
    public static func files(
        of record: PublicationRecord, correcting corrected: String, instance: Instance
    ) throws(FormatError) -> [KeptFile] {
        try correctedFiles(record, instance, corrected).map { KeptFile(name: $0.name, content: $0.bytes) }
    }

    /// Sessions as a correction changes them, as a table of the format.
    public static func sessions(_ changes: [SessionChange], of instance: Instance) throws(FormatError) -> KeptFile {
        var changed = instance
        changed.sessions = changes
        let file = try FolderWriting.File(SeriesTables.sessions.table(changed, InstanceIDs(changed)))
        return KeptFile(name: file.name, content: file.bytes)
    }

    /// Reads such a table; nil: it is not what was written.
    public static func sessions(in folder: String, of instance: Instance) -> [SessionChange]? {
        let reading = FolderReading(folder: folder, family: .instance)
        let changes = reading.sessions(of: instance)
        return reading.collector.errorCount == 0 ? changes : nil
    }

    /// Paths of the files that `write` makes beside `documents`.
    public static func paths(of record: PublicationRecord, isCorrection: Bool) -> [String] {
        ownPaths + (record.corrections.isEmpty ? [] : [PublicationTables.corrections.schema.file])
            + (isCorrection ? [nextSessions] : [])
    }

    /// Those that every publication has.
    public static let ownPaths =
        [
            PublicationTables.record, PublicationTables.published.schema.file, PublicationTables.letters.schema.file,
            PublicationTables.rows.schema.file,
        ] + nextTables.map { PublicationTables.nextFolder + $0.schema.file } + [PublicationTables.nextDates]

    private static var nextSessions: String { PublicationTables.nextFolder + SeriesTables.sessions.schema.file }

    /// Whether it is the path of a file that `write` makes beside papers.
    static func isOwn(path: String) -> Bool {
        ownPaths.contains(path) || path == nextSessions || path == PublicationTables.corrections.schema.file
    }

    /// Whether a folder holds the record of a publication.
    public static func isOurs(_ folder: String) -> Bool { recordFile(folder) != nil }

    /// What stands in a folder as published; nil: no publication stands there, or it does not say.
    public static func head(of folder: String) -> PublicationHead? {
        guard let file = recordFile(folder) else { return nil }
        func text(_ key: String) -> String? { (try? JSONDocument.topLevelText(file.content, key: key))?.text }
        guard let instance = text("instance"), let rosterId = text("rosterId"),
            let asOf = text("asOf").flatMap({ CalendarDay(iso: $0) }),
            let lastDay = text("lastDay").flatMap({ CalendarDay(iso: $0) })
        else { return nil }
        return PublicationHead(
            instance: instance, rosterId: rosterId, asOf: asOf, lastDay: lastDay, previous: text("previous"))
    }

    /// SHA-256 of some bytes, lower-case hex.
    public static func digest(_ bytes: [UInt8]) -> String { FileBytes(name: "", copying: bytes).digest }

    /// Reads the record of an earlier publication.
    ///
    /// - Returns: findings D7102 to D7141; `rows` is empty where an earlier version of the program wrote it. Papers, letters and calendars in the folder are not looked at.
    public static func read(folder: String) -> PublicationReading {
        let reading = FolderReading(folder: folder, family: .publication)
        let document = reading.json(PublicationTables.record, PublicationDocument.read)
        var record = document?.record
        record?.assignments = reading.list(PublicationTables.published)
        record?.letters = reading.list(PublicationTables.letters)
        if let document, document.version >= PublicationTables.firstVersionWithRows {
            record?.rows = reading.rows()
        }
        if FileBytes.exists(PublicationTables.corrections.schema.file, in: folder) {
            record?.corrections = reading.list(PublicationTables.corrections)
        }
        let report = reading.collector.report()
        return PublicationReading(
            record: reading.collector.errorCount == 0 ? record : nil, findings: report.findings,
            suppressedFindings: report.suppressed)
    }

    /// The record of a publication; nil: the folder holds none.
    private static func recordFile(_ folder: String) -> FileBytes? {
        guard case .success(let file) = FileBytes.read(folder: folder, name: PublicationTables.record),
            let schema = try? JSONDocument.topLevelText(file.content, key: "schema"),
            schema.text.hasPrefix(PublicationTables.schema + "/")
        else { return nil }
        return file
    }

    private static func recordFiles(_ record: PublicationRecord) throws(FormatError) -> [FolderWriting.File] {
        let text = PublicationDocument.text(record)
        return [
            FolderWriting.File(name: PublicationTables.record, bytes: Array(text.utf8)),
            try FolderWriting.File(PublicationTables.published.table(record.assignments)),
            try FolderWriting.File(PublicationTables.letters.table(record.letters)),
            try FolderWriting.File(PublicationTables.rows.table(record.rows)),
        ]
            + (record.corrections.isEmpty
                ? [] : [try FolderWriting.File(PublicationTables.corrections.table(record.corrections))])
    }

    private static func ownFiles(
        _ record: PublicationRecord, _ next: NextWeek, _ instance: Instance, _ folder: String
    ) throws(FormatError) -> [FolderWriting.File] {
        let version = DataPackage.version(of: folder) ?? DataPackage.version
        return try recordFiles(record) + nextFiles(next, instance, version: version)
    }

    private static func correctedFiles(
        _ record: PublicationRecord, _ instance: Instance, _ corrected: String
    ) throws(FormatError) -> [FolderWriting.File] {
        try recordFiles(record) + correctedNext(instance, corrected)
    }

    private static func correctedNext(
        _ instance: Instance, _ corrected: String
    ) throws(FormatError) -> [FolderWriting.File] {
        let ids = InstanceIDs(instance)
        let tables: [any InstanceTableDeclaration] = [SeriesTables.publishedAssignments, SeriesTables.sessions]
        let kept = [SeriesTables.placements.schema.file, SeriesTables.runningSeries.schema.file].map {
            PublicationTables.nextFolder + $0
        }
        return try tables.map { (table) throws(FormatError) in
            try FolderWriting.File(table.table(instance, ids), in: PublicationTables.nextFolder)
        }
            + (kept + [PublicationTables.nextDates]).map { (name) throws(FormatError) in
                switch FileBytes.read(folder: corrected, name: name) {
                case .success(let file): return FolderWriting.File(name: name, bytes: Array(file.all))
                case .failure:
                    throw .cannotCreate(
                        path: "\(corrected)/\(name)",
                        reason: Said("het bestand is niet te lezen", "the file cannot be read"))
                }
            }
    }

    /// The tables of next week's instance, in the format of its folder.
    private static let nextTables =
        [
            SeriesTables.placements, SeriesTables.publishedAssignments, SeriesTables.runningSeries,
        ] as [any InstanceTableDeclaration]

    private static func nextFiles(
        _ next: NextWeek, _ instance: Instance, version: Int
    ) throws(FormatError) -> [FolderWriting.File] {
        var following = instance
        following.placements = next.placements
        following.publishedAssignments = next.publishedAssignments
        following.orphanedAssignments = next.orphanedAssignments
        following.runningSeries = next.runningSeries
        following.asOf = next.monday
        following.planStart = next.monday
        following.publishedThrough = next.publishedThrough
        following.calendarEnd = next.calendarEnd
        let ids = InstanceIDs(following)
        return try nextTables.map { (table) throws(FormatError) in
            try FolderWriting.File(table.table(following, ids), in: PublicationTables.nextFolder)
        } + [
            FolderWriting.File(
                name: PublicationTables.nextDates, bytes: Array(InstanceDocument.text(following, version: version).utf8)
            )
        ]
    }
}

extension FolderReading {
    /// Lines of partners' sheets, each with a key of its own.
    fileprivate func rows() -> [PublishedRow] {
        var keys: Set<RowKey> = []
        return list(PublicationTables.rows) { row, report in
            guard !keys.insert(row.key).inserted else { return }
            report.add(
                .duplicateKey, field: "key",
                cause: Said("deze sleutel staat er twee keer", "this key stands there twice"),
                remedy: Said(
                    "gebruik de tabel zoals dit programma die heeft geschreven",
                    "use the table as this program wrote it"))
        }
    }
}
