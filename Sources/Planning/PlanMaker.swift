public import Explanation
internal import GLPKSolver
internal import Publishing
package import LinearProgramming
public import PlacementDomain
public import PlacementModel
package import PlacementSolver
public import RosterChecker

/// Gives a roster its id: a hash over its records as a folder would hold them.
public typealias RosterNaming = @Sendable (Roster) -> String

/// What is recounted of a plan beside its files.
public struct PlanFacts: Hashable, Sendable {
    public var risks: RiskKinds
    public var conflicts: ConflictFacts
    /// What a planner must decide, most urgent first.
    public var decisions: [OpenDecision]

    /// Hours that unlocking would save, of each client with KEPT_LOSES_HOURS.
    public var savedByUnlocking: [ClientID: Int] { conflicts.losingHours }
}

/// Makes the plan of a model: a draft by the solver, the reasons of those who are left out, and both together.
public struct PlanMaker: Sendable {
    let model: PlacementModel
    let naming: RosterNaming
    /// nil: plans say nothing of the facts that they are made from.
    let digest: FactDigesting?
    let provider: any LinearProgramSolverProvider

    /// Solves with GLPK.
    ///
    /// - Parameters:
    ///   - naming: gives the roster its id, with which the plan is born.
    ///   - digest: of facts, so that a later plan can go on from this one; nil: for a plan that is thrown away.
    public init(model: PlacementModel, naming: @escaping RosterNaming, digest: FactDigesting? = nil) {
        self.init(model: model, naming: naming, digest: digest, provider: GLPKProvider())
    }

    package init(
        model: PlacementModel, naming: @escaping RosterNaming, digest: FactDigesting? = nil,
        provider: any LinearProgramSolverProvider
    ) {
        self.model = model
        self.naming = naming
        self.digest = digest
        self.provider = provider
    }

    /// A complete plan that the checker accepts.
    ///
    /// - Parameters:
    ///   - otherWarnings: how many there are about the data beside those of the model, for example by its reader.
    ///   - earlier: the plan that it goes on from; needs a `digest`. nil: everybody is planned anew.
    ///   - clock: runs since the time limit does.
    ///   - isCancelled: asked often, from any thread; true ends the search with the best roster so far.
    ///   - progress: called from any thread.
    /// - Throws: `unsupported` (D13xx), `unsolved` (D3201), `refusedByChecker` (D3901), or `changesWithoutCause` (D3902).
    public func checkedPlan(
        limits: SolveLimits, seed: UInt64, otherWarnings: Int = 0, from earlier: EarlierPlan? = nil, clock: WallClock,
        isCancelled: @escaping @Sendable () -> Bool = { false },
        progress: @escaping @Sendable (SolveProgress) -> Void = { _ in }
    ) async throws(PlanningError) -> CheckedRoster {
        try SupportedInstance.require(model.instance)
        let facts = digest.map { FactMaker(model: model, digest: $0, threads: limits.threads) }
        let calm = earlier.flatMap { earlier in
            facts.map { CalmPlan($0, after: earlier, threads: limits.threads) }
        }
        let draft: Draft
        do {
            draft = try await self.draft(
                limits: limits, seed: seed, calm: calm, clock: clock, isCancelled: isCancelled, progress: progress)
        } catch {
            throw .unsolved(error)
        }
        var plan = plan(
            of: draft, unplaced: reasons(of: draft, threads: limits.threads), otherWarnings: otherWarnings)
        if let facts { plan.facts = facts.facts(beside: plan.roster.placements, threads: limits.threads) }
        if let calm { try complete(&plan, of: draft, calm) }
        return try checked(plan, threads: limits.threads)
    }

    /// Adds what changed against the plan that it goes on from.
    private func complete(_ plan: inout Plan, of draft: Draft, _ calm: CalmPlan) throws(PlanningError) {
        plan.summary.from = calm.earlier.plan.summary.rosterId
        plan.summary.fromHash = calm.earlier.hash
        plan.summary.held = draft.held.count
        let (changes, without) = calm.changes(of: plan.roster, moved: draft.moved)
        guard without.isEmpty else {
            throw .changesWithoutCause(instance: model.instance.hash, clients: without)
        }
        plan.changes = changes
    }

    /// - Throws: `refusedByChecker` (D3901).
    func checked(_ plan: Plan, threads: Int) throws(PlanningError) -> CheckedRoster {
        let (report, checked) = RosterChecker.check(model.instance, plan, threads: threads)
        guard let checked else {
            throw .refusedByChecker(instance: model.instance.hash, violations: report.violations)
        }
        return checked
    }

    /// A complete plan that nobody has checked yet; parameters as for `checkedPlan`.
    ///
    /// - Throws: `SolverError`.
    package func plan(
        limits: SolveLimits, seed: UInt64, otherWarnings: Int = 0, clock: WallClock,
        isCancelled: @escaping @Sendable () -> Bool = { false },
        progress: @escaping @Sendable (SolveProgress) -> Void = { _ in }
    ) async throws(SolverError) -> Plan {
        let draft = try await draft(
            limits: limits, seed: seed, calm: nil, clock: clock, isCancelled: isCancelled, progress: progress)
        return plan(of: draft, unplaced: reasons(of: draft, threads: limits.threads), otherWarnings: otherWarnings)
    }

    private func draft(
        limits: SolveLimits, seed: UInt64, calm: CalmPlan?, clock: WallClock,
        isCancelled: @escaping @Sendable () -> Bool, progress: @escaping @Sendable (SolveProgress) -> Void
    ) async throws(SolverError) -> Draft {
        try await PlacementSolver(model: model, provider: provider).solve(
            limits: limits, seed: seed, clock: clock, from: calm?.start, isCancelled: isCancelled, progress: progress)
    }

    /// One client brought into a roster of the same people; nobody moves for any other reason.
    ///
    /// - Parameters:
    ///   - sessions: of the place that he takes if nobody moves.
    ///   - limits: steps alone, so that the clock may stand still.
    /// - Throws: `SolverError`.
    package func joined(
        _ client: ClientID, to roster: SeatedRoster, taking sessions: [SessionID], limits: SolveLimits,
        isCancelled: @escaping @Sendable () -> Bool = { false }
    ) throws(SolverError) -> JoinedDraft {
        try PlacementSolver(model: model, provider: provider).joining(
            client, to: roster, taking: sessions, limits: limits, isCancelled: isCancelled)
    }

    /// - Parameter unplaced: those whom the draft leaves out, in its order.
    package func plan(of draft: Draft, unplaced: [UnplacedClient], otherWarnings: Int = 0) -> Plan {
        let roster = Roster(draft.roster, unplaced: unplaced)
        return Plan(
            roster: roster, certificate: draft.certificate,
            summary: summary(of: draft, roster, warnings: otherWarnings + model.warnings.count),
            lostAnswers: draft.lostAnswers, repetition: draft.repetition)
    }

    /// Hours in danger of a plan of the model, and what is known of its conflicts.
    package func facts(of plan: Plan, threads: Int) -> PlanFacts {
        let seating = Seating(model: model, roster: SeatedRoster(plan.roster), certificate: plan.certificate)
        return PlanFacts(
            risks: seating.riskKinds(unplaced: plan.roster.unplaced, threads: threads),
            conflicts: seating.conflictFacts(threads: threads),
            decisions: OpenDecision.all(in: plan.roster, of: model.instance))
    }

    /// What a manager asks of a roster of the model.
    public func figures(of roster: Roster) -> RosterFigures { RosterFigures(model: model, roster: roster) }

    /// Those who are left out, each with reason and repair in the language of the instance.
    private func reasons(of draft: Draft, threads: Int) -> [UnplacedClient] {
        guard !draft.roster.leftOut.isEmpty else { return [] }
        let seating = Seating(model: model, roster: draft.roster, certificate: draft.certificate)
        return Explainer.unplaced(seating, language: model.instance.language, threads: threads)
    }

    private func summary(of draft: Draft, _ roster: Roster, warnings: Int) -> PlanSummary {
        let figures = draft.figures
        return PlanSummary(
            instance: model.instance.hash, rosterId: naming(roster), cost: figures.cost, bound: figures.bound,
            unavoidable: figures.unavoidable, lawfulTierProven: figures.isLawfulTierProven, clients: figures.clients,
            placed: roster.placements.count, unplaced: roster.unplaced.count, notPlanned: roster.notPlanned.count,
            unworkedHours: figures.unworkedHours, conflicts: roster.conflicts.count, warnings: warnings,
            stopReason: draft.stopReason, opened: roster.opened, unavoidableClients: figures.unavoidableClients)
    }
}
