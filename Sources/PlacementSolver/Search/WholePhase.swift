internal import LinearProgramming
internal import PlacementDomain
internal import PlacementModel

/// Ends a small instance: the whole problem as one integer program.
struct WholePhase {
    let run: RunState

    /// Nodes and simplex iterations of the program at most: small instances need up to some hundred nodes, but where
    /// seats are scarce five thousand columns may need any number, and the searches then do better.
    static let work = LinearProgramLimits(simplexIterations: 200_000, nodes: 1_000)
    /// Part of a time limit that it may take: the searches get the rest.
    private static let latestShare = 0.4

    /// Takes over the best roster that the program finds, if it is better.
    ///
    /// - Returns: whether that is proven to be the best of all; else the searches go on.
    func solve() async -> Bool {
        guard run.setup.isSmall, await improve() else { return false }
        run.stopReason = .optimal
        await WholeProof(run: run).prove(run.roster.cost)
        return true
    }

    private func improve() async -> Bool {
        guard let best = await best() else { return false }
        if best.roster.cost <= run.roster.cost { run.roster.restore(best.roster.snapshot()) }
        run.finishStep("whole model")
        return best.isOptimal
    }

    /// Proves how little a roster can cost in which nobody is held; the roster of the run stays as it is.
    func proveFree() async {
        guard run.setup.isSmall, run.bound < run.roster.cost, let best = await best() else { return }
        run.finishStep("whole model")
        if best.isOptimal { await WholeProof(run: run).prove(best.roster.cost) }
    }

    /// The best roster that the program finds, and whether it says that there is no better one; nil: none.
    private func best() async -> (roster: RosterState, isOptimal: Bool)? {
        let model = ProgramBuilder.whole(run.space)
        let limits = run.limits
        let answer: LinearProgramResult
        do throws(LinearProgramError) {
            answer = try await run.setup.lanes[0].integerSolution(
                of: model.program, limits: WholePhase.work,
                isCancelled: { limits.mustYield(share: WholePhase.latestShare) })
        } catch {
            run.setup.failures.note(error)
            return nil
        }
        let roster = RosterState(space: run.space)
        guard answer.primal == .feasible, let columns = model.columns(at: answer.columnValues),
            roster.fill(run.space.units.indices, columns)
        else { return nil }
        return (roster, answer.stop == .optimal)
    }
}

extension RosterState {
    /// Gives each of some units without a place his column; a solver's word that there is room is not taken for it.
    ///
    /// - Returns: false where there is none for somebody; then some have no place.
    func fill(_ units: some Sequence<Int>, _ columns: [Column]) -> Bool {
        for (unit, column) in zip(units, columns) where column.pattern >= 0 {
            guard isFree(column, for: unit) else { return false }
            place(unit, column)
        }
        return true
    }
}

extension ProgramBuilder {
    /// Every column of every client.
    static func whole(_ space: ChoiceSpace) -> ChoiceProgram {
        let choices = space.units.indices.flatMap { unit in
            [OfferedChoice(client: unit, column: Column.nowhere, cost: space.facts[unit].unplacedCost)]
                + space.possibleColumns(of: unit).map { OfferedChoice(client: unit, column: $0, cost: $0.cost) }
        }
        return ProgramBuilder(space: space).program(
            for: Array(space.units.indices), choices, limits: space.limits, layout: .full)
    }
}
