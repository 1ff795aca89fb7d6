public import PlacementDomain
internal import PlacementRules

extension PlanningUnit {
    /// Points of waiting so many weeks for the first sitting.
    public func waitPoints(weeks: Int, weights: CostWeights) -> Int {
        WaitCost.points(ageWeeks: ageWeeks, workedBefore: workedBefore, weeks: weeks, weights: weights)
    }

    /// `U_c`, see `UnplacedCost`.
    ///
    /// - Parameter greatestLasting: cost of his dearest lasting virtual column; nil: he has no virtual column.
    public func unplacedPoints(greatestLasting: Int?, startWeeks: Int, weights: CostWeights) -> Int {
        UnplacedCost.points(
            greatestLasting: greatestLasting, waitOfWindow: waitPoints(weeks: startWeeks, weights: weights),
            remaining: remaining.value, hasTerm: hasTerm, weights: weights)
    }

    /// lost(unplaced), see `UnplacedCost`.
    ///
    /// - Parameter leastUnworked: minutes that a lasting virtual column leaves; nil: he has no virtual column.
    public func unplacedLostPoints(leastUnworked: Int?, weights: CostWeights) -> Int {
        UnplacedCost.lawfulPoints(
            leastUnworked: leastUnworked, remaining: remaining.value, hasTerm: hasTerm, weights: weights)
    }
}
