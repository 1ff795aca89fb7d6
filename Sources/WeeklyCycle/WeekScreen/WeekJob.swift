import InstanceFormat
package import PlacementDomain
import PlacementStore

/// A week that somebody looks at, out of one state of a store.
package struct WeekLook: Sendable {
    package let facts: StoreFacts
    package let judge: WeekJudge
    /// Units of the office, by id.
    package let units: [PlacementDomain.Unit]
    /// Who looks: whose data are shown is to be recorded first.
    package let reader: StoreReader

    /// The unit of an id or a name, in full; letters' case in a name does not matter.
    package func unit(_ typed: String) -> UnitID? {
        let byName = units.first { $0.name.lowercased() == typed.lowercased() }
        return (units.first { $0.id == UnitID(typed) } ?? byName)?.id
    }
}

/// Looks what a planner has to do this week.
package enum WeekJob {
    /// Reads one state of the store, and writes nothing.
    ///
    /// - Throws: `CycleError`: D5018, what the store says.
    package static func look(
        _ path: String, by requester: Requester, time: StoreTime
    ) throws(CycleError) -> WeekLook {
        let (store, facts, actor, clock) = try OnStore.open(path, requester, time)
        let now =
            Moment(clock.now, in: facts.timeZone) ?? Moment(day: facts.today(clock), time: TimeOfDay(minute: 0))
        let found = try OnStore.stored { () throws(StoreError) in try store.weekFacts(at: now) }
        let (rules, firmWeeks) = try documents(found)
        return WeekLook(
            facts: facts, judge: WeekJudge(found.facts, rules: rules, firmWeeks: firmWeeks),
            units: found.facts.units,
            reader: StoreReader(store: store, actor: actor, clock: clock, program: requester.program))
    }

    /// A store that holds no documents yet has no rules, and publishes as the default policy says.
    private static func documents(
        _ found: StoredWeekFacts
    ) throws(CycleError) -> (rules: RuleBook, firmWeeks: Int) {
        do throws(DataAtFault) {
            let rules =
                try found.rules.isEmpty
                ? RuleBook(versions: []) : KeptDocuments.rules(String(decoding: found.rules, as: UTF8.self))
            let policy =
                try found.policy.isEmpty
                ? Policy() : KeptDocuments.policy(String(decoding: found.policy, as: UTF8.self))
            return (rules, policy.firmWeeks)
        } catch {
            throw .incomplete(error)
        }
    }
}
