import InstanceFormat
package import PlacementDomain
import PlacementStore
import Planning

/// A change of facts that was looked at, and not written.
package struct PreparedChange: Sendable {
    package let verb: String
    package let importing: PreparedStoreImport
    /// The day that was named.
    package let day: CalendarDay
    /// Whether that is the last day of what ends, and not the first one of what begins.
    package let isLastDay: Bool
    package let touched: TouchedPeople
    /// What is to be said beside the records.
    package let notes: [Said]
    /// Records who sees whom, before anything is shown.
    package let reader: StoreReader

    /// Whether writing would change anything.
    package var changesAnything: Bool { importing.changesAnything }
}

/// Changes facts of a store from a day, as an import of a few records does.
package enum ChangeJob {
    /// Reads the store, and says what would become of each record and whom that concerns; nothing is written.
    ///
    /// - Throws: `CycleError`: D5018, and all that keeps the change from being done, at once (D5230 to D5238, and what an
    ///   import says of a record).
    package static func prepare(
        _ path: String, _ change: any FactChange, by requester: Requester, threads: Int, time: StoreTime
    ) throws(CycleError) -> PreparedChange {
        let (store, facts, actor, clock) = try OnStore.open(path, requester, time)
        let today = facts.today(clock)
        let (typed, unread) = TypedRecords.day(change.begins, command: change.verb)
        let day = typed ?? today.monday
        let later = try later(change, after: day, in: store)
        let view = try StoreImportJob.look(
            try OnStore.stored { () throws(StoreError) in try Store(path: path) }, seeing: change.tables,
            from: max(day, today.monday), today: today)
        let data = ChangeData(
            verb: change.verb, instance: view.instance, day: day, today: today, later: later)
        let draft = change.draft(data)
        var findings = [unread].compactMap(\.self) + draft.findings
        if day < today.monday, !change.mayBePast {
            findings.append(ChangeFault.beforeThisWeek(today.monday).finding(change.verb, change.begins.option))
        }
        let prepared = try prepare(change, draft, findings, view)
        let plan = prepared.changesAnything ? try newestPlan(of: store) : nil
        let touched = prepared.outcome.instance.map { after in
            TouchedFinder(before: view.instance, after: after, scope: draft.scope, threads: threads)
                .people(plan: plan)
        }
        let reader = StoreReader(store: store, actor: actor, clock: clock, program: requester.program)
        return PreparedChange(
            verb: change.verb, importing: prepared, day: day, isLastDay: change.begins.field == "lastDay",
            touched: touched ?? TouchedPeople(),
            notes: draft.notes + notes(change, data), reader: reader)
    }

    /// Writes it: one act, one decision.
    ///
    /// - Throws: `overtaken` where somebody changed a record since it was looked at.
    package static func write(
        _ prepared: PreparedChange, by requester: Requester, clock: WallClock
    ) throws(CycleError) {
        try StoreImportJob.write(prepared.importing, by: requester, clock: clock)
    }

    private static func prepare(
        _ change: any FactChange, _ draft: ChangeDraft, _ findings: [Finding], _ view: StoreView
    ) throws(CycleError) -> PreparedStoreImport {
        let ofCells = draft.sources.flatMap { $0.cells.records.flatMap(\.findings) }
        guard findings.isEmpty else { throw refused(findings + ofCells, change) }
        var prepared = try StoreImportJob.prepare(view, draft.sources, isDecided: true)
        let kept = prepared.outcome.results.filter { [.refused, .conflict].contains($0.outcome) }
        guard kept.isEmpty else { throw refused(kept.flatMap(\.findings), change) }
        (prepared.verb, prepared.channel) = (change.verb, .cli)
        prepared.predecessors = draft.predecessors
        return prepared
    }

    /// Each finding once.
    private static func refused(_ findings: [Finding], _ change: any FactChange) -> CycleError {
        var seen: Set<Finding> = []
        let errors = findings.filter { $0.severity == .error && seen.insert($0).inserted }
        return .other(ChangeRefusal(fault: DataAtFault(findings: errors)))
    }

    private static func later(
        _ change: any FactChange, after day: CalendarDay, in store: Store
    ) throws(CycleError) -> [CalendarDay] {
        guard let (table, id) = change.versioned else { return [] }
        return try OnStore.stored { () throws(StoreError) in try store.laterVersions(of: id, in: table, after: day) }
    }

    /// The roster of the newest plan; nil: none is kept, or it cannot be read.
    private static func newestPlan(of store: Store) throws(CycleError) -> (number: Int64, roster: Roster)? {
        guard let plan = try OnStore.stored({ () throws(StoreError) in try store.plan(nil) }) else { return nil }
        let scratch = try ScratchFolder()
        defer { scratch.remove() }
        try scratch.lay(ArchiveJob.files(plan.outcome, of: plan, in: store), in: scratch.plan)
        return PlanReader.read(folder: scratch.plan).plan.map { (plan.number, $0.roster) }
    }

    /// What the reader might not expect of the day.
    private static func notes(_ change: any FactChange, _ data: ChangeData) -> [Said] {
        guard let versioned = change.versioned, !(change is SeriesReplacement) else { return [] }
        var notes = data.later.prefix(1).map { day in
            Said {
                $0(
                    "vanaf \($0.shortDay(day)) was al iets anders vastgelegd; dat blijft",
                    "from \($0.shortDay(day)) on something else was recorded before; that stays")
            }
        }
        if versioned.table != .series, data.day != data.day.monday {
            let monday = data.day.monday.adding(days: 7)
            notes.append(
                Said {
                    $0(
                        "een week wordt in één keer gepland: het plan rekent hiermee vanaf \($0.shortDay(monday))",
                        "a week is planned as a whole: plans reckon with this from \($0.shortDay(monday)) on")
                })
        }
        return notes
    }
}

/// A change that is not carried out, with everything that keeps it from being.
struct ChangeRefusal: Trouble {
    let fault: DataAtFault

    func report(in words: Wording) -> TroubleReport {
        var report = fault.report(
            cause: words("in de opdracht; er is niets geschreven", "in the command; nothing was written"),
            remedy: words(
                "verbeter wat hierboven staat, en typ de opdracht opnieuw.",
                "correct what stands above, and type the command again."),
            in: words)
        report.ending = .wrongRequest
        return report
    }
}
