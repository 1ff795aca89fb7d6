public import Explanation
public import PlacementDomain
import PlacementModel
import PlacementSolver
import RosterChecker

/// What the roster at hand becomes after a change for one client.
public struct ReplanOutcome: Hashable, Sendable {
    public var repair: RepairPlan
    /// Whether the client is placed then.
    public var isPlaced: Bool
    /// Whether there is a lawful roster in which everybody else keeps his place.
    public var everybodyMayStay: Bool
    public var difference: RosterDifference
    /// Points of the roster at hand, reckoned in the changed data.
    public var costBefore: Cost
    public var costAfter: Cost
}

extension OpenPlan {
    /// Rounds of the prices, 25 in a step, and of chains from the client: some seconds for 2,000 clients.
    private static let replanSteps = 40

    /// Brings one client into the roster at hand after one change or two together, to see what it costs others; nothing is kept of it.
    ///
    /// Everybody stays but those who make room for him where that costs less in all, and those who were unplaced and find a
    /// seat that the change leaves free.
    ///
    /// - Parameters:
    ///   - offer: where he goes if nobody moves; nil: the best free place at the prices.
    ///   - naming: gives the new roster its id.
    ///   - threads: at least 1; the answer does not depend on it.
    /// - Throws: `unsolved`, or `refusedByChecker` where the new roster is not lawful.
    public func replanned(
        with repair: RepairPlan, offer: Offer? = nil, for client: ClientID, naming: @escaping RosterNaming,
        threads: Int,
        isCancelled: @escaping @Sendable () -> Bool = { false }
    ) throws(PlanningError) -> ReplanOutcome {
        let changed = repair.applied(to: instance, for: client)
        try SupportedInstance.require(changed)
        let maker = PlanMaker(model: PlacementModel(instance: changed), naming: naming)
        let joined: JoinedDraft
        do {
            joined = try maker.joined(
                client, to: SeatedRoster(plan.roster), taking: offer?.sessions ?? [],
                limits: SolveLimits(timeLimit: nil, stepLimit: OpenPlan.replanSteps, gapPpm: 500, threads: threads),
                isCancelled: isCancelled)
        } catch {
            throw .unsolved(error)
        }
        let (before, after) = (joined.before, joined.draft.roster)
        let checked = try maker.checked(
            maker.plan(of: joined.draft, unplaced: unplaced(after.leftOut)), threads: threads)
        let own = (before.leftOut + SeatedRoster(plan.roster).leftOut).first { $0.client == client }?.cost ?? .zero
        return ReplanOutcome(
            repair: repair, isPlaced: after.placements.contains { $0.client == client },
            everybodyMayStay: joined.everybodyFits,
            difference: RosterDifference(before: before, after: after, without: client),
            costBefore: before.cost(without: client) + own, costAfter: Cost(checked.plan.summary.cost))
    }

    /// Those who are left out, with what this plan says of them: no reason is looked for anew.
    private func unplaced(_ leftOut: [SeatedRoster.LeftOut]) -> [UnplacedClient] {
        let known = Dictionary(plan.roster.unplaced.map { ($0.client, $0) }, uniquingKeysWith: { first, _ in first })
        return leftOut.map { left in
            var record =
                known[left.client]
                ?? UnplacedClient(client: left.client, order: left.order, code: .seatsTaken, cost: left.cost)
            record.cost = left.cost
            return record
        }
    }
}
