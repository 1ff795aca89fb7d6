package import PlacementDomain

/// HOURS-08: so many minutes lie between the end on one day and the first start on a later day.
///
/// The same rest lies between a client's last published assignment and his new work.
/// - Source: working-hours law, not known to bind; holds everywhere; `rules.yaml` HOURS-08 `restMinutes` (660).
package enum Hours08Rest: SittingRule, PatternRule {
    package static let rule = HardRule.hours08
    package static let reason = UnplacedCode.restOrDayLimit

    package static func ofSeries(_ question: SeriesQuestion) -> SeriesAnswer {
        guard let last = question.client.lastPublishedEnd else { return .always }
        // Who is rested when his first day begins is rested at every later hour.
        let rest = minutes(from: last.day, last.minute, to: question.firstDay, 0)
        return question.numbers.restMinutes.answer { rest >= ($0 ?? 0) } == .always ? .always : .byDate
    }

    package static func allows(_ sitting: SittingQuestion, _ question: SeriesQuestion) -> Bool {
        guard let last = question.client.lastPublishedEnd else { return true }
        return minutes(from: last.day, last.minute, to: sitting.day, sitting.start)
            >= (question.numbers.restMinutes.value(on: sitting.day) ?? 0)
    }

    package static func isKeptForSure(_ summary: TimelineSummary, _ limits: PatternLimits) -> Bool {
        summary.leastRest >= (limits.numbers.restMinutes.greatest ?? 0)
    }

    package static func allows(_ step: PatternStep, _ limits: PatternLimits) -> Bool {
        guard let rest = step.rest else { return true }
        return rest >= (limits.numbers.restMinutes.value(on: step.day) ?? 0)
    }

    /// From an end to a start, each by day and clock minute.
    static func minutes(from endDay: CalendarDay, _ end: Int, to startDay: CalendarDay, _ start: Int) -> Int {
        (Int(startDay.number) - Int(endDay.number)) * 1_440 + start - end
    }
}
