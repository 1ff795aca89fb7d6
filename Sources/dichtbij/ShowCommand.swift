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

    @Argument(help: "The instance folder.")
    var folder: String

    @Argument(help: "The folder that 'plan' wrote.")
    var roster: String

    @Option(help: "A week: 2026-W49, or any day in it.")
    var week: TypedWeek?

    @Option(parsing: .unconditional, help: "Id of a project.")
    var project: String?

    @Option(parsing: .unconditional, help: "Id of a client.")
    var client: String?

    @Flag(help: "Show names beside ids, except of restricted records.")
    var names = false

    @OptionGroup var options: OutputOptions

    func run() async throws {
        let console = Console(options)
        let outcome: CheckOutcome
        do {
            outcome = try CheckJob.run(
                folder: folder, output: roster, threads: Threads.all)
        } catch {
            throw console.report(error, command: "show", words: options.words(folder: folder))
        }
        let words = options.words(outcome.instance.language)
        guard outcome.report.isClean else {
            let trouble = CommandTrouble.refusedRoster(
                outcome.report, verdict: ProofLines.verdict(outcome.report, words, console),
                remedy: words("zie ", "see ") + "'dichtbij check \(folder) \(roster)'.")
            throw console.report(trouble, command: "show", words: words)
        }
        let view = RosterView(instance: outcome.instance, roster: outcome.plan.roster)
        let selected = try selection(view, words, console)
        try console.result(
            options.json
                ? json(view, outcome, selected).text + "\n"
                : ShowReport(
                    view: view, selection: selected, folder: folder, rosterFolder: roster, words: words,
                    console: console,
                    showsNames: names, deadline: selected.client.flatMap(outcome.deadline(of:))
                ).text + ProofLines.verdict(outcome.report, words, console) + "\n")
    }

    /// What is to be shown, with ids resolved.
    struct Selection {
        var days: ClosedRange<CalendarDay>?
        var project: Int?
        var client: ClientID?
    }

    private func selection(_ view: RosterView, _ words: Wording, _ console: Console) throws -> Selection {
        var selection = Selection()
        if let project {
            guard let index = view.project(ProjectID(project)) else {
                throw unknown("--project", project, "projects.csv", words, console)
            }
            selection.project = index
        }
        if let client {
            guard view.client(ClientID(client)) != nil else {
                throw unknown("--client", client, "clients.csv", words, console)
            }
            selection.client = ClientID(client)
        }
        selection.days = week?.days ?? (project == nil && client == nil ? view.firmWeek : nil)
        return selection
    }

    private func unknown(
        _ option: String, _ id: String, _ file: String, _ words: Wording, _ console: Console
    ) -> ExitCode {
        console.report(
            CommandTrouble.unknown(option: option, typed: id, place: file, nearest: [], file: "\(folder)/\(file)"),
            command: "show", words: words)
    }

    private func json(_ view: RosterView, _ outcome: CheckOutcome, _ selection: Selection) -> JSONText {
        let sittings = view.sittings(days: selection.days, project: selection.project, client: selection.client)
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
                ])
            }
        }
        return .object([
            ("schema", .string("dichtbij.show/1")), ("instance", .string(outcome.plan.summary.instance)),
            ("rosterId", .string(outcome.plan.summary.rosterId)), ("assignments", .list(assignments)),
        ])
    }
}
