package import PlacementDomain

/// PLACE-03: the client holds every tag that the project demands and none that it excludes.
///
/// Tags are can- and cannot-tags alike; each counts on the days on which it is valid.
/// - Source: Btul 3:7, 3:14(4), text in force on 2026-01-01; NL; `limitations.csv`.
package enum Place03WorkSuits: SittingRule {
    package static let rule = HardRule.place03
    package static let reason = UnplacedCode.limitation

    package static func ofSeries(_ question: SeriesQuestion) -> SeriesAnswer {
        if question.project.demands.isEmpty, question.project.excludes.isEmpty { return .always }
        if !question.client.datedTags.isEmpty { return .byDate }
        return allows(tags: question.client.tags, at: question.project) ? .always : .never
    }

    package static func allows(_ sitting: SittingQuestion, _ question: SeriesQuestion) -> Bool {
        var tags = question.client.tags
        for dated in question.client.datedTags where holds(dated, on: sitting.day) { tags.insert(dated.tag) }
        return allows(tags: tags, at: question.project)
    }

    private static func allows(tags: TagSet, at project: ProjectFacts) -> Bool {
        project.demands.isSubset(of: tags) && project.excludes.isDisjoint(with: tags)
    }

    private static func holds(_ dated: DatedTag, on day: CalendarDay) -> Bool {
        (dated.firstDay ?? day) <= day && day <= (dated.lastDay ?? day)
    }
}
