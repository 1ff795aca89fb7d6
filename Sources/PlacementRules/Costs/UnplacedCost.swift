public import PlacementDomain

/// Unplaced: what it costs to leave a client without a placement.
///
/// A *virtual column* begins with the first sitting of its timeline on or after planStart + 7·startWeeks; it is *lasting*
/// if it leaves the least minutes unworked of all his virtual columns.
public enum UnplacedCost {
    /// `U_c`: `unplaced` + the greatest cost among his lasting virtual columns, or, without any virtual column,
    /// `unplaced + wait(startWeeks) + lost(remaining)`.
    ///
    /// - Parameters:
    ///   - greatestLasting: nil: he has no virtual column.
    ///   - waitOfWindow: points of waiting until the start window is over.
    ///   - remaining: minutes > 0.
    public static func points(
        greatestLasting: Int?, waitOfWindow: Int, remaining: Int, hasTerm: Bool, weights: CostWeights
    ) -> Int {
        if let greatestLasting { return weights.unplaced + greatestLasting }
        return weights.unplaced + waitOfWindow
            + LostCost.points(unworked: remaining, hasTerm: hasTerm, weights: weights)
    }

    /// The lost term of being unplaced: that of a lasting virtual column, or of all that remains without any.
    ///
    /// - Parameter leastUnworked: minutes that a lasting virtual column leaves; nil: he has no virtual column.
    public static func lawfulPoints(leastUnworked: Int?, remaining: Int, hasTerm: Bool, weights: CostWeights) -> Int {
        LostCost.lawfulPoints(unworked: leastUnworked ?? remaining, hasTerm: hasTerm, weights: weights)
    }
}
