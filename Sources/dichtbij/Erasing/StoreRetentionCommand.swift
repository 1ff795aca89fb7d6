import ArgumentParser
import PlacementDomain
import WeeklyCycle

struct StoreRetentionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retention",
        abstract: "Show what was kept long enough, and erase it.",
        discussion: """
            Files of plans and publications, and who looked at whom, are kept as long as 'retention' of policy.yaml says. The \
            newest plan and the last publication always keep theirs; other drafts lose theirs at the next publication. \
            Decisions and digests stay. Without --apply nothing changes.
            """)

    @Flag(help: "Erase it.")
    var apply = false

    @OptionGroup var store: StoreOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var options: OutputOptions

    func run() throws {
        let (console, words) = (Console(options), store.words(options))
        let path = try store.path(command: "store retention", words: words, console: console)
        let look: RetentionLook
        do {
            look = try RetentionJob.run(path, isApplied: apply, by: actor.requester, time: StoreClock.time)
        } catch {
            throw console.report(error, command: "store retention", words: words)
        }
        let report = ErasingReport(words: words, console: console)
        try console.result(
            options.json
                ? report.json(look, isApplied: apply, path).text + "\n" : report.text(look, isApplied: apply))
    }
}
