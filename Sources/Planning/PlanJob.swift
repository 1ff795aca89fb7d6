import Explanation
import Foundation
import GLPKSolver
import InstanceFormat
import PlacementDomain
import PlacementModel
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
        let model = PlacementModel(instance: loaded.instance)
        let warnings = loaded.findings + model.warnings
        var solution = try await plan(model, request, warnings.count + loaded.suppressed, isCancelled, progress)
        let (report, checked) = RosterChecker.check(loaded.instance, solution, threads: request.threads)
        guard checked != nil else {
            throw .refusedByChecker(instance: loaded.instance.hash, violations: report.violations)
        }
        if let output = request.output { solution = try write(solution, to: output) }
        return PlanOutcome(
            instance: loaded.instance, solution: solution, verdict: Verdict(report), findings: warnings,
            suppressedFindings: loaded.suppressed, seconds: (ContinuousClock.now - start) / .seconds(1),
            peakMegabytes: peakMegabytes(),
            isGapReached: isGapReached(report, solution.summary.stopReason, request.gapPpm))
    }

    private static func plan(
        _ model: PlacementModel, _ request: PlanRequest, _ warnings: Int,
        _ isCancelled: @escaping @Sendable () -> Bool, _ progress: @escaping @Sendable (PlanProgress) -> Void
    ) async throws(PlanningError) -> Solution {
        let limits = SolveLimits(
            timeLimit: request.timeLimit, stepLimit: request.stepLimit, gapPpm: request.gapPpm,
            threads: request.threads)
        do {
            return try await PlanMaker(model: model).plan(
                limits: limits, seed: request.seed, warnings: warnings, isCancelled: isCancelled
            ) { progress(PlanProgress($0)) }
        } catch {
            throw .solverFailed(code: error.code, cause: "\(error)")
        }
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
