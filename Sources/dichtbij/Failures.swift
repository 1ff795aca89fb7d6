import ArgumentParser
import PlacementDomain
import Planning

/// How errors and findings read: what happened, where, and what to type next.
enum Failures {
    /// Prints the error and gives the exit code that stands for it.
    static func report(_ error: PlanningError, command: String, words: Words, console: Console) -> ExitCode {
        switch error {
        case .badInput(let findings, let suppressed):
            for finding in findings { console.message(text(finding)) }
            if suppressed > 0 { console.message(more(suppressed, words)) }
            let count = words.count(
                findings.count { $0.severity == .error } + suppressed, dutch: ("fout", "fouten"),
                english: ("error", "errors"))
            console.message(
                "dichtbij \(command): \(count) "
                    + words("in de gegevens; er is niets geschreven.", "in the data; nothing was written."))
            console.message(
                "Do: "
                    + words(
                        "herstel de genoemde regels, en kijk met 'dichtbij validate MAP'.",
                        "mend the lines named above, and look again with 'dichtbij validate FOLDER'."))
            return .badInput
        case .cannotCreate(let path, let cause):
            console.message("dichtbij \(command): \(path): \(cause)")
            console.message(
                "Do: "
                    + words(
                        "kies met --output een andere map, in een map waarin u mag schrijven.",
                        "choose another folder with --output, inside a folder in which you may write."))
            return .cannotCreate
        case .writeFailed(let path, let cause):
            console.message("dichtbij \(command): \(path): \(cause)")
            console.message(
                "Do: "
                    + words(
                        "maak ruimte vrij, en typ de opdracht opnieuw; wat er stond, staat er nog.",
                        "make room there, and type the command again; what stood there before still stands."))
            return .writeError
        case .solverFailed(let code, let cause):
            console.message("\(code)  dichtbij \(command): \(cause)")
            console.message(
                "Do: "
                    + words(
                        "geef meer tijd met --time-limit 60s; blijft het, meld dan de code en de gegevens.",
                        "give it more time with --time-limit 60s; if it stays, report the code and the instance."))
            return .failure
        case .refusedByChecker(let instance, let violations):
            return refused(instance, violations, command: command, words: words, console: console)
        case .needsMore(let cause, let remedy):
            console.message("dichtbij \(command): \(cause)")
            console.message("Do: \(remedy)")
            return .unavailable
        }
    }

    /// A finding in two lines, as `docs/errors.md` shows them.
    static func text(_ finding: Finding) -> String {
        let field = finding.field.isEmpty ? "" : "  \(finding.field):"
        let word = finding.severity == .warning ? "warning: " : ""
        return "\(finding.code)  \(place(finding))\(field) \(word)\(finding.cause)\n       Do: \(finding.remedy)"
    }

    /// `clients.csv:17`; the file alone where the finding is about all of it.
    static func place(_ finding: Finding) -> String {
        finding.line > 0 ? "\(finding.file):\(finding.line)" : finding.file
    }

    static func more(_ count: Int, _ words: Words) -> String {
        words("… en nog \(words.number(count)).", "… and \(words.number(count)) more.")
    }

    /// The report of a fault of ours: enough to find it, no names.
    private static func refused(
        _ instance: String, _ violations: [Violation], command: String, words: Words, console: Console
    ) -> ExitCode {
        console.message(
            words(
                "D3901  dichtbij \(command): de controle keurt het eigen rooster af; dat is een fout van Dichtbij, niet van uw gegevens. Er is niets geschreven.",
                "D3901  dichtbij \(command): the checker refuses the roster just made; that is a fault of Dichtbij, not of your data. Nothing was written."
            ))
        console.message("       instance \(instance)")
        for violation in violations.prefix(20) {
            console.message("       \(violation.code)  \(violation.place)  \(violation.text)")
        }
        if violations.count > 20 { console.message("       " + more(violations.count - 20, words)) }
        console.message(
            "Do: "
                + words(
                    "meld deze regels, met de opdracht die u typte.",
                    "report these lines, with the command that you typed."))
        return .failure
    }
}
