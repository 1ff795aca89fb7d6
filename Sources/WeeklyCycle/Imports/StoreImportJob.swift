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
    let sources: [ImportSource]
    let ending: ImportMaker.Ending?

    /// Whether writing would change anything.
    public var changesAnything: Bool { outcome.instance != nil }
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
        return try prepare(store, sources, from: day, today: asOf, ending: try ending(asOf.monday))
    }

    private static func prepare(
        _ store: Store, _ sources: [ImportSource], from day: CalendarDay, today asOf: CalendarDay,
        ending: ImportMaker.Ending?
    ) throws(CycleError) -> PreparedStoreImport {
        let tables = Set(sources.map(\.cells.table))
        let (instance, seen, foreign): (Instance, SeenRows, [InstanceTable: Set<String>])
        do {
            let (week, rows) = try store.week(asOf: asOf, on: day, seeing: tables)
            (seen, foreign) = (rows, try store.foreignIDs())
            instance = try ExportJob.instance(week, try store.facts(), asOf: asOf)
            try store.close()
        } catch {
            throw CycleError(caught: error)
        }
        let maker = ImportMaker(
            facts: ImportFacts(instance, foreign: foreign, fixed: fixed),
            known: { InstanceCells.table($0, of: instance) }, judge: { ImportJudge.judge(instance, $0) })
        let outcome = maker.outcome(sources, ending: ending)
        guard outcome.blocking.isEmpty else { throw .incomplete(DataAtFault(findings: outcome.blocking)) }
        return PreparedStoreImport(
            instance: instance, outcome: outcome, from: day, today: asOf, path: store.path, seen: seen,
            sources: sources, ending: ending)
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
            from: prepared.from, today: prepared.today, inputs: ImportText.of(prepared.sources))
        let store = try open(prepared.path)
        do {
            let header = ActHeader(
                actor: try store.actor(requester, on: prepared.today), channel: .import, verb: "import",
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
        let now = try prepare(
            try open(prepared.path), prepared.sources, from: prepared.from, today: prepared.today,
            ending: prepared.ending)
        return OvertakenField.list(prepared.outcome.results, now.outcome.results)
    }

    private static func open(_ path: String) throws(CycleError) -> Store {
        try OnStore.stored { () throws(StoreError) in try Store(path: path) }
    }
}
