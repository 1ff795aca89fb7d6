internal import PlacementDomain
internal import PlacementRules

/// Makes a roster of chosen columns: placements, assignments, and what stands beside them.
package struct RosterMaker {
    package let space: ChoiceSpace

    package init(space: ChoiceSpace) { self.space = space }

    /// - Parameter choices: by unit of `space`; `Column.nowhere` for somebody unplaced.
    package func roster(_ choices: [Column]) -> SeatedRoster {
        var result = SeatedRoster()
        var continues: Set<Int> = []
        for (index, column) in choices.enumerated() {
            if column.pattern < 0 {
                leaveOut(index, in: &result)
            } else if let continuation = continuation(column, of: index) {
                place(space.units[index], continuation, in: &result)
                continues.insert(space.plannedUnit[index])
            } else {
                place(index, column, in: &result)
            }
        }
        for (unit, continuation) in space.signed { place(unit, continuation, in: &result) }
        addPublished(to: &result)
        result.placements.sort { $0.client < $1.client }
        result.assignments.sort {
            ($0.client, $0.session.date, $0.from, $0.session.series, $0.order)
                < ($1.client, $1.session.date, $1.from, $1.session.series, $1.order)
        }
        result.conflicts = space.keptConflicts.all(continues: continues)
        result.notPlanned = space.notPlanned.sorted {
            ($0.client, $0.order?.text ?? "") < ($1.client, $1.order?.text ?? "")
        }
        return result
    }

    /// The continuation that a column is; nil: it is another one.
    private func continuation(_ column: Column, of unit: Int) -> Continuation? {
        let pattern = space.patterns[Int(column.pattern)]
        return space.timelines.headers[Int(pattern.timeline)].isContinuation ? space.continuations[unit] : nil
    }

    private func place(_ index: Int, _ column: Column, in roster: inout SeatedRoster) {
        let pattern = space.patterns[Int(column.pattern)]
        let header = space.timelines.headers[Int(pattern.timeline)]
        let slots = Int(header.base)..<Int(header.base + header.count)
        let series = slots.map { space.held.sittings[Int(space.rows[space.timelines.row[$0]].sitting)].series }
        add(
            space.units[index], kind: .start, project: Int(pattern.project), series: Set(series.map { Int($0) }),
            sittings: space.sittings(of: column), cost: Int(column.cost), in: &roster)
    }

    private func place(_ unit: PlanningUnit, _ continuation: Continuation, in roster: inout SeatedRoster) {
        let placement = space.instance.placements[continuation.placement]
        add(
            unit, kind: .continuation, project: placement.project, series: Set(placement.series),
            sittings: Array(continuation.sittings), cost: continuation.cost, in: &roster)
    }

    /// What was published stays as it is (C11).
    private func addPublished(to roster: inout SeatedRoster) {
        let instance = space.instance
        func add(_ entry: PublishedEntry<some Hashable & Sendable>, _ client: ClientID, _ order: OrderID) {
            roster.assignments.append(
                Assignment(
                    client: client, order: order,
                    session: SessionID(series: instance.series[entry.series].id, date: entry.date), from: entry.from,
                    to: entry.to, creditMinutes: entry.creditMinutes, state: .published))
        }
        for entry in instance.publishedAssignments {
            let order = instance.orders[entry.order]
            add(entry, instance.clients[order.client].id, order.id)
        }
        for entry in instance.orphanedAssignments { add(entry, .unknown, entry.order) }
    }

    private func add(
        _ unit: PlanningUnit, kind: PlacedClient.Kind, project: Int, series: Set<Int>, sittings: [Int32], cost: Int,
        in roster: inout SeatedRoster
    ) {
        let instance = space.instance
        let client = instance.clients[unit.client].id
        let order = instance.orders[unit.order].id
        var left = unit.remaining.value
        var firstDate: CalendarDay?
        for number in sittings {
            let sitting = space.held.sittings[Int(number)]
            let credit = Hours04LastSitting.credit(net: Int(sitting.net), remaining: left)
            left -= credit
            let start = Int(sitting.start)
            let end = Hours04LastSitting.end(
                start: start, breakMinutes: Int(sitting.breakMinutes), credit: credit)
            roster.assignments.append(
                Assignment(
                    client: client, order: order,
                    session: SessionID(series: instance.series[Int(sitting.series)].id, date: sitting.day),
                    from: TimeOfDay(minute: start), to: TimeOfDay(minute: end), creditMinutes: Minutes(credit),
                    state: sitting.day <= instance.firmThrough ? .firm : .lookahead))
            firstDate = firstDate ?? sitting.day
        }
        roster.placements.append(
            PlacedClient(
                client: client, order: order, project: instance.projects[project].id,
                series: series.map { instance.series[$0].id }.sorted(), kind: kind,
                firstDate: firstDate ?? instance.planStart, unworkedMinutes: Minutes(left),
                cost: Cost(cost)))
    }

    private func leaveOut(_ index: Int, in roster: inout SeatedRoster) {
        let unit = space.units[index]
        roster.leftOut.append(
            SeatedRoster.LeftOut(
                client: space.instance.clients[unit.client].id, order: space.instance.orders[unit.order].id,
                cost: Cost(Int(space.facts[index].unplacedCost))))
    }
}
