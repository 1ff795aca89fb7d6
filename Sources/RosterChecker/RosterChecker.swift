public import PlacementDomain

/// A roster that the checker accepted: only `RosterChecker.check` can make one, and only publishing needs one.
public struct CheckedRoster: Sendable {
    public let instance: Instance
    public let solution: Solution
    public let report: CheckReport
    /// What was derived from the instance, kept for further questions.
    let tables: DerivedTables

    init(instance: Instance, solution: Solution, report: CheckReport, tables: DerivedTables) {
        self.instance = instance
        self.solution = solution
        self.report = report
        self.tables = tables
    }
}

/// The second opinion: derives every hard rule, every cost and the bound from the instance alone.
public enum RosterChecker {
    /// Ids of the rules that the checker tests, as its violations carry them.
    public static var ruleIds: [String] { RuleCode.allCases.map(\.id) }

    /// Checks a claimed solution against its instance.
    ///
    /// - Parameter threads: workers to use, at least 1; the report does not depend on it.
    /// - Returns: the report, and the checked roster if it holds no violation.
    public static func check(
        _ instance: Instance, _ solution: Solution, threads: Int
    ) -> (report: CheckReport, checked: CheckedRoster?) {
        let (report, tables) = CheckRun(instance: instance, solution: solution, threads: max(1, threads)).report()
        guard report.violations.isEmpty, report.boundVerified, let tables else { return (report, nil) }
        return (report, CheckedRoster(instance: instance, solution: solution, report: report, tables: tables))
    }
}
