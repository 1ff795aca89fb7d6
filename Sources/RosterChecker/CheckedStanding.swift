public import PlacementDomain

/// Published weeks with a correction that the checker accepted: only `RosterChecker.check(standing:)` can make one.
///
/// Publishing takes it as it takes a `CheckedRoster`.
public struct CheckedStanding: Sendable {
    /// As it was given: its published assignments are what stood before the correction.
    public let instance: Instance
    public let correction: Correction
    /// What stands after the correction, sorted by (order, date, series).
    public let published: [PublishedAssignment]
    /// The same of orders that the tables do not know.
    public let orphaned: [OrphanedAssignment]
    /// Without violations; its conflicts are what stood already and is no longer lawful.
    public let report: StandingReport

    init(instance: Instance, correction: Correction, rows: StandingRows, report: StandingReport) {
        self.instance = instance
        self.correction = correction
        published = rows.published
        orphaned = rows.orphaned
        self.report = report
    }
}
