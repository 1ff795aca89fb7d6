import ArgumentParser
import PlacementDomain
import WeeklyCycle

struct RecordCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record",
        abstract: "Look at what was decided, by whom, and whether it still stands.",
        discussion: """
            Each decision of a store holds the digest of the one before it, so that none can be changed or taken out without \
            being found. No names stand in it. See docs/decision-record.md.
            """,
        subcommands: [RecordVerifyCommand.self, RecordShowCommand.self, RecordReplayCommand.self])
}

struct RecordVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Find the first decision that is missing or was changed.",
        discussion: """
            With --head it also finds whether the store still holds a decision whose first digits a paper, a backup or a case \
            record carries: a store from which the end was cut off does not. Exit 65 where anything is not as it must be.
            """)

    @Option(parsing: .unconditional, help: "First digits of a decision, at least 12.")
    var head: String?

    @OptionGroup var store: StoreOptions
    @OptionGroup var options: OutputOptions

    func validate() throws {
        guard let head else { return }
        guard (12...64).contains(head.utf8.count), head.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
            throw ValidationError("--head: 12 to 64 digits, 0 to 9 and a to f.")
        }
    }

    func run() throws {
        let (console, words) = (Console(options), store.words(options))
        let path = try store.path(command: "record verify", words: words, console: console)
        let found: RecordVerification
        do {
            found = try RecordJob.verify(path, head: head?.lowercased())
        } catch {
            throw console.report(error, command: "record verify", words: words)
        }
        let report = DecisionReport(words: words, console: console)
        if let trouble = RecordTrouble(found, head: head) {
            throw console.report(trouble, command: "record verify", words: words)
        }
        try console.result(options.json ? report.json(found).text + "\n" : report.text(found))
    }
}

struct RecordShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "List decisions, the newest first.",
        discussion: "Number, moment, who, what, and the first digits of the decision.")

    @Option(help: "So many lines.")
    var count: TypedCount = TypedCount(20)

    @OptionGroup var store: StoreOptions
    @OptionGroup var options: OutputOptions

    func run() throws {
        let (console, words) = (Console(options), store.words(options))
        let path = try store.path(command: "record show", words: words, console: console)
        let decisions: [RecordedDecision]
        do {
            decisions = try RecordJob.decisions(path, most: count.value)
        } catch {
            throw console.report(error, command: "record show", words: words)
        }
        let report = DecisionReport(words: words, console: console)
        try console.result(options.json ? report.json(decisions).text + "\n" : report.text(decisions))
    }
}

struct RecordReplayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Plan again from what was kept, and compare byte for byte.",
        discussion: """
            With the same data, limits and seed the same program makes the same files. A plan of another version, or one that a \
            clock ended, is checked instead. Exit 1 where the files differ, 2 where the check refuses what is kept.
            """)

    @Argument(help: "The number of a plan.")
    var plan: Int64

    @Option(help: "Threads; they change the speed, never the roster. (default: all)")
    var threads: TypedCount?

    @OptionGroup var source: SourceOptions
    @OptionGroup var options: OutputOptions

    func run() async throws {
        let (console, words) = (Console(options), source.store.words(options))
        let path = try source.store.path(command: "record replay", words: words, console: console)
        let replay: Replay
        do {
            replay = try await ReplayJob.run(
                path, plan: plan, by: source.actor.requester, threads: threads?.value ?? Threads.all,
                time: StoreClock.time)
        } catch {
            throw console.report(error, command: "record replay", words: words)
        }
        if let trouble = RecordTrouble(replay) {
            throw console.report(trouble, command: "record replay", words: words)
        }
        let report = DecisionReport(words: words, console: console)
        try console.result(options.json ? report.json(replay).text + "\n" : report.text(replay))
    }
}
