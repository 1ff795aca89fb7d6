public import PlacementDomain

/// A roster that the checker accepted: only `RosterChecker.check` can make one.
///
/// Publishing, and questions about a roster, take nothing else.
public struct CheckedRoster: Sendable {
    public let instance: Instance
    public let plan: Plan
    public let report: CheckReport
    /// What was derived from the instance, kept for further questions.
    let tables: DerivedTables
    let patterns: PatternTable

    init(
        instance: Instance, plan: Plan, report: CheckReport, tables: DerivedTables, patterns: PatternTable
    ) {
        self.instance = instance
        self.plan = plan
        self.report = report
        self.tables = tables
        self.patterns = patterns
    }
}
