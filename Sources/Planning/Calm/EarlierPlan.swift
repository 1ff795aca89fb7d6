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
}
