internal import LinearProgramming
internal import PlacementDomain
internal import PlacementModel

/// Ends a small instance: the whole problem as one integer program.
struct WholePhase {
    let run: RunState

    /// Nodes and simplex iterations of the program at most: small instances need up to some hundred nodes, but where
    /// seats are scarce five thousand columns may need any number, and the searches then do better.
    private static let work = LinearProgramLimits(simplexIterations: 200_000, nodes: 1_000)
    /// Part of a time limit that it may take: the searches get the rest.
    private static let latestShare = 0.4

    /// Takes over the best roster that the program finds, if it is better.
    ///
    /// - Returns: whether that is proven to be the best of all; else the searches go on.
    func solve() async -> Bool {
        guard run.setup.isSmall, await improve() else { return false }
        run.stopReason = .optimal
        await WholeProof(run: run).prove()
        return true
    }

    private func improve() async -> Bool {
        let model = ProgramBuilder.whole(run.space)
        let limits = run.limits
        let answer: LinearProgramResult
        do throws(LinearProgramError) {
            answer = try await run.setup.lanes[0].integerSolution(
                of: model.program, limits: WholePhase.work,
                isCancelled: { limits.mustYield(share: WholePhase.latestShare) })
        } catch {
            run.setup.failures.note(error)
            return false
        }
        guard answer.primal == .feasible, let columns = model.columns(at: answer.columnValues) else { return false }
        let before = run.roster.snapshot()
        let cost = run.roster.cost
        guard place(columns) else {
            run.roster.restore(before)
            return false
        }
        if run.roster.cost > cost { run.roster.restore(before) }
        run.finishStep("whole model")
        return answer.stop == .optimal
    }

    /// Gives everybody his column; a solver's word that there is room for all is not taken for it.
    private func place(_ columns: [Column]) -> Bool {
        let roster = run.roster
        for unit in columns.indices { roster.remove(unit) }
        for (unit, column) in columns.enumerated() {
            guard column.pattern < 0 || roster.isFree(column, for: unit) else { return false }
            roster.place(unit, column)
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
