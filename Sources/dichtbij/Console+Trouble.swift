import ArgumentParser
import PlacementDomain

extension Console {
    /// Tells trouble of any room: findings first, what happened, what shows it, and what to type next; with `--json` all
    /// of it as one object on one line. Both go to standard error.
    ///
    /// - Returns: the exit code that stands for it.
    func report(_ trouble: any Trouble, command: String, words: Wording) -> ExitCode {
        let report = trouble.report(in: words)
        let exit = ExitCode(report.ending)
        if isJSON {
            message(report.json(command: command, exit: exit).text)
            return exit
        }
        for finding in report.findings { message(finding.text(in: words)) }
        if report.suppressedFindings > 0 { message(words.more(report.suppressedFindings)) }
        let code = report.code.map { "\($0)  " } ?? ""
        message("\(code)dichtbij \(command): \(report.cause)")
        for line in report.evidence { message("       " + line) }
        message((report.code == nil ? "" : "       ") + words.whatNow + report.remedy)
        return exit
    }
}

extension TroubleReport {
    /// The error object (`dichtbij.error/1`).
    ///
    /// - Parameter command: the verb; empty: none was known.
    func json(command: String, exit: ExitCode) -> JSONText {
        .object([
            ("schema", .string("dichtbij.error/1")), ("command", .string(command)),
            ("exit", .integer(Int(exit.rawValue))), ("code", .string(code ?? "")), ("cause", .string(cause)),
            ("do", .string(remedy)), ("evidence", .list(evidence.map { .string($0) })),
            ("findings", .list(findings.map(\.json))), ("moreFindings", .integer(suppressedFindings)),
        ])
    }
}

extension Finding {
    /// As `validate --json` lists it: in English, so that programs find the same text whoever runs it.
    var json: JSONText {
        .object([
            ("code", .string(code)), ("severity", .string(severity.rawValue)), ("file", .string(file)),
            ("line", .integer(line)), ("field", .string(field)), ("cause", .string(cause.english)),
            ("do", .string(remedy.english)),
        ])
    }

    /// In two lines, as `docs/errors.md` shows them.
    func text(in words: Wording) -> String {
        let name = field.isEmpty ? " " : "  \(field):"
        let word = severity == .warning ? words("let op: ", "warning: ") : ""
        return "\(code)  \(place)\(name) \(word)\(words(cause))\n       \(words.whatNow)\(words(remedy))"
    }

    /// `clients.csv:17`; the file alone where the finding is about all of it.
    var place: String { line > 0 ? "\(file):\(line)" : file }
}
