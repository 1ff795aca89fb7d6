public import PlacementDomain
public import PlacementStore

/// Who may record things in a store.
public enum ActorJob {
    /// - Parameters:
    ///   - firstDay: nil: today.
    ///   - clock: says when, for an office that the store tells.
    /// - Returns: how he stands there, and whether anything was written.
    public static func add(
        _ actor: Actor, kind: ActorEntry.Kind, login: String?, from firstDay: CalendarDay?, to path: String,
        by requester: Requester, clock: (StoreFacts) throws(CycleError) -> WallClock
    ) throws(CycleError) -> (entry: ActorEntry, isNew: Bool) {
        do {
            let store = try Store(path: path)
            let time = try clock(store.facts())
            let result = try store.add(actor, kind: kind, login: login, from: firstDay, by: requester, clock: time)
            try store.close()
            return result
        } catch {
            throw CycleError(caught: error)
        }
    }

    /// All of them, by id.
    public static func list(_ path: String) throws(StoreError) -> [ActorEntry] {
        let store = try Store(path: path)
        let entries = try store.actorEntries()
        try store.close()
        return entries
    }
}
