import InstanceFormat
public import PlacementDomain
import RosterChecker

/// What `check` found: the instance, the roster as claimed, and the verdict.
public struct CheckOutcome: Sendable {
    public var instance: Instance
    public var solution: Solution
    public var verdict: Verdict
    /// Warnings about the roster's folder, for example a `rosterId` that does not fit its files.
    public var findings: [Finding]
    /// nil: the roster is refused.
    var checked: CheckedRoster?

    /// What one client can still work before his term ends; nil: not planned, or the roster is refused.
    public func deadline(of client: ClientID) -> Deadline? {
        guard let found = checked?.deadline(of: client) else { return nil }
        return Deadline(
            remaining: found.remaining, alone: found.alone?.workable ?? .zero,
            besideOthers: found.besideOthers?.workable ?? .zero,
            lastDay: (found.besideOthers ?? found.alone)?.sessions.last?.date)
    }
}

/// How many of a client's minutes can still be worked lawfully.
public struct Deadline: Hashable, Sendable {
    public var remaining: Minutes
    /// As if nobody else were there.
    public var alone: Minutes
    /// On the seats that all others of the roster leave.
    public var besideOthers: Minutes
    /// Last day of the way of working that proves it.
    public var lastDay: CalendarDay?
}

/// Checks a roster that lies in a folder against its instance alone.
public enum CheckJob {
    /// - Parameters:
    ///   - folder: the instance.
    ///   - output: a folder that `plan` wrote.
    ///   - threads: at least 1; the verdict does not depend on it.
    /// - Throws: `badInput` where one of the folders cannot be read.
    public static func run(folder: String, output: String, threads: Int) throws(PlanningError) -> CheckOutcome {
        let loaded = try InstanceLoading.planned(folder)
        let reading = SolutionReader.read(folder: output)
        guard let solution = reading.solution else {
            throw .badInput(findings: reading.findings, suppressed: 0)
        }
        let claims = SummaryClaims(
            rosterId: reading.rosterId,
            isGapOfItsFigures: !reading.findings.contains { $0.code == "D1450" && $0.field == "gap" },
            violations: solution.summary.violations)
        let (report, checked) = RosterChecker.check(loaded.instance, solution, claims: claims, threads: threads)
        return CheckOutcome(
            instance: loaded.instance, solution: solution, verdict: Verdict(report), findings: reading.findings,
            checked: checked)
    }
}

extension Verdict {
    init(_ report: CheckReport) {
        self.init(
            violations: report.violations, cost: report.cost, bound: report.bound, unavoidable: report.unavoidable,
            gap: report.gap, boundVerified: report.boundVerified, lawfulTierVerified: report.lawfulTierVerified)
    }
}
