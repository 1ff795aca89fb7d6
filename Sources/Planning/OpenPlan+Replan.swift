public import Explanation
public import PlacementDomain
import PlacementModel
import RosterChecker

/// What a plan of a changed instance looks like beside the one at hand.
public struct ReplanOutcome: Hashable, Sendable {
    public var repair: RepairPlan
    /// Whether the client is placed in the new plan.
    public var isPlaced: Bool
    public var difference: RosterDifference
    public var costBefore: Cost
    public var costAfter: Cost
}

extension OpenPlan {
    /// Steps of the search for another plan: some seconds for 2,000 clients.
    private static let replanSteps = 40

    /// Plans again after one change, or two together, for one client, to see what it costs others; nothing is kept of it.
    ///
    /// - Parameters:
    ///   - naming: gives the new roster its id.
    ///   - threads: at least 1; the answer does not depend on it.
    /// - Throws: `unsolved`, or `refusedByChecker` where the new roster is not lawful.
    public func replanned(
        with repair: RepairPlan, for client: ClientID, naming: @escaping RosterNaming, threads: Int,
        isCancelled: @escaping @Sendable () -> Bool = { false }
    ) async throws(PlanningError) -> ReplanOutcome {
        let changed = repair.applied(to: instance, for: client)
        let maker = PlanMaker(model: PlacementModel(instance: changed), naming: naming)
        // Limited by steps alone, so the clock may stand still.
        let new = try await maker.checkedPlan(
            limits: SolveLimits(timeLimit: nil, stepLimit: OpenPlan.replanSteps, gapPpm: 500, threads: threads),
            seed: 1, clock: WallClock { .zero }, isCancelled: isCancelled
        ).plan
        return ReplanOutcome(
            repair: repair, isPlaced: new.roster.placements.contains { $0.client == client },
            difference: RosterDifference(before: plan.roster, after: new.roster, without: client),
            costBefore: Cost(plan.summary.cost), costAfter: Cost(new.summary.cost))
    }
}
