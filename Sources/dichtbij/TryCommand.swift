import ArgumentParser
import Explanation
import PlacementDomain
import Planning

struct TryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "try",
        abstract: "Say why a client is not at a project, or what it would cost.",
        discussion: """
            The first rule that forbids it, with a figure where there is one; or the best place there that is allowed, whether a \
            seat is free, and what it means for the client and for others. Writes nothing. The roster is checked first; one that \
            is refused is not used (exit 2). Nobody else is named.
            """)

    @Argument(help: "The instance folder.")
    var folder: String

    @Argument(help: "The folder that 'plan' wrote.")
    var roster: String

    @Option(parsing: .unconditional, help: "A client: id, case reference, alias or name.")
    var client: String

    @Option(parsing: .unconditional, help: "Id of a project.")
    var project: String

    @Flag(help: "Show points beside words.")
    var points = false

    @OptionGroup var screen: ScreenOptions
    @OptionGroup var options: OutputOptions

    func run() async throws {
        let console = Console(options)
        let opening = try Opening(
            Source(folder: folder, roster: roster), command: "try", options: options, screen: screen,
            console: console)
        let id = try opening.client(client, command: "try", console: console)
        guard let trial = opening.open.trial(of: id, at: ProjectID(project)) else {
            throw opening.unknownProject(project, command: "try", console: console)
        }
        let report = TryReport(opening: opening, trial: trial, console: console, showsPoints: points)
        try console.result(options.json ? report.json.text + "\n" : report.text)
    }
}
