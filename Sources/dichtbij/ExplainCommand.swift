import ArgumentParser
import Explanation
import PlacementDomain
import PlanFolders
import Planning

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say why a client has no place, or why this place.",
        discussion: """
            Without --client: one line for each client without a place, with the reason and what would help, and whose hours \
            cannot all be worked. With --client: why here, other places, why not sooner. With --replan: what the change would \
            mean for others, who all stay but those who make room; nothing is written. The roster is checked first; one \
            that is refused is not explained (exit 2). Nobody else is named.
            """)

    @OptionGroup var place: RosterOptions

    @Option(parsing: .unconditional, help: "A client: id, case reference, alias or name.")
    var client: String?

    @Flag(help: "Bring --client into this roster by the change that would help, and say what it means for others.")
    var replan = false

    @Flag(help: "Show points beside words.")
    var points = false

    @OptionGroup var screen: ScreenOptions
    @OptionGroup var options: OutputOptions

    func validate() throws {
        if replan, client == nil { throw ValidationError("--replan needs --client.") }
    }

    func run() throws {
        let console = Console(options)
        let source = try place.open(command: "explain", options: options, console: console)
        defer { source.close() }
        let opening = try Opening(
            source, command: "explain", options: options, screen: screen, console: console)
        let text: String? =
            if let client {
                try explained(
                    opening.client(client, command: "explain", console: console), opening, source, console)
            } else {
                explainedAll(opening, source, console)
            }
        guard let text else { return }
        try source.show(
            text, of: opening.open.instance, command: "explain", words: opening.words, console: console)
    }

    private func explainedAll(_ opening: Opening, _ source: Source, _ console: Console) -> String {
        let report = ExplainReport(
            opening: opening, reasons: opening.open.unplacedReasons(threads: Threads.all),
            risks: opening.open.hoursAtRisk(threads: Threads.all), kinds: opening.open.risks(threads: Threads.all),
            folder: source.typedFolder, rosterFolder: source.typedRoster, console: console, showsPoints: points)
        return options.json ? report.json.text + "\n" : report.text
    }

    /// nil: the roster has nothing of him.
    private func explained(
        _ id: ClientID, _ opening: Opening, _ source: Source, _ console: Console
    ) throws -> String? {
        guard let explanation = opening.open.explanation(of: id) else { return nil }
        var report = ExplainClientReport(
            opening: opening, client: id, explanation: explanation, console: console, showsPoints: points,
            firmness: try source.firmness(
                opening.open.instance, opening.open.plan.roster, command: "explain", words: opening.words,
                console: console))
        report.broken = opening.open.brokenPlacement(of: id)
        if case .placed(let reason) = explanation, reason.risk != nil {
            report.deadline = opening.open.deadline(of: id)
        }
        if replan { report.replan = try replanned(id, explanation, opening, console) }
        return options.json ? report.json.text + "\n" : report.text
    }

    private func isPlaced(_ explanation: ClientExplanation) -> Bool {
        if case .placed = explanation { true } else { false }
    }

    /// nil: there is no repair that could be planned.
    private func replanned(
        _ id: ClientID, _ explanation: ClientExplanation, _ opening: Opening, _ console: Console
    ) throws -> ReplanOutcome? {
        guard case .unplaced(let reason, _) = explanation, let found = reason.repair else {
            console.note(
                isPlaced(explanation)
                    ? opening.words("Deze cliënt heeft al een plaats.", "This client has a place already.")
                    : opening.words(
                        "Er is geen verandering gevonden om mee te proberen.", "No change was found to try.")
            )
            return nil
        }
        do {
            return try opening.open.replanned(
                with: found.repair, offer: found.offer, for: id, naming: OpenJob.naming, threads: Threads.all)
        } catch {
            throw console.report(error, command: "explain", words: opening.words)
        }
    }
}
