public import PlacementDomain
import PlacementStore
import Planning
import PlanFolders

/// What came of planning a kept plan again.
public struct Replay: Sendable {
    public enum Ending: Hashable, Sendable {
        /// Every file has the same bytes.
        case same(files: Int)
        /// Names were erased in its data since: the roster is the same, other files are not compared.
        case sameRoster
        /// Files with other bytes, or that one of the two lacks.
        case differs([String])
        /// Not planned again: the check finds nothing wrong with what is kept.
        case checked(Why)
        /// Not planned again: the check refuses what is kept.
        case refused(Why, violations: Int)
    }

    /// Why a plan is not made again.
    public enum Why: Hashable, Sendable {
        case otherProgram(String)
        /// It was ended by a clock or by hand.
        case notReplayable
    }

    public var plan: StoredPlan
    public var ending: Ending
}

/// Plans again from the archive, with the same limits, and compares byte for byte.
public enum ReplayJob {
    public static func run(
        _ path: String, plan number: Int64, by requester: Requester, threads: Int, time: StoreTime
    ) async throws(CycleError) -> Replay {
        let (store, _, _, _) = try OnStore.open(path, requester, time)
        let plan = try ArchiveJob.plan(number, of: store)
        let scratch = try ScratchFolder()
        defer { scratch.remove() }
        let isUnnamed = try Erased.isUnnamed(plan, in: store)
        if isUnnamed, plan.program != requester.program || !plan.isReplayable {
            throw .other(ErasingTrouble.namesErased(plan.number))
        }
        if plan.program != requester.program {
            return try checked(plan, .otherProgram(plan.program), store, scratch, threads)
        }
        if !plan.isReplayable { return try checked(plan, .notReplayable, store, scratch, threads) }
        return Replay(plan: plan, ending: try await again(plan, isUnnamed, store, scratch, threads))
    }

    private static func again(
        _ plan: StoredPlan, _ isUnnamed: Bool, _ store: Store, _ scratch: ScratchFolder, _ threads: Int
    ) async throws(CycleError) -> Replay.Ending {
        try scratch.lay(ArchiveJob.files(plan.instance, of: plan, in: store), in: scratch.week)
        if let from = plan.from {
            let earlier = try ArchiveJob.plan(from, of: store)
            try scratch.lay(ArchiveJob.files(earlier.outcome, of: earlier, in: store), in: scratch.earlier)
        }
        let request = PlanRequest(
            folder: scratch.week, output: scratch.plan,
            limits: SolveLimits(stepLimit: plan.stepLimit, gapPpm: plan.gapPpm, threads: threads), seed: plan.seed,
            from: plan.from == nil ? nil : scratch.earlier, isFull: plan.isFull)
        let made: PlanOutcome
        do {
            made = try await PlanJob.run(request)
        } catch {
            throw .other(RenamedTrouble(trouble: error, scratch: scratch, typed: "--store \(store.path)"))
        }
        if isUnnamed { return made.plan.summary.rosterId == plan.rosterId ? .sameRoster : .differs(["rosterId"]) }
        let kept = try ArchiveJob.files(plan.outcome, of: plan, in: store)
        let other = try Set(kept).symmetricDifference(scratch.files(in: scratch.plan)).map(\.name)
        return other.isEmpty ? .same(files: kept.count) : .differs(Set(other).sorted())
    }

    private static func checked(
        _ plan: StoredPlan, _ why: Replay.Why, _ store: Store, _ scratch: ScratchFolder, _ threads: Int
    ) throws(CycleError) -> Replay {
        try ArchiveJob.lay(plan, of: store, in: scratch)
        do {
            let outcome = try CheckJob.run(folder: scratch.week, output: scratch.plan, threads: threads)
            return Replay(
                plan: plan,
                ending: outcome.report.isClean
                    ? .checked(why) : .refused(why, violations: outcome.report.violations.count))
        } catch {
            throw .other(RenamedTrouble(trouble: error, scratch: scratch, typed: "--store \(store.path)"))
        }
    }
}
