import InstanceFormat
public import PlacementDomain
import PlacementStore
import PlanFolders

/// Publishes a plan out of a store: the store's transaction publishes, the folder is what it looks like on paper.
public enum StorePublishJob {
    /// Finds the plan, makes it again where anything changed since, has it checked, and makes everything ready.
    ///
    /// Nothing is published; a plan that was made again is kept as a draft.
    ///
    /// - Throws: `CycleError`: D5018, D5042, D5043, D5103 to D5105, and what the jobs on folders say.
    public static func prepare(
        _ request: StorePublishRequest, time: StoreTime
    ) async throws(CycleError) -> PreparedStorePublication {
        let (store, facts, actor, clock) = try OnStore.open(request.store, request.requester, time)
        let reader = StoreReader(store: store, actor: actor, clock: clock, program: request.requester.program)
        let asked = try ArchiveJob.plan(request.plan, of: store)
        let last = try OnStore.stored { () throws(StoreError) in try store.publication(nil) }
        try require(asked, request, in: store)
        let scratch = try ScratchFolder()
        var (plan, replanned) = (asked, KeptPlan?.none)
        if try isOvertaken(asked, last, store, facts, clock, scratch) {
            guard !request.isTrial else { throw .changedSince(asked.number) }
            let kept = try await again(asked, last, request, time)
            (plan, replanned) = (kept.plan, kept)
        }
        let standing = try OnStore.stored { () throws(StoreError) in try store.standing(from: facts.today(clock).monday)
        }
        try ArchiveJob.lay(plan, of: store, in: scratch)
        let previous = try last.map { (last) throws(CycleError) in try last.files(in: store).record }
        if let previous { try scratch.lay(previous, in: scratch.previous) }
        let publication = try prepare(request, standing.moment.head, actor, scratch, hasPrevious: previous != nil)
        let new = try new(publication, plan, request, standing)
        return PreparedStorePublication(
            publication: publication, plan: plan, replanned: replanned, reader: reader,
            due: last.flatMap { $0.isWritten ? nil : $0.number }, new: new, facts: facts, scratch: scratch)
    }

    /// Whether a plan may be published at all.
    private static func require(
        _ plan: StoredPlan, _ request: StorePublishRequest, in store: Store
    ) throws(CycleError) {
        let published = try OnStore.stored { () throws(StoreError) in try store.publication(ofPlan: plan.number) }
        if let published {
            // What a cut left beside its folder holds names.
            if published.isWritten, !request.isTrial { LeftBehind.tidy(request.papers.output) }
            throw .isPublished(
                plan: plan.number, publication: published.number, isWritten: published.isWritten)
        }
        if !plan.isReplayable, request.reason == nil { throw .cannotBeMadeAgain(plan.number) }
    }

    private static func prepare(
        _ request: StorePublishRequest, _ head: String, _ actor: Actor, _ scratch: ScratchFolder, hasPrevious: Bool
    ) throws(CycleError) -> PreparedPublication {
        var papers = request.papers
        papers.head = head
        var onFolders = PublishRequest(
            folder: scratch.week, roster: scratch.plan, papers: papers,
            previous: hasPrevious ? scratch.previous : nil, weeks: request.weeks, actor: actor,
            threads: request.threads)
        onFolders.looksBeside = false
        do {
            return try PublishJob.prepare(onFolders)
        } catch {
            throw .other(RenamedTrouble(trouble: error, scratch: scratch, typed: "--store \(request.store)"))
        }
    }

    // MARK: Data that changed since

    /// Whether the instance of the week is another one than the plan's, or a later plan was published.
    private static func isOvertaken(
        _ plan: StoredPlan, _ last: KeptPublication?, _ store: Store, _ facts: StoreFacts, _ clock: WallClock,
        _ scratch: ScratchFolder
    ) throws(CycleError) -> Bool {
        if let published = last?.plan, published > plan.number { return true }
        let today = facts.today(clock)
        let week = try ArchiveJob.files(plan.instance, of: plan, in: store)
        try scratch.lay(week.filter { $0.name == "instance.yaml" }, in: scratch.week)
        let isChanged = try OnStore.stored { () throws(StoreError) in
            guard let exported = try store.exported(plan.number) else { return true }
            return try store.isChanged(since: exported)
        }
        guard isChanged || InstanceReader.statedDay(folder: scratch.week) != today else { return false }
        return try hash(of: store, facts, on: today) != plan.instance
    }

    /// Hash of the instance of the week as it is now.
    static func hash(of store: Store, _ facts: StoreFacts, on today: CalendarDay) throws(CycleError) -> String {
        let scratch = try ScratchFolder()
        defer { scratch.remove() }
        return try ExportJob.write(ExportJob.week(of: store, facts, asOf: today).instance, to: scratch.week)
    }

    /// Calmly: from the plan that was to be published, with its limits.
    private static func again(
        _ plan: StoredPlan, _ last: KeptPublication?, _ request: StorePublishRequest, _ time: StoreTime
    ) async throws(CycleError) -> KeptPlan {
        var new = StorePlanRequest(
            store: request.store, requester: request.requester,
            limits: SolveLimits(stepLimit: plan.stepLimit ?? 40, gapPpm: plan.gapPpm, threads: request.threads),
            seed: plan.seed)
        new.from = max(plan.number, last?.plan ?? 0)
        return try await StorePlanJob.run(new, time: time)
    }

    // MARK: What is recorded

    private static func new(
        _ prepared: PreparedPublication, _ plan: StoredPlan, _ request: StorePublishRequest, _ standing: StandingDays
    ) throws(CycleError) -> NewPublication {
        let papers = prepared.papers
        let (instance, record) = (papers.instance, papers.record)
        let files: PublicationFiles
        do {
            files = try PublicationFiles(
                papers, templates: request.papers.templates, values: [("weeks", "\(request.weeks)")])
        } catch {
            throw .other(error)
        }
        var new = NewPublication(
            plan: plan.number, instance: plan.instance, asOf: record.asOf, firstDay: record.firstDay,
            lastDay: record.lastDay, files: files.files, seen: standing.moment)
        if let next = papers.next {
            (new.places.placements, new.places.ended) = places(next, instance)
            (new.places.removed, new.places.added) = PublishedDays(from: instance.asOf).changes(
                standing.days, to: next.publishedAssignments, next.orphanedAssignments, of: instance
            ) { _, isMoved in isMoved ? .moved : .cancelledByUs }
        }
        let told = papers.told
        new.notices = Notices(record: record, changes: prepared.changes ?? [], today: instance.asOf)
            .list(clients: told.clients, projects: told.projects)
        new.shown = Set(record.assignments.map(\.client)).union(told.clients).subtracting([.unknown]).sorted()
        new.reason = request.reason
        return new
    }

    /// Places that begin with the firm weeks, and those that they replace.
    private static func places(
        _ next: NextWeek, _ instance: Instance
    ) -> (new: [Unlinked<Placement, Placement.IDs>], ended: [PlacementID]) {
        let old = Dictionary(instance.placements.map { ($0.id, $0.state) }, uniquingKeysWith: { first, _ in first })
        let new = next.placements.filter { old[$0.id] == nil }.map { placement in
            Unlinked(
                placement,
                ids: Placement.IDs(
                    order: instance.orders[placement.order].id, project: instance.projects[placement.project].id,
                    series: placement.series.map { instance.series[$0].id }))
        }
        let ended = next.placements.filter { $0.state == .ended && old[$0.id].map { $0 != .ended } ?? false }
        return (new, ended.map(\.id))
    }
}
