package import PlacementDomain

/// DAYS-06: a new assignment is planned so many days ahead, sooner only with the client's recorded consent.
///
/// - Source: Btul 3:14(4), 3:22, text in force on 2026-01-01; the number is an assumption; NL, `rules.yaml` DAYS-06
///   `noticeDays` (7); elsewhere only where the rule book has a number.
package enum Days06Notice {
    package static let rule = HardRule.days06

    /// The first day on or after `day` that lies far enough ahead.
    ///
    /// Tomorrow at the earliest, whatever the rule book says. The number of notice days is that of the day itself: the
    /// answer is the first `d ≥ max(day, asOf + 1)` with `d ≥ asOf + noticeDays(d)`. A day without a number asks for no
    /// more than that, and neither does any day of an order with consent.
    package static func firstDay(
        from day: CalendarDay, asOf: CalendarDay, noticeDays: DatedNumber, hasConsent: Bool
    ) -> CalendarDay {
        var day = max(day, asOf.adding(days: 1))
        if hasConsent { return day }
        while let needed = noticeDays.value(on: day), day < asOf.adding(days: needed) {
            day = day.adding(days: 1)
        }
        return day
    }
}
