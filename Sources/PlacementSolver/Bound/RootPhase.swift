internal import LinearProgramming
internal import PlacementDomain
internal import PlacementModel

/// Ends the ascent of a town at the optimum of its linear program, by column generation from the ascent's prices, and
/// reads a first roster off it.
///
/// Where places are scarce an ascent stays far below the program, and a search that follows such prices is led astray.
struct RootPhase {
    let run: RunState

    /// Dives from the program, side by side: the best is taken.
    private static let paces = [DivePace.careful, .brisk]

    func raise() async {
        var root = RootCase(node: LeafNode(root: run.dual))
        if run.setup.isSmall { root.moreRows = run.space.rowsThatTakeSomebody }
        run.root = root
        guard run.setup.isTown, !run.limits.mustStop() else { return }
        do throws(LinearProgramError) {
            try await program.raise(&root)
        } catch {
            run.setup.failures.note(error)
        }
        run.root = root
        run.finishStep("linear program")
        // A dive moves everybody.
        guard !run.limits.mustStop(), run.held.isEmpty else { return }
        await dive()
        run.finishStep("dives")
    }

    /// The program of a small instance has all rows from the start, and is solved to its very end: the proof that a roster
    /// is the best begins with it.
    private var program: RootProgram {
        let limits = run.limits
        return RootProgram(
            setup: run.setup, effort: run.setup.isSmall ? .thorough : .usual, isCancelled: { limits.mustStop() })
    }

    /// Each dive has a master of its own, so it does not matter which ends first.
    private func dive() async {
        guard let root = run.root else { return }
        let (setup, limits, program) = (run.setup, run.limits, program)
        let found = ItemResults<[Column]>(count: RootPhase.paces.count)
        await forEachItem(RootPhase.paces.count, lanes: setup.lanes, failures: setup.failures) {
            index, solver async throws(LinearProgramError) in
            var start = root.node
            start.basis = nil
            let master = try await program.master(root, solver: solver)
            let roster = RosterState(space: setup.space)
            try await master.dive(
                from: start, into: roster, pace: RootPhase.paces[index], isCancelled: { limits.mustStop() })
            LastSeats.fill(roster)
            found.set(index, roster.snapshot())
        }
        run.dives = found.values.compactMap(\.self)
    }
}

extension ChoiceSpace {
    /// The rows of all choices, but those that take nobody.
    fileprivate var rowsThatTakeSomebody: [RowNumber] {
        var used = Set<RowNumber>()
        for unit in units.indices {
            for column in possibleColumns(of: unit) { used.formUnion(rows(of: column)) }
        }
        return used.filter { limits[$0.index] > 0 }.sorted()
    }
}
