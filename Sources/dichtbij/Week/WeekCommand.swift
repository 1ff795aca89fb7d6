import ArgumentParser
import PlacementDomain
import WeeklyCycle

struct WeekCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "week",
        abstract: "Show what a planner has to do this week on a store, the most urgent first.",
        discussion: """
            What must be decided, who did not sign or was not introduced before the first day, what changed and who is to be \
            told, hours that are late, terms and approvals that end, what came in and what is firm. Each line says what to \
            type next. Long lists are cut; --verbose shows all of them.
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var actor: ActorOptions

    @Option(parsing: .unconditional, help: "Show only what belongs to this unit (id or name), or to none.")
    var unit: String?

    @OptionGroup var options: OutputOptions

    func run() throws {
        let console = Console(options)
        let path = try store.path(command: "week", words: store.words(options), console: console)
        do {
            let look = try WeekJob.look(path, by: actor.requester, time: StoreClock.time)
            let words = options.words(look.facts.language).read(on: look.judge.today)
            let view = look.judge.view(of: try found(in: look, path, words, console))
            let report = WeekReport(
                view: view, store: store.typed, isWhole: options.verbose || options.json, words: words,
                console: console)
            let text = options.json ? report.json.text + "\n" : report.text
            try look.reader.consult(report.clients, output: "week")
            try console.result(text)
        } catch let error as CycleError {
            throw console.report(error, command: "week", words: store.words(options))
        }
    }

    /// - Throws: exit 64 where there is no such unit.
    private func found(
        in look: WeekLook, _ path: String, _ words: Wording, _ console: Console
    ) throws -> UnitID? {
        guard let unit else { return nil }
        if let found = look.unit(unit) { return found }
        let nearest = NearestIds.of(unit, among: look.units.map(\.id.text))
        throw console.report(
            CommandTrouble.unknown(
                option: "--unit", typed: unit, place: path, nearest: nearest, file: "'dichtbij sheet units'"),
            command: "week", words: words)
    }
}
