package import PlacementDomain

/// TERM-01: an adult sentenced by a judgment works on no day after the term that began when it became final.
///
/// - Source: Sv 6:3:1(1), text in force on 2026-01-01; NL, `rules.yaml` TERM-01 `months` (18).
package enum Term01JudgmentTerm {
    package static let rule = HardRule.term01

    /// The last lawful day before stopped time: the day of the same number, or that month's last day.
    package static func lastDay(finalDate: CalendarDay, months: Int) -> CalendarDay {
        finalDate.adding(months: months)
    }
}
