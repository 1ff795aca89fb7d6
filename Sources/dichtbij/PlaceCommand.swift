import ArgumentParser
import Explanation
import PlacementDomain
import PlanFolders
import Planning
import WeeklyCycle

struct PlaceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "place",
        abstract: "Record a place for a client, for the next plan.",
        discussion: """
            Adds one record to placements.csv of the instance folder, or to the store: agreed, which the next plan takes into account; with \
            --pin the place is fixed. Says what it means for the client and for others. Of several that are meant the best is \
            taken, free ones first. \
            The roster is checked first; one that is refused, or is of another state of the folder, is not used (exit 2). \
            Afterwards plan again. Nobody else is named.
            """)

    @OptionGroup var source: RosterOptions

    @Option(parsing: .unconditional, help: "A client: id, case reference, alias or name.")
    var client: String

    @Option(help: "The n-th place as 'options --client' numbers them.")
    var offer: TypedCount?

    @Option(parsing: .unconditional, help: "The best place with this working day: series@date.")
    var session: String?

    @Option(parsing: .unconditional, help: "The best place at this project.")
    var project: String?

    @Option(parsing: .unconditional, help: "Why: a line of text, without names.")
    var reason: String

    @Flag(help: "Pin it: the next plan gives the client this place.")
    var pin = false

    @Flag(help: "Show what would be recorded, and write nothing.")
    var dryRun = false

    @Flag(help: "Show points beside words.")
    var points = false

    @OptionGroup var screen: ScreenOptions
    @OptionGroup var options: OutputOptions

    func validate() throws {
        guard [offer != nil, session != nil, project != nil].count(where: { $0 }) == 1 else {
            throw ValidationError("Give one of --offer, --session and --project.")
        }
        guard reason.contains(where: { !$0.isWhitespace }), !reason.contains(where: \.isNewline) else {
            throw ValidationError("--reason must be a line of text.")
        }
    }

    func run() async throws {
        let console = Console(options)
        let source = try source.open(command: "place", options: options, console: console)
        defer { source.close() }
        let job: PlaceJob
        do {
            job = try PlaceJob(folder: source.folder, output: source.roster, threads: Threads.all)
        } catch {
            throw console.report(error, command: "place", words: options.words(folder: source.folder))
        }
        let opening = try Opening(
            job.opened, folder: source.typedFolder, roster: source.typedRoster, command: "place", options: options,
            screen: screen, console: console)
        let proposal = try proposal(opening, console)
        if !dryRun { try write(proposal, job, source, opening, console) }
        let report = PlaceReport(
            opening: opening, proposal: proposal, folder: source.typedFolder, rosterFolder: source.typedRoster,
            isDryRun: dryRun, console: console, showsPoints: points)
        try source.show(
            options.json ? report.json.text + "\n" : report.text, of: opening.open.instance, command: "place",
            words: opening.words, console: console)
    }

    private func write(
        _ proposal: ProposedPlacement, _ job: PlaceJob, _ source: Source, _ opening: Opening, _ console: Console
    ) throws {
        do {
            guard let archive = source.archive else { return try job.write(proposal.record) }
            try StorePlaceJob.record(
                proposal.record, of: opening.open.instance, in: archive, reason: reason)
        } catch let error as any Trouble {
            throw console.report(error, command: "place", words: opening.words)
        }
    }

    private func proposal(_ opening: Opening, _ console: Console) throws -> ProposedPlacement {
        let id = try opening.client(client, command: "place", console: console)
        let wish: PlacementWish
        if let offer {
            wish = .offer(offer.value)
        } else if let project {
            wish = .project(ProjectID(project))
        } else if let session = session.flatMap({ SessionID($0) }) {
            wish = .session(session)
        } else {
            throw opening.unknownSession(session ?? "", command: "place", console: console)
        }
        do {
            return try opening.open.proposal(of: id, wish, isPinned: pin, reason: reason)
        } catch .notHeld(let session) {
            throw opening.unknownSession(session.description, command: "place", console: console)
        } catch .noProject(let project) {
            throw opening.unknownProject(project.text, command: "place", console: console)
        } catch {
            throw console.report(error, command: "place", words: opening.words)
        }
    }
}
