import Foundation
public import InstanceFormat
public import PlacementDomain
import PlacementModel
import Planning
import RosterChecker

/// The main job: instance folder in, checked roster out.
public enum PlanJob {
    /// Reads the folder, refuses what this version cannot plan, plans with a check, and writes the plan.
    ///
    /// Nothing is written unless the checker finds nothing at all.
    ///
    /// - Parameters:
    ///   - isCancelled: asked often, from any thread; true ends the search with the best roster so far.
    ///   - progress: called from any thread.
    public static func run(
        _ request: PlanRequest, isCancelled: @escaping @Sendable () -> Bool = { false },
        progress: @escaping @Sendable (SolveProgress) -> Void = { _ in }
    ) async throws(FolderError) -> PlanOutcome {
        let clock = WallClock.startingNow()
        if let output = request.output {
            try OutputFolder.requireWritable(
                output, reading: request.folder, own: .plan, removesForeign: request.removesForeign)
        }
        // Read before the output is written, which may be the same folder.
        let earlier = try request.from.map { (from) throws(FolderError) in try earlierPlan(from, request) }
        let loaded = try InstanceLoading.instance(request.folder)
        if let earlier, let from = request.from, !earlier.isOfClients(in: loaded.instance) {
            throw .earlierOfOthers(path: from)
        }
        let model = PlacementModel(instance: loaded.instance)
        let maker = PlanMaker(model: model, naming: OpenJob.naming, digest: PublicationFolder.digest)
        let checked: CheckedRoster
        do {
            checked = try await maker.checkedPlan(
                limits: request.limits, seed: request.seed,
                otherWarnings: loaded.findings.count + loaded.suppressed, from: earlier, clock: clock,
                isCancelled: isCancelled, progress: progress)
        } catch {
            throw .planning(error)
        }
        let place = try request.output.map { (output) throws(FolderError) in
            try write(checked.plan, to: output, removesForeign: request.removesForeign)
        }
        return PlanOutcome(
            instance: loaded.instance, plan: checked.plan, report: checked.report, place: place,
            findings: loaded.findings + model.warnings, suppressedFindings: loaded.suppressed,
            figures: maker.figures(of: checked.plan.roster),
            facts: maker.facts(of: checked.plan, threads: request.limits.threads),
            seconds: clock.elapsed / .seconds(1), peakMegabytes: peakMegabytes(),
            isGapReached: checked.plan.summary.stopReason == .optimal
                || checked.report.isGapProven(ppm: request.limits.gapPpm),
            earlierGap: earlier?.plan.summary.gap)
    }

    /// - Throws: `unreadableEarlier` where there is no plan that can be gone on from.
    private static func earlierPlan(_ folder: String, _ request: PlanRequest) throws(FolderError) -> EarlierPlan {
        let (reading, hash) = PlanReader.readEarlier(folder: folder)
        guard let plan = reading.plan else {
            throw .unreadableEarlier(
                DataAtFault(findings: reading.findings, suppressed: reading.suppressedFindings), path: folder)
        }
        return EarlierPlan(plan: plan, hash: hash, isFull: request.isFull)
    }

    /// Whether a plan may be written there: asked before the work.
    public static func requireWritable(_ output: String, removesForeign: Bool) throws(FolderError) {
        try OutputFolder.requireWritable(output, own: .plan, removesForeign: removesForeign)
    }

    /// Writes a plan as it was made, all of it or nothing.
    public static func write(
        _ plan: Plan, to output: String, removesForeign: Bool
    ) throws(FolderError) -> PlacedFolder {
        do {
            try OutputFolder.makeParent(output)
            return try PlanWriter.write(plan, to: output, removesForeign: removesForeign)
        } catch {
            throw .format(error)
        }
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

    /// Files in a folder to be replaced that no plan made, and that would go with it.
    public static func foreignFiles(in output: String) -> [String] { OwnFolder.plan.foreignEntries(in: output) }
}
