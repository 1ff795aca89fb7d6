/// TRAVEL-01: the way there and back together takes at most so many minutes on each day.
///
/// - Source: Btul 3:14(4), text in force on 2026-01-01; NL, `rules.yaml` TRAVEL-01 `minutesPerDay` (180). That the ride
///   from a pick-up point counts is an assumption.
package enum Travel01DayLimit {
    package static let rule = HardRule.travel01

    /// - Parameter limit: nil: no number for this jurisdiction.
    @inlinable package static func allows(oneWayMinutes: Int, limit: Int?) -> Bool {
        limit.map { 2 * oneWayMinutes <= $0 } ?? true
    }
}
