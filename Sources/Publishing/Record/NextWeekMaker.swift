import PlacementDomain

/// Derives what next week's folder takes over from a roster that is being published.
struct NextWeekMaker {
    let index: PublicationIndex
    /// As it is printed.
    let roster: Roster
    let digest: @Sendable ([UInt8]) -> String

    var nextWeek: NextWeek {
        NextWeek(
            placements: placements, publishedAssignments: publishedAssignments,
            orphanedAssignments: orphanedAssignments,
            runningSeries: runningSeries, monday: monday, publishedThrough: instance.firmThrough,
            calendarEnd: min(instance.calendarEnd.adding(days: 7), monday.adding(days: NextWeekMaker.mostDays)))
    }

    /// How far behind its first planned day a calendar may end (docs/format.md).
    private static let mostDays = 3_660

    private var instance: Instance { index.instance }

    private var monday: CalendarDay { instance.asOf.monday.adding(days: 7) }

    /// Everything that is published in this week or later: published and firm assignments, also a published one after the firm
    /// weeks. From Monday on, so that a second publication in a week knows what happened in it.
    private var publishedAssignments: [PublishedAssignment] { carried { index.orders[$0] } }

    /// Nobody knows whose they are, and they still stand.
    private var orphanedAssignments: [OrphanedAssignment] { carried { index.orders[$0] == nil ? $0 : nil } }

    /// - Parameter name: how the order of an assignment is named; nil: the assignment is left out.
    private func carried<Order: Comparable>(_ name: (OrderID) -> Order?) -> [PublishedEntry<Order>] {
        roster.assignments.compactMap { assignment -> PublishedEntry<Order>? in
            guard assignment.session.date >= instance.asOf.monday, assignment.state != .lookahead,
                let order = name(assignment.order),
                let series = index.series[assignment.session.series]
            else { return nil }
            return PublishedEntry(
                order: order, series: series, date: assignment.session.date, from: assignment.from, to: assignment.to,
                creditMinutes: assignment.creditMinutes)
        }.sorted { ($0.order, $0.date, $0.series) < ($1.order, $1.date, $1.series) }
    }

    /// The placements of this week's folder, and a new one in state *agreed* for each start whose first day is firm.
    ///
    /// A placement that the new one replaces ends, and stands as its predecessor; the reason of the change is the planner's.
    private var placements: [Placement] {
        var result = instance.placements
        var ids = Set((result + instance.orphanedPlacements).map(\.id))
        var kept: [Int: Int] = [:]
        for (position, own) in result.enumerated() where own.state == .agreed || own.state == .signed {
            kept[own.order] = position
        }
        for placed in roster.placements where placed.kind == .start && placed.firstDate <= instance.firmThrough {
            guard let order = index.orders[placed.order], let project = index.projects[placed.project] else { continue }
            let id = newID(placed, &ids)
            var placement = Placement(
                id: id, order: order, project: project, series: placed.series.compactMap { index.series[$0] }.sorted(),
                firstDay: placed.firstDate, state: .agreed, decisionDay: instance.asOf)
            if let old = kept[order] {
                result[old].state = .ended
                placement.predecessor = result[old].id
            }
            result.append(placement)
        }
        return result.sorted { $0.id < $1.id }
    }

    /// `o12-20261201`, with a number behind it where that is taken.
    private func newID(_ placed: PlacedClient, _ ids: inout Set<PlacementID>) -> PlacementID {
        let order = placed.order.text
        let stem =
            (order.utf8.count <= 160 ? order : String(digest(Array(order.utf8)).prefix(32))) + "-"
            + placed.firstDate.description.filter { $0 != "-" }
        var id = PlacementID(stem)
        var number = 1
        while !ids.insert(id).inserted {
            number += 1
            id = PlacementID("\(stem)-\(number)")
        }
        return id
    }

    /// A supervised series runs from the first published sitting that has somebody in it.
    private var runningSeries: [RunningSeries] {
        var since: [Int: CalendarDay] = [:]
        for assignment in roster.assignments where assignment.session.date <= instance.firmThrough {
            let session = assignment.session
            guard let series = index.series[session.series], instance.series[series].supervised else { continue }
            since[series] = min(since[series] ?? session.date, session.date)
        }
        for running in instance.runningSeries { since[running.series] = nil }
        return (instance.runningSeries + since.map { RunningSeries(series: $0, since: $1) })
            .sorted { $0.series < $1.series }
    }
}
