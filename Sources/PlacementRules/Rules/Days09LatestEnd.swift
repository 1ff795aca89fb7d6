package import PlacementDomain

/// DAYS-09: no sitting that ends after a clock time, for orders of the frames that the rule names.
///
/// A session may be shortened and then end in time; no session ends later than its series.
/// - Source: own policy, no number by default; any jurisdiction; `rules.yaml` DAYS-09 `latestEnd`, minutes after midnight
///   of the sitting's date (18:00 is 1,080). It holds for kept placements that go on too.
package enum Days09LatestEnd: SittingRule {
    package static let rule = HardRule.days09
    package static let reason = UnplacedCode.noCommonDay

    package static func ofSeries(_ question: SeriesQuestion) -> SeriesAnswer {
        let end = question.series.end
        let answer = question.numbers.latestEnd.answer { allows(end: end, latestEnd: $0) }
        return question.series.hasChangedTimes && answer == .never ? .byDate : answer
    }

    package static func allows(_ sitting: SittingQuestion, _ question: SeriesQuestion) -> Bool {
        allows(end: sitting.end, latestEnd: question.numbers.latestEnd.value(on: sitting.day))
    }

    /// - Parameters:
    ///   - end: clock minute.
    ///   - latestEnd: nil: no such time.
    package static func allows(end: Int, latestEnd: Int?) -> Bool { end <= latestEnd ?? Int.max }
}
