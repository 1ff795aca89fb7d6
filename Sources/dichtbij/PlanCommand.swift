import ArgumentParser
import Foundation
import PlacementDomain
import PlanFolders
import WeeklyCycle

struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Plan an instance folder, check the roster, and write it.",
        discussion: """
            Ends with what a planner reads: the firm week by project and day, who is unplaced and why, the hours at risk, \
            and what the proof says. Ctrl-C ends the search and keeps the best roster so far; a second one quits.

            With --step-limit the same input gives the same bytes; a time limit promises a lawful roster only, and --verbose \
            says with which limits it is made again.

            With --from nobody hears of another place because the program looked again: whoever has a place in the earlier plan, \
            and of whom nothing changed, keeps it, unless that gives somebody else a place or saves hours. What changed is \
            listed with its cause.

            With a store the week to be settled is planned, calmly after the plan made last, with a step limit; the plan is kept \
            with everything from which it can be made again ('dichtbij record replay').
            """)

    @Argument(help: "The instance folder; without one, a store.")
    var folder: String?

    @Option(
        name: [.customShort("o"), .long],
        help:
            "The folder to write; replaced only if an earlier plan made it. A store keeps the plan with or without one."
    )
    var output: String?

    @OptionGroup var source: SourceOptions

    @Option(help: "The week that you mean to settle with a store: 2026-W49, or any day in it.")
    var week: TypedWeek?

    @Option(help: "Go on from an earlier plan: the folder that 'plan' wrote then.")
    var from: String?

    @Flag(help: "With --from or a store: plan everybody anew all the same, and list what changes.")
    var full = false

    @Option(help: "Stop after this time: 500ms, 30s, 5m. (default: 30s; none with --step-limit or a store)")
    var timeLimit: TypedDuration?

    @Option(help: "Stop after this many steps. (default: 40 with a store)")
    var stepLimit: TypedCount?

    @Option(help: "Rounds of the ascent of prices, to repeat a plan that a time limit ended.")
    var rounds: TypedCount?

    @Option(help: "Stop at this proven gap, 0 to 1; typed and not reached: exit 4. (default: 0.0005)")
    var gap: TypedShare?

    @Option(help: "Seed of the search.")
    var seed: UInt64 = 1

    @Option(help: "Threads; they change the speed, never the roster. (default: all)")
    var threads: TypedCount?

    @Flag(help: "Remove files, too, that no plan made and that stand in the folder to write.")
    var replace = false

    @Flag(help: "Print cost, lower bound and unavoidable points too.")
    var points = false

    @OptionGroup var screen: ScreenOptions
    @OptionGroup var options: OutputOptions

    func run() async throws {
        let console = Console(options)
        let words = folder.map { options.words(folder: $0) } ?? source.store.words(options)
        let path = try source.path(besides: folder, command: "plan", words: words, console: console)
        let planning = try PlanRun(self, store: path, words: words, console: console)
        let made = try await planning.run()
        let outcome = made.outcome
        for notice in outcome.place?.notices(output ?? "", in: words) ?? [] { console.note(notice) }
        try report(made, console)
        if path == nil, options.verbose, let repetition = outcome.plan.repetition {
            let limits = "--step-limit \(repetition.steps)" + (repetition.rounds.map { " --rounds \($0)" } ?? "")
            console.note(
                words("Hetzelfde rooster, zonder klok: ", "The same roster, without a clock: ") + limits
                    + " --seed \(seed)")
        }
        if outcome.plan.summary.stopReason == .interrupted { throw ExitCode.interrupted }
        if gap != nil, !outcome.isGapReached { throw missedGap(outcome, console) }
    }

    /// Says that a gap that was asked for was not reached.
    private func missedGap(_ outcome: PlanOutcome, _ console: Console) -> ExitCode {
        let words = options.words(outcome.instance.language)
        console.note(
            words(
                "Het rooster is geschreven. Er is nog meer te winnen dan u vroeg (--gap). ",
                "The roster is written. More is still to gain than you asked for (--gap). ")
                + words.whatNow
                + (outcome.plan.summary.stopReason == .calm
                    ? words(
                        "plan opnieuw met --full, als er mensen voor mogen verhuizen.",
                        "plan anew with --full, if people may move for it.")
                    : words("geef meer tijd met --time-limit.", "give it more time with --time-limit.")))
        return ExitCode.gapNotReached
    }

    func validate() throws {
        if full, folder != nil, from == nil {
            throw ValidationError("--full needs --from: without an earlier plan everybody is planned anew.")
        }
    }

    private func report(_ made: MadePlan, _ console: Console) throws {
        let outcome = made.outcome
        let words = options.words(outcome.instance)
        if options.json {
            try made.show(PlanObject.json(outcome, made.kept).text + "\n", words, console)
            return
        }
        let people = try screen.people(
            outcome.instance, outcome.plan.roster, folder: made.typedFolder, command: "plan", words: words,
            console: console)
        let report = PlanReport(
            outcome: outcome, folder: made.typedFolder, output: made.typedOutput, words: words, console: console,
            people: people, showsPoints: points)
        try made.show(report.text + (made.kept.map { KeptLine.text($0.plan, words) } ?? ""), words, console)
    }
}

/// The plan object (`dichtbij.plan/1`).
enum PlanObject {
    /// - Parameter kept: in a store; nil: in folders alone.
    static func json(_ outcome: PlanOutcome, _ kept: KeptPlan? = nil) -> JSONText {
        .object(
            outcome.plan.summary.jsonMembers { .number($0) } + (kept.map { members(of: $0.plan) } ?? []) + [
                ("seconds", .number((outcome.seconds * 1_000).rounded() / 1_000)),
                ("peakMegabytes", .integer(outcome.peakMegabytes)),
            ])
    }

    private static func members(of plan: StoredPlan) -> [(String, JSONText)] {
        [
            ("plan", .integer(Int(plan.number))), ("fromPlan", .integer(Int(plan.from ?? 0))),
            ("stepLimit", .integer(plan.stepLimit ?? 0)), ("replayable", .bool(plan.isReplayable)),
        ]
    }
}
