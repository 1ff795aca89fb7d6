internal import LinearProgramming
internal import PlacementDomain
internal import PlacementModel

/// Proves of a small instance that a roster is the best: by its linear program, and by branching down to the sitting.
///
/// The whole integer program found the roster, but no checker takes a solver's word for it. The same branching, with
/// prices in integers for each case, is a certificate.
struct WholeProof {
    let run: RunState

    /// Splits until every case proves the cost of the best roster, as costs are whole points. Where that takes more cases than there
    /// may be, the plan says that the best roster is found and not proven.
    func prove(_ cost: Int) async {
        guard run.bound < cost, !isCancelled() else { return }
        let root = run.root ?? RootCase(node: LeafNode(root: run.dual))
        let setup = run.setup
        let search = LeafSearch(
            space: setup.space, scale: setup.scale, effort: .thorough, root: root.node, moreRows: root.moreRows,
            scopes: ScopeMaker(space: setup.space), threads: setup.threads, solvers: setup.lanes,
            failures: setup.failures)
        run.leaves = search
        let enough = (cost - 1) * setup.scale
        await search.split(
            upTo: run.limits.limits.wholeModelLeaves, enough: enough, until: { $0 > enough }, isCancelled: isCancelled)
        if isCancelled() { run.limits.noteDivided() }
    }

    /// The proof belongs to the step that found the roster, so a step limit does not end it.
    private var isCancelled: @Sendable () -> Bool {
        let limits = run.limits
        return { limits.isCancelled || limits.isLate() }
    }
}
