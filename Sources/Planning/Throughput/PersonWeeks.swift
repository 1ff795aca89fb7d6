import PlacementDomain

/// Weeks of people to whom something could be offered, and whether it was enough.
struct PersonWeeks {
    let orders: OrderReckoner
    let sessions: ReportedSessions
    /// What was offered, by client and Monday: sessions and minutes.
    let offered: [ClientID: [CalendarDay: (sessions: Int, minutes: Int)]]

    /// Counts each client and week once, with the first of his orders that ran all week.
    func count(
        in figures: inout [ThroughputGroup?: OrderFigures], by group: (ReportedOrder) -> ThroughputGroup?
    ) {
        let weeks = orders.period.wholeWeeks
        guard !weeks.isEmpty else { return }
        let entries = Dictionary(grouping: orders.records.entries, by: \.order)
        let candidates = orders.records.orders.filter { order in
            order.order.endedDate.map { $0 > orders.period.from } ?? true
        }
        for (_, own) in Dictionary(grouping: candidates, by: \.client) {
            for monday in weeks {
                let days = (0..<7).map { monday.adding(days: $0) }
                let running = own.filter { order in days.allSatisfy { orders.isRunning(order, on: $0) } }
                guard let first = running.first, !isAway(first, days) else { continue }
                let remaining = running.reduce(0) { sum, order in
                    let since = (entries[order.order.id] ?? []).filter { $0.day >= monday }
                    return sum + order.remaining - since.reduce(0) { $0 + $1.remaining }
                }
                guard let isBelow = isBelow(first, monday, remaining: remaining) else { continue }
                figures[group(first), default: OrderFigures()].belowMinimum.count(isBelow, first.client)
            }
        }
    }

    /// Whether less was offered than the minimum; nil: there is no minimum, or less than that was left.
    private func isBelow(_ order: ReportedOrder, _ monday: CalendarDay, remaining: Int) -> Bool? {
        let offer = offered[order.client]?[monday] ?? (0, 0)
        if let minutes = orders.numbers.leastMinutes(order.order, on: monday) {
            return remaining >= minutes ? offer.minutes < minutes : nil
        }
        guard let least = order.least else { return nil }
        let session = place(of: order, monday).map { sessions.net(ofSeries: $0, on: monday) }.max() ?? 0
        return remaining >= max(1, least * session) ? offer.sessions < least : nil
    }

    /// The series of the place that he had in a week.
    private func place(of order: ReportedOrder, _ monday: CalendarDay) -> [SeriesID] {
        let places = orders.records.places[order.order.id] ?? []
        return (places.last { $0.firstDay <= monday.adding(days: 6) } ?? places.first)?.series ?? []
    }

    /// Whether each day of the week is taken by an absence, a stopped period, or a closure of all series of his place.
    private func isAway(_ order: ReportedOrder, _ days: [CalendarDay]) -> Bool {
        let absences = orders.records.absences[order.client] ?? []
        let stopped = orders.records.stoppedPeriods[order.client] ?? []
        let place = place(of: order, days[0])
        return days.allSatisfy { day in
            absences.contains { $0.contains(day) }
                || stopped.contains { $0.firstDay <= day && day <= ($0.lastDay ?? day) }
                || !place.isEmpty && place.allSatisfy { sessions.isClosed($0, on: day) }
        }
    }
}
