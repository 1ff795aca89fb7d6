internal import LinearProgramming
internal import PlacementDomain
internal import PlacementModel

/// Proves of a small instance that its roster is the best: by its linear program, and by branching down to the sitting.
///
/// The whole integer program found the roster, but no checker takes a solver's word for it. The same branching, with
/// prices in integers for each case, is a certificate.
struct WholeProof {
    let run: RunState

    /// Cases at most: small instances need one to some dozen. Where more are needed, the plan says that the best roster is
    /// found and not proven.
    private static let mostLeaves = 200

    /// Splits until every case proves the roster's cost, as costs are whole points.
    func prove() async {
        guard run.bound < run.roster.cost, !isCancelled() else { return }
        let root = await root()
        run.root = root
        guard run.bound < run.roster.cost, !isCancelled() else { return }
        let setup = run.setup
        let search = LeafSearch(
            space: setup.space, scale: setup.scale, effort: .thorough, root: root.node, moreRows: root.moreRows,
            scopes: ScopeMaker(space: setup.space), threads: setup.threads, solvers: setup.lanes,
            failures: setup.failures)
        run.leaves = search
        let enough = (run.roster.cost - 1) * setup.scale
        while search.sum <= enough, search.leaves.count < WholeProof.mostLeaves, !search.isDone, !isCancelled() {
            let before = search.leaves.count
            await search.step(enough: enough, isCancelled: isCancelled)
            if search.leaves.count == before { return }
        }
    }

    /// The linear program with every row that somebody could be held up by.
    private func root() async -> RootCase {
        var used = Set<RowNumber>()
        for unit in run.space.units.indices {
            for column in run.space.possibleColumns(of: unit) { used.formUnion(run.space.rows(of: column)) }
        }
        let node = run.root?.node ?? LeafNode(root: run.dual)
        var root = RootCase(node: node, moreRows: used.filter { run.space.limits[$0.index] > 0 }.sorted())
        do throws(LinearProgramError) {
            try await RootProgram(setup: run.setup, effort: .thorough, isCancelled: isCancelled).raise(&root)
        } catch {
            run.setup.failures.note(error)
        }
        return root
    }

    /// The proof belongs to the step that found the roster, so a step limit does not end it.
    private var isCancelled: @Sendable () -> Bool {
        let limits = run.limits
        return { limits.isCancelled || limits.ruledByTime.map { limits.elapsed > $0 } ?? false }
    }
}
