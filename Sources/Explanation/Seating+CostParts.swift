internal import PlacementDomain
internal import PlacementModel
internal import PlacementRules

/// The parts of what a placement costs its client.
extension Seating {
    /// The parts of an offer's cost; what the terms do not explain is the cost of a change.
    func costs(_ unit: PlanningUnit, of offer: Offer) -> CostParts {
        let numbers = offer.sessions.compactMap { sittings.number(of: $0) }
        let continuation =
            unitOfClient[unit.client] < 0 ? nil : model.continuations.ofUnit[Int(unitOfClient[unit.client])]
        let goesOn = continuation.map { Set($0.sittings) == Set(numbers.map(Int32.init)) } ?? false
        return costs(
            unit, in: numbers, series: offer.series, unworked: offer.unworked.value, isStart: !goesOn,
            cost: offer.cost.value)
    }

    /// - Parameters:
    ///   - numbers: of its sittings, in any order.
    ///   - isStart: it is no placement that goes on.
    func costs(
        _ unit: PlanningUnit, in numbers: [Int], series: [SeriesID], unworked: Int, isStart: Bool, cost: Int
    ) -> CostParts {
        let weights = instance.policy.weights
        let person = instance.clients[unit.client]
        let held = numbers.map { self.held.sittings[$0] }
        var parts = CostParts()
        parts.lost = LostCost.lawfulPoints(unworked: unworked, hasTerm: unit.hasTerm, weights: weights)
        parts.rest = LostCost.points(unworked: unworked, hasTerm: unit.hasTerm, weights: weights) - parts.lost
        if isStart, let first = held.map(\.day).min() {
            let weeks = first.monday.days(since: instance.planStart) / 7
            parts.wait = unit.waitPoints(weeks: weeks, weights: weights)
        }
        for (_, sittings) in Dictionary(grouping: held, by: \.day) {
            let minutes = sittings.compactMap { eligibility.travelMinutes(of: unit.client, series: Int($0.series)) }
                .max()
            parts.travel += TravelCost.pointsPerDay(oneWayMinutes: minutes ?? 0, weights: weights)
        }
        let indexes = series.compactMap { sittings.series($0) }
        if let project = indexes.first.map({ instance.series[$0].project }) {
            parts.wish = WishCost.points(client: person, project: instance.projects[project], weights: weights)
        }
        let rhythm = indexes.reduce(0) { $0 + instance.series[$1].rhythm.sittingsInTwoWeeks }
        parts.pace = PaceCost.points(client: person, sittingsInTwoWeeks: rhythm, policy: instance.policy)
        if let last = held.map(\.day).max() {
            parts.slack = SlackCost.points(
                unworked: unworked, lastDay: last, termEnd: unit.termEnd, hasTerm: unit.hasTerm, weights: weights)
        }
        parts.change = cost - parts.total
        return parts
    }
}
