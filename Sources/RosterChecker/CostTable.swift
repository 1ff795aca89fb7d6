import PlacementDomain

/// The cost terms of columns (docs/certificate.md, part 2), prepared for one instance.
///
/// All results are whole points. `greatest` bounds every column's cost and every unplaced cost, so that callers can
/// show once that their sums fit.
struct CostTable: Sendable {
    let weights: CostWeights
    private let mostSeries: Int
    /// `waitSum[x]` = points of the first `x` weeks of age.
    private let waitSum: [Int]
    private let isWorkedBeforeRate: Int
    /// No column and no unplaced client costs more; nil: that number itself does not fit.
    let greatest: Int?

    init(_ instance: Instance, units: [PlannedUnit]) {
        weights = instance.policy.weights
        mostSeries = instance.policy.mostSeriesPerPlacement
        isWorkedBeforeRate = weights.waitWorkedBefore
        let weeks = max(instance.startWeeks, max(0, instance.calendarEnd.days(since: instance.planStart)) / 7 + 1)
        let oldest = units.map(\.ageWeeks).max() ?? 0
        greatest = CostTable.greatest(instance, units: units, weeks: weeks)
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
        if unit.workedBefore { return isWorkedBeforeRate * weeks }
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

    /// Points of slack by days between the last sitting and the term's end, 0 upwards; later days cost nothing.
    var slackByDays: [Int] {
        let most = min(max(0, weights.slack.map(\.days).max() ?? 0), 100_000)
        return (0..<most).map { left in weights.slack.first { left < $0.days }?.points ?? 0 }
    }

    /// Cost and lost points of a client without any virtual column who stays unplaced.
    func unplacedWithoutColumn(_ unit: PlannedUnit, startWeeks: Int) -> (cost: Int, lost: Int) {
        let lost = lost(unit, unworked: unit.remaining)
        return (weights.unplaced + wait(unit, weeks: startWeeks) + lostOrRest(unit, unworked: unit.remaining), lost)
    }

    private static func greatest(_ instance: Instance, units: [PlannedUnit], weeks: Int) -> Int? {
        let weights = instance.policy.weights
        let hours = (units.map(\.remaining).max() ?? 0) / 60 + 1
        let days = max(0, instance.calendarEnd.days(since: instance.planStart)) + 1
        var sum: Int? = 0
        func add(_ factors: Int...) {
            var product = 1
            for factor in factors {
                let (value, overflow) = product.multipliedReportingOverflow(by: abs(factor))
                if overflow { sum = nil }
                product = value
            }
            guard let known = sum else { return }
            let (value, overflow) = known.addingReportingOverflow(product)
            sum = overflow ? nil : value
        }
        for weight in CostTable.all(weights) where !(-(1 << 40)...(1 << 40)).contains(weight) { return nil }
        for minutes in [weights.travelExtraFactor, weights.travelComfortMinutes]
        where !(-(1 << 20)...(1 << 20)).contains(minutes) { return nil }
        let (factor, comfort) = (abs(weights.travelExtraFactor), abs(weights.travelComfortMinutes))
        add(max(abs(weights.lostPerHour), abs(weights.restPerHour)), hours)
        add(weights.wait.map { abs($0.points) }.max() ?? 0, weeks + 1)
        add(weights.waitWorkedBefore, weeks + 1)
        let steps = 2 * (1_440 + factor * (1_440 + comfort)) + 1
        // Timelines sum the steps in 32 bits.
        if steps * days > Int32.max { return nil }
        add(weights.travel, steps, days)
        add(weights.wish)
        add(max(abs(weights.changeAgreed), abs(weights.changeUnlocked)))
        add(weights.paceWish, 2 * abs(instance.policy.mostSeriesPerPlacement))
        add(weights.paceLeast, 2 * abs(instance.policy.mostSeriesPerPlacement))
        add(weights.slack.map { abs($0.points) }.max() ?? 0)
        add(weights.unplaced)
        return sum
    }

    private static func all(_ weights: CostWeights) -> [Int] {
        [
            weights.lostPerHour, weights.restPerHour, weights.waitWorkedBefore, weights.travel, weights.changeAgreed,
            weights.changeUnlocked, weights.wish, weights.paceWish, weights.paceLeast, weights.unplaced,
            weights.opening, weights.missingAttendance,
        ] + weights.wait.map(\.points) + weights.slack.map(\.points)
    }
}
