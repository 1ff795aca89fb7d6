public import PlacementDomain

/// A table of things to be corrected, as a planner writes it: many at once.
public enum CorrectionTable {
    private static func declaration(_ file: String) -> TableDeclaration<CorrectionLine, NoIDs> {
        TableDeclaration(file: file, "What is to be corrected", blank: CorrectionLine(what: .remove)) {
            $0.line(\.line)
            $0.word("what", \.what)
            $0.text("client", \.client, mayBeEmpty: true)
            $0.session("session", \.session)
            $0.session("to", \.to)
            $0.integer("seats", \.seats, Limits.people)
            $0.word("cause", \.cause)
        }
    }

    /// Reads the lines of such a table.
    ///
    /// - Returns: no lines where a finding is an error (D71nn).
    public static func read(path: String) -> (lines: [CorrectionLine], findings: [Finding], suppressed: Int) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let name = parts.last.map(String.init) ?? path
        let folder = parts.count > 1 ? parts.dropLast().joined(separator: "/") : "."
        let reading = FolderReading(folder: folder.isEmpty ? "/" : folder, family: .publication)
        var lines = reading.list(declaration(name))
        for index in lines.indices { lines[index].file = name }
        let report = reading.collector.report()
        return (reading.collector.errorCount == 0 ? lines : [], report.findings, report.suppressed)
    }
}
