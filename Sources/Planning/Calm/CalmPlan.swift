import PlacementDomain
import PlacementModel
import PlacementSolver

/// Holds a model against the plan that it goes on from: who may be held, and afterwards what changed and why.
struct CalmPlan {
    let model: PlacementModel
    let earlier: EarlierPlan
    private let comparison: FactComparison
    private let choices: EarlierChoices

    init(_ maker: FactMaker, after earlier: EarlierPlan, threads: Int) {
        model = maker.model
        self.earlier = earlier
        comparison = FactComparison(
            before: earlier.plan.facts, now: maker.facts(beside: earlier.roster.placements, threads: threads))
        choices = EarlierChoices(
            earlier.roster, now: maker.model.instance, daysDiffer: comparison.differs(.time))
    }

    /// What the solver goes on from.
    var start: CalmStart {
        let finder = HeldFinder(model: model, comparison: comparison, choices: choices)
        return CalmStart(
            candidates: earlier.isFull ? [] : finder.candidates, roster: SeatedRoster(earlier.roster),
            certificate: earlier.plan.certificate, isUnchanged: comparison.isEmpty)
    }

    /// - Returns: changes with their causes, sorted by client, and whoever has a change without one.
    ///
    /// - Parameter moved: of those who were held.
    func changes(of roster: Roster, moved: [ClientID]) -> (changes: [PlanChange], without: [ClientID]) {
        let found = ChangeFinder(earlier: earlier.roster, now: roster, of: model.instance).changes
        return CauseFinder(
            model: model, comparison: comparison, choices: choices, earlier: earlier.roster, now: roster, moved: moved,
            isFull: earlier.isFull
        ).causes(of: found)
    }
}
