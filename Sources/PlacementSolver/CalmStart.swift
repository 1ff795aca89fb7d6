public import PlacementDomain
public import PlacementModel

/// Where an earlier plan has somebody who may keep it.
public struct HeldPlacement: Hashable, Sendable {
    public var client: ClientID
    public var order: OrderID
    public var project: ProjectID
    /// Sorted.
    public var series: [SeriesID]
    /// Of the earlier roster, sorted by date, without published ones.
    public var sittings: [SessionID]

    public init(client: ClientID, order: OrderID, project: ProjectID, series: [SeriesID], sittings: [SessionID]) {
        self.client = client
        self.order = order
        self.project = project
        self.series = series
        self.sittings = sittings
    }
}

/// What a run goes on from.
public struct CalmStart: Sendable {
    /// Sorted by client; empty: a free plan that starts warm.
    public var candidates: [HeldPlacement]
    public var roster: SeatedRoster
    public var certificate: BoundCertificate

    public init(candidates: [HeldPlacement], roster: SeatedRoster, certificate: BoundCertificate) {
        self.candidates = candidates
        self.roster = roster
        self.certificate = certificate
    }
}
