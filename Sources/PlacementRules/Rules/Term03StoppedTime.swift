package import PlacementDomain

/// TERM-03: the term grows by the days of lawful detention and of unlawful absence, and by nothing else.
///
/// The same periods, and those of any other cause, are days on which the client cannot work.
/// - Source: Sv 6:3:1(2), text in force on 2026-01-01; causes in `rules.yaml` TERM-03. That both end days of a period
///   count is an assumption.
package enum Term03StoppedTime: SittingRule {
    package static let rule = HardRule.term03
    package static let reason = UnplacedCode.noCommonDay

    package static func ofSeries(_ question: SeriesQuestion) -> SeriesAnswer {
        question.client.hasStoppedDays ? .byDate : .always
    }

    package static func allows(_ sitting: SittingQuestion, _ question: SeriesQuestion) -> Bool { !sitting.isStopped }

    /// The end of the term after stopped time.
    ///
    /// Stopped days are counted from the final date on, each once, inside the running term; the end moves by as many,
    /// and again for those that come inside by that. A stopped period whose first day is not after the end reached so
    /// far is always counted whole in the end (each day it holds moves the end past one more of its days), so one pass
    /// over the merged periods gives the fixed point.
    ///
    /// - Parameters:
    ///   - lastDay: the end without stopped time.
    ///   - finalDate: the first day that can be a stopped day of this term.
    ///   - periods: inclusive at both ends; those of causes that do not stop a term, or without a last day, are left out.
    ///   - causes: causes that stop a term.
    package static func extended(
        lastDay: CalendarDay, finalDate: CalendarDay, periods: [StoppedPeriod], causes: [String]
    ) -> CalendarDay {
        var stopping: [ClosedRange<CalendarDay>] = []
        for period in periods where causes.contains(period.cause) {
            guard let last = period.lastDay else { continue }
            let first = max(period.firstDay, finalDate)
            if first <= last { stopping.append(first...last) }
        }
        stopping.sort { $0.lowerBound < $1.lowerBound }
        var end = lastDay
        var counted: CalendarDay?
        for period in stopping {
            let first = counted.map { max($0.adding(days: 1), period.lowerBound) } ?? period.lowerBound
            guard first <= period.upperBound else { continue }
            guard first <= end else { break }
            end = end.adding(days: period.upperBound.days(since: first) + 1)
            counted = period.upperBound
        }
        return end
    }

    /// Whether `day` lies in no stopped period of the client, whatever its cause.
    package static func allows(day: CalendarDay, periods: [StoppedPeriod]) -> Bool {
        !periods.contains { $0.firstDay <= day && day <= ($0.lastDay ?? day) }
    }
}
