package import PlacementDomain

/// DAYS-08: nobody who was published in a frozen week is moved or dropped; his new work begins after those weeks.
///
/// - Source: assumption, holds everywhere; `frozen-assignments.csv` and `frozenThrough`.
package enum Days08FrozenWeeks {
    package static let rule = HardRule.days08

    /// The first day left by the frozen weeks to a client who has frozen assignments of any order; nil: no limit.
    package static func firstDay(hasFrozenAssignments: Bool, frozenThrough: CalendarDay?) -> CalendarDay? {
        hasFrozenAssignments ? frozenThrough?.adding(days: 1) : nil
    }

    /// Minutes of an order that its frozen assignments will credit: those of past days have an outcome or none.
    package static func creditToCome(of assignments: some Sequence<FrozenAssignment>, asOf: CalendarDay) -> Int {
        assignments.reduce(0) { $1.date >= asOf ? $0 + $1.creditMinutes.value : $0 }
    }
}
