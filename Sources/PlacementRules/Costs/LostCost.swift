public import PlacementDomain

/// Lost: hours of a legal term that a choice leaves unworked (rest: hours without a term).
public enum LostCost {
    /// `lostPerHour · ⌈unworked / 60⌉` with a legal term, `restPerHour · ⌈unworked / 60⌉` without one.
    ///
    /// - Parameter unworked: minutes ≥ 0.
    @inlinable public static func points(unworked: Int, hasTerm: Bool, weights: CostWeights) -> Int {
        (hasTerm ? weights.lostPerHour : weights.restPerHour) * ((unworked + 59) / 60)
    }

    /// The lawful part alone, as tier 1 and `unavoidable` see it: 0 without a legal term.
    @inlinable public static func lawfulPoints(unworked: Int, hasTerm: Bool, weights: CostWeights) -> Int {
        hasTerm ? points(unworked: unworked, hasTerm: true, weights: weights) : 0
    }
}
