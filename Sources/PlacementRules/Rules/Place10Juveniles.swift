package import PlacementDomain

/// PLACE-10: juveniles only at sites that accept juveniles.
///
/// - Source: practice, assumption; NL; `Project.acceptsJuveniles`; a juvenile is one by the order's frame.
package enum Place10Juveniles: SittingRule {
    package static let rule = HardRule.place10
    package static let reason = UnplacedCode.groupNotForHim

    package static func ofSeries(_ question: SeriesQuestion) -> SeriesAnswer {
        allows(question) ? .always : .never
    }

    package static func allows(_ sitting: SittingQuestion, _ question: SeriesQuestion) -> Bool { allows(question) }

    private static func allows(_ question: SeriesQuestion) -> Bool {
        !question.isJuvenile || question.project.acceptsJuveniles
    }
}
