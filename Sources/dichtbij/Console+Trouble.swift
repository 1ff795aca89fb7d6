import ArgumentParser
import PlacementDomain

extension Console {
    /// Prints trouble of any room: findings first, what happened, what shows it, and what to type next.
    ///
    /// - Returns: the exit code that stands for it.
    func report(_ trouble: any Trouble, command: String, words: Wording) -> ExitCode {
        let report = trouble.report(in: words)
        for finding in report.findings { message(finding.text) }
        if report.suppressedFindings > 0 { message(words.more(report.suppressedFindings)) }
        let code = report.code.map { "\($0)  " } ?? ""
        message("\(code)dichtbij \(command): \(report.cause)")
        for line in report.evidence { message("       " + line) }
        message((report.code == nil ? "Do: " : "       Do: ") + report.remedy)
        return ExitCode(report.ending)
    }
}

extension Finding {
    /// In two lines, as `docs/errors.md` shows them.
    var text: String {
        let name = field.isEmpty ? "" : "  \(field):"
        let word = severity == .warning ? "warning: " : ""
        return "\(code)  \(place)\(name) \(word)\(cause)\n       Do: \(remedy)"
    }

    /// `clients.csv:17`; the file alone where the finding is about all of it.
    var place: String { line > 0 ? "\(file):\(line)" : file }
}
