public import PlacementDomain

extension RosterChecker {
    /// Judges a correction of published weeks by docs/certificate.md, part 7: no certificate, no cost, no look at the
    /// plan.
    ///
    /// Carries out the records that can be · asks of each added one every rule beside all that stands after the
    /// correction · lists what stood already and is no longer lawful, which is no reason to refuse.
    ///
    /// - Parameters:
    ///   - instance: the facts as they are now (session changes of this correction included); its published and orphaned
    ///     assignments are what stands *before* the correction, `publishedThrough` the last published Sunday.
    ///   - threads: workers to use, at least 1; the report does not depend on it.
    /// - Returns: the report, with conflicts only where nothing is broken; and the published weeks if they may be
    ///   published so.
    public static func check(
        standing instance: Instance, _ correction: Correction, threads: Int
    ) -> (report: StandingReport, checked: CheckedStanding?) {
        if let refused = Refusal.fault(ofParts: instance) {
            return (StandingReport(violations: [refused.violation]), nil)
        }
        let rows = StandingRows(instance, SittingCalendar(instance, OddWeeks(instance)), correction)
        var after = instance
        (after.publishedAssignments, after.orphanedAssignments) = (rows.published, rows.orphaned)
        let (facts, apart) = (Facts(after), ApartTable(after))
        var report = StandingReport()
        report.violations =
            rows.violations + AddedRecords(rows.added, facts, at: correction.at).violations
            + StandingSittings(rows.added, facts, apart, at: correction.at).violations
        guard report.violations.isEmpty else { return (report, nil) }
        report.conflicts = PublishedConflicts(facts, apart, threads: max(1, threads)).all
        return (report, CheckedStanding(instance: instance, correction: correction, rows: rows, report: report))
    }
}
