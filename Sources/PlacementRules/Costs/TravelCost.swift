public import PlacementDomain

/// Travel: the way there and back on each day of work, dearer above the comfort limit (TRAVEL-03).
public enum TravelCost {
    /// `travel · ⌈2·(t + extra·max(0, t − comfort)) / minutesPerPoint⌉` for one day; t = `oneWayMinutes` ≥ 0.
    ///
    /// A column pays this once per distinct date, t being the greatest of the date's sittings.
    @inlinable public static func pointsPerDay(oneWayMinutes: Int, weights: CostWeights) -> Int {
        let extra = max(0, oneWayMinutes - weights.travelComfortMinutes)
        let felt = 2 * (oneWayMinutes + weights.travelExtraFactor * extra)
        return weights.travel * ((felt + weights.travelMinutesPerPoint - 1) / weights.travelMinutesPerPoint)
    }
}
