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
    static let mostLeaves = 1_000

    init(space: ChoiceSpace, scale: Int, threads: Int) {
        self.space = space
        self.threads = threads
        prover = LeafProver(space: space, scale: scale)
    }

    /// Proves the whole problem once, from the prices of the ascent.
    func proveRoot(from price: FlatArray<Int32>, isCancelled: () -> Bool) {
        let inherited = (0..<price.count).filter { price[$0] > 0 }.map { (Int32($0), price[$0]) }
        leaves = [prover.prove([], inherited: inherited, isCancelled: isCancelled)]
    }

    /// What all leaves together prove (scaled).
    var sum: Int { leaves.map(\.sum).min() ?? Int.min }

    /// Whether the weakest leaf cannot be split, or there are enough.
    var isDone: Bool {
        guard let weakest = leaves.indices.min(by: { leaves[$0].sum < leaves[$1].sum }) else { return true }
        return leaves[weakest].split == nil || leaves.count >= LeafSearch.mostLeaves
    }

    /// Splits the weakest leaves.
    func step(isCancelled: @Sendable () -> Bool) {
        let weakest = leaves.indices.filter { leaves[$0].split != nil && leaves[$0].sum < Int.max }
            .sorted { (leaves[$0].sum, $0) < (leaves[$1].sum, $1) }
            .prefix(LeafSearch.splitsPerStep)
        let parents = weakest.map { leaves[$0] }
        let children = ChunkResults<LeafNode>(count: 2 * parents.count)
        let prover = prover
        forEachChunk(children.count, threads: threads) { index in
            let parent = parents[index / 2]
            guard let split = parent.split, !isCancelled() else { return }
            let decision = LeafDecision(unit: split.unit, project: split.project, at: index.isMultiple(of: 2))
            children.set(
                index,
                prover.prove(parent.decisions + [decision], inherited: parent.prices, isCancelled: isCancelled))
        }
        for (index, position) in weakest.enumerated() {
            // A half that was not proven leaves its parent as it was.
            guard let left = children[2 * index], let right = children[2 * index + 1] else { continue }
            leaves[position] = left
            leaves.append(right)
        }
    }
}
