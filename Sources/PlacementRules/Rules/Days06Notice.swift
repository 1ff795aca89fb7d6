package import PlacementDomain

/// DAYS-06: a new assignment is planned so many days ahead, sooner only with the client's recorded consent.
///
/// - Source: Btul 3:14(4), 3:22, text in force on 2026-01-01; the number is an assumption; NL, `rules.yaml` DAYS-06
///   `noticeDays` (7); elsewhere only where the rule book has a number.
package enum Days06Notice {
    package static let rule = HardRule.days06

    /// The first day that notice leaves; nil: no notice is asked for.
    ///
    /// The number is that of the day itself: the answer is the first day `d` with `d ≥ asOf + noticeDays(d)`.
    package static func firstDay(asOf: CalendarDay, noticeDays: DatedNumber, hasConsent: Bool) -> CalendarDay? {
        let longest = noticeDays.values.compactMap(\.self).max()
        guard let longest else { return nil }
        if noticeDays.isConstant { return asOf.adding(days: hasConsent ? 1 : longest) }
        for days in 0...max(0, longest) {
            let day = asOf.adding(days: days)
            guard let needed = noticeDays.value(on: day) else { return day }
            if days >= (hasConsent ? 1 : needed) { return day }
        }
        return asOf.adding(days: longest)
    }
}
