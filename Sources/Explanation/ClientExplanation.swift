public import PlacementDomain
internal import PlacementModel

/// What there is to say about one client.
public enum ClientExplanation: Hashable, Sendable {
    case placed(PlacedReason)
    /// With his best placements at today's prices, at most two, whose seats others may hold.
    case unplaced(UnplacedReason, others: [Offer])
    /// None of his orders is planned; one entry for each.
    case notPlanned([NotPlannedOrder])
}

extension Seating {
    /// nil: no client has this id.
    public func explanation(of id: ClientID) -> ClientExplanation? {
        guard client(id) != nil else { return nil }
        if let placed = placedReason(of: id) { return .placed(placed) }
        if let unplaced = unplacedReason(of: id) {
            return .unplaced(unplaced, others: options(of: id, count: 2)?.offers ?? [])
        }
        return .notPlanned(roster.notPlanned.filter { $0.client == id })
    }
}
