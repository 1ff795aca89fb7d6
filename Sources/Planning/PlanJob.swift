import Explanation
import Foundation
import GLPKSolver
import InstanceFormat
import PlacementDomain
import PlacementSolver
import RosterChecker

/// The main job: instance folder in, checked roster out.
public enum PlanJob {
    /// Reads the folder, refuses what this version cannot plan, solves, has the roster checked, and writes it.
    ///
    /// Nothing is written unless the checker finds nothing at all.
    ///
    /// - Parameters:
    ///   - isCancelled: asked often, from any thread; true ends the search with the best roster so far.
    ///   - progress: called from any thread.
    public static func run(
        _ request: PlanRequest, isCancelled: @escaping @Sendable () -> Bool,
        progress: @escaping @Sendable (PlanProgress) -> Void
    ) async throws(PlanningError) -> PlanOutcome {
        let start = ContinuousClock.now
        if let output = request.output { try OutputFolder.requireWritable(output, instance: request.folder) }
        let loaded = try InstanceLoading.planned(request.folder)
        var solution = try await solve(loaded.instance, request, isCancelled, progress)
        complete(&solution, loaded, threads: request.threads)
        let (report, checked) = RosterChecker.check(loaded.instance, solution, threads: request.threads)
        guard checked != nil else {
            throw .refusedByChecker(instance: loaded.instance.hash, violations: report.violations)
        }
        if let output = request.output { solution = try write(solution, to: output) }
        return PlanOutcome(
            instance: loaded.instance, solution: solution, verdict: Verdict(report), findings: loaded.warnings,
            suppressedFindings: loaded.suppressed, seconds: (ContinuousClock.now - start) / .seconds(1),
            peakMegabytes: peakMegabytes(),
            isGapReached: isGapReached(report, solution.summary.stopReason, request.gapPpm))
    }

    private static func solve(
        _ instance: Instance, _ request: PlanRequest, _ isCancelled: @escaping @Sendable () -> Bool,
        _ progress: @escaping @Sendable (PlanProgress) -> Void
    ) async throws(PlanningError) -> Solution {
        let limits = SolveLimits(
            timeLimit: request.timeLimit, stepLimit: request.stepLimit, gapPpm: request.gapPpm,
            threads: request.threads)
        let solver = PlacementSolver(instance: instance, provider: GLPKProvider())
        do {
            return try await solver.solve(limits: limits, seed: request.seed, isCancelled: isCancelled) {
                progress(PlanProgress($0))
            }
        } catch {
            throw .solverFailed(code: error.code, cause: "\(error)")
        }
    }

    /// Fills what the solver does not know: reasons and repairs, in the instance's language, and the number of warnings.
    private static func complete(_ solution: inout Solution, _ loaded: InstanceLoading.Loaded, threads: Int) {
        Explainer.complete(
            &solution.roster, instance: loaded.instance, certificate: solution.certificate, threads: threads)
        solution.summary.warnings = loaded.warnings.count + loaded.suppressed
    }

    private static func write(_ solution: Solution, to output: String) throws(PlanningError) -> Solution {
        do {
            try OutputFolder.makeParent(output)
            return try SolutionWriter.write(solution, to: output)
        } catch {
            throw PlanningError.writing(error)
        }
    }

    /// The stop test in integers, with the bound that the checker proved.
    private static func isGapReached(_ report: CheckReport, _ stop: StopReason, _ gapPpm: Int) -> Bool {
        stop == .optimal || report.cost == report.bound
            || (report.cost - report.bound) * 1_000_000 <= gapPpm * (report.cost - report.unavoidable)
    }

    /// Peak resident memory of this process.
    private static func peakMegabytes() -> Int {
        var usage = rusage()
        #if os(Linux)
        let (who, unitsInMegabyte) = (__rusage_who_t(RUSAGE_SELF.rawValue), 1_024)
        #else
        let (who, unitsInMegabyte) = (RUSAGE_SELF, 1_048_576)
        #endif
        return getrusage(who, &usage) == 0 ? usage.ru_maxrss / unitsInMegabyte : 0
    }
}

extension PlanProgress {
    init(_ progress: SolveProgress) {
        self.init(
            step: progress.step, seconds: progress.seconds, incumbent: progress.incumbent, bound: progress.bound,
            unavoidable: progress.unavoidable, unplaced: progress.unplaced, gap: progress.gap, phase: progress.phase)
    }
}
