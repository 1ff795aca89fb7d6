package import PlacementDomain

/// HOURS-08: so many minutes lie between the end on one day and the first start on a later day.
///
/// - Source: working-hours law, not known to bind; holds everywhere; `rules.yaml` HOURS-08 `restMinutes` (660).
package enum Hours08Rest {
    package static let rule = HardRule.hours08

    /// - Parameters:
    ///   - endDay, end: day and clock minute of the earlier end.
    ///   - startDay, start: of the later start.
    ///   - rest: nil: no number set, then the later one only may not start before the earlier one ends.
    @inlinable package static func allows(
        endDay: CalendarDay, end: Int, startDay: CalendarDay, start: Int, rest: Int?
    ) -> Bool {
        (Int(startDay.number) - Int(endDay.number)) * 1440 + start - end >= (rest ?? 0)
    }
}
