import ArgumentParser
import PlacementDomain
import PlanFolders

struct GenerateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Make an instance folder with synthetic people and real places.",
        discussion: "The same size and seed give the same bytes.")

    @Option(help: "How large: 200, 2,000, 12,000 or 120,000 clients.")
    var size: InstanceSize

    @Option(help: "Seed of the draws.")
    var seed: UInt64 = 1

    @Option(help: "Share of projects that become supervised groups, 0 to 1.")
    var groupShare: TypedShare?

    @Option(
        name: [.customShort("o"), .long], help: "The folder to write; replaced only if it is as 'generate' made it.")
    var output: String

    @Flag(help: "Remove files, too, that 'generate' did not make and that stand in the folder to write.")
    var replace = false

    @OptionGroup var options: OutputOptions

    func run() async throws {
        let console = Console(options)
        let words = options.words()
        let outcome: GenerateOutcome
        do {
            outcome = try GenerateJob.run(
                GenerateRequest(
                    size: size, seed: seed, groupSharePpm: groupShare?.partsPerMillion ?? 0, output: output,
                    removesForeign: replace || console.mayRemoveForeign(GenerateJob.foreignFiles, in: output, options)))
        } catch {
            throw console.report(error, command: "generate", words: words)
        }
        for notice in outcome.place.notices(output, in: words) { console.note(notice) }
        try console.result(options.json ? json(outcome).text + "\n" : text(outcome, words))
    }

    private func json(_ outcome: GenerateOutcome) -> JSONText {
        .object([
            ("schema", .string("dichtbij.generate/1")), ("instance", .string(outcome.hash)),
            ("clients", .integer(outcome.clients)), ("projects", .integer(outcome.projects)),
            ("series", .integer(outcome.series)), ("travelRows", .integer(outcome.travelRecords)),
        ])
    }

    private func text(_ outcome: GenerateOutcome, _ words: Wording) -> String {
        words(
            """
            \(output): \(words.number(outcome.clients)) cliënten, \(words.number(outcome.projects)) projecten, \
            \(words.number(outcome.series)) reeksen, \(words.number(outcome.travelRecords)) reistijden
            gegevens \(outcome.hash)

            """,
            """
            \(output): \(words.number(outcome.clients)) clients, \(words.number(outcome.projects)) projects, \
            \(words.number(outcome.series)) series, \(words.number(outcome.travelRecords)) travel times
            instance \(outcome.hash)

            """)
    }
}
