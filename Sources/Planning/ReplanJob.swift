public import Explanation
import GLPKSolver
public import PlacementDomain
import PlacementModel
import PlacementSolver
import RosterChecker

/// What a plan of a changed instance looks like beside the roster at hand.
public struct ReplanOutcome: Hashable, Sendable {
    public var repair: Repair
    /// Whether the client is placed in the new plan.
    public var isPlaced: Bool
    public var difference: RosterDifference
    public var costBefore: Cost
    public var costAfter: Cost
}

/// Plans an instance again after one change, to see what it costs others; nothing is written.
public enum ReplanJob {
    /// Steps of the search: some seconds for 2,000 clients.
    public static let steps = 40

    /// - Parameters:
    ///   - solution: the roster at hand, checked.
    ///   - threads: at least 1; the answer does not depend on it.
    /// - Throws: `solverFailed`, or `refusedByChecker` where the new roster is not lawful.
    public static func run(
        _ repair: Repair, for client: ClientID, instance: Instance, solution: Solution, threads: Int,
        isCancelled: @escaping @Sendable () -> Bool = { false }
    ) async throws(PlanningError) -> ReplanOutcome {
        let changed = repair.applied(to: instance, for: client)
        let limits = SolveLimits(timeLimit: nil, stepLimit: steps, gapPpm: 500, threads: threads)
        let new: Solution
        do {
            let maker = PlanMaker(model: PlacementModel(instance: changed))
            new = try await maker.plan(limits: limits, seed: 1, isCancelled: isCancelled)
        } catch {
            throw .solverFailed(code: error.code, cause: "\(error)")
        }
        let (report, checked) = RosterChecker.check(changed, new, threads: threads)
        guard checked != nil else {
            throw .refusedByChecker(instance: instance.hash, violations: report.violations)
        }
        return ReplanOutcome(
            repair: repair, isPlaced: new.roster.placements.contains { $0.client == client },
            difference: RosterDifference(before: solution.roster, after: new.roster, without: client),
            costBefore: Cost(solution.summary.cost), costAfter: Cost(new.summary.cost))
    }
}
