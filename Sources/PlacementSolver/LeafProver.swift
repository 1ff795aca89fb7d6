/// Proves as much as a short ascent can for one leaf, and says where the leaf is least decided.
struct LeafProver: Sendable {
    let space: ChoiceSpace
    let scale: Int
    var rounds = 96
    var settings: DualAscent.Settings = {
        var settings = DualAscent.Settings()
        settings.firstStep = 2
        settings.lastStep = 0.05
        settings.greatestAcceleration = Double(200)
        return settings
    }()

    /// - Parameter inherited: the prices of the leaf it came from; they prove at least as much here.
    func prove(
        _ decisions: [LeafDecision], inherited: [(sitting: Int32, price: Int32)], isCancelled: () -> Bool
    ) -> LeafNode {
        let filter = LeafFilter(decisions, units: space.units.count)
        let ascent = DualAscent(space: space, scale: scale, filter: filter, threads: 1, settings: settings)
        ascent.start(from: inherited)
        ascent.observesShares = true
        ascent.run(rounds: 0..<rounds, of: rounds, isCancelled: isCancelled)
        var node = LeafNode(decisions: decisions, prices: [], sum: ascent.bestSum, split: nil)
        if ascent.hasNoChoice {
            // Somebody has nothing left: no roster lies in this case.
            node.sum = Int.max
            return node
        }
        node.prices = (0..<ascent.bestPrice.count).filter { ascent.bestPrice[$0] > 0 }
            .map { (Int32($0), ascent.bestPrice[$0]) }
        node.split = split(ascent, filter)
        return node
    }

    /// The client whose seats are dearest among those who waver between two projects.
    private func split(_ ascent: DualAscent, _ filter: LeafFilter) -> (unit: Int32, project: Int32)? {
        var best: (unit: Int32, project: Int32)?
        var most = 0.0
        for (place, share) in ascent.shares.sorted(by: {
            ($0.key.unit, $0.key.project) < ($1.key.unit, $1.key.project)
        }) {
            let wavering = min(share.part, 1 - share.part)
            guard wavering > 0.02 else { continue }
            let value = wavering * (1 + share.price)
            if value > most {
                most = value
                best = (place.unit, place.project)
            }
        }
        return best
    }
}
