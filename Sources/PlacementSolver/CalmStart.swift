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

    public init(
        client: ClientID, order: OrderID, project: ProjectID, series: [SeriesID], sittings: [SessionID]
    ) {
        self.client = client
        self.order = order
        self.project = project
        self.series = series
        self.sittings = sittings
    }
}

/// What a run goes on from: an earlier plan, and whom of it nothing has changed for.
public struct CalmStart: Sendable {
    /// Who may be held where he is, sorted by client; empty: a free plan that only starts from the earlier one.
    public var candidates: [HeldPlacement]
    /// Of the earlier plan, as is the certificate.
    public var roster: SeatedRoster
    public var certificate: BoundCertificate
    /// Whether nothing at all is other than it was when that plan was made, so that a search would only look again.
    public var isUnchanged: Bool

    public init(
        candidates: [HeldPlacement], roster: SeatedRoster, certificate: BoundCertificate, isUnchanged: Bool = false
    ) {
        self.candidates = candidates
        self.roster = roster
        self.certificate = certificate
        self.isUnchanged = isUnchanged
    }
}
