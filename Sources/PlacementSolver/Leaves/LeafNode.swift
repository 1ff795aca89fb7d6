internal import PlacementDomain
package import PlacementModel

/// One case of the proof: its decisions, the prices that prove most for it, and where it would split next.
package struct LeafNode: Sendable {
    package var decisions: [LeafDecision]
    /// Price by row (scaled), the positive ones only, ascending by row.
    package var prices: [(row: RowNumber, price: Int32)]
    /// What the prices prove (scaled); `Int.max` where somebody has no choice left.
    package var sum: Int
    /// Who is undecided, the most telling first.
    var wavering: [Wavering]
    /// Whether its sum leaves out choices through rows that take nobody: its certificate then asks more for these rows than
    /// all clients cost together.
    var closesRows = false
    /// Where the leaf's linear program ended; nil: it was not solved.
    var basis: LeafBasis?

    /// Kept of those who are undecided: a leaf is split by one of the first four.
    static let mostWavering = 64

    package init(
        decisions: [LeafDecision], prices: [(row: RowNumber, price: Int32)], sum: Int, wavering: [Wavering] = []
    ) {
        self.decisions = decisions
        self.prices = prices
        self.sum = sum
        self.wavering = []
        // Where a stand-in is cheaper than what was decided, a program splits somebody between both.
        let open = wavering.filter { !isSettled($0) }
        self.wavering = Array(open.sorted(by: Wavering.comesBefore).prefix(LeafNode.mostWavering))
    }

    /// The whole problem as one case, as far as its ascent has come.
    package init(root: DualAscent) {
        self.init(decisions: [], prices: root.bestPositivePrices, sum: root.bestSum, wavering: root.wavering)
    }

    var isDecided: Bool { wavering.isEmpty }

    /// Price of every row (scaled).
    package func rowPrices(_ space: ChoiceSpace) -> FlatArray<Int32> {
        let price = FlatArray<Int32>(repeating: 0, count: space.limits.count)
        for entry in prices { price[entry.row.index] = entry.price }
        return price
    }

    /// Whether the decisions answer the question already.
    func isSettled(_ place: Wavering) -> Bool {
        decisions.contains { decision in
            guard decision.unit == place.unit else { return false }
            return place.project.map { decision.settles($0) } ?? (decision.question == place.question)
        }
    }

    /// Where to split: what promises most comes first.
    ///
    /// - Parameters:
    ///   - disputed: those whom the roster places where these prices would not.
    ///   - promise: points that a split is thought to win.
    func splits(disputed: [Wavering], promise: (Wavering) -> Double) -> [Wavering] {
        let open = disputed.filter { !isSettled($0) }
        return (wavering + open).enumerated().map {
            (promise: promise($0.element), index: $0.offset, place: $0.element)
        }
        .sorted { ($1.promise, $0.index) < ($0.promise, $1.index) }.map(\.place)
    }
}
