/// HOURS-07: at most so many credited minutes a day, and two sittings of a day never overlap.
///
/// - Source: assumption, holds everywhere; `rules.yaml` HOURS-07 `minutesPerDay` (480).
package enum Hours07DayLimit {
    package static let rule = HardRule.hours07

    @inlinable package static func allows(minutes: Int, limit: Int?) -> Bool { limit.map { minutes <= $0 } ?? true }

    /// Whether a sitting that starts at `start` may follow, on one day, one that ends at `end`: touching is allowed.
    @inlinable package static func allows(start: Int, afterEnd end: Int) -> Bool { start >= end }
}
