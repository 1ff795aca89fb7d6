import PlacementDomain
import PlacementModel

/// What an earlier plan chose for each client, as far as it is still to come and not published.
struct EarlierChoices {
    struct Choice {
        var placed: PlacedClient
        /// From the day of the new plan on, and not published meanwhile; sorted by date and start.
        var toCome: [Assignment]
        /// Of those that were not published, also before the day of the new plan.
        var firstOpen: CalendarDay?
        /// What the earlier plan left to be planned for him, less what of it was published since: also what a correction took back.
        var expectedRemaining: Minutes
    }

    let byClient: [ClientID: Choice]

    /// - Parameter daysDiffer: whether the new plan is of other days than the earlier one.
    init(_ roster: Roster, now instance: Instance, daysDiffer: Bool) {
        let published = Set(
            instance.publishedAssignments.map {
                Row(order: instance.orders[$0.order].id, series: instance.series[$0.series].id, date: $0.date)
            })
        let through = EarlierChoices.publishedSince(roster, instance, daysDiffer: daysDiffer)
        let chosen = Dictionary(grouping: roster.assignments.filter { $0.state != .published }, by: \.order)
        var byClient: [ClientID: Choice] = [:]
        for placed in roster.placements {
            let own = chosen[placed.order] ?? []
            let (standing, open) = own.partitioned { row in
                through.map { row.session.date <= $0 } ?? false
                    || published.contains(Row(order: row.order, series: row.session.series, date: row.session.date))
            }
            let credits =
                own.reduce(0) { $0 + $1.creditMinutes.value } - standing.reduce(0) { $0 + $1.creditMinutes.value }
            byClient[placed.client] = Choice(
                placed: placed,
                toCome: open.filter { $0.session.date >= instance.asOf }
                    .sorted {
                        ($0.session.date, $0.from, $0.session.series) < ($1.session.date, $1.from, $1.session.series)
                    },
                firstOpen: open.map(\.session.date).min(),
                expectedRemaining: Minutes(credits + placed.unworkedMinutes.value))
        }
        self.byClient = byClient
    }

    /// Through which day the earlier plan was published since: what it settled lies in published weeks now. nil: it was not, it
    /// may be planned once more on the same days, free seats of published weeks among them.
    private static func publishedSince(_ roster: Roster, _ instance: Instance, daysDiffer: Bool) -> CalendarDay? {
        guard daysDiffer, let through = instance.publishedThrough else { return nil }
        let settled = roster.assignments.lazy.filter { $0.state == .firm }.map(\.session.date).max()
        return settled.map { $0 <= through } ?? true ? through : nil
    }

    private struct Row: Hashable {
        var order: OrderID
        var series: SeriesID
        var date: CalendarDay
    }
}

extension Array {
    fileprivate func partitioned(_ isFirst: (Element) -> Bool) -> (first: [Element], second: [Element]) {
        (filter(isFirst), filter { !isFirst($0) })
    }
}
