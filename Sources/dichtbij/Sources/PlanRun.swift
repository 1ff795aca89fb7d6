import ArgumentParser
import PlacementDomain
import PlanFolders
import WeeklyCycle

/// The run of `plan`: the same words on folders and on a store.
struct PlanRun {
    /// Steps after which a plan of a store ends where nobody says how many.
    private static let steps = 40

    private let command: PlanCommand
    private let store: String?
    private let words: Wording
    private let console: Console

    /// - Throws: exit 64 where an option does not belong to what is planned.
    init(_ command: PlanCommand, store: String?, words: Wording, console: Console) throws {
        (self.command, self.store, self.words, self.console) = (command, store, words, console)
        let foreign: [(isTyped: Bool, trouble: SourceTrouble)] =
            store == nil
            ? [(command.week != nil, .ofStores("--week")), (command.output == nil, .noRoster("plan"))]
            : [(command.from != nil, .ofFolders("--from")), (command.rounds != nil, .ofFolders("--rounds"))]
        if let (_, trouble) = foreign.first(where: { $0.isTyped }) {
            throw console.report(trouble, command: "plan", words: words)
        }
    }

    func run() async throws -> MadePlan {
        let removesForeign =
            command.replace
            || command.output.map { console.mayRemoveForeign(PlanJob.foreignFiles, in: $0, command.options) } ?? false
        let interruption = Interruption()
        interruption.listen { [console, words] in
            console.note(
                words(
                    "\nOnderbroken: het beste rooster tot nu toe wordt geschreven (nog eens: stoppen).",
                    "\nInterrupted: the best roster so far is being written (once more: quit)."))
        }
        let progress = ProgressPrinter(console: console, words: words, isVerbose: command.options.verbose)
        do {
            let made = try await make(
                removesForeign, isCancelled: { interruption.isInterrupted }, progress: { progress.report($0) })
            progress.finish()
            return made
        } catch let error as any Trouble {
            progress.finish()
            throw console.report(error, command: "plan", words: words)
        }
    }

    private func make(
        _ removesForeign: Bool, isCancelled: @escaping @Sendable () -> Bool,
        progress: @escaping @Sendable (SolveProgress) -> Void
    ) async throws -> MadePlan {
        if let store {
            let request = StorePlanRequest(
                store: store, requester: command.source.actor.requester, limits: limits, seed: command.seed,
                isFull: command.full, week: command.week?.days, output: command.output, removesForeign: removesForeign)
            let kept = try await StorePlanJob.run(
                request, time: StoreClock.time, isCancelled: isCancelled, progress: progress)
            return MadePlan(
                outcome: kept.outcome, kept: kept, typedFolder: "--store \(store)",
                typedOutput: "--plan \(kept.plan.number)")
        }
        let (folder, output) = (command.folder ?? "", command.output ?? "")
        let request = PlanRequest(
            folder: folder, output: output, limits: limits, seed: command.seed, removesForeign: removesForeign,
            from: command.from, isFull: command.full)
        let outcome = try await PlanJob.run(request, isCancelled: isCancelled, progress: progress)
        return MadePlan(outcome: outcome, kept: nil, typedFolder: folder, typedOutput: output)
    }

    /// A store's plan has a step limit alone, so that it can be made again; a folder's has a time limit.
    private var limits: SolveLimits {
        let (time, steps) = (command.timeLimit?.duration, command.stepLimit?.value)
        let isOpen = time == nil && steps == nil
        return SolveLimits(
            timeLimit: isOpen && store == nil ? .seconds(30) : time,
            stepLimit: isOpen && store != nil ? PlanRun.steps : steps, rounds: command.rounds?.value,
            gapPpm: command.gap?.partsPerMillion ?? 500, threads: command.threads?.value ?? Threads.all)
    }
}
