package import PlacementDomain

/// DAYS-08: nobody who was published in a published week is moved or dropped; his new work begins after those weeks.
///
/// - Source: assumption, holds everywhere; `frozen-assignments.csv` and `publishedThrough`.
package enum Days08PublishedWeeks {
    package static let rule = HardRule.days08

    /// The first day left by the published weeks to a client who has published assignments of any order; nil: no limit.
    package static func firstDay(hasPublishedAssignments: Bool, publishedThrough: CalendarDay?) -> CalendarDay? {
        hasPublishedAssignments ? publishedThrough?.adding(days: 1) : nil
    }

    /// Minutes of an order that its published assignments will credit: those of past days have an outcome or none.
    package static func creditToCome(of assignments: some Sequence<PublishedAssignment>, asOf: CalendarDay) -> Int {
        assignments.reduce(0) { $1.date >= asOf ? $0 + $1.creditMinutes.value : $0 }
    }
}
