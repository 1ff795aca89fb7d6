internal import LinearProgramming
internal import PlacementModel

/// Ends the ascent of a town at the optimum of its linear program, by column generation from the ascent's prices, and
/// reads a first roster off it.
///
/// Where places are scarce an ascent stays far below the program, and a search that follows such prices is led astray.
struct RootPhase {
    let run: RunState

    /// Programs at most: each after the first has the rows that the one before overfilled.
    private static let mostPrograms = 8
    /// Dives from the program, side by side: the best is taken.
    private static let paces = [DivePace.careful, .brisk]

    func raise() async {
        run.root = RootCase(node: LeafNode(root: run.dual))
        guard run.setup.isTown, !run.limits.mustStop() else { return }
        do throws(LinearProgramError) {
            try await solve()
        } catch {
            run.setup.failures.note(error)
        }
        run.finishStep("linear program")
        guard !run.limits.mustStop() else { return }
        await dive()
        run.finishStep("dives")
    }

    private func solve() async throws(LinearProgramError) {
        let limits = run.limits
        for _ in 0..<RootPhase.mostPrograms {
            guard let root = run.root else { return }
            let master = try await RootPhase.master(root, run.setup, solver: run.setup.lanes[0])
            guard let answer = try await master.raise(root.node, isCancelled: { limits.mustStop() }) else { return }
            // Rows whose price fell to nothing stay in the next program.
            let rows = Set(root.moreRows + root.node.prices.map(\.row) + answer.missing)
            run.root = RootCase(
                node: answer.node, moreRows: rows.filter { run.space.limits[$0.index] > 0 }.sorted())
            if answer.missing.isEmpty { return }
        }
    }

    private static func master(
        _ root: RootCase, _ setup: RunSetup, solver: any LinearProgramSolver
    ) async throws(LinearProgramError) -> LeafMaster {
        let table = CheapestColumns(space: setup.space, leaf: root.node, scale: setup.scale, threads: setup.threads)
        let limits = setup.limits
        return try await LeafMaster(
            space: setup.space, scale: setup.scale, root: root.node, moreRows: root.moreRows, table: table,
            solver: solver, isCancelled: { limits.mustStop() })
    }

    /// Each dive has a master of its own, so it does not matter which ends first.
    private func dive() async {
        guard let root = run.root else { return }
        let (setup, limits) = (run.setup, run.limits)
        let found = ItemResults<[Column]>(count: RootPhase.paces.count)
        await forEachItem(RootPhase.paces.count, lanes: setup.lanes, failures: setup.failures) {
            index, solver async throws(LinearProgramError) in
            var start = root.node
            start.basis = nil
            let master = try await RootPhase.master(root, setup, solver: solver)
            let roster = RosterState(space: setup.space)
            try await master.dive(
                from: start, into: roster, pace: RootPhase.paces[index], isCancelled: { limits.mustStop() })
            LastSeats.fill(roster)
            found.set(index, roster.snapshot())
        }
        run.dives = found.values.compactMap(\.self)
    }
}
