internal import LinearProgramming
internal import PlacementDomain
internal import PlacementModel

/// Where places are scarce outside towns: the linear programs of those parts of the map whose prices are farthest from
/// rest, while all other prices stay.
///
/// The best prices of one part beside fixed ones are a program of some hundred clients, and its optimum is never lower
/// than what was there.
struct BlockPhase {
    let run: RunState
    let scopes: ScopeMaker

    /// Projects of a part: of 12 or 24 the sums end lower, of 50 they take longer.
    private static let projectsOfBlock = 36
    /// Parts that are solved: the hottest hold nearly all that there is to win.
    private static let mostBlocks = 4
    /// Part of a time limit after which none is begun.
    private static let latestShare = 0.5

    func raise() async {
        guard run.isScarce, !run.setup.isTown, let root = run.root?.node,
            !run.limits.mustYield(share: BlockPhase.latestShare)
        else { return }
        let blocks = hottest()
        let answers = await solved(blocks, root)
        run.root = RootCase(node: merged(answers, blocks, into: root))
        run.finishStep("blocks")
    }

    private func hottest() -> [AscentScope] {
        let (space, dual) = (run.space, run.dual)
        var random = RandomSource(seed: run.setup.seed, 0, RandomSource.blockStream)
        let projects = Array(space.instance.projects.indices)
        let groups = RegionSplitter.groups(
            projects, pieces: max(1, projects.count / BlockPhase.projectsOfBlock), space, random: &random)
        let heats = groups.map { group in
            group.reduce(0) { $0 + space.rowsOfProject[$1].reduce(0) { $0 + dual.unrest($1) } }
        }
        return heats.indices.sorted { (heats[$1], $0) < (heats[$0], $1) }.prefix(BlockPhase.mostBlocks)
            .map { scopes.scope(of: groups[$0]) }
    }

    /// The best prices of each block beside the root's elsewhere; nil: not found.
    private func solved(_ blocks: [AscentScope], _ root: LeafNode) async -> [LeafNode?] {
        let (setup, limits) = (run.setup, run.limits)
        let space = setup.space
        let table = CheapestColumns(space: space, leaf: root, scale: setup.scale, threads: setup.threads)
        let found = ItemResults<LeafNode?>(count: blocks.count)
        await forEachItem(blocks.count, lanes: setup.lanes, failures: setup.failures) {
            index, solver async throws(LinearProgramError) in
            let scope = MasterScope(moving: blocks[index], from: table.prices.price, space)
            var start = root
            // What the program's first prices prove is not known, and the next ones prove more.
            (start.basis, start.sum) = (nil, Int.min)
            let master = try await LeafMaster(
                space: space, scale: setup.scale, root: start, scope: scope, table: table, solver: solver,
                isCancelled: { limits.mustStop() })
            found.set(index, try await master.raise(start, isCancelled: { limits.mustStop() })?.node)
        }
        return blocks.indices.map { found[$0] ?? nil }
    }

    /// Takes over the prices of one block after the other where they prove more beside those taken over before.
    private func merged(_ answers: [LeafNode?], _ blocks: [AscentScope], into root: LeafNode) -> LeafNode {
        var node = root
        for case (let answer?, let block) in zip(answers, blocks) {
            let rows = Set(block.rows)
            let prices = node.prices.filter { !rows.contains($0.row) } + answer.prices.filter { rows.contains($0.row) }
            let won = sum(prices, block) - sum(node.prices, block)
            guard won > 0 else { continue }
            node = LeafNode(
                decisions: [], prices: prices.sorted { $0.row < $1.row }, sum: node.sum + won, wavering: node.wavering)
        }
        return node
    }

    /// What everybody with a choice in a block costs at the prices, less what its rows ask.
    private func sum(_ prices: [(row: RowNumber, price: Int32)], _ block: AscentScope) -> Int {
        let ascent = DualAscent(space: run.space, scale: run.setup.scale, scope: block, threads: 1)
        ascent.start(from: prices)
        ascent.run(rounds: 0..<1, of: 1, isCancelled: { false })
        return ascent.bestSum
    }
}
