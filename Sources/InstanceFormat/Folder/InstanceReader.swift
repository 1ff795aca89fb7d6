public import PlacementDomain

/// What reading an instance folder gave: the instance, or nil where its structure is at fault, and all findings.
public struct InstanceReading: Sendable {
    /// nil if any finding is an error.
    public let instance: Instance?
    /// At most 1,000, in the order of files and lines.
    public let findings: [Finding]
    /// How many more there are.
    public let suppressedFindings: Int
    /// Errors and warnings with the suppressed ones among them.
    public let errorCount: Int
    public let warningCount: Int
}

/// Reads instance folders.
public enum InstanceReader {
    /// Reads the whole of `folder`, never more and never less than the files of `docs/format.md`.
    ///
    /// Records are sorted by id and refer to each other by index. Nothing is judged here but structure: rules about
    /// single records (D12xx) belong to the rules.
    ///
    /// - Parameter folder: a path.
    /// - Returns: findings D1101 to D1143; see `docs/errors.md`.
    /// - Complexity: one pass over all bytes, sorting of records that are not in order.
    public static func read(folder: String) -> InstanceReading {
        reading(FolderReading(folder: folder, family: .instance)) { $0.instance() }
    }

    /// Reads a folder's facts with what stands published: people and supervised series that run as a publication left
    /// them, and sessions as its corrections changed them.
    ///
    /// - Parameter publication: the folder of the publication; its `next/` is read.
    public static func read(folder: String, standingIn publication: String) -> InstanceReading {
        let next = publication + "/next"
        let files = ["frozen-assignments.csv", "running-series.csv"]
        let reader = FolderReading(
            folder: folder, family: .instance,
            elsewhere: Dictionary(uniqueKeysWithValues: files.map { ($0, next) }))
        let facts = reading(reader) { $0.instance() }
        guard var instance = facts.instance, FileBytes.exists(SessionChange.table.file, in: next) else { return facts }
        let sessions = reading(FolderReading(folder: next, family: .instance)) { reader in
            instance.sessions.take(reader.sessions(of: instance))
            return instance
        }
        return InstanceReading(
            instance: sessions.instance, findings: facts.findings + sessions.findings,
            suppressedFindings: facts.suppressedFindings + sessions.suppressedFindings,
            errorCount: sessions.errorCount, warningCount: facts.warningCount + sessions.warningCount)
    }

    private static func reading(
        _ reading: FolderReading, _ body: (FolderReading) -> Instance?
    ) -> InstanceReading {
        let instance = body(reading)
        let collector = reading.collector
        let report = collector.report()
        return InstanceReading(
            instance: collector.errorCount == 0 ? instance : nil, findings: report.findings,
            suppressedFindings: report.suppressed, errorCount: collector.errorCount,
            warningCount: collector.count - collector.errorCount)
    }

    /// What the `language:` line of a folder's `instance.yaml` says, read without anything else of the folder.
    ///
    /// - Returns: `nl` or `en`; nil: there is no such line, or it says something else.
    public static func statedLanguage(folder: String) -> String? {
        stated("language:", folder: folder).flatMap { word in ["nl", "en"].first { $0 == word } }
    }

    /// What the `asOf:` line of a folder's `instance.yaml` says, read without anything else of the folder.
    public static func statedDay(folder: String) -> CalendarDay? {
        stated("asOf:", folder: folder).flatMap { CalendarDay(iso: $0) }
    }

    private static func stated(_ key: String, folder: String) -> String? {
        guard case .success(let file) = FileBytes.read(folder: folder, name: "instance.yaml"),
            file.content.count <= YAMLDocument.mostBytes
        else { return nil }
        let line = file.content.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
            .first { $0.starts(with: key.utf8) }
        guard let line else { return nil }
        let value = String(decoding: line.dropFirst(key.utf8.count), as: UTF8.self)
        return value.prefix { $0 != "#" }.filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
    }
}
