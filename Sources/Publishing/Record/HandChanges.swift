import PlacementDomain

/// Tells which placements a planner changed by hand since the earlier publication.
struct HandChanges {
    private let letters: [OrderID: PublishedLetter]
    private let told: [OrderID: [AnnouncedAssignment]]

    init(_ previous: PublicationRecord?) {
        letters = Dictionary(
            (previous?.letters ?? []).map { ($0.order, $0) }, uniquingKeysWith: { first, _ in first })
        told = Dictionary(grouping: previous?.standing ?? [], by: \.order)
    }

    /// The letter that a client has of this order.
    func letter(_ order: OrderID) -> PublishedLetter? { letters[order] }

    /// Whether a placement that goes on is at another project, or has other series, than his letter says; for somebody
    /// without a letter, than all that he was told.
    func isChanged(_ placed: PlacedClient) -> Bool {
        guard placed.kind == .continuation else { return false }
        if let letter = letters[placed.order] {
            return letter.project != placed.project || letter.series != placed.series
        }
        guard let told = told[placed.order], !told.isEmpty else { return false }
        return told.allSatisfy { $0.project != placed.project || !placed.series.contains($0.session.series) }
    }
}
