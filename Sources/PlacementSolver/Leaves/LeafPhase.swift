internal import PlacementDomain
internal import PlacementModel

/// Raises the bound beyond that of the linear program by splitting cases, and lets their prices improve the roster.
final class LeafPhase {
    private let run: RunState
    private let scopes: ScopeMaker
    private let programs: LeafPrograms
    private var policy: LeafPolicy

    init(_ run: RunState, scopes: ScopeMaker) {
        self.run = run
        self.scopes = scopes
        let setup = run.setup
        policy = LeafPolicy(isTown: setup.isTown)
        programs = LeafPrograms(
            space: setup.space, scale: setup.scale, lanes: setup.lanes, threads: setup.threads,
            failures: setup.failures)
    }

    /// In a town where neighbourhoods win nothing: programs of the whole town, once leaves have good prices.
    func solvePrograms() async {
        let limits = run.limits
        guard run.setup.isTown, let leaves = run.leaves, !limits.mustStop(),
            programs.isDue(gap: run.roster.cost - run.bound)
        else { return }
        await programs.improve(run.roster, leaves: leaves, bound: run.bound, isCancelled: { limits.mustStop() })
        run.finishStep("leaf programs")
    }

    /// Whether another step of splits is worth its time in this round.
    func pays(round: Int, won: Int, steps: Int) -> Bool {
        if run.limits.mustStop() || run.leaves?.isDone ?? false { return false }
        return run.leaves == nil || policy.pays(round: round, won: won, steps: steps)
    }

    /// One step of splits.
    func split(_ cheapest: CheapestColumns, round: Int, won: Int) async {
        guard run.stopReason == nil, !run.limits.mustStop() else { return }
        let leaves = run.leaves ?? begin()
        run.leaves = leaves
        guard !leaves.isDone else { return }
        let (before, limits, roster, scale) = (run.bound, run.limits, run.roster, run.setup.scale)
        await leaves.step(
            disputed: cheapest.disputed(in: roster),
            gap: { place in
                let excess = cheapest.excess(of: roster.choice[Int(place.unit)], Int(place.unit))
                let idle = place.project.map { $0 < 0 ? 0 : cheapest.idlePrice(Int($0), roster) } ?? 0
                return Double(excess + idle) / Double(scale)
            }, isCancelled: { limits.mustStop() })
        policy.note(gain: run.bound - before, won: won, round: round)
        run.finishStep("leaves")
    }

    private func begin() -> LeafSearch {
        let setup = run.setup
        return LeafSearch(
            space: setup.space, scale: setup.scale, root: run.root?.node ?? LeafNode(root: run.dual),
            moreRows: run.root?.moreRows ?? [], scopes: scopes, threads: setup.threads,
            solvers: setup.isTown ? setup.lanes : [], failures: setup.failures)
    }
}
