package import PlacementDomain

/// DAYS-02: work on Saturday or Sunday needs a recorded, reasoned ground.
///
/// - Source: Aanwijzing taakstraffen (old copy); NL, `rules.yaml` DAYS-02 `groundNeeded` (1); elsewhere only where the
///   rule book has a number.
package enum Days02WeekendGround: SittingRule {
    package static let rule = HardRule.days02
    package static let reason = UnplacedCode.weekendGround

    package static func ofSeries(_ question: SeriesQuestion) -> SeriesAnswer {
        let (isWeekend, hasGround) = (question.series.isWeekend, question.client.hasGround)
        return question.numbers.groundNeeded.answer {
            allows(isWeekend: isWeekend, hasGround: hasGround, groundNeeded: $0)
        }
    }

    package static func allows(_ sitting: SittingQuestion, _ question: SeriesQuestion) -> Bool {
        allows(
            isWeekend: question.series.isWeekend, hasGround: question.client.hasGround,
            groundNeeded: question.numbers.groundNeeded.value(on: sitting.day))
    }

    /// Whether a record of `weekend-grounds.csv` counts: without a sentence it does not.
    package static func counts(_ ground: WeekendGround) -> Bool { ground.sentence.contains { !$0.isWhitespace } }

    /// - Parameter groundNeeded: nil or 0: no ground is asked for.
    package static func allows(isWeekend: Bool, hasGround: Bool, groundNeeded: Int?) -> Bool {
        !isWeekend || hasGround || (groundNeeded ?? 0) == 0
    }
}
