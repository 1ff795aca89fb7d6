public import PlacementDomain

/// A plan that a new one goes on from: its roster, its prices and the digests of its facts are inputs of the new one.
public struct EarlierPlan: Sendable {
    public let plan: Plan
    /// Of its folder, as that stands.
    public let hash: String
    /// Whether everybody may be planned anew all the same (`--full`): the search starts warm, and nobody is held.
    public let isFull: Bool

    public init(plan: Plan, hash: String, isFull: Bool = false) {
        self.plan = plan
        self.hash = hash
        self.isFull = isFull
    }

    var roster: Roster { plan.roster }

    /// Whether somebody of it is in an instance; true of a plan of nobody.
    public func isOfClients(in instance: Instance) -> Bool {
        let known = Set(instance.clients.map(\.id))
        let own = roster.placements.map(\.client) + roster.unplaced.map(\.client) + roster.notPlanned.map(\.client)
        return own.isEmpty || own.contains(where: known.contains)
    }
}
