import PlacementDomain

/// Lays side by side what the rules say of a roster, what the proof says of its instance, and what is claimed.
struct Comparison {
    let report: CheckReport

    init(
        _ plan: Plan, _ tables: DerivedTables, _ patterns: PatternTable, _ checked: RosterRules,
        _ proof: BoundProof, threads: Int
    ) {
        let (facts, roster, figures) = (tables.facts, plan.roster, proof.figures)
        let unplacedLost = figures.ofUnit.map(\.unplacedLost)
        var rules = checked
        rules.compareUnplaced(roster.unplaced, cost: figures.ofUnit.map(\.unplacedCost), lost: unplacedLost)
        let loads = rules.loads
        var violations = rules.violations + loads.violations
        if violations.allSatisfy({ $0.code == RuleCode.roster03.id }) {
            let pass = LeftOutCheck(tables: tables, patterns: patterns, threads: threads, loads: loads)
            violations += pass.violations(
                units: facts.planned.units.indices.filter { rules.listed.unplaced[$0] != nil }, figures)
        }
        let totals = Totals(roster, rules, facts, unplacedLost: unplacedLost)
        let conflicts = ConflictList(
            tables: tables, leastLost: LosingHours.leastLost(tables, patterns, threads: threads), threads: threads)
        violations += SummaryRules.violations(
            plan, facts, totals, conflicts: conflicts.conflicts(continues: rules.continuing))
        var report = CheckReport(cost: totals.cost, bound: proof.bound, unavoidable: figures.unavoidable)
        report.gap = Comparison.gap(report)
        report.lawfulTierVerified = proof.isLawfulTierProven(totals, weight: facts.costs.weights.lostPerHour)
        let faults =
            proof.faults + ClaimedBound.faults(plan, facts, proof, report, isWhole: totals.isWhole)
        report.boundVerified =
            proof.isWhole && !faults.contains { $0.fault == .boundTooHigh || $0.fault == .otherInstance }
        report.violations = violations + faults.map(\.violation)
        self.report = report
    }

    private static func gap(_ report: CheckReport) -> Double {
        let (cost, bound, unavoidable) = (Double(report.cost), Double(report.bound), Double(report.unavoidable))
        return report.cost == report.bound ? 0 : (cost - bound) / max(1, cost - unavoidable)
    }
}
