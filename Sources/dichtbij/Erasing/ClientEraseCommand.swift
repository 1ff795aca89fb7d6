import ArgumentParser
import Foundation
import PlacementDomain
import WeeklyCycle

struct ClientEraseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase",
        abstract: "Erase a client's name, numbers, notes and reasons, for ever.",
        discussion: """
            Refused while an order of his is open. Hours, outcomes and places stay under his id; in kept plans his name goes, \
            too. The decision holds his id alone. On a terminal it shows first, and asks. Backups, publications and lists that \
            were made before hold the name: they are not touched.
            """)

    @Argument(help: "The client's id.")
    var client: String

    @Option(parsing: .unconditional, help: "Why, without a name; kept beside the act.")
    var reason: String

    @Flag(help: "Show what would be erased, and change nothing.")
    var dryRun = false

    @Flag(help: "Never ask: erase at once.")
    var noInput = false

    @OptionGroup var store: StoreOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var options: OutputOptions

    func validate() throws {
        guard !reason.trimmingCharacters(in: .whitespaces).isEmpty else { throw ValidationError("--reason: a text.") }
    }

    func run() throws {
        let (console, words) = (Console(options), store.words(options))
        let path = try store.path(command: "client erase", words: words, console: console)
        let report = ErasingReport(words: words, console: console)
        let (prepared, places, isAsked): (PreparedErasure, [String]?, Bool)
        do {
            prepared = try ClientEraseJob.prepare(
                path, client: ClientID(client), reason: reason, by: actor.requester, time: StoreClock.time)
            (places, isAsked) = try write(prepared, report, words, console)
        } catch let error as any Trouble {
            throw console.report(error, command: "client erase", words: words)
        }
        if options.json { return try console.result(report.json(prepared, places, path).text + "\n") }
        let lines = (isAsked ? [] : report.listing(prepared)) + report.ending(prepared, places)
        try console.result(lines.joined(separator: "\n") + "\n")
    }

    /// - Returns: what still stands somewhere, nil where nothing was written; and whether somebody was asked.
    private func write(
        _ prepared: PreparedErasure, _ report: ErasingReport, _ words: Wording, _ console: Console
    ) throws -> (places: [String]?, isAsked: Bool) {
        guard !dryRun, !prepared.isNothing else { return (nil, false) }
        let asks = !noInput && isatty(0) == 1 && console.isErrorTerminal
        if asks {
            // Where nobody can be asked, nothing is erased that nobody saw.
            if options.json || options.quiet { return (nil, false) }
            try console.result(report.listing(prepared).joined(separator: "\n") + "\n")
            guard
                console.asks(words("Wissen? Dit is niet terug te draaien.", "Erase it? This cannot be undone."), words)
            else { return (nil, true) }
        }
        return (try ClientEraseJob.perform(prepared), asks)
    }
}
