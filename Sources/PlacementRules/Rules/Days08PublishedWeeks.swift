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

    /// Whether an assignment was published with times and minutes that its sitting still has: the whole of it, or its
    /// beginning.
    ///
    /// - Parameter net: minutes of work in the sitting, which is held from `start` to `end`.
    package static func agrees(
        _ assignment: PublishedAssignment, start: Int, end: Int, breakMinutes: Int, net: Int
    ) -> Bool {
        let credit = assignment.creditMinutes.value
        guard assignment.from.minute == start, credit <= net else { return false }
        return assignment.to.minute == end || assignment.to.minute == start + breakMinutes + credit
    }
}
