package import PlacementDomain

/// TRAVEL-01: the way there and back together takes at most so many minutes on each day.
///
/// - Source: Btul 3:14(4), text in force on 2026-01-01; NL, `rules.yaml` TRAVEL-01 `minutesPerDay` (180). That the ride
///   from a pick-up point counts is an assumption.
package enum Travel01DayLimit: SittingRule {
    package static let rule = HardRule.travel01
    package static let reason = UnplacedCode.noProjectInReach

    package static func ofSeries(_ question: SeriesQuestion) -> SeriesAnswer {
        question.travelMinutes.map { ofPlace(oneWayMinutes: $0, numbers: question.numbers) } ?? .always
    }

    /// What it says of all days at a place.
    package static func ofPlace(oneWayMinutes: Int, numbers: FrameRules) -> SeriesAnswer {
        numbers.travelMinutesPerDay.answer { allows(oneWayMinutes: oneWayMinutes, limit: $0) }
    }

    package static func allows(_ sitting: SittingQuestion, _ question: SeriesQuestion) -> Bool {
        question.travelMinutes.map {
            allows(oneWayMinutes: $0, limit: question.numbers.travelMinutesPerDay.value(on: sitting.day))
        } ?? true
    }

    /// - Parameter limit: nil: no number for this jurisdiction.
    static func allows(oneWayMinutes: Int, limit: Int?) -> Bool { limit.map { 2 * oneWayMinutes <= $0 } ?? true }
}
