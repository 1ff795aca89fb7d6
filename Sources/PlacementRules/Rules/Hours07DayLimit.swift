internal import PlacementDomain

/// HOURS-07: at most so many credited minutes a day, and two sittings of a day never overlap.
///
/// - Source: assumption, holds everywhere; `rules.yaml` HOURS-07 `minutesPerDay` (480).
package enum Hours07DayLimit: PatternRule {
    package static let rule = HardRule.hours07

    package static func isKeptForSure(_ summary: TimelineSummary, _ limits: PatternLimits) -> Bool {
        summary.leastGap >= 0 && summary.mostMinutesADay <= limits.numbers.minutesPerDay.least ?? Int.max
    }

    package static func allows(_ step: PatternStep, _ limits: PatternLimits) -> Bool {
        (step.gap ?? 0) >= 0 && step.minutesOfDay <= limits.numbers.minutesPerDay.value(on: step.day) ?? Int.max
    }

    /// Whether a sitting that starts at `start` may follow, on one day, one that ends at `end`: touching is allowed.
    package static func allows(start: Int, afterEnd end: Int) -> Bool { start >= end }
}
