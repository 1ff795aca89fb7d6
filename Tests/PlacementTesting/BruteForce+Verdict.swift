public import PlacementDomain

// What brute force says about a claimed plan: a third opinion beside solver and checker.
extension BruteForce {
    /// Everything in `plan` that contradicts the column rules or its own figures; empty: nothing.
    ///
    /// Whether its cost is the optimum is not asked here.
    public func problems(in plan: Plan) -> [String] {
        rosterProblems(plan) + certificateProblems(plan)
    }

    /// The column that a placed client's record claims; nil: there is no such column.
    public func column(of placed: PlacedClient) -> Column? {
        choices.lazy.flatMap(\.placements).first {
            instance.clients[$0.client].id == placed.client && instance.orders[$0.order].id == placed.order
                && instance.projects[$0.project].id == placed.project
                && $0.series.map { instance.series[$0].id }.sorted() == placed.series
                && $0.parts.first?.sitting.date == placed.firstDate
                && $0.isContinuation == (placed.kind == .continuation)
        }
    }

    private func rosterProblems(_ plan: Plan) -> [String] {
        let (roster, summary) = (plan.roster, plan.summary)
        var problems: [String] = []
        var cost = 0
        var lost = 0
        var people: People = [:]
        var expected: [Assignment] = instance.publishedAssignments.map { row in
            Assignment(
                client: instance.clients[instance.orders[row.order].client].id, order: instance.orders[row.order].id,
                session: SessionID(series: instance.series[row.series].id, date: row.date), from: row.from,
                to: row.to, creditMinutes: row.creditMinutes, state: .published)
        }
        expected += instance.orphanedAssignments.map { row in
            Assignment(
                client: .unknown, order: row.order,
                session: SessionID(series: instance.series[row.series].id, date: row.date), from: row.from, to: row.to,
                creditMinutes: row.creditMinutes, state: .published)
        }
        let firm = instance.firmThrough
        for placed in roster.placements {
            guard let column = column(of: placed) else {
                problems.append("no such column: \(placed)")
                continue
            }
            if placed.cost.value != column.cost || placed.unworkedMinutes.value != column.unworked {
                problems.append("\(placed) is \(column.cost) points, \(column.unworked) minutes unworked")
            }
            cost += column.cost
            lost += column.lost
            seat(column, in: &people)
            for part in column.parts {
                expected.append(
                    Assignment(
                        client: placed.client, order: placed.order, session: session(of: part.sitting),
                        from: TimeOfDay(minute: part.sitting.start), to: TimeOfDay(minute: part.to),
                        creditMinutes: Minutes(part.credit), state: part.sitting.date <= firm ? .firm : .lookahead))
            }
        }
        if Set(expected) != Set(roster.assignments) || expected.count != roster.assignments.count {
            problems.append("assignments differ: \(Set(expected).symmetricDifference(roster.assignments))")
        }
        problems += brokenRows(people).map { "broken row \($0)" }
        for row in roster.unplaced {
            guard let client = choices.first(where: { instance.clients[$0.client].id == row.client }) else {
                problems.append("\(row.client) is not planned, but unplaced")
                continue
            }
            cost += client.unplacedCost
            lost += client.unplacedLost
            if row.cost.value != client.unplacedCost {
                problems.append("\(row.client) unplaced costs \(client.unplacedCost), not \(row.cost)")
            }
            if client.isSigned { problems.append("\(row.client) is signed and unplaced") }
            problems += unplacedProblems(row, client, people)
        }
        let listed = (roster.placements.map(\.client) + roster.unplaced.map(\.client)).sorted()
        if listed != choices.map({ instance.clients[$0.client].id }).sorted() {
            problems.append("not each client once: \(listed)")
        }
        if Set(roster.notPlanned) != Set(notPlanned) || roster.notPlanned.count != notPlanned.count {
            problems.append("not planned: \(Set(notPlanned).symmetricDifference(roster.notPlanned))")
        }
        let continued = Set(
            roster.placements.filter { $0.kind == .continuation }.compactMap { column(of: $0)?.client })
        let expectedConflicts = conflicts(continues: continued)
        if roster.conflicts != expectedConflicts || summary.conflicts != expectedConflicts.count {
            problems.append("conflicts \(roster.conflicts), not \(expectedConflicts)")
        }
        if summary.cost != cost { problems.append("cost is \(cost), not \(summary.cost)") }
        if summary.unavoidable != unavoidable {
            problems.append("unavoidable is \(unavoidable), not \(summary.unavoidable)")
        }
        let unavoidableClients = choices.filter { $0.unavoidable > 0 }.map {
            PlanSummary.UnavoidableClient(client: instance.clients[$0.client].id, points: $0.unavoidable)
        }
        if summary.unavoidableClients != unavoidableClients {
            problems.append("unavoidable clients: \(unavoidableClients), not \(summary.unavoidableClients)")
        }
        if summary.unworkedHours != lost / 1_000, instance.policy.weights.lostPerHour == 1_000 {
            problems.append("unworked hours \(lost / 1_000), not \(summary.unworkedHours)")
        }
        if summary.clients != choices.count || summary.placed != roster.placements.count
            || summary.unplaced != roster.unplaced.count || summary.notPlanned != notPlanned.count
        {
            problems.append("counts of the summary: \(summary)")
        }
        return problems
    }

    /// ROSTER-04, and the code that says why.
    private func unplacedProblems(_ row: UnplacedClient, _ client: Choices, _ people: People) -> [String] {
        let free = client.placements.filter { fits($0, people) }
        var problems: [String] = []
        if let cheaper = free.first(where: { $0.cost < client.unplacedCost }) {
            problems.append("\(row.client) is unplaced beside a free column of \(cheaper.cost) points")
        }
        let isCrowded = [.seriesNotOpened, .seatsTaken, .startsTaken, .keptApart, .betterLater].contains(row.code)
        if client.placements.isEmpty {
            if isCrowded { problems.append("\(row.client) has no column at all, but \(row.code)") }
        } else if free.isEmpty ? ![.seatsTaken, .startsTaken, .keptApart].contains(row.code) : row.code != .betterLater
        {
            problems.append("\(row.client) has \(client.columns.count) columns, \(free.count) free, but \(row.code)")
        }
        return problems
    }
}
