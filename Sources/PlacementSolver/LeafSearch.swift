/// Passes the bound of the linear program: splits the weakest case by a client's project, proves both halves.
///
/// Best first: the bound is the least of the leaves, so only the weakest leaf can raise it. Each step splits a fixed
/// number of leaves and every proof stands alone, so the leaves are the same at any thread count.
final class LeafSearch {
    private let space: ChoiceSpace
    private let prover: LeafProver
    private let scale: Int
    private let threads: Int
    private(set) var leaves: [LeafNode] = []
    private var record = SplitRecord()

    private static let splitsPerStep = 4
    private static let mostLeaves = 1_000
    /// Counted as won by an impossible half, and by any half at most.
    private static let pointsOfClosed = 80.0
    /// Counted as won by any half at least: the product of both tells a good split.
    private static let leastPoints = 0.3
    /// Every leaf is priced in full by whoever checks the certificate, so all leaves together stay below this.
    private static let mostPricedColumns = 100_000_000

    /// - Parameter root: the whole problem, as the ascent left it.
    init(space: ChoiceSpace, scale: Int, root: DualAscent, scopes: ScopeMaker, threads: Int) {
        self.space = space
        self.scale = scale
        self.threads = threads
        prover = LeafProver(space: space, scale: scale, kind: root.kind, scopes: scopes)
        leaves = [LeafNode(root: root)]
    }

    private var mostLeaves: Int {
        min(LeafSearch.mostLeaves, max(2, LeafSearch.mostPricedColumns / max(1, space.columnCount)))
    }

    /// What all leaves together prove (scaled).
    var sum: Int { leaves.map(\.sum).min() ?? Int.min }

    /// The case that a roster lies in, with prices that know its decisions.
    func leaf(holding roster: RosterState) -> LeafNode? {
        leaves.first { leaf in
            leaf.decisions.allSatisfy { decision in
                (space.place(of: roster.choice[Int(decision.unit)]) == decision.project) == decision.at
            }
        }
    }

    /// The case that proves least: a better roster is likeliest there.
    var weakest: LeafNode? { leaves.min { $0.sum < $1.sum } }

    /// Whether the weakest leaf cannot be split, or there are enough.
    var isDone: Bool {
        guard let weakest = leaves.indices.min(by: { leaves[$0].sum < leaves[$1].sum }) else { return true }
        return leaves[weakest].isDecided || leaves.count >= mostLeaves
    }

    /// Splits the weakest leaves.
    ///
    /// - Parameters:
    ///   - disputed: those whom the roster places where the prices would not.
    ///   - gap: points of the present gap that stand with a client and project.
    func step(disputed: [Wavering] = [], gap: (Wavering) -> Double = { _ in 0 }, isCancelled: @Sendable () -> Bool) {
        let weakest = leaves.indices.filter { !leaves[$0].isDecided && leaves[$0].sum < Int.max }
            .sorted { (leaves[$0].sum, $0) < (leaves[$1].sum, $1) }
            .prefix(min(LeafSearch.splitsPerStep, mostLeaves - leaves.count))
        let parents = weakest.map { leaves[$0] }
        let splits = parents.map { parent in
            parent.split(disputed: disputed, promise: { record.promise($0, gap: gap($0)) })
        }
        let grounds = ChunkResults<LeafProver.Ground>(count: parents.count)
        let children = ChunkResults<LeafNode?>(count: 2 * parents.count)
        let prover = prover
        forEachChunk(grounds.count, threads: threads) { index in
            guard let split = splits[index], !isCancelled() else { return }
            grounds.set(index, prover.ground(of: parents[index], split: split))
        }
        forEachChunk(children.count, threads: threads) { index in
            guard let ground = grounds[index / 2], !isCancelled() else { return }
            children.set(index, prover.prove(ground, at: index.isMultiple(of: 2), isCancelled: isCancelled))
        }
        for (index, position) in weakest.enumerated() {
            // A half that was not proven leaves its parent as it was.
            guard let split = splits[index], case let left?? = children[2 * index],
                case let right?? = children[2 * index + 1]
            else { continue }
            let won = gain(parents[index], left) * gain(parents[index], right)
            record.note(split, won: won.squareRoot())
            leaves[position] = left
            leaves.append(right)
        }
    }

    /// Points by which one half proves more than the leaf did.
    private func gain(_ leaf: LeafNode, _ half: LeafNode) -> Double {
        guard half.sum < Int.max else { return LeafSearch.pointsOfClosed }
        let won = Double(half.sum - leaf.sum) / Double(scale)
        return min(LeafSearch.pointsOfClosed, max(LeafSearch.leastPoints, won))
    }
}
