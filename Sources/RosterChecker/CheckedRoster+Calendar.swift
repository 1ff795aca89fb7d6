package import PlacementDomain

/// What papers ask about the calendar of an accepted roster.
extension CheckedRoster {
    /// Days within `days` on which a series is held, ascending.
    ///
    /// - Parameter series: index into `Instance.series`.
    package func heldDays(ofSeries series: Int, within days: ClosedRange<CalendarDay>) -> [CalendarDay] {
        tables.facts.heldDays(ofSeries: series, within: days)
    }

    /// The last lawful day of each planned order that has one, by law or agreement.
    package var lastLawfulDays: [OrderID: CalendarDay] {
        tables.facts.lastLawfulDays(of: tables.facts.planned.units.map(\.order))
    }
}
