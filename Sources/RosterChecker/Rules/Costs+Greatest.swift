import PlacementDomain

extension Costs {
    /// No column and no unplaced client costs more; nil: the weights are so large that sums might not fit.
    static func greatest(_ instance: Instance, units: [PlannedUnit], weeks: Int) -> Int? {
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
        for weight in Costs.all(weights) where !(-(1 << 40)...(1 << 40)).contains(weight) { return nil }
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
