public import PlacementDomain

/// Wait: weeks until the first sitting, dearer the older the order.
public enum WaitCost {
    /// `Σ_{i=0}^{weeks−1} w[ageWeeks + i]`, or `waitWorkedBefore · weeks` for an order already worked on.
    ///
    /// - Parameter weeks: from planStart's week to that of the first sitting, ≥ 0.
    /// - Complexity: the number of steps of the weight.
    public static func points(ageWeeks: Int, workedBefore: Bool, weeks: Int, weights: CostWeights) -> Int {
        if workedBefore { return weights.waitWorkedBefore * weeks }
        var sum = 0
        for (index, step) in weights.wait.enumerated() {
            let next = index + 1 < weights.wait.count ? weights.wait[index + 1].fromWeek : Int.max
            let first = max(ageWeeks, step.fromWeek)
            let afterLast = min(ageWeeks + weeks, next)
            if first < afterLast { sum += step.points * (afterLast - first) }
        }
        return sum
    }
}
