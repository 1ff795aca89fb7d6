package import PlacementDomain

/// GROUP-05: female-only series take those recorded for them, juveniles-only series take juveniles; who needs a
/// female-only group comes only there, or where nobody else may be booked.
///
/// - Source: HMPPS intake form; holds everywhere; `Series.composition`, `Client.compositions`.
package enum Group05Composition: SittingRule {
    package static let rule = HardRule.group05
    package static let reason = UnplacedCode.groupNotForHim

    package static func ofSeries(_ question: SeriesQuestion) -> SeriesAnswer {
        guard allows(question) else { return .never }
        return needsToBeAlone(question) ? .byDate : .always
    }

    package static func allows(_ sitting: SittingQuestion, _ question: SeriesQuestion) -> Bool {
        allows(question) && (!needsToBeAlone(question) || sitting.bookable == 1)
    }

    private static func allows(_ question: SeriesQuestion) -> Bool {
        switch question.series.composition {
        case .open: true
        case .femaleOnly: question.client.mayJoin || question.client.needs
        case .juvenilesOnly: question.isJuvenile
        }
    }

    private static func needsToBeAlone(_ question: SeriesQuestion) -> Bool {
        question.client.needs && question.series.composition != .femaleOnly
    }
}
