package import PlacementDomain

/// What papers ask about the calendar of an accepted roster.
extension CheckedRoster {
    /// Days within `days` on which a series is held, ascending.
    ///
    /// - Parameter series: index into `Instance.series`.
    package func heldDays(ofSeries series: Int, within days: ClosedRange<CalendarDay>) -> [CalendarDay] {
        let held = tables.facts.held
        return held.range(
            ofSeries: series, within: DayRange(days.lowerBound.dayNumber, days.upperBound.dayNumber)
        ).map { CalendarDay(number: held.sittings[$0].day) }
    }

    /// The last lawful day of each planned order that has one, by law or agreement.
    package var lastLawfulDays: [OrderID: CalendarDay] {
        var days: [OrderID: CalendarDay] = [:]
        for unit in tables.facts.planned.units {
            days[instance.orders[unit.order].id] = unit.legalEnd.map { CalendarDay(number: $0) }
        }
        return days
    }
}
