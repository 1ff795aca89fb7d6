internal import PlacementDomain
internal import PlacementModel

extension RunState {
    /// What the run hands over.
    ///
    /// - Parameter lawful: the cases that prove the first tier; nil: it is not claimed.
    func draft(lawful: [LeafNode]?) -> Draft {
        let (bound, signed) = (bound + space.signedCost, space.signedCost)
        let certificate = BoundCertificate(
            instance: space.instance.hash, scale: setup.scale, bound: bound,
            leaves: provenLeaves.map { CertificateMaker.leaf(space, $0, scale: setup.scale) },
            lawful: lawful?.map { CertificateMaker.leaf(space, $0, scale: setup.scale) })
        let figures = Draft.Figures(
            cost: roster.cost + signed, bound: bound, unavoidable: unavoidable + signed,
            isLawfulTierProven: lawful != nil, clients: space.units.count + space.signed.count,
            unworkedHours: (lostPoints + space.signedLost) / max(1, Int(space.lostPerHour)),
            unavoidableClients: unavoidableClients)
        return Draft(
            roster: RosterMaker(space: space).roster(roster.snapshot()), certificate: certificate,
            stopReason: stopReason ?? limitReached, figures: figures, held: names(held.map(\.unit)),
            moved: names(held.filter { roster.choice[$0.unit] != $0.column }.map(\.unit)),
            lostAnswers: setup.failures.lost, repetition: limits.repetition)
    }

    private func names(_ units: [Int]) -> [ClientID] {
        units.map { space.instance.clients[space.units[$0].client].id }.sorted()
    }

    private var limitReached: PlacementDomain.StopReason {
        limits.isCancelled ? .interrupted : limits.isOutOfSteps ? .stepLimit : .timeLimit
    }

    /// The cases that prove the bound.
    private var provenLeaves: [LeafNode] {
        let root = root?.node ?? LeafNode(root: dual)
        if let leaves, leaves.sum > root.sum { return leaves.leaves }
        return [root]
    }

    private var unavoidableClients: [PlanSummary.UnavoidableClient] {
        let chosen = (0..<space.units.count).map { (space.units[$0].client, Int(space.facts[$0].unavoidable)) }
        let signed = space.signed.map { ($0.unit.client, $0.continuation.lost) }
        return (chosen + signed).filter { $0.1 > 0 }.sorted { $0.0 < $1.0 }.map {
            PlanSummary.UnavoidableClient(client: space.instance.clients[$0.0].id, points: $0.1)
        }
    }
}
