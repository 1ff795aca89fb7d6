import ArgumentParser
import Foundation
import PlacementDomain
import PlanFolders
import WeeklyCycle

struct SheetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sheet",
        abstract: "Write a list of one entity, filled, for a Dutch spreadsheet.",
        discussion: """
            ENTITY is orders, clients, series, projects … or its Dutch name: zaken, cliënten, reeksen, projecten. What is \
            written here, 'import' reads: change it in a spreadsheet, and import it. Names of people stand in it.
            """)

    @Argument(help: "The entity.")
    var entity: String

    @Argument(help: "The instance folder; without it the store.")
    var folder: String?

    @OptionGroup var source: SourceOptions

    @Option(
        name: [.customShort("o"), .long],
        help: "The file to write (CSV); one that is there is left alone. Without it: standard output.")
    var output: String?

    @OptionGroup var options: OutputOptions

    func validate() throws {
        if folder != nil, source.store.typed != nil { throw ValidationError("FOLDER or --store: one of them.") }
        if options.json, output == nil { throw ValidationError("--json needs --output: the list is the result.") }
    }

    func run() async throws {
        let console = Console(options)
        signal(SIGXFSZ, SIG_IGN)
        let early = folder.map { options.words(folder: $0) } ?? source.store.words(options)
        let (outcome, target): (SheetJob.Outcome, String)
        do {
            (outcome, target) = try make(early, console)
        } catch let error as any Trouble {
            throw console.report(error, command: "sheet", words: early)
        }
        let words = options.words(outcome.instance)
        guard let output else {
            // A file's bytes, unless somebody looks at them.
            let text = String(decoding: outcome.bytes, as: UTF8.self)
            if console.isOutputTerminal { return try console.result(text.replacing("\r\n", with: "\n")) }
            if let failure = Console.write(text, to: 1), failure != EPIPE {
                let trouble = TypingTrouble.outputClosed(reason: String(cString: strerror(failure)))
                throw console.report(trouble, command: "sheet", words: words)
            }
            return
        }
        let lines = words.count(outcome.records, dutch: ("regel", "regels"), english: ("record", "records"))
        try console.result(
            options.json
                ? JSONText.object([
                    ("schema", .string("dichtbij.sheet/1")), ("entity", .string(outcome.name.english)),
                    ("records", .integer(outcome.records)), ("written", .string(output)),
                ]).text + "\n"
                : "\(words(outcome.name)): \(lines), " + words("geschreven: ", "written: ") + output + "\n"
                    + words.whatNow + "dichtbij import \(output) \(target) --dry-run\n")
    }

    /// - Returns: the list, and where 'import' brings it back.
    private func make(_ words: Wording, _ console: Console) throws -> (SheetJob.Outcome, String) {
        guard let path = try source.path(besides: folder, command: "sheet", words: words, console: console) else {
            let folder = folder ?? ""
            return (try SheetJob.run(entity, folder: folder, output: output), "--into \(folder)")
        }
        let (instance, reader) = try ExportJob.recorded(path, by: source.actor.requester, time: StoreClock.time)
        let list = try SheetJob.make(entity, of: instance, output: nil)
        // Before anything leaves the store.
        let text = String(decoding: list.bytes, as: UTF8.self)
        try reader.consult(ShownClients.of(text, in: instance), output: "sheet")
        if let output { try SheetJob.write(list, to: output) }
        return (list, "--store \(path)")
    }
}
