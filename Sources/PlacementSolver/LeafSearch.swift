/// Passes the bound of the linear program: splits the weakest case by a client's project, proves both halves.
///
/// Best first: the bound is the least of the leaves, so only the weakest leaf can raise it. Each step splits a fixed
/// number of leaves and every proof stands alone, so the leaves are the same at any thread count.
final class LeafSearch {
    private let space: ChoiceSpace
    private let prover: LeafProver
    private let threads: Int
    private(set) var leaves: [LeafNode] = []

    private static let splitsPerStep = 4
    private static let mostLeaves = 1_000
    /// Every leaf is priced in full by whoever checks the certificate, so all leaves together stay below this.
    private static let mostPricedColumns = 100_000_000

    /// - Parameter root: the whole problem, as the ascent left it.
    init(space: ChoiceSpace, scale: Int, root: DualAscent, threads: Int) {
        self.space = space
        self.threads = threads
        prover = LeafProver(space: space, scale: scale, scopes: ScopeMaker(space: space))
        let price = root.bestPrice
        let prices = (0..<price.count).filter { price[$0] > 0 }.map { (Int32($0), price[$0]) }
        leaves = [
            LeafNode(
                decisions: [], prices: prices, sum: root.bestSum,
                wavering: Array(root.wavering.prefix(LeafProver.mostWavering)))
        ]
    }

    private var mostLeaves: Int {
        min(LeafSearch.mostLeaves, max(2, LeafSearch.mostPricedColumns / max(1, space.columnCount)))
    }

    /// What all leaves together prove (scaled).
    var sum: Int { leaves.map(\.sum).min() ?? Int.min }

    /// Whether the weakest leaf cannot be split, or there are enough.
    var isDone: Bool {
        guard let weakest = leaves.indices.min(by: { leaves[$0].sum < leaves[$1].sum }) else { return true }
        return leaves[weakest].isDecided || leaves.count >= mostLeaves
    }

    /// Splits the weakest leaves.
    ///
    /// - Parameter gap: points of the present gap that stand with a client and project.
    func step(gap: (Wavering) -> Double, isCancelled: @Sendable () -> Bool) {
        let weakest = leaves.indices.filter { !leaves[$0].isDecided && leaves[$0].sum < Int.max }
            .sorted { (leaves[$0].sum, $0) < (leaves[$1].sum, $1) }
            .prefix(min(LeafSearch.splitsPerStep, mostLeaves - leaves.count))
        let parents = weakest.map { leaves[$0] }
        let splits = parents.map { $0.split(gap: gap) }
        let children = ChunkResults<LeafNode>(count: 2 * parents.count)
        let prover = prover
        forEachChunk(children.count, threads: threads) { index in
            let parent = parents[index / 2]
            guard let split = splits[index / 2], !isCancelled() else { return }
            let decision = LeafDecision(unit: split.unit, project: split.project, at: index.isMultiple(of: 2))
            children.set(index, prover.prove(parent, with: decision, isCancelled: isCancelled))
        }
        for (index, position) in weakest.enumerated() {
            // A half that was not proven leaves its parent as it was.
            guard let left = children[2 * index], let right = children[2 * index + 1] else { continue }
            leaves[position] = left
            leaves.append(right)
        }
    }
}
