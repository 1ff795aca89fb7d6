public import PlacementDomain
import PlacementStore

/// A backup, and the seal that the store set behind it.
public struct SealedCopy: Sendable {
    public var copy: StoreCopy
    /// The number of the seal's decision; nil: none could be set.
    public var seal: Int64?
    /// Why none could be; the copy is as good all the same.
    public var trouble: (any Trouble)?
}

/// Copies a store, and seals what the copy holds.
public enum BackupJob {
    /// Copies the store into a new file, while others may work on it, and sets a seal once the copy has its name: the copy
    /// carries the head before it.
    ///
    /// - Throws: `CycleError`: D5018 where nobody knows who asks: then there is no copy; what `Store.backup` says.
    public static func run(
        _ path: String, to target: String, by requester: Requester, time: StoreTime
    ) throws(CycleError) -> SealedCopy {
        let opened: Result<Opened, CycleError>
        do {
            opened = .success(try OnStore.open(path, requester, time))
        } catch {
            // What cannot be written to can be copied all the same.
            guard case .store(let cause) = error, cause.code != StoreError.unknownActor("").code else { throw error }
            opened = .failure(error)
        }
        let copy = try OnStore.stored { () throws(StoreError) in try Store.backup(path, to: target) }
        do {
            return SealedCopy(copy: copy, seal: try seal(copy, opened.get(), requester), trouble: nil)
        } catch {
            return SealedCopy(copy: copy, seal: nil, trouble: error)
        }
    }

    private typealias Opened = (store: Store, facts: StoreFacts, actor: Actor, clock: WallClock)

    private static func seal(
        _ copy: StoreCopy, _ opened: Opened, _ requester: Requester
    ) throws(CycleError) -> Int64 {
        let header = ActHeader(
            actor: opened.actor, channel: requester.channel, verb: "store backup", program: requester.program)
        return try OnStore.stored { () throws(StoreError) in
            try opened.store.seal(copy: copy.digest, by: header, clock: opened.clock)
        }
    }
}
