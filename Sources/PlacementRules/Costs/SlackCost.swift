public import PlacementDomain

/// Slack: all hours are worked, but so shortly before the term's end that one illness costs detention.
public enum SlackCost {
    /// Points of the first step with `termEnd − lastDay < days`; 0 with minutes unworked or without a legal term.
    ///
    /// - Parameter lastDay: day of the column's last sitting, not after `termEnd`.
    @inlinable public static func points(
        unworked: Int, lastDay: CalendarDay, termEnd: CalendarDay, hasTerm: Bool, weights: CostWeights
    ) -> Int {
        guard hasTerm, unworked == 0 else { return 0 }
        let days = Int(termEnd.number) - Int(lastDay.number)
        for step in weights.slack where days < step.days { return step.points }
        return 0
    }
}
