public import PlacementDomain

/// Unplaced: what it costs to leave a client without a placement.
///
/// A *virtual column* begins with the first sitting of its timeline on or after planStart + 7·startWeeks; it is *lasting*
/// if it leaves the least minutes unworked of all his virtual columns.
public enum UnplacedCost {
    /// `U_c`: `unplaced` + the greatest cost among his lasting virtual columns, or, without any virtual column,
    /// `unplaced + wait(startWeeks) + lost(remaining)`.
    ///
    /// - Parameter greatestLasting: nil: he has no virtual column.
    public static func points(
        unit: PlanningUnit, greatestLasting: Int?, startWeeks: Int, weights: CostWeights
    ) -> Int {
        if let greatestLasting { return weights.unplaced + greatestLasting }
        return weights.unplaced + WaitCost.points(unit: unit, weeks: startWeeks, weights: weights)
            + LostCost.points(unworked: unit.remaining.value, hasTerm: unit.hasTerm, weights: weights)
    }

    /// The lost term of being unplaced: that of a lasting virtual column, or of all that remains without any.
    ///
    /// - Parameter leastUnworked: minutes that a lasting virtual column leaves; nil: he has no virtual column.
    public static func lawfulPoints(unit: PlanningUnit, leastUnworked: Int?, weights: CostWeights) -> Int {
        LostCost.lawfulPoints(
            unworked: leastUnworked ?? unit.remaining.value, hasTerm: unit.hasTerm, weights: weights)
    }
}
