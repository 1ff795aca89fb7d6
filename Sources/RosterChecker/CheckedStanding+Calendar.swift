package import PlacementDomain

/// What papers ask about the calendar of corrected weeks; the same questions as of a `CheckedRoster`.
extension CheckedStanding {
    /// Days within `days` on which a series is held, ascending.
    ///
    /// - Parameter series: index into `Instance.series`.
    package func heldDays(ofSeries series: Int, within days: ClosedRange<CalendarDay>) -> [CalendarDay] {
        facts.heldDays(ofSeries: series, within: days)
    }

    /// The last lawful day of each order that has one, by law or agreement, and is planned or stands in these weeks.
    package var lastLawfulDays: [OrderID: CalendarDay] {
        facts.lastLawfulDays(of: Set(facts.planned.units.map(\.order) + published.map(\.order)))
    }
}
