import InstanceFormat
public import PlacementDomain
import PlacementStore
package import Planning

/// An import into a store that was looked at, and not written.
public struct PreparedStoreImport: Sendable {
    /// As the store gives it on the day from which the import holds.
    public let instance: Instance
    package let outcome: ImportOutcome
    /// From when what changes holds: clients, projects and series have versions by day.
    public let from: CalendarDay
    let today: CalendarDay
    let path: String
    let seen: SeenRows
    package let sources: [ImportSource]
    let ending: ImportMaker.Ending?
    /// By which verb it is written.
    var verb = "import"
    var channel = Channel.import
    /// Of new series the one that each follows.
    var predecessors: [SeriesID: SeriesID] = [:]
    /// Whether somebody decides on this very change, and not a list.
    var isDecided = false

    /// Whether writing would change anything.
    public var changesAnything: Bool { outcome.instance != nil }
}

/// What a store holds, as somebody looked at it who is to change some of it.
struct StoreView: Sendable {
    let path: String
    /// As it is on the day from which the change holds.
    let instance: Instance
    let seen: SeenRows
    /// Ids that come from a case system.
    let foreign: [InstanceTable: Set<String>]
    /// Orders whose hours are recorded day by day.
    let recorded: Set<OrderID>
    let from: CalendarDay
    let today: CalendarDay
}

/// Brings lists and tables into a store.
public enum StoreImportJob {
    /// Fields that a store never changes: an id means the same for ever.
    static let fixed: [InstanceTable: Set<String>] = [.series: ["firstDay"], .projects: ["jurisdiction", "kind"]]

    /// Reads the store and says what would become of each record; nothing is written.
    ///
    /// - Parameters:
    ///   - today: in the store's zone.
    ///   - from: from when it holds; nil: the Monday of this week, for a week is planned as a whole.
    ///   - ending: what ends, where the first day on which something may end is given.
    package static func prepare(
        _ path: String, _ sources: [ImportSource], from: CalendarDay?,
        today: (StoreFacts) throws(CycleError) -> CalendarDay,
        ending: (CalendarDay) throws(CycleError) -> ImportMaker.Ending?
    ) throws(CycleError) -> PreparedStoreImport {
        let store = try open(path)
        let asOf = try today(try OnStore.stored { () throws(StoreError) in try store.facts() })
        let day = from ?? asOf.monday
        let ends = try ending(asOf.monday)
        let view = try look(store, seeing: Set(sources.map(\.cells.table)), from: day, today: asOf)
        return try prepare(view, sources, ending: ends)
    }

    /// What a store holds on a day, with the versions that it has of some tables. Closes the store.
    static func look(
        _ store: Store, seeing tables: Set<InstanceTable>, from day: CalendarDay, today asOf: CalendarDay
    ) throws(CycleError) -> StoreView {
        do {
            let (week, rows) = try store.week(asOf: asOf, on: day, seeing: tables)
            let (foreign, recorded) = (try store.foreignIDs(), try store.recordedOrders())
            let instance = try ExportJob.instance(week, try store.facts(), asOf: asOf)
            try store.close()
            return StoreView(
                path: store.path, instance: instance, seen: rows, foreign: foreign, recorded: recorded, from: day,
                today: asOf)
        } catch {
            throw CycleError(caught: error)
        }
    }

    /// - Parameter isDecided: what it does to published days keeps nothing out.
    static func prepare(
        _ view: StoreView, _ sources: [ImportSource], ending: ImportMaker.Ending? = nil, isDecided: Bool = false
    ) throws(CycleError) -> PreparedStoreImport {
        let instance = view.instance
        var facts = ImportFacts(instance, isDecided: isDecided, foreign: view.foreign, fixed: fixed)
        facts.recorded = view.recorded
        let maker = ImportMaker(
            facts: facts,
            known: { InstanceCells.table($0, of: instance) }, judge: { ImportJudge.judge(instance, $0) })
        let outcome = maker.outcome(sources, ending: ending)
        guard outcome.blocking.isEmpty else { throw .incomplete(DataAtFault(findings: outcome.blocking)) }
        return PreparedStoreImport(
            instance: instance, outcome: outcome, from: view.from, today: view.today, path: view.path,
            seen: view.seen, sources: sources, ending: ending, isDecided: isDecided)
    }

    /// Writes it, an act and a decision for each thousand records.
    ///
    /// - Throws: `overtaken` where somebody changed a record since it was looked at.
    public static func write(
        _ prepared: PreparedStoreImport, by requester: Requester, clock: WallClock
    ) throws(CycleError) {
        guard let instance = prepared.outcome.instance else { return }
        let change = ImportedChange(
            before: InstanceRecords(prepared.instance), after: InstanceRecords(instance),
            tables: Set(prepared.outcome.results.filter(\.outcome.isTaken).map(\.table)), seen: prepared.seen,
            from: prepared.from, today: prepared.today, inputs: ImportText.of(prepared.sources),
            predecessors: prepared.predecessors)
        let store = try open(prepared.path)
        do {
            let header = ActHeader(
                actor: try store.actor(requester, on: prepared.today), channel: prepared.channel, verb: prepared.verb,
                program: requester.program)
            _ = try store.take(change, by: header, clock: clock) { instance.rules.mostWarnings($0) }
            try store.close()
        } catch {
            guard case .refused(let refusal, _) = error,
                [StoreRefusal.overtaken, StoreRefusal.twice].contains(refusal.code)
            else { throw .store(error) }
            throw .overtaken(error, try differences(prepared))
        }
    }

    /// What somebody else wrote since an import was looked at: each field with both values.
    private static func differences(_ prepared: PreparedStoreImport) throws(CycleError) -> [OvertakenField] {
        let view = try look(
            try open(prepared.path), seeing: Set(prepared.sources.map(\.cells.table)), from: prepared.from,
            today: prepared.today)
        let now = try prepare(view, prepared.sources, ending: prepared.ending, isDecided: prepared.isDecided)
        return OvertakenField.list(prepared.outcome.results, now.outcome.results)
    }

    private static func open(_ path: String) throws(CycleError) -> Store {
        try OnStore.stored { () throws(StoreError) in try Store(path: path) }
    }
}
