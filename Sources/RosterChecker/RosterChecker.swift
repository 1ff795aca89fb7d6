public import PlacementDomain

/// The second opinion: derives every hard rule, every cost and the bound from the instance alone.
///
/// `Rules/` is plain and says what is lawful and what it costs; `Proof/` is fast and says how little it could cost.
public enum RosterChecker {
    /// Ids of the rules that the checker tests, as its violations carry them.
    public static var ruleIds: [String] { RuleCode.allCases.map(\.id) }

    /// Checks a claimed plan against its instance, in the order of docs/certificate.md, part 5.
    ///
    /// Refuses what cannot be looked at · derives the tables · checks the roster by the rules · prices the
    /// certificate's leaves and with them every client's choices · compares the roster with those, and the summary
    /// with both.
    ///
    /// - Parameters:
    ///   - claims: what the reader of a roster's files found; nil: it was not read from files.
    ///   - threads: workers to use, at least 1; the report does not depend on it.
    /// - Returns: the report, and the checked roster if it holds no violation.
    public static func check(
        _ instance: Instance, _ plan: Plan, claims: SummaryClaims? = nil, threads: Int
    ) -> (report: CheckReport, checked: CheckedRoster?) {
        let ofFiles = claims.map { ClaimedBound.faults(plan.summary, $0) } ?? []
        if let refused = Refusal.fault(of: instance, plan.certificate) {
            return (CheckReport(violations: ([refused] + ofFiles).map(\.violation)), nil)
        }
        let facts = Facts(instance)
        if let refused = Refusal.fault(ofSums: facts, plan.certificate) {
            return (CheckReport(violations: ([refused] + ofFiles).map(\.violation)), nil)
        }
        let tables = DerivedTables(facts)
        let patterns = PatternTable(facts, threads: max(1, threads))
        let rules = RosterRules(plan.roster, tables, threads: max(1, threads))
        let proof = BoundProof(plan.certificate, tables, patterns, threads: max(1, threads))
        var report = Comparison(plan, tables, patterns, rules, proof, threads: max(1, threads)).report
        report.violations += ofFiles.map(\.violation)
        guard report.violations.isEmpty, report.boundVerified else { return (report, nil) }
        return (
            report,
            CheckedRoster(instance: instance, plan: plan, report: report, tables: tables, patterns: patterns)
        )
    }
}
