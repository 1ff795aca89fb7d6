/// HOURS-14: at most so many minutes in an ISO week, if a number is set.
///
/// Of a week's sittings, each one's date may have its own number; every one of them binds the week's sum.
/// - Source: assumption, no number by default; `rules.yaml` HOURS-14 `minutesPerWeek`.
package enum Hours14WeekLimit {
    package static let rule = HardRule.hours14

    @inlinable package static func allows(minutes: Int, limit: Int?) -> Bool { limit.map { minutes <= $0 } ?? true }
}
