import PlacementDomain

/// The cost terms of columns (docs/certificate.md, part 2), prepared for one instance; the roster must claim them
/// (ROSTER-03).
///
/// All results are whole points. `greatest` bounds every column's cost and every unplaced cost, so that callers can
/// show once that their sums fit.
struct Costs: Sendable {
    let weights: CostWeights
    private let mostSeries: Int
    /// `waitSum[x]` = points of the first `x` weeks of age.
    private let waitSum: [Int]
    /// No column and no unplaced client costs more; nil: that number itself does not fit.
    let greatest: Int?

    init(_ instance: Instance, units: [PlannedUnit]) {
        weights = instance.policy.weights
        mostSeries = instance.policy.mostSeriesPerPlacement
        let weeks = max(instance.startWeeks, max(0, instance.calendarEnd.days(since: instance.planStart)) / 7 + 1)
        let oldest = units.map(\.ageWeeks).max() ?? 0
        greatest = Costs.greatest(instance, units: units, weeks: weeks)
        var sums = [0]
        if greatest != nil {
            sums.reserveCapacity(oldest + weeks + 1)
            var step = 0
            let steps = instance.policy.weights.wait
            var points = 0
            for age in 0..<(oldest + weeks) {
                while step < steps.count, steps[step].fromWeek <= age {
                    points = steps[step].points
                    step += 1
                }
                sums.append(sums[age] + points)
            }
        }
        waitSum = sums
    }

    func lost(_ unit: PlannedUnit, unworked: Int) -> Int {
        unit.hasTerm ? weights.lostPerHour * Minutes(unworked).startedHours : 0
    }

    /// Lost, or rest in its stead.
    func lostOrRest(_ unit: PlannedUnit, unworked: Int) -> Int {
        (unit.hasTerm ? weights.lostPerHour : weights.restPerHour) * Minutes(unworked).startedHours
    }

    func wait(_ unit: PlannedUnit, weeks: Int) -> Int {
        if unit.workedBefore { return weights.waitWorkedBefore * weeks }
        return waitSum[unit.ageWeeks + weeks] - waitSum[unit.ageWeeks]
    }

    /// One date of travel.
    func travel(minutes: Int) -> Int { weights.travel * travelSteps(minutes: minutes) }

    /// Started steps of a date's travel, each `weights.travel` points.
    func travelSteps(minutes: Int) -> Int {
        let weighed = 2 * (minutes + weights.travelExtraFactor * max(0, minutes - weights.travelComfortMinutes))
        let step = max(1, weights.travelMinutesPerPoint)
        return (weighed + step - 1) / step
    }

    func pace(_ client: Client, sittingsInTwoWeeks: Int) -> Int {
        func missing(_ sessions: Int) -> Int { max(0, 2 * min(sessions, mostSeries) - sittingsInTwoWeeks) }
        return weights.paceWish * missing(client.wishSessions) + weights.paceLeast * missing(client.leastSessions)
    }

    /// A kind of work that he did not ask for.
    func wish(_ person: Person, at project: Int) -> Int {
        guard let wish = person.workWish else { return 0 }
        let kinds = person.facts.projects[project].workKinds
        return wish.contains { kinds.contains($0) } ? 0 : weights.wish
    }

    /// With a term and nothing unworked: by the days between the last sitting and the term's end.
    func slack(daysLeft: Int) -> Int { weights.slack.first { daysLeft < $0.days }?.points ?? 0 }

    /// Cost and lost points of a client without any virtual column who stays unplaced.
    func unplacedWithoutColumn(_ unit: PlannedUnit, startWeeks: Int) -> (cost: Int, lost: Int) {
        let lost = lost(unit, unworked: unit.remaining)
        return (weights.unplaced + wait(unit, weeks: startWeeks) + lostOrRest(unit, unworked: unit.remaining), lost)
    }

    /// Cost and lost points of some sittings, worked as a column or as a continuation.
    ///
    /// - Parameters:
    ///   - series: those of the placement, attended or not.
    ///   - week: of the start window; nil: the continuation, which waits for nothing and changes nothing.
    func points(
        of sittings: [Sitting], series: [Int], at project: Int, unworked: Int, week: Int?, for person: Person
    ) -> (cost: Int, lost: Int) {
        let unit = person.unit
        var cost = lostOrRest(unit, unworked: unworked) + wish(person, at: project)
        if let week { cost += wait(unit, weeks: week) + unit.change }
        cost += travel(sittings, person)
        let rhythms = series.reduce(0) { $0 + person.facts.instance.series[$1].rhythm.sittingsInTwoWeeks }
        cost += pace(person.client, sittingsInTwoWeeks: rhythms)
        if unworked == 0, unit.hasTerm, let last = sittings.last { cost += slack(daysLeft: unit.termEnd - last.day) }
        return (cost, lost(unit, unworked: unworked))
    }

    /// A date costs the farthest of its sittings.
    private func travel(_ sittings: [Sitting], _ person: Person) -> Int {
        var (cost, position) = (0, 0)
        while position < sittings.count {
            let day = sittings[position].day
            var farthest = 0
            while position < sittings.count, sittings[position].day == day {
                farthest = max(farthest, person.minutes(to: sittings[position]) ?? 0)
                position += 1
            }
            cost += travel(minutes: farthest)
        }
        return cost
    }
}
