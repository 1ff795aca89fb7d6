import ArgumentParser
import Foundation
import PlacementDomain
import PlanFolders
import WeeklyCycle

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Bring lists from a spreadsheet, or tables of another folder, into an instance folder or a store.",
        discussion: """
            Takes lists as 'sheet' writes them and a spreadsheet saves them, tables of the format, and folders of either. Says \
            of every record what becomes of it: new, changed, the same, a conflict, refused. Nothing is ever removed; importing \
            twice changes nothing. On a terminal it shows first, and asks. In a store, what changes of clients, projects and \
            series holds from --from on.
            """)

    @Argument(help: "Lists, tables, or folders of them.")
    var files: [String]

    @Option(help: "The instance folder, which is replaced by the same with the import in it.")
    var into: String?

    @OptionGroup var store: StoreOptions
    @OptionGroup var actor: ActorOptions

    @Option(help: "An entity of which the files hold everything: what is missing ends the day before --from.")
    var complete: String?

    @Option(
        help: """
            The day from which what is missing does not hold any more, and from which a store keeps what changes. (default: \
            the day of the data; of a store the Monday of this week)
            """)
    var from: String?

    @Flag(help: "Show what would become of each record, and write nothing.")
    var dryRun = false

    @Flag(help: "Never ask: write at once.")
    var noInput = false

    @Flag(help: "Show names and other texts of people, except of restricted records.")
    var names = false

    @OptionGroup var options: OutputOptions

    func validate() throws {
        if into != nil, store.typed != nil { throw ValidationError("--into or --store: one of them.") }
        if into != nil, from != nil, complete == nil { throw ValidationError("--from needs --complete.") }
    }

    func run() async throws {
        let console = Console(options)
        signal(SIGXFSZ, SIG_IGN)
        let early = into.map { options.words(folder: $0) } ?? store.words(options)
        let target = try destination(early, console)
        let prepared: ImportResult
        do {
            prepared = try target.prepare(files, complete: complete, from: from)
        } catch let error as any Trouble {
            throw console.report(error, command: "import", words: early)
        }
        let words = options.words(prepared.instance)
        let report = ImportReport(
            prepared: prepared, target: target, showsNames: names, words: words, console: console)
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

    /// A folder that was typed goes before a store that the environment names.
    private func destination(_ words: Wording, _ console: Console) throws -> ImportTarget {
        if let into { return .folder(into) }
        return .store(try store.path(command: "import", words: words, console: console), actor.requester)
    }

    /// Writes where that was asked for; on a terminal after everything was shown.
    private func write(
        _ prepared: ImportResult, _ report: ImportReport, _ words: Wording, _ console: Console
    ) throws -> (isWritten: Bool, isAsked: Bool) {
        guard !dryRun else { return (false, false) }
        guard prepared.changesAnything else {
            try write(prepared, words, console)
            return (false, false)
        }
        let asks = !noInput && isatty(0) == 1 && console.isErrorTerminal
        if asks {
            // Where nobody can be asked, nothing is written that nobody saw.
            if options.json || options.quiet { return (false, false) }
            try console.result((report.listing + [""]).joined(separator: "\n"))
            guard console.asks(words("Overnemen?", "Take it over?"), words) else { return (false, true) }
        }
        try write(prepared, words, console)
        return (true, asks)
    }

    private func write(_ prepared: ImportResult, _ words: Wording, _ console: Console) throws {
        for number in [SIGINT, SIGTERM] { signal(number, SIG_IGN) }
        do {
            try prepared.write()
        } catch let error as any Trouble {
            throw console.report(error, command: "import", words: words)
        }
    }
}
