/// The few numbers of a timeline that let pattern rules be kept at a glance.
///
/// Each is the worst of the timeline, so it bounds that of every part of it.
package struct TimelineSummary: Hashable, Sendable {
    package private(set) var mostSittingsAWeek = 0
    package private(set) var mostMinutesAWeek = 0
    package private(set) var mostMinutesADay = 0
    /// Between two sittings of a day, negative where they overlap; `Int.max`: no day has two.
    package private(set) var leastGap = Int.max
    /// From the last end of a day to the first start of the next day with a sitting; `Int.max`: one day.
    package private(set) var leastRest = Int.max

    /// That of no sitting at all.
    package init() {}

    /// Worse than that of any timeline: what is kept for sure here is kept always.
    package static let worst = {
        var summary = TimelineSummary()
        (summary.mostSittingsAWeek, summary.mostMinutesAWeek, summary.mostMinutesADay) = (Int.max, Int.max, Int.max)
        (summary.leastGap, summary.leastRest) = (Int.min, Int.min)
        return summary
    }()

    package mutating func add(_ step: PatternStep) {
        mostSittingsAWeek = max(mostSittingsAWeek, step.sittingsOfWeek)
        mostMinutesAWeek = max(mostMinutesAWeek, step.minutesOfWeek)
        mostMinutesADay = max(mostMinutesADay, step.minutesOfDay)
        leastGap = min(leastGap, step.gap ?? Int.max)
        leastRest = min(leastRest, step.rest ?? Int.max)
    }
}
