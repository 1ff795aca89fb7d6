import InstanceFormat
public import PlacementDomain
import PlacementStore
public import PlanFolders
import Planning

/// What a planner corrects in the published weeks of a store.
public struct StoreCorrectRequest: Sendable {
    public var store: String
    public var requester: Requester
    public var papers: PaperRequest
    /// As typed, and a table of more; nil: none.
    public var lines: [CorrectionLine]
    public var file: String?
    /// Of every line that names none.
    public var cause: CorrectionReason?
    /// When it was decided; nil: now.
    public var at: Moment?
    public var threads: Int

    public init(
        store: String, requester: Requester, papers: PaperRequest, lines: [CorrectionLine], file: String? = nil,
        cause: CorrectionReason? = nil, at: Moment? = nil, threads: Int = 1
    ) {
        self.store = store
        self.requester = requester
        self.papers = papers
        self.lines = lines
        self.file = file
        self.cause = cause
        self.at = at
        self.threads = threads
    }
}

/// A correction that the checker accepted: nothing is recorded yet.
public struct PreparedStoreCorrection: Sendable {
    public let correction: PreparedCorrection
    public let reader: StoreReader
    /// The last publication, where its papers were never written; nil: they are.
    public let due: Int64?
    let new: NewPublication
    let facts: StoreFacts
    let hash: String
    let scratch: ScratchFolder
}

/// Corrects published weeks in a store, without a plan.
public enum StoreCorrectJob {
    /// Looks up what stands, has the correction judged, and makes everything ready; nothing is recorded.
    ///
    /// - Throws: `CycleError`: D5018, D5108, and what the job on folders says.
    public static func prepare(
        _ request: StoreCorrectRequest, time: StoreTime
    ) throws(CycleError) -> PreparedStoreCorrection {
        let (store, facts, actor, clock) = try OnStore.open(request.store, request.requester, time)
        let last = try OnStore.stored { () throws(StoreError) in try store.publication(nil) }
        guard let last else { throw .noPublication(nil, last: nil) }
        let scratch = try ScratchFolder()
        let today = facts.today(clock)
        let standing = try OnStore.stored { () throws(StoreError) in try store.standing(from: today.monday) }
        let (hash, week) = try lay(store, facts, today, last, in: scratch)
        let prepared = try prepare(request, standing.moment.head, actor, facts, clock, scratch, after: last)
        let new = try new(prepared, request, hash, week, standing)
        let reader = StoreReader(store: store, actor: actor, clock: clock, program: request.requester.program)
        return PreparedStoreCorrection(
            correction: prepared,
            reader: reader,
            due: last.isWritten ? nil : last.number, new: new, facts: facts, hash: hash, scratch: scratch)
    }

    /// The facts of today, and the last publication with the people who stand.
    private static func lay(
        _ store: Store, _ facts: StoreFacts, _ today: CalendarDay, _ last: KeptPublication, in scratch: ScratchFolder
    ) throws(CycleError) -> (hash: String, week: [KeptFile]) {
        let instance = try ExportJob.week(of: store, facts, asOf: today).instance
        let hash = try ExportJob.write(instance, to: scratch.week)
        let week = try scratch.files(in: scratch.week)
        let record = try last.files(in: store).record
        try scratch.lay(record.filter { $0.name != "next/sessions.csv" }, in: scratch.previous)
        try StandingFolder.lay(week, in: scratch)
        return (hash, week)
    }

    private static func prepare(
        _ request: StoreCorrectRequest, _ head: String, _ actor: Actor, _ facts: StoreFacts, _ clock: WallClock,
        _ scratch: ScratchFolder, after last: KeptPublication
    ) throws(CycleError) -> PreparedCorrection {
        var papers = request.papers
        papers.head = head
        let onFolders = CorrectRequest(
            folder: scratch.week, published: scratch.previous, papers: papers, lines: request.lines,
            file: request.file, cause: request.cause, at: request.at,
            now: { Moment(clock.now, in: $0) }, actor: actor, threads: request.threads)
        do {
            return try CorrectJob.prepare(onFolders)
        } catch {
            let trouble = RenamedTrouble(trouble: error, scratch: scratch, typed: "--store \(request.store)")
            if case .correction(let fault) = error, fault.isDone, last.plan == nil {
                guard last.isWritten else { throw .leftUnwritten(last.number, trouble) }
                // What a cut left beside its folder holds names.
                LeftBehind.tidy(request.papers.output)
            }
            throw .other(trouble)
        }
    }

    private static func new(
        _ prepared: PreparedCorrection, _ request: StoreCorrectRequest, _ hash: String, _ week: [KeptFile],
        _ standing: StandingDays
    ) throws(CycleError) -> NewPublication {
        let papers = prepared.papers
        let (record, correction) = (papers.record, prepared.correction)
        let files: PublicationFiles
        do {
            let sessions = try PublicationFolder.sessions(prepared.sessions, of: papers.instance)
            files = try PublicationFiles(
                papers, templates: request.papers.templates, values: [("at", "\(correction.at)")], tables: [sessions])
        } catch let error as FolderError {
            throw .other(error)
        } catch {
            throw CycleError(caught: error)
        }
        var new = NewPublication(
            plan: nil, instance: hash, asOf: record.asOf, firstDay: record.firstDay, lastDay: record.lastDay,
            files: files.files, seen: standing.moment)
        new.week = week
        new.sessions = prepared.sessions.map { Unlinked($0, ids: papers.instance.series[$0.series].id) }
        if let after = papers.corrected {
            (new.places.removed, new.places.added) = PublishedDays(from: papers.instance.asOf.monday).changes(
                standing.days, to: after.publishedAssignments, after.orphanedAssignments, of: after
            ) { day, isMoved in ending(of: day, correction, isMoved) }
        }
        let told = papers.told
        new.notices = Notices(record: record, changes: prepared.changes, today: correction.at.day)
            .list(clients: told.clients, projects: told.projects)
        let concerned = Set(told.projects)
        new.shown = Set(record.assignments.filter { concerned.contains($0.project) }.map(\.client))
            .union(told.clients).subtracting([.unknown]).sorted()
        return new
    }

    private static func ending(
        of day: PlaceChanges.Booked, _ correction: Correction, _ isMoved: Bool
    ) -> PlaceChanges.EndedDay.As {
        let session = SessionID(series: day.series, date: day.day)
        let record = correction.records.first {
            $0.what == .removed && $0.order == day.order && $0.session == session
        }
        switch record?.reason {
        case .mistake: return .correction
        case .ill, .prevented, .detained: return isMoved ? .moved : .cancelledByClient
        default: return isMoved ? .moved : .cancelledByUs
        }
    }

    /// Records the correction: from then on it stands, whatever becomes of its folder.
    ///
    /// - Returns: the number of its publication.
    /// - Throws: `CycleError`: D5105 where the facts by which it was judged changed, D5501 where somebody else published.
    public static func record(_ prepared: PreparedStoreCorrection) throws(CycleError) -> Int64 {
        let reader = prepared.reader
        let header = ActHeader(actor: reader.actor, channel: .cli, verb: "correct", program: reader.program)
        return try StorePublishJob.record(prepared.new, header, reader) { () throws(CycleError) in
            let today = prepared.facts.today(reader.clock)
            guard try StorePublishJob.hash(of: reader.store, prepared.facts, on: today) == prepared.hash else {
                throw .changedSince(nil)
            }
        }
    }
}
