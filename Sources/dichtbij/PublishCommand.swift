import ArgumentParser
import Foundation
import PlacementDomain
import PlanFolders

struct PublishCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: "Publish a checked roster: partners' sheets, letters, next week's tables.",
        discussion: """
            Checks the roster first, and publishes nothing that the check refuses (exit 2). Shows what would be written, then asks; \
            without a terminal the roster's id has to be typed with --confirm. With --previous only those partners and \
            clients get new paper for whom something changed.
            """)

    @Argument(help: "The instance folder.")
    var folder: String

    @Argument(help: "The folder that 'plan' wrote.")
    var roster: String

    @OptionGroup var papers: PaperOptions

    @Option(help: "Folder of the publication that partners hold now.")
    var previous: String?

    @Option(help: "Firm weeks on the partners' sheets. (default: 2)")
    var weeks: TypedCount?

    @Option(help: "Id of the roster that is meant, or its first 12 characters; nothing is asked then.")
    var confirm: String?

    @Flag(help: "Never ask; fail instead.")
    var noInput = false

    @OptionGroup var screen: ScreenOptions
    @OptionGroup var options: OutputOptions

    func run() async throws {
        let console = Console(options)
        // A file that may grow no further is a write error like a full disk, not the end of the process.
        signal(SIGXFSZ, SIG_IGN)
        let prepared: PreparedPublication
        do {
            prepared = try PublishJob.prepare(request(papers.request(console, options, asks: !noInput)))
        } catch {
            throw console.report(
                error, command: "publish",
                words: error.language.map { options.words($0) } ?? options.words(folder: folder))
        }
        let instance = prepared.papers.instance
        let words = options.words(instance)
        let report = PublishReport(
            prepared: prepared, output: papers.output, folder: folder, roster: roster,
            people: try screen.people(
                instance, nil, folder: folder, command: "publish", words: words, console: console),
            words: words)
        if papers.dryRun {
            try console.result(options.json ? report.json(isDryRun: true).text + "\n" : report.listing)
            return
        }
        try confirm(prepared, report, words, console)
        try papers.write(prepared.papers, command: "publish", words, console)
        try console.result(options.json ? report.json(isDryRun: false).text + "\n" : report.text)
    }

    func validate() throws {
        if let weeks, weeks.value > 520 { throw ValidationError("--weeks is at most 520, ten years.") }
    }

    private func request(_ papers: PaperRequest) -> PublishRequest {
        PublishRequest(
            folder: folder, roster: roster, papers: papers, previous: previous, weeks: weeks?.value ?? 2,
            actor: Actor(id: "uid-\(getuid())"), threads: Threads.all)
    }

    /// Returns only where somebody said yes to this very roster.
    private func confirm(
        _ prepared: PreparedPublication, _ report: PublishReport, _ words: Wording, _ console: Console
    ) throws {
        func refuse(_ trouble: CommandTrouble) -> ExitCode {
            console.report(trouble, command: "publish", words: words)
        }
        if let confirm {
            guard
                confirm == prepared.papers.rosterId
                    || confirm.count >= 12 && prepared.papers.rosterId.hasPrefix(confirm)
            else {
                throw refuse(.otherRoster(rosterId: prepared.papers.rosterId, folder: roster))
            }
            return
        }
        guard !noInput, isatty(0) == 1, console.isErrorTerminal else {
            throw refuse(.notConfirmed(rosterId: prepared.papers.rosterId))
        }
        console.message(report.summary.joined(separator: "\n"))
        guard console.asks(words("Publiceren?", "Publish?"), words) else {
            throw refuse(.declined)
        }
    }
}
