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

    @Option(
        name: [.customShort("o"), .long], help: "The folder to write; replaced only if an earlier publication made it.")
    var output: String

    @Option(help: "Folder of the publication that partners hold now.")
    var previous: String?

    @Option(help: "Firm weeks on the partners' sheets. (default: 2)")
    var weeks: TypedCount?

    @Flag(help: "List what would be written, and write nothing.")
    var dryRun = false

    @Option(help: "Id of the roster that is meant, or its first 12 characters; nothing is asked then.")
    var confirm: String?

    @Flag(help: "Remove files, too, that no publication made and that stand in the folder to write.")
    var replace = false

    @Option(help: "Folder of your own templates (see 'dichtbij templates').")
    var templates: String?

    @Flag(help: "Make no PDF of the print-ready pages.")
    var noPDF = false

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
            prepared = try PublishJob.prepare(request(removesForeign: replace || mayRemoveForeign(console)))
        } catch {
            throw console.report(
                error, command: "publish",
                words: error.language.map { options.words($0) } ?? options.words(folder: folder))
        }
        let words = options.words(prepared.instance)
        let report = PublishReport(
            prepared: prepared, output: output, folder: folder, roster: roster,
            people: try screen.people(
                prepared.instance, nil, folder: folder, command: "publish", words: words, console: console),
            words: words)
        if dryRun {
            try console.result(options.json ? report.json(isDryRun: true).text + "\n" : report.listing)
            return
        }
        try confirm(prepared, report, words, console)
        // Writing takes seconds and ends whole; a half folder beside it would hold names.
        for number in [SIGINT, SIGTERM] { signal(number, SIG_IGN) }
        do {
            let place = try PublishJob.write(prepared)
            for notice in place.notices(output, in: words) { console.note(notice) }
            // The publication is whole: whoever does not want to wait for its PDFs may end it here.
            for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
            if let notice = PublishJob.printPages(of: prepared).notice(output, in: words) { console.note(notice) }
        } catch {
            throw console.report(error, command: "publish", words: words)
        }
        try console.result(options.json ? report.json(isDryRun: false).text + "\n" : report.text)
    }

    func validate() throws {
        if let weeks, weeks.value > 520 { throw ValidationError("--weeks is at most 520, ten years.") }
    }

    private func mayRemoveForeign(_ console: Console) -> Bool {
        !noInput && !dryRun && console.mayRemoveForeign(PublishJob.foreignFiles, in: output, options)
    }

    private func request(removesForeign: Bool) -> PublishRequest {
        PublishRequest(
            folder: folder, roster: roster, output: output, previous: previous, weeks: weeks?.value ?? 2,
            actor: Actor(id: "uid-\(getuid())"), threads: Threads.all, removesForeign: removesForeign,
            templates: templates, makesPDF: !noPDF)
    }

    /// Returns only where somebody said yes to this very roster.
    private func confirm(
        _ prepared: PreparedPublication, _ report: PublishReport, _ words: Wording, _ console: Console
    ) throws {
        func refuse(_ trouble: CommandTrouble) -> ExitCode {
            console.report(trouble, command: "publish", words: words)
        }
        if let confirm {
            guard confirm == prepared.rosterId || confirm.count >= 12 && prepared.rosterId.hasPrefix(confirm) else {
                throw refuse(.otherRoster(rosterId: prepared.rosterId, folder: roster))
            }
            return
        }
        guard !noInput, isatty(0) == 1, console.isErrorTerminal else {
            throw refuse(.notConfirmed(rosterId: prepared.rosterId))
        }
        console.message(report.summary.joined(separator: "\n"))
        guard console.asks(words("Publiceren?", "Publish?"), words) else {
            throw refuse(.declined)
        }
    }
}
