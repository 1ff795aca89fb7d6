import ArgumentParser
import Foundation
import PlacementDomain
import PlanFolders

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Bring lists from a spreadsheet, or tables of another folder, into an instance folder.",
        discussion: """
            Takes lists as 'sheet' writes them and a spreadsheet saves them, tables of the format, and folders of either. Says \
            of every record what becomes of it: new, changed, the same, a conflict, refused. Nothing is ever removed; importing \
            twice changes nothing. On a terminal it shows first, and asks.
            """)

    @Argument(help: "Lists, tables, or folders of them.")
    var files: [String]

    @Option(help: "The instance folder, which is replaced by the same with the import in it.")
    var into: String

    @Option(help: "An entity of which the files hold everything: what is missing ends the day before --from.")
    var complete: String?

    @Option(help: "The day from which what is missing does not hold any more. (default: the day of the data)")
    var from: String?

    @Flag(help: "Show what would become of each record, and write nothing.")
    var dryRun = false

    @Flag(help: "Never ask: write at once.")
    var noInput = false

    @Flag(help: "Show names and other texts of people, except of restricted records.")
    var names = false

    @OptionGroup var options: OutputOptions

    func validate() throws {
        if from != nil, complete == nil { throw ValidationError("--from needs --complete.") }
    }

    func run() async throws {
        let console = Console(options)
        signal(SIGXFSZ, SIG_IGN)
        let prepared: PreparedImport
        do {
            prepared = try ImportJob.prepare(
                ImportRequest(files: files, folder: into, complete: complete, from: from))
        } catch {
            throw console.report(error, command: "import", words: options.words(folder: into))
        }
        let words = options.words(prepared.instance)
        let report = ImportReport(
            prepared: prepared, folder: into, showsNames: names, words: words, console: console)
        let isShown = try write(prepared, report, words, console)
        if options.json {
            try console.result(report.json(isWritten: isShown.isWritten).text + "\n")
        } else {
            try console.result(
                (isShown.isAsked
                    ? report.ending(isWritten: isShown.isWritten) : report.text(isWritten: isShown.isWritten))
                    .joined(separator: "\n") + "\n")
        }
    }

    /// Writes where that was asked for; on a terminal after everything was shown.
    private func write(
        _ prepared: PreparedImport, _ report: ImportReport, _ words: Wording, _ console: Console
    ) throws -> (isWritten: Bool, isAsked: Bool) {
        guard !dryRun, prepared.changesAnything else { return (false, false) }
        let asks = !noInput && isatty(0) == 1 && console.isErrorTerminal
        if asks {
            // Where nobody can be asked, nothing is written that nobody saw.
            if options.json || options.quiet { return (false, false) }
            try console.result((report.listing + [""]).joined(separator: "\n"))
            guard console.asks(words("Overnemen?", "Take it over?"), words) else { return (false, true) }
        }
        for number in [SIGINT, SIGTERM] { signal(number, SIG_IGN) }
        do {
            try ImportJob.write(prepared)
        } catch {
            throw console.report(error, command: "import", words: words)
        }
        return (true, asks)
    }
}
