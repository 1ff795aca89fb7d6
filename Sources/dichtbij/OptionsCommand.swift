import ArgumentParser
import Explanation
import PlacementDomain
import Planning

struct OptionsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "options",
        abstract: "Show the best places for a client, or who could fill a seat.",
        discussion: """
            With --client: the best places that are allowed, with days and travel, and what each means for the client and for \
            others. With --session: who could fill a seat of that working day, best first; the seat counts as free. The roster \
            is checked first; one that is refused is not used (exit 2).
            """)

    @OptionGroup var place: RosterOptions

    @Option(parsing: .unconditional, help: "A client: id, case reference, alias or name.")
    var client: String?

    @Option(parsing: .unconditional, help: "A working day: series@date, for example s012@2026-12-07.")
    var session: String?

    @Option(help: "So many lines.")
    var count: TypedCount = TypedCount(5)

    @Flag(help: "Show points beside words.")
    var points = false

    @OptionGroup var screen: ScreenOptions
    @OptionGroup var options: OutputOptions

    func validate() throws {
        if (client == nil) == (session == nil) { throw ValidationError("Give either --client or --session.") }
    }

    func run() async throws {
        let console = Console(options)
        let source = try place.open(command: "options", options: options, console: console)
        defer { source.close() }
        let opening = try Opening(
            source, command: "options", options: options, screen: screen, console: console)
        let start = ContinuousClock.now
        let report = OptionsReport(
            opening: opening, folder: source.typedFolder, rosterFolder: source.typedRoster, console: console,
            showsPoints: points)
        let result: String
        if let client {
            result = try ofClient(client, opening, report, console)
        } else {
            result = try ofSession(session ?? "", opening, report, console)
        }
        if options.verbose {
            let milliseconds = (ContinuousClock.now - start) / .milliseconds(1)
            console.note("\(Int(milliseconds.rounded())) ms")
        }
        try source.show(
            result, of: opening.open.instance, command: "options", words: opening.words, console: console)
    }

    private func ofClient(
        _ typed: String, _ opening: Opening, _ report: OptionsReport, _ console: Console
    ) throws -> String {
        let id = try opening.client(typed, command: "options", console: console)
        guard let found = opening.open.options(of: id, count: count.value) else {
            return options.json ? report.jsonOfNobody(id).text + "\n" : report.textOfNobody(id)
        }
        return options.json ? report.json(found).text + "\n" : report.text(found)
    }

    private func ofSession(
        _ typed: String, _ opening: Opening, _ report: OptionsReport, _ console: Console
    ) throws -> String {
        if let id = SessionID(typed),
            let found = opening.open.options(in: id, count: count.value, threads: Threads.all)
        {
            return options.json ? report.json(found).text + "\n" : report.text(found)
        }
        throw opening.unknownSession(typed, command: "options", console: console)
    }
}
