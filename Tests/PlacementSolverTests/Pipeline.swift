import GLPKSolver
import LinearProgramming
import PlacementDomain
import PlacementModel
import PlacementSolver
import PlacementTesting
import Planning
import RosterChecker

/// The main job without folders: solve, give reasons, check, and judge by brute force.
struct Pipeline: Sendable {
    /// What a small instance is left to once the ascent and the greedy start are done.
    enum Ending: String, CaseIterable, Sendable {
        /// One integer program of the whole problem, as in every ordinary run: the optimum is promised.
        case wholeModel
        /// Linear program and dives, chains, neighbourhoods, leaf programs and leaves of everybody, last seats, as in towns.
        case searches
        /// Blocks and batches where places are scarce, chains, programs of regions, neighbourhoods, leaves by ascents, as in
        /// regions and countries.
        case countrySearches
    }

    var threads = 1
    var ending = Ending.wholeModel
    var seed: UInt64 = 1

    /// Nothing here depends on the clock. Whole models need far fewer steps; the searches get all steps of the ascent (16, or
    /// 32 where places are scarce), all rounds of chains and some of what follows.
    var limits: SolveLimits {
        switch ending {
        case .wholeModel: SolveLimits(timeLimit: nil, stepLimit: 200, gapPpm: 0, threads: threads)
        case .searches: SolveLimits(timeLimit: nil, stepLimit: 40, gapPpm: 0, threads: threads, wholeModelColumns: 0)
        case .countrySearches:
            SolveLimits(
                timeLimit: nil, stepLimit: 60, gapPpm: 0, threads: threads, wholeModelColumns: 0, townColumns: 0)
        }
    }

    func plan(of builder: InstanceBuilder) async throws -> Plan {
        try await plan(of: builder.build())
    }

    func plan(of instance: Instance) async throws -> Plan {
        try await PlanMaker(model: PlacementModel(instance: instance)).plan(limits: limits, seed: seed)
    }

    /// One plan, judged: everything on which solver, checker and brute force disagree, and how far it is from the best.
    func judgement(by truth: Truth) async -> (problems: [String], distance: Distance) {
        let plan: Plan
        do { plan = try await self.plan(of: truth.instance) } catch {
            return (["the solver throws \(error)"], Distance())
        }
        let (report, checked) = RosterChecker.check(truth.instance, plan, threads: 1)
        let summary = plan.summary
        var problems = truth.bruteForce.problems(in: plan)
        if checked == nil || !report.violations.isEmpty || !report.boundVerified {
            problems.append("checker refuses: \(report.violations)")
        }
        if report.cost != summary.cost || report.unavoidable != truth.bruteForce.unavoidable
            || report.bound < summary.bound
        {
            problems.append("checker: cost \(report.cost), unavoidable \(report.unavoidable), bound \(report.bound)")
        }
        if summary.lawfulTierProven != report.lawfulTierVerified {
            problems.append("lawful tier: solver \(summary.lawfulTierProven), checker \(report.lawfulTierVerified)")
        }
        guard let optimum = truth.optimum else { return (problems, Distance()) }
        if summary.cost < optimum || ending == .wholeModel && summary.cost > optimum {
            problems.append("cost \(summary.cost), the optimum is \(optimum)")
        }
        if max(summary.bound, report.bound) > optimum {
            problems.append("bound \(summary.bound) and \(report.bound), the optimum is \(optimum)")
        }
        if ending == .wholeModel, summary.stopReason != .optimal {
            problems.append("stopReason is \(summary.stopReason)")
        }
        return (problems, Distance(of: summary, from: optimum))
    }
}

/// An instance with what is true of it, found once for all runs that are judged by it.
struct Truth: Sendable {
    let instance: Instance
    let bruteForce: BruteForce
    /// nil: more columns than the whole model takes, so nobody knows.
    let optimum: Int?

    /// - Parameter isTiny: whether depth-first search is quick enough; else the whole GLPK model says what the optimum is.
    init(_ builder: InstanceBuilder, isTiny: Bool) async {
        instance = builder.build()
        bruteForce = BruteForce(instance)
        if bruteForce.choices.map(\.placements.count).reduce(0, +) > SolveLimits().wholeModelColumns {
            optimum = nil
        } else if isTiny {
            optimum = bruteForce.optimum().cost
        } else {
            optimum = (try? await WholeModel.optimum(of: bruteForce, by: GLPKProvider().makeSolver())) ?? Int.min
        }
    }
}

extension PlanMaker {
    /// Makes plans that are never written: nobody asks for the ids of their rosters.
    init(model: PlacementModel, provider: any LinearProgramSolverProvider = GLPKProvider()) {
        self.init(model: model, naming: { _ in "" }, provider: provider)
    }

    func plan(
        limits: SolveLimits, seed: UInt64, isCancelled: @escaping @Sendable () -> Bool = { false },
        progress: @escaping @Sendable (SolveProgress) -> Void = { _ in }
    ) async throws(SolverError) -> Plan {
        try await plan(
            limits: limits, seed: seed, clock: .startingNow(), isCancelled: isCancelled, progress: progress)
    }
}
