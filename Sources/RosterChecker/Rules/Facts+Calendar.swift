import PlacementDomain

/// What papers ask about held days and last lawful days.
extension Facts {
    /// Days within `days` on which a series is held, ascending; before the plan too.
    func heldDays(ofSeries series: Int, within days: ClosedRange<CalendarDay>) -> [CalendarDay] {
        let days = DayRange(days.lowerBound.dayNumber, days.upperBound.dayNumber)
        let before = (days.first..<max(days.first, min(planStart, days.last + 1))).filter {
            calendar.heldSitting(series, on: $0) != nil
        }
        let planned = held.range(ofSeries: series, within: days).map { held.sittings[$0].day }
        return (before + planned).map { CalendarDay(number: $0) }
    }

    /// The last lawful day of each of those orders that has one, by law or agreement.
    func lastLawfulDays(of orders: some Sequence<Int>) -> [OrderID: CalendarDay] {
        var days: [OrderID: CalendarDay] = [:]
        for order in orders {
            days[instance.orders[order].id] = planned.published(order, self).legalEnd.map { CalendarDay(number: $0) }
        }
        return days
    }
}
