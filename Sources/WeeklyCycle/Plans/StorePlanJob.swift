import InstanceFormat
public import PlacementDomain
import PlacementStore
import PlanFolders

/// Plans the week that is to be settled, and keeps the plan as a draft with everything from which it was made.
public enum StorePlanJob {
    /// Writes the instance of the week, and plans exactly the bytes that are kept. The solver runs between two
    /// transactions, never in one.
    ///
    /// - Parameters:
    ///   - isCancelled: asked often, from any thread; true ends the search with the best roster so far.
    ///   - progress: called from any thread.
    /// - Throws: `CycleError`: D5018, D5101, and what the job on folders says.
    public static func run(
        _ request: StorePlanRequest, time: StoreTime, isCancelled: @escaping @Sendable () -> Bool = { false },
        progress: @escaping @Sendable (SolveProgress) -> Void = { _ in }
    ) async throws(CycleError) -> KeptPlan {
        let (store, facts, actor, clock) = try OnStore.open(request.store, request.requester, time)
        if let output = request.output {
            try folders { () throws(FolderError) in
                try PlanJob.requireWritable(output, removesForeign: request.removesForeign)
            }
        }
        let scratch = try ScratchFolder()
        defer { scratch.remove() }
        let asOf = facts.today(clock)
        let (instance, found) = try ExportJob.week(of: store, facts, asOf: asOf)
        try write(instance, settling: request.week, to: scratch.week)
        let earlier = try OnStore.stored { () throws(StoreError) in try store.plan(request.from) }
        if let earlier {
            try scratch.lay(ArchiveJob.files(earlier.outcome, of: earlier, in: store), in: scratch.earlier)
        }
        let outcome = try await plan(
            request, from: earlier, in: scratch, isCancelled: isCancelled, progress: progress)
        let new = try newPlan(request, outcome, from: earlier, found, in: scratch)
        let number = try OnStore.stored { () throws(StoreError) in
            try store.keep(
                new, by: ActHeader(actor: actor, channel: .cli, verb: "plan", program: request.requester.program),
                clock: clock)
        }
        let reader = StoreReader(store: store, actor: actor, clock: clock, program: request.requester.program)
        var kept = KeptPlan(
            plan: new.plan, outcome: outcome,
            reader: reader)
        kept.plan.number = number
        kept.outcome.place = try project(outcome, request)
        return kept
    }

    /// Writes the instance of the week, if it is the one that was asked for.
    private static func write(
        _ instance: Instance, settling week: ClosedRange<CalendarDay>?, to folder: String
    ) throws(CycleError) {
        let firm = instance.firmThrough.monday...instance.firmThrough
        if let week, week != firm { throw .otherWeek(typed: week, firm: firm) }
        try ExportJob.write(instance, to: folder)
    }

    /// Writes a plan that is kept into the folder that was asked for, too.
    private static func project(
        _ outcome: PlanOutcome, _ request: StorePlanRequest
    ) throws(CycleError) -> PlacedFolder? {
        guard let output = request.output else { return nil }
        return try folders { () throws(FolderError) in
            try PlanJob.write(outcome.plan, to: output, removesForeign: request.removesForeign)
        }
    }

    private static func plan(
        _ request: StorePlanRequest, from earlier: StoredPlan?, in scratch: ScratchFolder,
        isCancelled: @escaping @Sendable () -> Bool, progress: @escaping @Sendable (SolveProgress) -> Void
    ) async throws(CycleError) -> PlanOutcome {
        let onFolders = PlanRequest(
            folder: scratch.week, output: scratch.plan, limits: request.limits, seed: request.seed,
            from: earlier == nil ? nil : scratch.earlier, isFull: request.isFull)
        do {
            return try await PlanJob.run(onFolders, isCancelled: isCancelled, progress: progress)
        } catch {
            throw .other(RenamedTrouble(trouble: error, scratch: scratch, typed: "--store \(request.store)"))
        }
    }

    private static func newPlan(
        _ request: StorePlanRequest, _ outcome: PlanOutcome, from earlier: StoredPlan?,
        _ found: WeekToPlan, in scratch: ScratchFolder
    ) throws(CycleError) -> NewPlan {
        let (summary, limits) = (outcome.plan.summary, request.limits)
        let isReplayable =
            limits.timeLimit == nil && limits.stepLimit != nil
            && ![.timeLimit, .interrupted].contains(summary.stopReason)
        let plan = StoredPlan(
            number: 0, instance: summary.instance, rosterId: summary.rosterId,
            outcome: PlanReader.readEarlier(folder: scratch.plan).hash, from: earlier?.number,
            stepLimit: limits.stepLimit, timeLimit: limits.timeLimit, gapPpm: limits.gapPpm, seed: request.seed,
            isFull: request.isFull, stopReason: summary.stopReason, isReplayable: isReplayable,
            program: request.requester.program)
        return NewPlan(
            plan: plan, fromHash: earlier?.outcome, policy: found.week.policy, rules: found.week.rules,
            exported: found.act, week: try scratch.files(in: scratch.week), files: try scratch.files(in: scratch.plan))
    }

    static func folders<Value>(_ body: () throws(FolderError) -> Value) throws(CycleError) -> Value {
        do {
            return try body()
        } catch {
            throw .other(error)
        }
    }
}
