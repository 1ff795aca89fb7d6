import ArgumentParser
import PlacementDomain
import PlanFolders
import Planning

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check a roster and its proof against the instance alone.",
        discussion: """
            Derives every rule, every cost and the bound again, without any code of the solver. Exit 0: nothing is wrong. \
            Exit 2: a rule is broken, a figure is not as claimed, or the bound is higher than its prices prove.
            """)

    @OptionGroup var place: RosterOptions

    @Option(help: "Threads. (default: all)")
    var threads: TypedCount?

    @Flag(help: "Show cost and bound in points beside the words.")
    var points = false

    @OptionGroup var options: OutputOptions

    func run() async throws {
        let console = Console(options)
        let source = try place.open(command: "check", options: options, console: console)
        defer { source.close() }
        let outcome: CheckOutcome
        do {
            outcome = try CheckJob.run(
                folder: source.folder, output: source.roster, threads: threads?.value ?? Threads.all)
        } catch {
            throw console.report(error, command: "check", words: options.words(folder: source.folder))
        }
        let words = options.words(outcome.instance)
        try source.show(
            options.json ? json(outcome.report).text + "\n" : text(outcome, source, words, console),
            of: outcome.instance, command: "check", words: words, console: console)
        if !outcome.report.isClean { throw ExitCode.checkRefused }
    }

    private func json(_ report: CheckReport) -> JSONText {
        .object([
            ("schema", .string("dichtbij.check/1")),
            (
                "violations",
                .list(
                    report.violations.map {
                        .object([
                            ("code", .string($0.code)), ("where", .string($0.place)),
                            ("text", .string($0.text.english)),
                        ])
                    })
            ),
            ("cost", .integer(report.cost)),
            ("bound", .integer(report.bound)),
            ("unavoidable", .integer(report.unavoidable)),
            ("gap", .number(report.gap)),
            ("boundVerified", .bool(report.boundVerified)),
            ("lawfulTierVerified", .bool(report.lawfulTierVerified)),
        ])
    }

    private func text(
        _ outcome: CheckOutcome, _ source: Source, _ words: Wording, _ console: Console
    ) -> String {
        let report = outcome.report
        var lines = report.violations.lines(most: options.verbose ? report.violations.count : 50, words)
        if points { lines.append(ProofLines.figures(report, words)) }
        lines.append(ProofLines.verdict(report, words, console))
        if report.isClean { lines += ProofLines.sentences(report, policy: outcome.instance.policy, words) }
        if outcome.plan.certificate.instance != outcome.instance.hash {
            lines.append(
                words.whatNow
                    + words(
                        "u noemde de map van een ander plan, of de gegevens zijn daarna veranderd: plan opnieuw.",
                        "you named another plan's folder, or the data were changed since: plan again."))
        } else if !report.isClean {
            let again = Source.planAgain(source.typedFolder, source.typedRoster)
            lines.append(
                words.whatNow
                    + words(
                        "gebruik dit rooster niet; maak het opnieuw met '\(again)'.",
                        "do not use this roster; make it again with '\(again)'."))
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
