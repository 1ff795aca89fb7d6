/// Proves as much as a short ascent can for one leaf, and says where the leaf is least decided.
struct LeafProver: Sendable {
    let space: ChoiceSpace
    let scale: Int
    let kind: CostKind
    let scopes: ScopeMaker
    static let rounds = 192
    static let mostWavering = 64
    var settings: DualAscent.Settings = {
        var settings = DualAscent.Settings()
        settings.firstStep = 1
        settings.lastStep = 0.02
        settings.fullEvery = 16
        settings.greatestAcceleration = Double(200)
        return settings
    }()

    /// One half of a leaf. The prices near the decided client move; all others stay.
    ///
    /// - Parameter parent: its prices prove at least as much here.
    func prove(_ parent: LeafNode, with decision: LeafDecision, isCancelled: () -> Bool) -> LeafNode {
        let scope = scopes.scope(around: Int(decision.unit), prices: parent.prices)
        let rest = parent.sum - value(of: parent, in: scope)
        let decisions = parent.decisions + [decision]
        let ascent = DualAscent(
            space: space, scale: scale, kind: kind, filter: LeafFilter(decisions, units: space.units.count),
            scope: scope,
            threads: 1, settings: settings)
        ascent.start(from: parent.prices)
        ascent.observesFrom = 0.5
        ascent.run(rounds: 0..<LeafProver.rounds, of: LeafProver.rounds, isCancelled: isCancelled)
        var node = LeafNode(decisions: decisions, prices: [], sum: rest + ascent.bestSum, wavering: [])
        if ascent.hasNoChoice {
            // Somebody has nothing left: no roster lies in this case.
            node.sum = Int.max
            return node
        }
        if ascent.bestSum == Int.min { node.sum = parent.sum }
        node.prices = (0..<ascent.bestPrice.count).filter { ascent.bestPrice[$0] > 0 }
            .map { (Int32($0), ascent.bestPrice[$0]) }
        let elsewhere = parent.wavering.filter { !(scope?.isOfUnit[Int($0.unit)] ?? true) }
        node.wavering = Array(
            (ascent.wavering + elsewhere).sorted(by: Wavering.comesBefore).prefix(LeafProver.mostWavering))
        return node
    }

    /// What a leaf's own prices prove within a scope.
    private func value(of node: LeafNode, in scope: AscentScope?) -> Int {
        guard let scope else { return node.sum }
        let ascent = DualAscent(
            space: space, scale: scale, kind: kind, filter: LeafFilter(node.decisions, units: space.units.count),
            scope: scope,
            threads: 1, settings: settings)
        ascent.start(from: node.prices)
        ascent.run(rounds: 0..<1, of: 1, isCancelled: { false })
        return ascent.bestSum
    }
}
