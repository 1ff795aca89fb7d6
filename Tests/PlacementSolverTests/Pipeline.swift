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
    var threads = 1
    /// Far above what a tiny instance needs, so that nothing here depends on the clock.
    var limits: SolveLimits { SolveLimits(timeLimit: nil, stepLimit: 200, gapPpm: 0, threads: threads) }
    var seed: UInt64 = 1
    /// Whether depth-first search is quick enough; else the whole GLPK model says what the optimum is.
    var isTiny = true

    func plan(of builder: InstanceBuilder) async throws -> Plan {
        try await plan(of: builder.build())
    }

    func plan(of instance: Instance) async throws -> Plan {
        try await PlanMaker(model: PlacementModel(instance: instance)).plan(limits: limits, seed: seed)
    }

    /// Everything on which solver, checker and brute force disagree; empty: they agree.
    func disagreements(on builder: InstanceBuilder) async -> [String] {
        let instance = builder.build()
        let bruteForce = BruteForce(instance)
        let plan: Plan
        do { plan = try await self.plan(of: instance) } catch { return ["the solver throws \(error)"] }
        let (report, checked) = RosterChecker.check(instance, plan, threads: 1)
        let summary = plan.summary
        var problems = bruteForce.problems(in: plan)
        if checked == nil || !report.violations.isEmpty || !report.boundVerified {
            problems.append("checker refuses: \(report.violations)")
        }
        if report.cost != summary.cost || report.unavoidable != bruteForce.unavoidable || report.bound < summary.bound {
            problems.append("checker: cost \(report.cost), unavoidable \(report.unavoidable), bound \(report.bound)")
        }
        if summary.lawfulTierProven != report.lawfulTierVerified {
            problems.append("lawful tier: solver \(summary.lawfulTierProven), checker \(report.lawfulTierVerified)")
        }
        // Up to 5,000 columns the pipeline ends with the whole model: it promises the optimum.
        if bruteForce.choices.map(\.placements.count).reduce(0, +) <= 5_000 {
            var optimum = Int.min
            if isTiny {
                optimum = bruteForce.optimum().cost
            } else if let whole = try? await WholeModel.optimum(of: bruteForce, by: GLPKProvider().makeSolver()) {
                optimum = whole
            }
            if summary.cost != optimum { problems.append("cost \(summary.cost), the optimum is \(optimum)") }
            if max(summary.bound, report.bound) > optimum {
                problems.append("bound \(summary.bound) and \(report.bound), the optimum is \(optimum)")
            }
            if summary.stopReason != .optimal { problems.append("stopReason is \(summary.stopReason)") }
        }
        return problems
    }

    /// The text of a failure: the smallest instance found that still fails, and how.
    func report(_ name: String, _ builder: InstanceBuilder) async -> String {
        let smallest = await builder.smallest { await !disagreements(on: $0).isEmpty }
        let problems = await disagreements(on: smallest)
        return "\(name):\n\(problems.joined(separator: "\n"))\nsmallest instance:\n\(smallest.summary)"
    }

    /// Runs `cases` on two tasks side by side and reports the first few that fail.
    func compare(_ cases: [TinyInstances.Case]) async -> [String] {
        await withTaskGroup(of: [String].self) { group in
            for lane in 0..<2 {
                group.addTask {
                    var failed: [String] = []
                    for index in stride(from: lane, to: cases.count, by: 2) where failed.count < 3 {
                        if await !disagreements(on: cases[index].builder).isEmpty {
                            failed.append(await report(cases[index].name, cases[index].builder))
                        }
                    }
                    return failed
                }
            }
            return await group.reduce(into: []) { $0 += $1 }
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
