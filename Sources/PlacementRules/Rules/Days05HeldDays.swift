package import PlacementDomain

/// DAYS-05: a sitting is held only on a day of its series' rhythm, never on a public holiday (unless the session list
/// says that it is held), on a closed day, when cancelled, or outside the series' clock times.
///
/// - Source: assumption, holds everywhere; holidays and closures are facts of the instance.
package enum Days05HeldDays {
    package static let rule = HardRule.days05

    /// Whether `day`, which has the series' weekday and lies within its first and last day, is a day of its rhythm.
    ///
    /// - Parameter anchor: for `everyTwoWeeks` the first such weekday on or after the series' first day.
    package static func isDayOfRhythm(
        _ day: CalendarDay, rhythm: Series.Rhythm, isOddWeek: Bool, anchor: CalendarDay?
    ) -> Bool {
        switch rhythm {
        case .every: return true
        case .oddWeek: return isOddWeek
        case .evenWeek: return !isOddWeek
        case .everyTwoWeeks:
            guard let anchor else { return false }
            return day >= anchor && (day.number - anchor.number).isMultiple(of: 14)
        }
    }

    /// The first `weekday` on or after `day`.
    package static func first(_ weekday: Weekday, onOrAfter day: CalendarDay) -> CalendarDay {
        day.adding(days: (weekday.rawValue - day.weekday.rawValue + 7) % 7)
    }

    /// Whether no closure keeps the place from opening on `day`.
    package static func isOpen(_ day: CalendarDay, closures: [Closure]) -> Bool {
        !closures.contains { $0.firstDay <= day && day <= $0.lastDay }
    }

    /// Whether a day of the rhythm is a day of work, closures set aside.
    package static func isHeld(isHoliday: Bool, change: SessionChange.Status?) -> Bool {
        switch change {
        case .cancelled: false
        case .held: true
        case .changed, nil: !isHoliday
        }
    }

    /// Whether changed clock times lie within those of the series.
    package static func allows(start: TimeOfDay, end: TimeOfDay, of series: Series) -> Bool {
        start >= series.start && end <= series.end
    }
}
