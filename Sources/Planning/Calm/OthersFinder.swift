import PlacementDomain

/// For whom somebody made room, or who made room for him.
struct OthersFinder {
    private let comers: [SessionID: [ClientID]]
    private let leavers: [SessionID: [ClientID]]
    private let changes: [ClientID: ChangeFinder.Found]
    private let moved: Set<ClientID>
    /// Who got a place, in the order of ids: somebody moved for one of them.
    private let gainers: [ClientID]

    /// - Parameter moved: held people who were moved: they are never the reason themselves.
    init(_ found: [ChangeFinder.Found], moved: Set<ClientID>) {
        var (comers, leavers): ([SessionID: [ClientID]], [SessionID: [ClientID]]) = ([:], [:])
        for change in found {
            // Other times of the same sitting are neither coming nor going.
            for session in change.come.subtracting(change.gone) { comers[session, default: []].append(change.client) }
            for session in change.gone.subtracting(change.come) { leavers[session, default: []].append(change.client) }
        }
        self.comers = comers
        self.leavers = leavers
        self.moved = moved
        changes = Dictionary(found.map { ($0.client, $0) }, uniquingKeysWith: { first, _ in first })
        gainers = found.filter { $0.what == .placed }.map(\.client)
    }

    /// For whom a held person moved: whoever took his seat in the end, or else somebody who got a place.
    func gainer(by change: ChangeFinder.Found) -> ClientID? {
        taker(of: change) ?? gainers.first { $0 != change.client }
    }

    /// - Parameter leaving: whether he made room himself; else somebody made room for him.
    func other(than change: ChangeFinder.Found, leaving: Bool) -> ClientID? {
        leaving ? taker(of: change) : giver(to: change)
    }

    /// Follows who took his seat, and whose seat that one left, to somebody who was not held.
    private func taker(of change: ChangeFinder.Found) -> ClientID? {
        var seen: Set<ClientID> = [change.client]
        var queue = [change]
        var nearest: ClientID?
        while let current = queue.first {
            queue.removeFirst()
            for client in Set(current.gone.flatMap { comers[$0] ?? [] }).subtracting(seen).sorted() {
                seen.insert(client)
                if !moved.contains(client) { return client }
                nearest = nearest ?? client
                if let next = changes[client] { queue.append(next) }
            }
        }
        return nearest
    }

    private func giver(to change: ChangeFinder.Found) -> ClientID? {
        Set(change.come.flatMap { leavers[$0] ?? [] }).subtracting([change.client]).min()
    }
}
