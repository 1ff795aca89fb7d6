import Geography
import InstanceFormat
package import PlacementDomain
import PlacementStore
package import Planning

/// Reckons the manager's figures of a period from what a store recorded.
public enum ThroughputJob {
    /// - Parameters:
    ///   - days: the period, both ends inclusive.
    ///   - cut: nil: everything together.
    /// - Throws: `CycleError`: D5018.
    package static func run(
        _ path: String, days: ClosedRange<CalendarDay>, cut: ThroughputCut?, by requester: Requester, time: StoreTime
    ) throws(CycleError) -> Throughput {
        let (store, facts, _, clock) = try OnStore.open(path, requester, time)
        let now = moment(facts, clock)
        let (records, rules) = try OnStore.stored { () throws(StoreError) in
            let found = (
                try store.throughputRecords(from: days.lowerBound, to: days.upperBound, asOf: now.day),
                try store.document(.rules)
            )
            try store.close()
            return found
        }
        var municipality: (String) -> String? = { _ in nil }
        if cut == .municipality { municipality = try municipalities() }
        return Throughput(
            records, rules: try book(rules), jurisdiction: facts.jurisdiction,
            period: ThroughputPeriod(from: days.lowerBound, to: days.upperBound, now: now), cut: cut,
            municipality: municipality)
    }

    private static func moment(_ facts: StoreFacts, _ clock: WallClock) -> Moment {
        Moment(clock.now, in: facts.timeZone) ?? Moment(day: facts.today(clock), time: TimeOfDay(minute: 0))
    }

    /// The rules that hold; where none were recorded yet, those that come with the program.
    private static func book(_ rules: [UInt8]) throws(CycleError) -> RuleBook {
        if rules.isEmpty { return DefaultRules.rules() }
        do {
            return try KeptDocuments.rules(String(decoding: rules, as: UTF8.self))
        } catch {
            throw .incomplete(error)
        }
    }

    private static func municipalities() throws(CycleError) -> (String) -> String? {
        do {
            let table = try PostcodeTable.bundled()
            return { table.area($0)?.municipality }
        } catch {
            throw .other(error)
        }
    }
}
