package import PlacementDomain
internal import PlacementRules

/// The days for which sittings are made, `planStart` to `calendarEnd` inclusive, with the parity of each ISO week.
package struct PlanWindow: Sendable {
    package let first: CalendarDay
    package let last: CalendarDay
    /// Monday of week 0.
    package let monday: CalendarDay
    package let dayCount: Int
    package let weekCount: Int
    /// By week: whether its ISO number is odd. Weeks 53 and 1 are two odd ones running.
    package let isOddByWeek: [Bool]

    package init(instance: Instance) {
        self.init(first: instance.planStart, last: instance.calendarEnd)
    }

    package init(first: CalendarDay, last: CalendarDay) {
        self.first = first
        self.last = last
        monday = first.monday
        dayCount = max(0, last.days(since: first) + 1)
        weekCount = dayCount == 0 ? 0 : last.days(since: monday) / 7 + 1
        let start = monday
        isOddByWeek = (0..<weekCount).map { !start.adding(days: 7 * $0).isoWeek.week.isMultiple(of: 2) }
    }

    /// - Parameter day: within the window.
    package func week(of day: CalendarDay) -> Int { Int(day.number - monday.number) / 7 }
    package func isOddWeek(_ day: CalendarDay) -> Bool { isOddByWeek[week(of: day)] }
    package func index(of day: CalendarDay) -> Int { Int(day.number - first.number) }

    /// The part of `firstDay...lastDay` (nil: open) that lies in the window; nil: none.
    package func clipped(_ firstDay: CalendarDay?, _ lastDay: CalendarDay?) -> ClosedRange<CalendarDay>? {
        let lower = max(first, firstDay ?? first)
        let upper = min(last, lastDay ?? last)
        return lower <= upper ? lower...upper : nil
    }

    /// Whether `firstDay...lastDay` (nil: open) covers the whole window.
    package func isCovered(by firstDay: CalendarDay?, _ lastDay: CalendarDay?) -> Bool {
        (firstDay ?? first) <= first && (lastDay ?? last) >= last
    }

    /// Whether week 53 and the week 1 after it both have days in `days`.
    package func crossesTurnOfOddWeeks(_ days: ClosedRange<CalendarDay>) -> Bool {
        guard weekCount > 1 else { return false }
        return (1..<weekCount).contains { week in
            let turn = monday.adding(days: 7 * week)
            return isOddByWeek[week] && isOddByWeek[week - 1] && days.lowerBound < turn && turn <= days.upperBound
        }
    }
}
