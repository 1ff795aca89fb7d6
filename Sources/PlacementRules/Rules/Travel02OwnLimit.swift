package import PlacementDomain

/// TRAVEL-02: a client's own lower limit of travel a day, if recorded, holds.
///
/// - Source: Btul 3:14(4) (circumstances), as an assumption; `Client.travelLimit`.
package enum Travel02OwnLimit: SittingRule {
    package static let rule = HardRule.travel02
    package static let reason = UnplacedCode.noProjectInReach

    package static func ofSeries(_ question: SeriesQuestion) -> SeriesAnswer {
        allows(question) ? .always : .never
    }

    package static func allows(_ sitting: SittingQuestion, _ question: SeriesQuestion) -> Bool { allows(question) }

    private static func allows(_ question: SeriesQuestion) -> Bool {
        question.travelMinutes.map { allows(oneWayMinutes: $0, limit: question.client.travelLimit) } ?? true
    }

    /// - Parameter limit: nil: none recorded.
    package static func allows(oneWayMinutes: Int, limit: Int?) -> Bool {
        limit.map { 2 * oneWayMinutes <= $0 } ?? true
    }
}
