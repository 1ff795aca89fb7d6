import PlacementDomain

extension NaiveThroughput {
    /// A week in which something had to be offered to a client, by the first of his orders that ran all of it.
    struct PersonWeek {
        var order: ReportedOrder
        var isBelow: Bool
    }

    func lossesOfOrders(_ key: String?) -> [String: Value] {
        let due = records.orders.filter { key == nil || group(of: $0) == key }.filter { isKnown(normDay($0)) }
        let late = due.filter { order in
            guard let first = order.order.firstWorkedDate, let norm = normDay(order) else { return true }
            return first > norm
        }
        let own = weeks.filter { key == nil || group(of: $0.order) == key }
        let below = own.filter(\.isBelow)
        return [
            "notStartedInNorm": Self.share(late.count, due.count, Set(due.map(\.client))),
            "belowMinimum": Self.share(below.count, own.count, Set(own.map(\.order.client))),
        ]
    }

    func allWeeks() -> [PersonWeek] {
        let orders = Dictionary(grouping: records.orders, by: \.client)
        let offered = Dictionary(grouping: offers) { $0.rows[0].client }
        let entries = Dictionary(grouping: records.entries, by: \.order)
        var weeks: [PersonWeek] = []
        var monday = from
        while monday.weekday != .monday { monday = monday.adding(days: 1) }
        while monday.adding(days: 6) <= until {
            for (client, own) in orders {
                if let found = personWeek(monday, own, offered[client] ?? [], entries) { weeks.append(found) }
            }
            monday = monday.adding(days: 7)
        }
        return weeks
    }

    /// - Parameters:
    ///   - own: orders of one client.
    ///   - offered: what was ever offered to him.
    /// - Returns: nil: it is no week in which something had to be offered.
    private func personWeek(
        _ monday: CalendarDay, _ own: [ReportedOrder], _ offered: [Offer], _ entries: [OrderID: [ReportedEntry]]
    ) -> PersonWeek? {
        let days = (0...6).map { monday.adding(days: $0) }
        let running = own.filter { order in days.allSatisfy { runs(order, $0) } }
        guard let order = running.first else { return nil }
        let places = records.places[order.order.id] ?? []
        let place = (places.last { $0.firstDay <= days[6] } ?? places.first)?.series ?? []
        if days.allSatisfy({ isAway(order.client, place, $0) }) { return nil }
        var left = 0
        for order in running {
            left += order.remaining
            for entry in entries[order.order.id] ?? [] where entry.day >= monday { left -= entry.remaining }
        }
        let offer = offered.filter { days.contains($0.rows[0].day) }
        if order.order.legalFrame == .unpaidWork {
            let minutes = offer.map { net($0.rows[0]) }.reduce(0, +)
            return left < 420 ? nil : PersonWeek(order: order, isBelow: minutes < 420)
        }
        guard let least = order.least else { return nil }
        let longest = place.map { minutes(ofSeries: $0, monday) }.max() ?? 0
        if left < least * longest || left < 1 { return nil }
        return PersonWeek(order: order, isBelow: offer.count < least)
    }

    private func minutes(ofSeries id: SeriesID, _ day: CalendarDay) -> Int {
        guard let series = records.calendar.series.first(where: { $0.id == id }) else { return 0 }
        return net(id, day, series.start, series.end)
    }

    private func isAway(_ client: ClientID, _ place: [SeriesID], _ day: CalendarDay) -> Bool {
        let absences = records.absences[client] ?? []
        if absences.contains(where: { $0.lowerBound <= day && day <= $0.upperBound }) { return true }
        let stops = records.stoppedPeriods[client] ?? []
        if stops.contains(where: { $0.firstDay <= day && day <= ($0.lastDay ?? day) }) { return true }
        return !place.isEmpty && place.allSatisfy { isClosed($0, day) }
    }

    private func runs(_ order: ReportedOrder, _ day: CalendarDay) -> Bool {
        // It may have been recorded later that it had ended.
        if let ended = order.order.endedDate, ended <= day { return false }
        let state = stateSaid(order, day)
        if [.completed, .returned, .withdrawn].contains(state) {
            guard order.order.endedDate != nil else { return false }
            guard let since = order.publishedOn ?? order.order.firstWorkedDate else { return false }
            return since <= day
        }
        guard state == .placed || state == .working else { return false }
        return (order.publishedOn ?? order.order.firstWorkedDate ?? order.order.receivedDate) <= day
    }
}
