import ArgumentParser
import Foundation
import PlacementDomain
import PlanFolders

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
            """)

    @Argument(help: "The instance folder.")
    var folder: String

    @Option(name: [.customShort("o"), .long], help: "The folder to write; replaced only if an earlier plan made it.")
    var output: String

    @Option(help: "Go on from an earlier plan: the folder that 'plan' wrote then.")
    var from: String?

    @Flag(help: "With --from: plan everybody anew all the same, and list what changes.")
    var full = false

    @Option(help: "Stop after this time: 500ms, 30s, 5m. (default: 30s, or none with --step-limit)")
    var timeLimit: TypedDuration?

    @Option(help: "Stop after this many steps.")
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
        let words = options.words(folder: folder)
        let removesForeign = replace || console.mayRemoveForeign(PlanJob.foreignFiles, in: output, options)
        let interruption = Interruption()
        interruption.listen {
            console.note(
                words(
                    "\nOnderbroken: het beste rooster tot nu toe wordt geschreven (nog eens: stoppen).",
                    "\nInterrupted: the best roster so far is being written (once more: quit)."))
        }
        let progress = ProgressPrinter(console: console, words: words, isVerbose: options.verbose)
        let outcome: PlanOutcome
        do {
            outcome = try await PlanJob.run(
                request(removesForeign: removesForeign), isCancelled: { interruption.isInterrupted }
            ) {
                progress.report($0)
            }
            progress.finish()
        } catch {
            progress.finish()
            throw console.report(error, command: "plan", words: words)
        }
        for notice in outcome.place?.notices(output, in: words) ?? [] { console.note(notice) }
        try report(outcome, console)
        if options.verbose, let repetition = outcome.plan.repetition {
            let limits = "--step-limit \(repetition.steps)" + (repetition.rounds.map { " --rounds \($0)" } ?? "")
            console.note(
                words("Hetzelfde rooster, zonder klok: ", "The same roster, without a clock: ") + limits
                    + " --seed \(seed)")
        }
        if outcome.plan.summary.stopReason == .interrupted { throw ExitCode.interrupted }
        if gap != nil, !outcome.isGapReached {
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
            throw ExitCode.gapNotReached
        }
    }

    func validate() throws {
        if full, from == nil {
            throw ValidationError("--full needs --from: without an earlier plan everybody is planned anew.")
        }
    }

    private func request(removesForeign: Bool) -> PlanRequest {
        PlanRequest(
            folder: folder, output: output,
            limits: SolveLimits(
                timeLimit: timeLimit?.duration ?? (stepLimit == nil ? .seconds(30) : nil), stepLimit: stepLimit?.value,
                rounds: rounds?.value,
                gapPpm: gap?.partsPerMillion ?? 500, threads: threads?.value ?? Threads.all),
            seed: seed, removesForeign: removesForeign, from: from, isFull: full)
    }

    private func report(_ outcome: PlanOutcome, _ console: Console) throws {
        if options.json {
            try console.result(PlanObject.json(outcome).text + "\n")
            return
        }
        let words = options.words(outcome.instance)
        let people = try screen.people(
            outcome.instance, outcome.plan.roster, folder: folder, command: "plan", words: words, console: console)
        let report = PlanReport(
            outcome: outcome, folder: folder, output: output, words: words, console: console,
            people: people, showsPoints: points)
        try console.result(report.text)
    }
}

/// The plan object (`dichtbij.plan/1`).
enum PlanObject {
    static func json(_ outcome: PlanOutcome) -> JSONText {
        .object(
            outcome.plan.summary.jsonMembers { .number($0) } + [
                ("seconds", .number((outcome.seconds * 1_000).rounded() / 1_000)),
                ("peakMegabytes", .integer(outcome.peakMegabytes)),
            ])
    }
}
