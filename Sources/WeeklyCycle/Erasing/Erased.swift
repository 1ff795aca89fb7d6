import InstanceFormat
import PlacementDomain
import PlacementStore

/// What was erased of a plan that was kept.
enum Erased {
    /// Whether names were erased in the data from which it was made: they have another hash than was planned.
    static func isUnnamed(_ plan: StoredPlan, in store: Store) throws(CycleError) -> Bool {
        let files = try OnStore.stored { () throws(StoreError) in try store.digests(of: plan.instance) }
        guard !files.isEmpty else { return false }
        var hash = FolderHash()
        for file in files where file.name != "README.md" { hash.add(name: file.name, digest: file.digest) }
        return hash.text != plan.instance
    }

    /// Why files of it are not there.
    static func trouble(_ folder: String, of plan: StoredPlan, in store: Store) throws(CycleError) -> CycleError {
        let (found, facts) = try OnStore.stored { () throws(StoreError) in
            (try store.erasure(of: folder), try store.facts())
        }
        return found.map {
            .other(ErasingTrouble.filesErased(plan.number, on: facts.day(of: $0.at), verb: $0.verb))
        } ?? .notKept(plan.number)
    }
}
