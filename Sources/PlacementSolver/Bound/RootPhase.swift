internal import LinearProgramming
internal import PlacementModel

/// Ends the ascent of a town at the optimum of its linear program, by column generation from the ascent's prices.
///
/// Where places are scarce an ascent stays far below it, and a search that follows such prices is led astray.
struct RootPhase {
    let run: RunState

    /// Programs at most: each after the first has the rows that the one before overfilled.
    private static let mostPrograms = 8

    func raise() async {
        let ascent = LeafNode(root: run.dual)
        run.root = RootCase(node: ascent)
        guard run.setup.isTown, !run.limits.mustStop() else { return }
        do throws(LinearProgramError) {
            try await solve(ascent)
        } catch {
            run.setup.failures.note(error)
        }
        run.finishStep("linear program")
    }

    private func solve(_ ascent: LeafNode) async throws(LinearProgramError) {
        let (setup, limits) = (run.setup, run.limits)
        var rows: [RowNumber] = []
        var node = ascent
        for _ in 0..<RootPhase.mostPrograms {
            let table = CheapestColumns(
                space: setup.space, leaf: node, scale: setup.scale, threads: setup.threads)
            let master = try await LeafMaster(
                space: setup.space, scale: setup.scale, root: node, moreRows: rows, table: table,
                solver: setup.lanes[0], isCancelled: { limits.mustStop() })
            node.basis = nil
            guard let answer = try await master.raise(node, isCancelled: { limits.mustStop() }) else { return }
            // Rows whose price fell to nothing stay in the next program.
            rows = Set(rows + node.prices.map(\.row) + answer.missing).filter { setup.space.limits[$0.index] > 0 }
                .sorted { $0.value < $1.value }
            node = answer.node
            if Env.option("SHOW", 0) > 0 { print("root", node.sum / setup.scale, "rows", rows.count, "missing", answer.missing.count) }
            run.root = RootCase(node: node, moreRows: rows)
            if answer.missing.isEmpty {
                let roster = RosterState(space: setup.space)
                try await master.dive(from: node, into: roster, isCancelled: { limits.mustStop() })
                LastSeats.fill(roster)
                if Env.option("SHOW", 0) > 0 { print("dive", roster.cost, limits.elapsed) }
                run.dived = roster.snapshot()
                return
            }
        }
    }
}
