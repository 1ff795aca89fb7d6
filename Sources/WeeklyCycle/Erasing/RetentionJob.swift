import InstanceFormat
public import PlacementDomain
import PlacementStore

/// What of a store has been kept long enough, by which rule.
public struct RetentionLook: Sendable {
    public var found: StoreRetention
    public var rule: Retention
    /// Whether the store's policy says nothing of it, so that what comes with the program holds.
    public var isDefault: Bool
    /// What is of an earlier day goes.
    public var archivesBefore: CalendarDay
    public var consultationsBefore: CalendarDay
}

/// Looks what has been kept long enough, and erases it.
public enum RetentionJob {
    /// - Parameter isApplied: whether it is erased.
    /// - Throws: `CycleError`: D5018.
    public static func run(
        _ path: String, isApplied: Bool, by requester: Requester, time: StoreTime
    ) throws(CycleError) -> RetentionLook {
        let (store, facts, actor, clock) = try OnStore.open(path, requester, time)
        let policy = try policy(of: store)
        let rule = DefaultRetention.holding(policy)
        let today = facts.today(clock)
        let (archives, consultations) = (
            today.adding(months: -rule.archives), today.adding(months: -rule.consultations)
        )
        let header = ActHeader(
            actor: actor, channel: requester.channel, verb: "store retention", program: requester.program)
        let found = try OnStore.stored { () throws(StoreError) in
            let (old, older) = (facts.start(of: archives), facts.start(of: consultations))
            let found =
                try isApplied
                ? store.erase(archives: old, consultations: older, by: header, clock: clock)
                : store.retention(archives: old, consultations: older)
            try store.close()
            return found
        }
        return RetentionLook(
            found: found, rule: rule, isDefault: policy?.retention == nil, archivesBefore: archives,
            consultationsBefore: consultations)
    }

    /// The one that holds; nil: the store has none.
    private static func policy(of store: Store) throws(CycleError) -> Policy? {
        let (policy, rules) = try OnStore.stored { () throws(StoreError) in
            (try store.keptDocument("policy"), try store.keptDocument("rules"))
        }
        guard let policy, let rules else { return nil }
        do {
            return try KeptDocuments.read(
                policy: String(decoding: policy, as: UTF8.self), rules: String(decoding: rules, as: UTF8.self)
            ).policy
        } catch {
            throw .incomplete(error)
        }
    }
}
