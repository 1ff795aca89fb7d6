public import PlacementModel

/// A roster at hand with one client brought into it, both reckoned in one instance.
public struct JoinedDraft: Sendable {
    /// Everybody where the roster at hand has him.
    public var before: SeatedRoster
    /// Whether everybody else could have kept his place.
    public var everybodyFits: Bool
    public var draft: Draft
}
