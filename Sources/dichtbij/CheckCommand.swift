import ArgumentParser
import Foundation
import PlacementDomain
import Planning

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check a roster and its proof against the instance alone.",
        discussion: """
            Derives every rule, every cost and the bound again, without any code of the solver. Exit 0: nothing is wrong. \
            Exit 2: a rule is broken, a figure is not as claimed, or the bound is higher than its prices prove.
            """)

    @Argument(help: "The instance folder.")
    var folder: String

    @Argument(help: "The folder that 'plan' wrote.")
    var roster: String

    @Option(help: "Threads. (default: all)")
    var threads: TypedCount?

    @OptionGroup var options: OutputOptions

    func run() async throws {
        let console = Console(options)
        let outcome: CheckOutcome
        do {
            outcome = try CheckJob.run(
                folder: folder, output: roster,
                threads: threads?.value ?? max(1, ProcessInfo.processInfo.activeProcessorCount))
        } catch {
            throw Failures.report(error, command: "check", words: options.words(), console: console)
        }
        let words = options.words(outcome.instance.language)
        try console.result(options.json ? json(outcome.verdict).text + "\n" : text(outcome.verdict, words, console))
        if !outcome.verdict.isClean { throw ExitCode.checkRefused }
    }

    private func json(_ verdict: Verdict) -> JSONText {
        .object([
            ("schema", .string("dichtbij.check/1")),
            (
                "violations",
                .list(
                    verdict.violations.map {
                        .object([
                            ("code", .string($0.code)), ("where", .string($0.place)), ("text", .string($0.text)),
                        ])
                    })
            ),
            ("cost", .integer(verdict.cost)),
            ("bound", .integer(verdict.bound)),
            ("unavoidable", .integer(verdict.unavoidable)),
            ("gap", .number(verdict.gap)),
            ("boundVerified", .bool(verdict.boundVerified)),
            ("lawfulTierVerified", .bool(verdict.lawfulTierVerified)),
        ])
    }

    private func text(_ verdict: Verdict, _ words: Words, _ console: Console) -> String {
        var lines: [String] = []
        let shown = options.verbose ? verdict.violations.count : 50
        for violation in verdict.violations.prefix(shown) {
            lines.append("\(violation.code)  \(violation.place)  \(violation.text)")
        }
        if verdict.violations.count > shown { lines.append(Failures.more(verdict.violations.count - shown, words)) }
        lines.append(Proof.figures(verdict, words))
        lines.append(Proof.verdict(verdict, words, console))
        if !verdict.isClean {
            lines.append(
                "Do: "
                    + words(
                        "gebruik dit rooster niet; maak het opnieuw met 'dichtbij plan \(folder) --output \(roster)'.",
                        "do not use this roster; make it again with 'dichtbij plan \(folder) --output \(roster)'."))
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
