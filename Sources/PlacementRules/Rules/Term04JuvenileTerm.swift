package import PlacementDomain

/// TERM-04: a juvenile has the short term up to a number of ordered hours, else the long one.
///
/// - Source: Sv 6:3:8, 6:3:9, text in force on 2026-01-01; NL, `rules.yaml` TERM-04 `thresholdMinutes` (100 h),
///   `shortMonths` (9), `longMonths` (18).
package enum Term04JuvenileTerm {
    package static let rule = HardRule.term04

    /// The last lawful day before stopped time.
    package static func lastDay(
        finalDate: CalendarDay, orderedMinutes: Int, thresholdMinutes: Int, shortMonths: Int, longMonths: Int
    ) -> CalendarDay {
        finalDate.adding(months: orderedMinutes <= thresholdMinutes ? shortMonths : longMonths)
    }
}
