internal import PlacementModel

/// Proves as much as a short ascent can for one leaf, and says where the leaf is least decided.
struct LeafProver: Sendable {
    let space: ChoiceSpace
    let scale: Int
    let kind: CostKind
    let scopes: ScopeMaker
    /// Rounds of a proof: 48 and 64 prove less in the same time, 192 more than 96 (decision 005).
    static let rounds = 192
    /// Part of the rounds after which it is counted who wavers.
    private static let observedShare = 0.5
    /// Up to this many decisions one of them may be worth hundreds of points, so prices must move far.
    private static let firstDecisions = 4

    /// Prices begin near their end, so steps are small, and full rounds, which alone yield a bound, are rare.
    private static func settings(decisions: Int) -> DualAscent.Settings {
        let isFirst = decisions <= firstDecisions
        var settings = DualAscent.Settings()
        settings.firstStep = isFirst ? 1 : 0.5
        settings.lastStep = 0.02
        settings.fullEvery = isFirst ? 16 : 24
        settings.greatestAcceleration = isFirst ? 200 : 50
        return settings
    }

    /// What both halves of a split begin with.
    struct Ground: Sendable {
        let parent: LeafNode
        let split: Wavering
        /// The prices near the split client, which move; nil: all.
        let scope: AscentScope?
        /// The part of the parent's sum that stays.
        let rest: Int
    }

    func ground(of parent: LeafNode, split: Wavering) -> Ground {
        guard let scope = scopes.scope(around: Int(split.unit)) else {
            return Ground(parent: parent, split: split, scope: nil, rest: 0)
        }
        let ascent = ascent(parent.decisions, scope, from: parent.prices)
        ascent.run(rounds: 0..<1, of: 1, isCancelled: { false })
        return Ground(parent: parent, split: split, scope: scope, rest: parent.sum - ascent.bestSum)
    }

    /// One half of a leaf; the parent's prices prove at least as much here.
    ///
    /// - Returns: nil where the work was cancelled before it proved anything.
    func prove(_ ground: Ground, at: Bool, isCancelled: () -> Bool) -> LeafNode? {
        let parent = ground.parent
        let decision = LeafDecision(unit: ground.split.unit, question: ground.split.question, answer: at)
        let decisions = parent.decisions + [decision]
        let ascent = ascent(decisions, ground.scope, from: parent.prices)
        ascent.observesFrom = LeafProver.observedShare
        ascent.run(rounds: 0..<LeafProver.rounds, of: LeafProver.rounds, isCancelled: isCancelled)
        guard ascent.bestSum > Int.min else { return nil }
        if ascent.hasNoChoice {
            // Somebody has nothing left: no roster lies in this case.
            return LeafNode(decisions: decisions, prices: [], sum: Int.max, wavering: [])
        }
        let elsewhere = parent.wavering.filter { !(ground.scope?.isOfUnit[Int($0.unit)] ?? true) }
        var half = LeafNode(
            decisions: decisions, prices: ascent.bestPositivePrices, sum: ground.rest + ascent.bestSum,
            wavering: ascent.wavering + elsewhere)
        half.closesRows = parent.closesRows
        return half
    }

    private func ascent(
        _ decisions: [LeafDecision], _ scope: AscentScope?, from prices: [(row: RowNumber, price: Int32)]
    ) -> DualAscent {
        let ascent = DualAscent(
            space: space, scale: scale, kind: kind, filter: LeafFilter(decisions, space),
            scope: scope, threads: 1, settings: LeafProver.settings(decisions: decisions.count))
        ascent.start(from: prices)
        return ascent
    }
}
