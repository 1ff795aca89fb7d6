public import PlacementDomain
public import PlacementModel

extension PlacementSolver {
    /// Brings one client into a roster at hand; nobody moves for any other reason.
    ///
    /// 1. Raise prices for the instance as it is now. 2. Seat everybody as at hand. 3. Give the client his place, and a
    /// free seat to whoever has none. 4. Try chains of moves that begin with him, as long as the roster gets cheaper.
    /// 5. Put back whoever moved though his place is free. 6. Hand over what is cheaper, with or without those moves.
    ///
    /// - Parameters:
    ///   - roster: of an instance with the same clients; he has no place in it.
    ///   - sessions: of the place that he takes if nobody moves; empty, or not free: the best free one at the prices.
    ///   - isCancelled: as for `solve`.
    /// - Throws: `SolverError.costOutOfRange` (D3201).
    public func joining(
        _ client: ClientID, to roster: SeatedRoster, taking sessions: [SessionID], limits: SolveLimits,
        isCancelled: @escaping @Sendable () -> Bool
    ) throws(SolverError) -> JoinedDraft {
        // 1.
        let space = model.choices(threads: limits.threads)
        let setup = try RunSetup(
            space: space, provider: provider,
            limits: RunLimits(limits, clock: WallClock { .zero }, isCancelled: isCancelled),
            after: AfterSearch(space: space, madeIn: .zero), seed: 1)
        let run = RunState(setup, progress: { _ in })
        DualPhase(run: run).raise()
        // 2. to 6.
        let atHand = ColumnsAtHand(space: space)
        let held = atHand.columns(of: roster)
        let cheapest = CheapestColumns(
            space: space, price: run.dual.bestPrice, scale: setup.scale, threads: setup.threads)
        let unit = space.units.firstIndex { space.instance.clients[$0.client].id == client }
        let search = JoiningSearch(roster: run.roster, cheapest: cheapest, held: held)
        let everybodyFits = search.join(unit, taking: unit.flatMap { atHand.column(of: $0, sessions) })
        run.hasRoster = true
        run.finishStep("joined")
        run.stopReason = run.stopReason ?? .stepLimit
        return JoinedDraft(
            before: RosterMaker(space: space).roster(held), everybodyFits: everybodyFits,
            draft: run.draft(lawful: nil))
    }
}
