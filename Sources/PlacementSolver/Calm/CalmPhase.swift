internal import PlacementModel

/// Makes the roster of a run that goes on from an earlier plan: held people keep their places unless it pays to move them.
///
/// 1. Seat those who are held, those who may have their places again, and by greedy choice all others. 2. First pass: plan
/// everybody else beside the held. 3. Second pass: let held people move where that saves an hour or places somebody more.
/// 4. Small instances and towns: raise the bound as a run without anybody held would.
struct CalmPhase {
    let run: RunState
    let cheapest: CheapestColumns
    let scopes: ScopeMaker

    /// Steps of splits of a town, each of some tenths of a second at most: the roster waits for none of them.
    private static let townSteps = 12

    /// - Returns: whether both passes came to their end.
    func plan() async -> Bool {
        // 1.
        run.roster = RosterState(space: run.space, held: run.held)
        EarlierPlaces.fill(run)
        GreedyStart.fill(run, cheapest)
        // 2.
        await BesideHeld(run: run, cheapest: cheapest).plan()
        guard !run.limits.mustStop() else { return false }
        // 3.
        await MakingRoom(run: run, cheapest: cheapest).improve()
        let isThrough = !run.limits.hasEnded
        // 4.
        if !run.limits.mustStop() { await raiseBound() }
        return isThrough
    }

    private func raiseBound() async {
        await WholePhase(run: run).proveFree()
        guard run.setup.isTown, !run.setup.isSmall else { return }
        let leaves = LeafPhase(run, scopes: scopes)
        for round in 0..<CalmPhase.townSteps
        where run.bound < run.roster.cost && leaves.pays(round: round, won: 0, steps: 0) {
            await leaves.split(cheapest, round: round, won: 0)
        }
    }
}
