public import PlacementDomain
public import PlacementStore

/// The file of an office as a whole: made, looked through, copied, put back, brought up to date.
public enum StoreJob {
    /// Makes a store where nothing stands.
    ///
    /// - Parameters:
    ///   - group: of logins that share it; nil: it is its owner's alone.
    ///   - clock: says when.
    public static func make(
        _ new: NewStore, at path: String, group: String?, clock: WallClock
    ) throws(StoreError) -> StoreFacts {
        try Store.create(new, at: path, group: group, clock: clock)
    }

    /// Looks through everything, and changes nothing.
    public static func verify(_ path: String) throws(StoreError) -> StoreVerification { try Store.verify(path) }

    /// What a store is, of whatever schema; nil: it cannot be looked at.
    public static func facts(_ path: String) -> StoreFacts? { try? Store.look(facts: path) }

    /// Looks at a backup and at what it would replace.
    public static func prepareRestore(_ copy: String, to path: String) throws(StoreError) -> StoreRestore {
        try StoreRestore.prepare(copy, to: path)
    }

    /// Puts a backup back.
    ///
    /// - Parameter requester: one whom the backup knows.
    /// - Returns: where what stood there is now; nil: nothing did.
    public static func restore(
        _ restore: StoreRestore, by requester: Requester, clock: WallClock
    ) throws(StoreError) -> String? {
        try restore.perform(requester, clock: clock)
    }

    /// Looks at a store of an earlier program.
    public static func prepareMigration(_ path: String, clock: WallClock) throws(StoreError) -> StoreMigration {
        try StoreMigration.prepare(path, clock: clock)
    }

    /// Brings a store up to date, a copy first.
    ///
    /// - Returns: the copy; nil: there was nothing to do.
    public static func migrate(
        _ migration: StoreMigration, by requester: Requester, clock: WallClock
    ) throws(StoreError) -> StoreCopy? {
        try migration.perform(requester, clock: clock)
    }
}
