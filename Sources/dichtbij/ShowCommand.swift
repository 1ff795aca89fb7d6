import ArgumentParser
import PlacementDomain
import PlanFolders
import Planning

struct ShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a roster: a week, a project or a client.",
        discussion: """
            Without a choice: the firm week. With --project or --client: all weeks, or the one of --week. The roster is \
            checked first; one that is refused is not shown (exit 2).
            """)

    @OptionGroup var place: RosterOptions

    @Option(help: "A week: 2026-W49, or any day in it.")
    var week: TypedWeek?

    @Option(parsing: .unconditional, help: "Id of a project.")
    var project: String?

    @Option(parsing: .unconditional, help: "A client: id, case reference, alias or name.")
    var client: String?

    @Flag(help: "Print what placements cost too.")
    var points = false

    @OptionGroup var screen: ScreenOptions

    @OptionGroup var options: OutputOptions

    func run() async throws {
        let console = Console(options)
        let source = try place.open(command: "show", options: options, console: console)
        defer { source.close() }
        let outcome: CheckOutcome
        do {
            outcome = try CheckJob.run(folder: source.folder, output: source.roster, threads: Threads.all)
        } catch {
            throw console.report(error, command: "show", words: options.words(folder: source.folder))
        }
        let (folder, roster) = (source.typedFolder, source.typedRoster)
        let words = options.words(outcome.instance)
        guard outcome.report.isClean else {
            let trouble = CommandTrouble.refusedRoster(
                outcome.report, verdict: ProofLines.verdict(outcome.report, words, console),
                remedy: words("zie ", "see ") + "'dichtbij check \(folder) \(roster)'.")
            throw console.report(trouble, command: "show", words: words)
        }
        let view = RosterView(instance: outcome.instance, roster: outcome.plan.roster)
        var selected = try selection(view, folder, words, console)
        let people = try screen.people(
            outcome.instance, outcome.plan.roster, folder: folder, command: "show", words: words, console: console)
        selected.scope = people.scope
        let firmness = try source.firmness(
            outcome.instance, outcome.plan.roster, command: "show", words: words, console: console)
        let text =
            options.json
            ? json(view, outcome, selected, firmness).text + "\n"
            : ShowReport(
                view: view, selection: selected, folder: folder, rosterFolder: roster, words: words,
                console: console,
                people: people, firmness: firmness, showsPoints: points,
                deadline: selected.client.flatMap(outcome.deadline(of:))
            ).text + ProofLines.verdict(outcome.report, words, console) + "\n"
        try source.show(text, of: outcome.instance, command: "show", words: words, console: console)
    }

    /// What is to be shown, with ids resolved.
    struct Selection {
        var days: ClosedRange<CalendarDay>?
        var project: Int?
        var client: ClientID?
        /// nil: whatever unit it belongs to.
        var scope: UnitScope?

        /// What the roster has of it.
        func sittings(of view: RosterView) -> [RosterView.Sitting] {
            view.sittings(days: days, project: project, client: client).filter {
                scope?.holds(project: $0.project) ?? true
            }
        }
    }

    private func selection(
        _ view: RosterView, _ folder: String, _ words: Wording, _ console: Console
    ) throws -> Selection {
        var selection = Selection()
        if let project {
            guard let index = view.project(ProjectID(project)) else {
                let nearest = NearestIds.of(project, among: view.instance.projects.lazy.map(\.id.text))
                throw console.report(
                    CommandTrouble.unknown(
                        option: "--project", typed: project, place: "projects.csv", nearest: nearest,
                        file: Source.file("projects.csv", of: folder)),
                    command: "show", words: words)
            }
            selection.project = index
        }
        if let client {
            selection.client = try FoundClient.id(
                client, instance: view.instance, roster: view.roster, folder: folder, command: "show", words: words,
                console: console)
        }
        selection.days = week?.days ?? (project == nil && client == nil ? view.firmWeek : nil)
        return selection
    }

    private func json(
        _ view: RosterView, _ outcome: CheckOutcome, _ selection: Selection, _ firmness: Firmness
    ) -> JSONText {
        let sittings = selection.sittings(of: view)
        let assignments = sittings.flatMap { sitting in
            sitting.assignments.map { assignment in
                JSONText.object([
                    ("client", .string(assignment.client.text)), ("order", .string(assignment.order.text)),
                    ("project", .string(view.instance.projects[sitting.project].id.text)),
                    ("session", .string(assignment.session.description)),
                    ("date", .string(assignment.session.date.description)),
                    ("from", .string(assignment.from.description)), ("to", .string(assignment.to.description)),
                    ("creditMinutes", .integer(assignment.creditMinutes.value)),
                    ("state", .string(assignment.state.rawValue)),
                    ("published", .bool(firmness.isPublished(assignment))),
                    ("signed", .bool(firmness.isSigned(assignment))),
                ])
            }
        }
        return .object([
            ("schema", .string("dichtbij.show/1")), ("instance", .string(outcome.plan.summary.instance)),
            ("rosterId", .string(outcome.plan.summary.rosterId)), ("assignments", .list(assignments)),
        ])
    }
}
