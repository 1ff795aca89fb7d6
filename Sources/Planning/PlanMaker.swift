internal import Explanation
internal import GLPKSolver
package import LinearProgramming
package import PlacementDomain
package import PlacementModel
package import PlacementSolver

/// Makes the plan of a model: a draft by the solver, the reasons of those who are left out, and both together.
package struct PlanMaker: Sendable {
    package let model: PlacementModel
    package let provider: any LinearProgramSolverProvider

    /// - Parameter provider: nil: GLPK.
    package init(model: PlacementModel, provider: (any LinearProgramSolverProvider)? = nil) {
        self.model = model
        self.provider = provider ?? GLPKProvider()
    }

    /// A complete plan that nobody has checked yet.
    ///
    /// - Parameters:
    ///   - clock: runs since the time limit does.
    ///   - warnings: how many there are about the data; nil: those of the model.
    ///   - isCancelled: asked often, from any thread; true ends the search with the best roster so far.
    ///   - progress: called from any thread.
    /// - Throws: `SolverError`.
    package func plan(
        limits: SolveLimits, seed: UInt64, warnings: Int? = nil, clock: WallClock = .startingNow(),
        isCancelled: @escaping @Sendable () -> Bool = { false },
        progress: @escaping @Sendable (SolveProgress) -> Void = { _ in }
    ) async throws(SolverError) -> Solution {
        let solver = PlacementSolver(model: model, provider: provider)
        let draft = try await solver.solve(
            limits: limits, seed: seed, clock: clock, isCancelled: isCancelled, progress: progress)
        let unplaced = reasons(of: draft, threads: limits.threads)
        return Solution(draft, of: model.instance, unplaced: unplaced, warnings: warnings ?? model.warnings.count)
    }

    /// Those who are left out, each with reason and repair in the language of the instance.
    private func reasons(of draft: Draft, threads: Int) -> [UnplacedClient] {
        guard !draft.roster.leftOut.isEmpty else { return [] }
        let seating = Seating(model: model, roster: draft.roster, certificate: draft.certificate)
        return Explainer.unplaced(seating, language: model.instance.language, threads: threads)
    }
}

extension Solution {
    /// The plan that a draft and the reasons of its unplaced make.
    fileprivate init(_ draft: Draft, of instance: Instance, unplaced: [UnplacedClient], warnings: Int) {
        let figures = draft.figures
        self.init(
            roster: Roster(draft.roster, unplaced: unplaced), certificate: draft.certificate,
            summary: PlanSummary(
                instance: instance.hash, cost: figures.cost, bound: figures.bound, unavoidable: figures.unavoidable,
                lawfulTierProven: figures.isLawfulTierProven, clients: figures.clients,
                placed: draft.roster.placements.count, unplaced: unplaced.count,
                notPlanned: draft.roster.notPlanned.count, unworkedHours: figures.unworkedHours,
                conflicts: draft.roster.conflicts.count, warnings: warnings, stopReason: draft.stopReason,
                opened: draft.roster.opened, unavoidableClients: figures.unavoidableClients),
            lostAnswers: draft.lostAnswers)
    }
}
