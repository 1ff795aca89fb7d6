import ArgumentParser
import Foundation
import PlacementDomain
import PlanFolders

struct ValidateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Read an instance folder and list everything that is wrong with it.",
        discussion: """
            An error (exit 65) means that nothing can be loaded. A warning is about one record: the rest is planned.
            """)

    @Argument(help: "The instance folder.")
    var folder: String

    @OptionGroup var options: OutputOptions

    func run() async throws {
        let console = Console(options)
        let outcome = ValidateJob.run(folder: folder)
        let words = options.words(folder: folder)
        try console.result(options.json ? json(outcome).text + "\n" : text(outcome, words, console))
        if outcome.instance == nil { throw ExitCode.badInput }
    }

    private func json(_ outcome: ValidateOutcome) -> JSONText {
        .object([
            ("schema", .string("dichtbij.validate/1")),
            ("findings", .list(outcome.findings.map(\.json))),
            ("errors", .integer(outcome.errors)),
            ("warnings", .integer(outcome.warnings)),
        ])
    }

    private func text(_ outcome: ValidateOutcome, _ words: Wording, _ console: Console) -> String {
        var findings = outcome.findings.map { $0.text(in: words) }
        if outcome.suppressed > 0 { findings.append(words.more(outcome.suppressed)) }
        let errors = words.count(outcome.errors, dutch: ("fout", "fouten"), english: ("error", "errors"))
        let warnings = words.count(
            outcome.warnings, dutch: ("waarschuwing", "waarschuwingen"), english: ("warning", "warnings"))
        let counts = "\(errors), \(warnings)"
        var lines: [String]
        if let instance = outcome.instance {
            let clients = words.count(
                instance.clients.count, dutch: ("cliënt", "cliënten"), english: ("client", "clients"))
            let projects = words.count(
                instance.projects.count, dutch: ("project", "projecten"), english: ("project", "projects"))
            lines =
                [
                    console.good(words("gegevens in orde: ", "data in order: "))
                        + "\(clients), \(projects) · " + words("plannen vanaf ", "plan from ")
                        + words.read(on: instance.asOf).shortDay(instance.planStart),
                    counts,
                    words.whatNow + "dichtbij plan \(folder) --output " + words("UIT", "OUT"),
                ] + findings
        } else {
            lines =
                findings + [
                    counts,
                    words.whatNow
                        + words(
                            "verbeter de fouten hierboven, en typ de opdracht opnieuw.",
                            "correct the errors above, and type the command again."),
                ]
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
