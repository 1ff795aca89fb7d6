package import PlacementDomain

/// A sitting of a timeline beside those before it; goes from one to the next.
package struct PatternStep: Sendable {
    /// Of the sitting; clock minutes.
    package private(set) var day = CalendarDay(number: Int32.min)
    package private(set) var start = 0
    /// This sitting included.
    package private(set) var sittingsOfWeek = 0
    package private(set) var minutesOfWeek = 0
    package private(set) var minutesOfDay = 0
    /// Minutes since the last end on the same day, negative where they overlap; nil: the first of its day.
    package private(set) var gap: Int?
    /// Minutes since the last end on an earlier day, if this is the first of its own; nil: it is not, or none was before.
    package private(set) var rest: Int?
    private var monday = CalendarDay(number: Int32.min)
    /// Monday is bit 0.
    private var weekdays: UInt8 = 0
    private var lastEnd = 0

    package init() {}

    /// Days of this week with a sitting up to here, ascending.
    package var daysOfWeek: [CalendarDay] {
        (0..<7).filter { weekdays >> UInt8($0) & 1 == 1 }.map { monday.adding(days: $0) }
    }

    /// Goes to the next sitting by (day, start).
    ///
    /// - Parameters:
    ///   - start, end: clock minutes.
    ///   - net: minutes of work.
    package mutating func go(to next: CalendarDay, start: Int, end: Int, net: Int) {
        if next.number >= monday.number + 7 {
            monday = next.monday
            (sittingsOfWeek, minutesOfWeek, weekdays) = (0, 0, 0)
        }
        sittingsOfWeek += 1
        minutesOfWeek += net
        weekdays |= 1 << UInt8(next.number - monday.number)
        if next == day {
            (gap, rest) = (start - lastEnd, nil)
            minutesOfDay += net
            lastEnd = max(lastEnd, end)
        } else {
            let isFirst = day.number == Int32.min
            (gap, rest) = (nil, isFirst ? nil : Hours08Rest.minutes(from: day, lastEnd, to: next, start))
            (minutesOfDay, lastEnd) = (net, end)
        }
        (day, self.start) = (next, start)
    }
}
