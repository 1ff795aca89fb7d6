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
        let reading = FolderReading(folder: folder, family: .instance)
        let instance = reading.instance()
        let collector = reading.collector
        let report = collector.report()
        return InstanceReading(
            instance: collector.errorCount == 0 ? instance : nil, findings: report.findings,
            suppressedFindings: report.suppressed, errorCount: collector.errorCount,
            warningCount: collector.count - collector.errorCount)
    }
}
