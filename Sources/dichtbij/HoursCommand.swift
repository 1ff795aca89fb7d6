import ArgumentParser
import Foundation
import PlacementDomain
import PlanFolders
import Planning

struct HoursCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hours",
        abstract: "Read a partner's returned sheet into proposed hours.",
        discussion: """
            Takes the sheet.csv that a partner filled in, as any spreadsheet saves it. Every row is answered, and nothing is \
            guessed: what cannot be read or is not the line that was printed waits for a decision. Hours are proposed only; \
            neither folder is changed.
            """)

    @Argument(help: "The instance folder.")
    var folder: String

    @Argument(help: "The folder that 'publish' wrote.")
    var published: String

    @Argument(help: "The file that came back.")
    var file: String

    @Option(
        name: [.customShort("o"), .long],
        help: "The table of proposed hours to write (CSV); only such a table is replaced.")
    var output: String?

    @OptionGroup var screen: ScreenOptions
    @OptionGroup var options: OutputOptions

    func run() async throws {
        let console = Console(options)
        signal(SIGXFSZ, SIG_IGN)
        let outcome: HoursOutcome
        do {
            outcome = try HoursJob.run(
                HoursRequest(folder: folder, published: published, file: file, output: output))
        } catch {
            throw console.report(error, command: "hours", words: options.words(folder: folder))
        }
        let words = options.words(outcome.instance)
        let people = try screen.people(
            outcome.instance, nil, folder: folder, command: "hours", words: words, console: console)
        let report = HoursReport(outcome: outcome, output: output, people: people, words: words, console: console)
        try console.result(options.json ? report.json.text + "\n" : report.text)
    }
}
