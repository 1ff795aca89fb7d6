public import PlacementDomain
import PlacementStore

/// Somebody who looks at people through a store: each look is recorded before anything is shown.
public struct StoreReader: Sendable {
    let store: Store
    public let actor: Actor
    let clock: WallClock
    /// Version of the program by which he looks.
    let program: String

    /// Records that he sees data of these clients on this screen.
    ///
    /// - Throws: where it cannot be recorded: then nothing may be shown.
    public func consult(_ clients: [ClientID], output: String) throws(CycleError) {
        guard !clients.isEmpty else { return }
        try OnStore.stored { () throws(StoreError) in
            try store.consult(clients, in: output, by: actor, clock: clock)
        }
    }
}
