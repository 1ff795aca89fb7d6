internal import PlacementDomain
internal import PlacementRules

/// Makes the continuation of one planned order's kept placement.
struct ContinuationMaker {
    let instance: Instance
    let held: HeldSittings
    let eligibility: Eligibility
    let unit: PlanningUnit

    /// - Parameter kept: index into `Instance.placements`.
    /// - Returns: nil where he has no lawful sitting in its series.
    func continuation(of kept: Int) -> Continuation? {
        let placement = instance.placements[kept]
        // 1. His lawful sittings of the placement's series.
        let lawful = eligibility.lawfulSeries(of: unit.continuing, project: placement.project)
            .filter { placement.series.contains($0.series) }
        var minutes: [Int32: Int32] = [:]
        for series in lawful { minutes[Int32(series.series)] = Int32(series.travelMinutes) }
        let all = lawful.flatMap(\.sittings.numbers).sorted { key($0) < key($1) }
        // 2. Of two that overlap the first stays.
        var timeline: [Int32] = []
        for number in all {
            let sitting = held.sittings[Int(number)]
            if let last = timeline.last.map({ held.sittings[Int($0)] }), last.day == sitting.day,
                !Hours07DayLimit.allows(start: Int(sitting.start), afterEnd: Int(last.end))
            {
                continue
            }
            timeline.append(number)
        }
        guard !timeline.isEmpty else { return nil }
        // 3. As many as his minutes take.
        var (count, left) = (0, unit.remaining.value)
        while count < timeline.count, left > 0 {
            left -= Hours04LastSitting.credit(net: Int(held.sittings[Int(timeline[count])].net), remaining: left)
            count += 1
        }
        let travel = timeline.map { minutes[held.sittings[Int($0)].series] ?? 0 }
        let broken = PatternRules.firstBroken(in: all, eligibility.patternLimits(of: unit), held: held)
        return priced(
            kept, timeline, travel, count: count, unworked: left, breaksLimits: broken != nil)
    }

    private func priced(
        _ kept: Int, _ timeline: [Int32], _ travel: [Int32], count: Int, unworked: Int, breaksLimits: Bool
    ) -> Continuation {
        let placement = instance.placements[kept]
        let weights = instance.policy.weights
        let client = instance.clients[unit.client]
        let rhythms = Set(placement.series).reduce(0) { $0 + instance.series[$1].rhythm.sittingsInTwoWeeks }
        let fixed =
            WishCost.points(client: client, project: instance.projects[placement.project], weights: weights)
            + PaceCost.points(client: client, sittingsInTwoWeeks: rhythms, policy: instance.policy)
        var pointsOfDay: [CalendarDay: Int] = [:]
        for (number, minutes) in zip(timeline, travel).prefix(count) {
            let points = TravelCost.pointsPerDay(oneWayMinutes: Int(minutes), weights: weights)
            pointsOfDay[held.sittings[Int(number)].day, default: 0] = max(
                pointsOfDay[held.sittings[Int(number)].day] ?? 0, points)
        }
        let lastDay = held.sittings[Int(timeline[count - 1])].day
        let cost =
            fixed + pointsOfDay.values.reduce(0, +)
            + LostCost.points(unworked: unworked, hasTerm: unit.hasTerm, weights: weights)
            + SlackCost.points(
                unworked: unworked, lastDay: lastDay, termEnd: unit.termEnd, hasTerm: unit.hasTerm, weights: weights)
        return Continuation(
            placement: kept, timeline: timeline, travelMinutes: travel, count: count, unworked: unworked,
            fixedCost: fixed, cost: cost,
            lost: LostCost.lawfulPoints(unworked: unworked, hasTerm: unit.hasTerm, weights: weights),
            breaksLimits: breaksLimits)
    }

    private func key(_ number: Int32) -> (Int32, Int16, Int32) {
        let sitting = held.sittings[Int(number)]
        return (sitting.day.number, sitting.start, sitting.series)
    }
}
