package import PlacementDomain

/// PLACE-09: not at a project, and not from a pick-up point, where this client may not come.
///
/// - Source: practice, HMPPS intake form; holds everywhere; `excluded-places.csv`.
package enum Place09Exclusion: SittingRule {
    package static let rule = HardRule.place09
    package static let reason = UnplacedCode.notPossibleHere

    package static func ofSeries(_ question: SeriesQuestion) -> SeriesAnswer {
        var answer = SeriesAnswer.always
        for excluded in question.client.excludedPlaces where isAbout(excluded, question) {
            switch question.barred(from: excluded.firstDay, through: excluded.lastDay) {
            case .never: return .never
            case .byDate: answer = .byDate
            case .always: break
            }
        }
        return answer
    }

    package static func allows(_ sitting: SittingQuestion, _ question: SeriesQuestion) -> Bool {
        let day = sitting.day
        return !question.client.excludedPlaces.contains {
            isAbout($0, question) && ($0.firstDay ?? day) <= day && day <= ($0.lastDay ?? day)
        }
    }

    private static func isAbout(_ excluded: ExcludedPlace, _ question: SeriesQuestion) -> Bool {
        excluded.place == question.project.place || excluded.place == question.series.pickUpPlace
    }
}
