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
            without a terminal the roster's id has to be typed with --confirm. With --previous, and out of a store, only those \
            partners and clients get new paper for whom something changed. A store plans anew where its data changed since the \
            plan, records the publication, and then writes the folder, which --again writes once more.
            """)

    @OptionGroup var source: RosterOptions
    @OptionGroup var papers: PaperOptions

    @Option(help: "Folder of the publication that partners hold now; a store knows it.")
    var previous: String?

    @Option(help: "Firm weeks on the partners' sheets. (default: 2)")
    var weeks: TypedCount?

    @Option(help: "Id of the roster that is meant, or its first 12 characters; nothing is asked then.")
    var confirm: String?

    @Flag(help: "Never ask; fail instead.")
    var noInput = false

    @OptionGroup var store: StorePublishOptions
    @OptionGroup var screen: ScreenOptions
    @OptionGroup var options: OutputOptions

    func run() async throws {
        let console = Console(options)
        // A file that may grow no further is a write error like a full disk, not the end of the process.
        signal(SIGXFSZ, SIG_IGN)
        let path = try source.source.path(
            besides: source.folder, command: "publish", words: options.words(), console: console)
        guard let path else { return try onFolders(console) }
        let publishing = StorePublishing(command: self, store: path, console: console)
        if store.again { try publishing.again() } else { try await publishing.run() }
    }

    private func onFolders(_ console: Console) throws {
        let words = options.words()
        func refuse(_ trouble: SourceTrouble) -> ExitCode { console.report(trouble, command: "publish", words: words) }
        guard let folder = source.folder, let roster = source.roster else { throw refuse(.noRoster("publish")) }
        if let typed = store.typed ?? source.plan.map({ _ in "--plan" }) { throw refuse(.ofStores(typed)) }
        let prepared: PreparedPublication
        do {
            prepared = try PublishJob.prepare(
                PublishRequest(
                    folder: folder, roster: roster, papers: papers.request(console, options, asks: !noInput),
                    previous: previous, weeks: weeks?.value ?? 2, actor: Actor(id: "uid-\(getuid())"),
                    threads: Threads.all))
        } catch {
            throw console.report(
                error, command: "publish",
                words: error.language.map { options.words($0) } ?? options.words(folder: folder))
        }
        let report = try report(prepared, folder: folder, roster: roster, console)
        if papers.dryRun {
            try console.result(options.json ? report.json(isDryRun: true).text + "\n" : report.listing)
            return
        }
        try confirm(prepared, report.summary, roster: roster, report.words, console)
        try papers.write(prepared.papers, command: "publish", report.words, console)
        try console.result(options.json ? report.json(isDryRun: false).text + "\n" : report.text)
    }

    /// - Parameters: as they are typed again.
    func report(
        _ prepared: PreparedPublication, folder: String, roster: String, _ console: Console
    ) throws -> PublishReport {
        let instance = prepared.papers.instance
        let words = options.words(instance)
        return PublishReport(
            prepared: prepared, output: papers.output, folder: folder, roster: roster,
            people: try screen.people(
                instance, nil, folder: folder, command: "publish", words: words, console: console),
            words: words)
    }

    func validate() throws {
        if let weeks, weeks.value > 520 { throw ValidationError("--weeks is at most 520, ten years.") }
    }

    /// Returns only where somebody said yes to this very roster.
    ///
    /// - Parameter summary: what is shown before it is asked.
    func confirm(
        _ prepared: PreparedPublication, _ summary: [String], roster: String, _ words: Wording, _ console: Console
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
        console.message(summary.joined(separator: "\n"))
        guard console.asks(words("Publiceren?", "Publish?"), words) else {
            throw refuse(.declined)
        }
    }
}
