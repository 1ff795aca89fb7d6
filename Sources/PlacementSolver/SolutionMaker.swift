internal import PlacementDomain
internal import PlacementRules

/// Turns a roster of columns into the rows that are written and checked.
struct SolutionMaker {
    let space: ChoiceSpace

    func roster(_ choice: [Column]) -> Roster {
        var result = Roster()
        for (index, column) in choice.enumerated() {
            if column.option >= 0 { place(index, column, in: &result) } else { leaveOut(index, in: &result) }
        }
        result.notPlanned = space.notPlanned.sorted {
            ($0.client, $0.order?.text ?? "") < ($1.client, $1.order?.text ?? "")
        }
        return result
    }

    private func place(_ index: Int, _ column: Column, in roster: inout Roster) {
        let instance = space.instance
        let unit = space.units[index]
        let option = space.options[Int(column.option)]
        let client = instance.clients[unit.client].id
        let order = instance.orders[unit.order].id
        let header = space.timelines.headers[Int(option.timeline)]
        let timeline = UnsafeBufferPointer(
            start: space.timelines.sitting.base + Int(header.base), count: Int(header.count))
        let series = Set(timeline.map { space.held.sittings[Int($0)].series })
        var left = unit.remaining.value
        var firstDate: CalendarDay?
        for number in space.sittings(of: column) {
            let sitting = space.held.sittings[Int(number)]
            let credit = min(left, Int(sitting.net))
            left -= credit
            let start = Int(sitting.start)
            let end = credit < Int(sitting.net) ? start + Int(sitting.breakMinutes) + credit : Int(sitting.end)
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
                client: client, order: order, project: instance.projects[Int(option.project)].id,
                series: series.map { instance.series[Int($0)].id }.sorted(), kind: .start,
                firstDate: firstDate ?? instance.planStart, unworkedMinutes: Minutes(left),
                cost: Cost(Int(column.cost))))
    }

    /// Without a reason: the room Explanation finds it. The code stands there as long as nobody has asked.
    private func leaveOut(_ index: Int, in roster: inout Roster) {
        let unit = space.units[index]
        roster.unplaced.append(
            UnplacedClient(
                client: space.instance.clients[unit.client].id, order: space.instance.orders[unit.order].id,
                code: .seatsTaken, cost: Cost(Int(space.facts[index].unplacedCost))))
    }
}
