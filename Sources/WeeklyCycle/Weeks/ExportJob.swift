import InstanceFormat
public import PlacementDomain
import PlacementStore

/// An instance that a store gave.
public struct ExportedWeek: Hashable, Sendable {
    public var hash: String
    public var asOf: CalendarDay
    public var planStart: CalendarDay
    public var publishedThrough: CalendarDay?
    public var clients: Int
    public var orders: Int
}

/// Makes the instance of the week out of what the store knows.
///
/// The same store on the same day gives the same bytes. A folder that exists is replaced only as it was written here
/// (D1190, D1193).
public enum ExportJob {
    /// Weeks in which a placement may begin, and how far the calendar reaches.
    private static let (startWeeks, calendarWeeks) = (13, 104)

    /// - Parameter today: in the store's zone.
    public static func run(
        _ path: String, to folder: String, today: (StoreFacts) throws(CycleError) -> CalendarDay
    ) throws(CycleError) -> ExportedWeek {
        var (found, facts, asOf) = try look(path, today)
        toPlan(&found)
        let instance = try instance(found, facts, asOf: asOf)
        return ExportedWeek(
            hash: try write(instance, to: folder), asOf: instance.asOf, planStart: instance.planStart,
            publishedThrough: instance.publishedThrough, clients: instance.clients.count,
            orders: instance.orders.count)
    }

    /// - Returns: the hash of the instance.
    @discardableResult
    static func write(_ instance: Instance, to folder: String) throws(CycleError) -> String {
        do {
            return try InstanceWriter.writeGenerated(instance, to: folder).hash
        } catch {
            throw .format(error)
        }
    }

    /// The instance of the week as it is recorded, not written anywhere: what a series has from a later day on is no record of
    /// single dates.
    ///
    /// - Parameter today: in the store's zone.
    package static func recorded(
        _ path: String, today: (StoreFacts) throws(CycleError) -> CalendarDay
    ) throws(CycleError) -> Instance {
        var (found, facts, asOf) = try look(path, today)
        found.later = []
        return try instance(found, facts, asOf: asOf)
    }

    /// The same for somebody who shall see it.
    ///
    /// - Returns: the instance, and who sees it: whose data are shown is to be recorded first.
    /// - Throws: `CycleError`: D5018.
    public static func recorded(
        _ path: String, by requester: Requester, time: StoreTime
    ) throws(CycleError) -> (instance: Instance, reader: StoreReader) {
        let (store, facts, actor, clock) = try OnStore.open(path, requester, time)
        let asOf = facts.today(clock)
        var found = try OnStore.stored { () throws(StoreError) in try store.weekToPlan(asOf: asOf) }
        found.later = []
        let instance = try instance(found, facts, asOf: asOf)
        let reader = StoreReader(store: store, actor: actor, clock: clock, program: requester.program)
        return (instance, reader)
    }

    private static func look(
        _ path: String, _ today: (StoreFacts) throws(CycleError) -> CalendarDay
    ) throws(CycleError) -> (WeekToPlan, StoreFacts, CalendarDay) {
        do {
            let store = try Store(path: path)
            let facts = try store.facts()
            let asOf = try today(facts)
            let found = (try store.weekToPlan(asOf: asOf), facts, asOf)
            try store.close()
            return found
        } catch {
            throw CycleError(caught: error)
        }
    }

    static func instance(
        _ found: WeekToPlan, _ facts: StoreFacts, asOf: CalendarDay
    ) throws(CycleError) -> Instance {
        let (planStart, week) = (asOf.monday, found.week)
        let (policy, rules): (Policy, RuleBook)
        do {
            (policy, rules) = try KeptDocuments.read(
                policy: String(decoding: week.policy, as: UTF8.self),
                rules: String(decoding: week.rules, as: UTF8.self))
        } catch {
            throw .incomplete(error)
        }
        let dayBefore = planStart.adding(days: -1)
        let stands = week.records.publishedAssignments.contains { $0.record.date >= planStart }
        let published = found.publishedThrough.flatMap { $0 >= dayBefore ? $0 : nil } ?? (stands ? dayBefore : nil)
        let head = Instance(
            asOf: asOf, planStart: planStart, publishedThrough: published,
            startWeeks: min(startWeeks, policy.supervisedWeeks),
            calendarEnd: planStart.adding(days: calendarWeeks * 7 + 6), language: facts.language,
            synthetic: facts.isSynthetic, generator: "dichtbij store/1", policy: policy, rules: rules)
        var records = ready(week.records)
        LaterSeats(later: found.later, days: planStart...head.calendarEnd).add(to: &records)
        let made = records.instance(head)
        guard let instance = made.instance else { throw .incomplete(DataAtFault(findings: made.findings)) }
        return instance
    }

    /// The week as it is planned, and from what state of the store.
    static func week(
        of store: Store, _ facts: StoreFacts, asOf: CalendarDay
    ) throws(CycleError) -> (instance: Instance, found: WeekToPlan) {
        var found = try OnStore.stored { () throws(StoreError) in try store.weekToPlan(asOf: asOf) }
        toPlan(&found)
        return (try instance(found, facts, asOf: asOf), found)
    }

    /// What a plan sees of what is recorded: minutes of a day that stands in the week as published count there.
    private static func toPlan(_ found: inout WeekToPlan) {
        dropEnded(&found.week.records)
        guard !found.creditedAhead.isEmpty else { return }
        for index in found.week.records.orders.indices {
            let order = found.week.records.orders[index].record
            guard let ahead = found.creditedAhead[order.id] else { continue }
            found.week.records.orders[index].record.creditedMinutes = order.creditedMinutes - ahead
        }
    }

    /// A week knows nothing of orders that have ended and of which nothing stands any more, of their places, and of people
    /// who have no other order: they would be more each year.
    private static func dropEnded(_ records: inout InstanceRecords) {
        let standing = Set(records.publishedAssignments.map(\.record.order))
        let ended = records.orders.filter {
            [.completed, .returned, .withdrawn].contains($0.record.state) && !standing.contains($0.record.id)
        }
        guard !ended.isEmpty else { return }
        let gone = Set(ended.map(\.record.id))
        records.orders.removeAll { gone.contains($0.record.id) }
        records.placements.removeAll { gone.contains($0.ids.order) }
        let left = Set(records.orders.map(\.ids.client))
        let people = Set(ended.map(\.ids.client)).subtracting(left)
        records.clients.removeAll { people.contains($0.record.id) }
    }

    /// Without the orders of people of whom too little is known, and what belongs to these people and orders.
    private static func ready(_ records: InstanceRecords) -> InstanceRecords {
        var records = records
        let clients = Set(records.clients.map(\.record.id))
        records.orders.removeAll { !clients.contains($0.ids.client) }
        let orders = Set(records.orders.map(\.record.id))
        records.placements.removeAll { !orders.contains($0.ids.order) }
        records.availability.removeAll { !clients.contains($0.ids) }
        records.exceptions.removeAll { !clients.contains($0.ids) }
        records.limitations.removeAll { !clients.contains($0.ids) }
        records.weekendGrounds.removeAll { !clients.contains($0.ids) }
        records.stoppedPeriods.removeAll { !clients.contains($0.ids) }
        records.excludedPlaces.removeAll { !clients.contains($0.ids.client) }
        records.incompatibilities.removeAll {
            !clients.contains($0.ids.client) || $0.ids.otherClient.map { !clients.contains($0) } ?? false
        }
        return records
    }
}
