import GLPKSolver
import LinearProgramming
import PlacementDomain
import PlacementModel
import PlacementSolver
import PlacementTesting
import RosterChecker

/// An instance that was planned, the week after it with some change, and what a run of it may go on from.
struct SecondWeek: Sendable {
    let instance: Instance
    let start: CalmStart

    /// What changes in a week.
    enum Change: CaseIterable, Sendable {
        case nothing, newClient, urgentClient, cancelledSession, fewerSeats, moreSeats, clientAway, shorterTerm,
            clientGone
    }

    static let whole = SolveLimits(stepLimit: 200, threads: 1)

    /// - Parameters:
    ///   - change: of one record, drawn by seed; a new client is one who was not ready before.
    ///   - isSameDay: plans the same week again.
    static func make(
        _ builder: InstanceBuilder, _ change: Change, seed: UInt64, isSameDay: Bool = false,
        limits: SolveLimits = SecondWeek.whole
    ) async throws -> SecondWeek {
        var random = SplitMix64(seed: seed)
        let second = builder.build()
        var first = second
        var hidden: Int?
        if [.newClient, .urgentClient].contains(change), !first.orders.isEmpty {
            let order = random.number(in: 0...first.orders.count - 1)
            hidden = order
            first.orders[order].state = .intake
        }
        let draft = try await Self.draft(of: first, limits: limits)
        let roster = Roster(draft.roster, unplaced: [])
        var next = isSameDay ? first : first.weekAfter(roster)
        if let hidden { next.orders[hidden].state = second.orders[hidden].state }
        if let hidden, change == .urgentClient {
            // As long as his hours take in a series of a day a week, and hardly longer.
            let weeks = max(1, (next.orders[hidden].orderedMinutes.value + 419) / 420)
            next.orders[hidden].caseTermEnd = next.planStart.adding(days: 7 * weeks - 1)
        }
        let concerned = apply(change, to: &next, roster, &random)
        // Of those who may be held some are free all the same.
        let share = random.pick([100, 100, 70])
        let candidates = places(of: draft.roster).filter { !concerned($0) && random.chance(share) }
        return SecondWeek(
            instance: next,
            start: CalmStart(candidates: candidates, roster: draft.roster, certificate: draft.certificate))
    }

    /// Everybody's place in a roster.
    static func places(of roster: SeatedRoster) -> [HeldPlacement] {
        var sittings: [OrderID: [SessionID]] = [:]
        for assignment in roster.assignments where assignment.state != .published {
            sittings[assignment.order, default: []].append(assignment.session)
        }
        return roster.placements.map {
            HeldPlacement(
                client: $0.client, order: $0.order, project: $0.project, series: $0.series,
                sittings: sittings[$0.order] ?? [])
        }
    }

    private static func apply(
        _ change: Change, to next: inout Instance, _ roster: Roster, _ random: inout SplitMix64
    ) -> (HeldPlacement) -> Bool {
        let coming = roster.assignments.filter { $0.state != .published && $0.session.date >= next.planStart }
        guard !coming.isEmpty, !next.orders.isEmpty else { return { _ in false } }
        let session = random.pick(coming).session
        let order = random.number(in: 0...next.orders.count - 1)
        let (orderID, client) = (next.orders[order].id, next.orders[order].client)
        guard let series = next.series.firstIndex(where: { $0.id == session.series }) else { return { _ in false } }
        switch change {
        case .nothing, .newClient, .urgentClient: return { _ in false }
        case .cancelledSession:
            next.sessions.removeAll { $0.series == series && $0.date == session.date }
            next.sessions.append(SessionChange(series: series, date: session.date, status: .cancelled, cause: "closed"))
            return { $0.sittings.contains(session) }
        case .fewerSeats, .moreSeats:
            let seats = max(0, next.series[series].seats.value + (change == .fewerSeats ? -1 : 1))
            next.series[series].seats = Seats(seats)
            next.series[series].bookable = next.series[series].bookable.map { min($0, Seats(seats)) }
            return { _ in false }
        case .clientAway:
            next.exceptions.append(
                AvailabilityException(
                    client: client, firstDay: session.date, lastDay: session.date.adding(days: 6),
                    sense: .unavailable))
            return { $0.order == orderID }
        case .shorterTerm:
            next.orders[order].caseTermEnd = next.planStart.adding(days: random.number(in: 6...25))
            return { $0.order == orderID }
        case .clientGone:
            next.orders[order].state = .withdrawn
            return { $0.order == orderID }
        }
    }

    // MARK: Runs

    static func draft(
        of instance: Instance, from start: CalmStart? = nil, limits: SolveLimits = SecondWeek.whole,
        clock: WallClock = WallClock { .zero }, seed: UInt64 = 1,
        progress: @escaping @Sendable (SolveProgress) -> Void = { _ in }
    ) async throws(SolverError) -> Draft {
        try await PlacementSolver(model: PlacementModel(instance: instance), provider: GLPKProvider()).solve(
            limits: limits, seed: seed, clock: clock, from: start, isCancelled: { false }, progress: progress)
    }

    func draft(
        limits: SolveLimits = SecondWeek.whole, clock: WallClock = WallClock { .zero },
        progress: @escaping @Sendable (SolveProgress) -> Void = { _ in }
    ) async throws(SolverError) -> Draft {
        try await Self.draft(of: instance, from: start, limits: limits, clock: clock, progress: progress)
    }

    /// What the checker says against a draft; empty: nothing.
    func problems(_ draft: Draft) -> [String] {
        let figures = draft.figures
        let unplaced = draft.roster.leftOut.map {
            UnplacedClient(client: $0.client, order: $0.order, code: .seatsTaken, cost: $0.cost)
        }
        let summary = PlanSummary(
            instance: instance.hash, rosterId: "", cost: figures.cost, bound: figures.bound,
            unavoidable: figures.unavoidable, lawfulTierProven: figures.isLawfulTierProven, clients: figures.clients,
            placed: draft.roster.placements.count, unplaced: unplaced.count, notPlanned: draft.roster.notPlanned.count,
            unworkedHours: figures.unworkedHours, conflicts: draft.roster.conflicts.count,
            stopReason: draft.stopReason, unavoidableClients: figures.unavoidableClients)
        let plan = Plan(
            roster: Roster(draft.roster, unplaced: unplaced), certificate: draft.certificate, summary: summary)
        let (report, checked) = RosterChecker.check(instance, plan, threads: 1)
        return checked == nil ? ["refused: \(report.violations.map { "\($0.code) \($0.place)" })"] : []
    }
}
