import PlacementDomain

/// Derives next week's kept tables from a roster that is being published.
struct NextWeekMaker {
    let index: PublicationIndex
    let roster: Roster
    let digest: @Sendable ([UInt8]) -> String

    var nextWeek: NextWeek {
        NextWeek(
            placements: placements, publishedAssignments: publishedAssignments,
            orphanedAssignments: orphanedAssignments,
            runningSeries: runningSeries)
    }

    private var instance: Instance { index.instance }

    /// Everything that is published and not past: published and firm assignments from the plan's day on, also a published one
    /// after the firm weeks.
    private var publishedAssignments: [PublishedAssignment] { standing { index.orders[$0] } }

    /// Nobody knows whose they are, and they still stand.
    private var orphanedAssignments: [OrphanedAssignment] { standing { index.orders[$0] == nil ? $0 : nil } }

    /// - Parameter name: how the order of a row is named; nil: the row is left out.
    private func standing<Order: Comparable>(_ name: (OrderID) -> Order?) -> [PublishedEntry<Order>] {
        roster.assignments.compactMap { row -> PublishedEntry<Order>? in
            guard row.session.date >= instance.asOf, row.state != .lookahead, let order = name(row.order),
                let series = index.series[row.session.series]
            else { return nil }
            return PublishedEntry(
                order: order, series: series, date: row.session.date, from: row.from, to: row.to,
                creditMinutes: row.creditMinutes)
        }.sorted { ($0.order, $0.date, $0.series) < ($1.order, $1.date, $1.series) }
    }

    /// The placements of this week's folder, and a new one in state *agreed* for each start whose first day is firm.
    ///
    /// A placement that the new one replaces ends, and stands as its predecessor; the reason of the change is the planner's.
    private var placements: [Placement] {
        var result = instance.placements
        var ids = Set(result.map(\.id))
        var kept: [Int: Int] = [:]
        for (position, row) in result.enumerated() where row.state == .agreed || row.state == .signed {
            kept[row.order] = position
        }
        for row in roster.placements where row.kind == .start && row.firstDate <= instance.firmThrough {
            guard let order = index.orders[row.order], let project = index.projects[row.project] else { continue }
            let id = newID(row, &ids)
            var placement = Placement(
                id: id, order: order, project: project, series: row.series.compactMap { index.series[$0] }.sorted(),
                firstDay: row.firstDate, state: .agreed, decisionDay: instance.asOf)
            if let old = kept[order] {
                result[old].state = .ended
                placement.predecessor = result[old].id
            }
            result.append(placement)
        }
        return result.sorted { $0.id < $1.id }
    }

    /// `o12-20261201`, with a number behind it where that is taken.
    private func newID(_ row: PlacedClient, _ ids: inout Set<PlacementID>) -> PlacementID {
        let order = row.order.text
        let stem =
            (order.utf8.count <= 160 ? order : String(digest(Array(order.utf8)).prefix(32))) + "-"
            + row.firstDate.description.filter { $0 != "-" }
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
        for row in roster.assignments where row.session.date <= instance.firmThrough {
            guard let series = index.series[row.session.series], instance.series[series].supervised else { continue }
            since[series] = min(since[series] ?? row.session.date, row.session.date)
        }
        for row in instance.runningSeries { since[row.series] = nil }
        return (instance.runningSeries + since.map { RunningSeries(series: $0, since: $1) })
            .sorted { $0.series < $1.series }
    }
}
