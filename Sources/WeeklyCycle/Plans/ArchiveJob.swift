public import PlacementDomain
import PlacementStore

/// A plan that was kept, laid out as the two folders that it was.
public struct OpenedArchive: Sendable {
    public let plan: StoredPlan
    public let scratch: ScratchFolder
    public let reader: StoreReader
}

/// Takes plans out of a store's archive.
public enum ArchiveJob {
    /// - Parameter number: nil: the newest plan.
    /// - Throws: `CycleError`: D5018, D5042, D5043, D5252, D5254.
    public static func open(
        _ path: String, plan number: Int64?, by requester: Requester, time: StoreTime
    ) throws(CycleError) -> OpenedArchive {
        let (store, _, actor, clock) = try OnStore.open(path, requester, time)
        let plan = try self.plan(number, of: store)
        let reader = StoreReader(store: store, actor: actor, clock: clock, program: requester.program)
        if try Erased.isUnnamed(plan, in: store) { throw .other(ErasingTrouble.namesErased(plan.number)) }
        let scratch = try ScratchFolder()
        try lay(plan, of: store, in: scratch)
        return OpenedArchive(
            plan: plan, scratch: scratch,
            reader: reader)
    }

    static func plan(_ number: Int64?, of store: Store) throws(CycleError) -> StoredPlan {
        let (found, newest) = try OnStore.stored { () throws(StoreError) in
            (try store.plan(number), try store.plan(nil)?.number)
        }
        guard let found else { throw .noPlan(number, newest: newest) }
        return found
    }

    /// Lays out the instance and the plan.
    static func lay(_ plan: StoredPlan, of store: Store, in scratch: ScratchFolder) throws(CycleError) {
        try scratch.lay(files(plan.instance, of: plan, in: store), in: scratch.week)
        try scratch.lay(files(plan.outcome, of: plan, in: store), in: scratch.plan)
    }

    static func files(_ folder: String, of plan: StoredPlan, in store: Store) throws(CycleError) -> [KeptFile] {
        guard let files = try OnStore.stored({ () throws(StoreError) in try store.files(of: folder) }) else {
            throw try Erased.trouble(folder, of: plan, in: store)
        }
        return files
    }
}
