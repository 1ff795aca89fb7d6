internal import PlacementDomain

/// HOURS-14: at most so many minutes in an ISO week, if a number is set.
///
/// Of a week's sittings, each one's date may have its own number; every one of them binds the week's sum.
/// - Source: assumption, no number by default; `rules.yaml` HOURS-14 `minutesPerWeek`.
package enum Hours14WeekLimit: PatternRule {
    package static let rule = HardRule.hours14

    package static func isKeptForSure(_ summary: TimelineSummary, _ limits: PatternLimits) -> Bool {
        summary.mostMinutesAWeek <= limits.numbers.minutesPerWeek.least ?? Int.max
    }

    package static func allows(_ step: PatternStep, _ limits: PatternLimits) -> Bool {
        let number = limits.numbers.minutesPerWeek
        if number.isConstant { return step.minutesOfWeek <= number.value(on: step.day) ?? Int.max }
        return step.daysOfWeek.allSatisfy { step.minutesOfWeek <= number.value(on: $0) ?? Int.max }
    }
}
