package import PlacementDomain

/// Days that count where the rules say working days: neither weekends nor holidays of the jurisdiction.
package struct WorkingDays: Sendable {
    private let holidays: [String: Set<CalendarDay>]

    package init(_ holidays: [Holiday]) {
        self.holidays = Dictionary(grouping: holidays, by: \.jurisdiction).mapValues { Set($0.map(\.date)) }
    }

    package func counts(_ day: CalendarDay, in jurisdiction: String) -> Bool {
        !day.weekday.isWeekend && holidays[jurisdiction]?.contains(day) != true
    }

    /// The last of so many working days after a day, which itself does not count.
    package func day(_ count: Int, after day: CalendarDay, in jurisdiction: String) -> CalendarDay {
        var (day, left) = (day, count)
        while left > 0 {
            day = day.adding(days: 1)
            if counts(day, in: jurisdiction) { left -= 1 }
        }
        return day
    }
}
