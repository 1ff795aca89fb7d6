package import PlacementDomain

/// TERM-02: an adult under a penal order works on no day after the term that began when it became final.
///
/// - Source: Sv 6:3:1(1), text in force on 2026-01-01; NL, `rules.yaml` TERM-02 `months` (9).
package enum Term02PenalOrderTerm {
    package static let rule = HardRule.term02

    /// The last lawful day before stopped time: the day of the same number, or that month's last day.
    package static func lastDay(finalDate: CalendarDay, months: Int) -> CalendarDay {
        finalDate.adding(months: months)
    }
}
