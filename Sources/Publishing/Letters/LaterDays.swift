import PlacementDomain

/// What a client's own days after the firm weeks have in common, series by series.
struct LaterDays: Sendable, Hashable {
    /// In which weeks he works; week numbers are those of his first days.
    enum Weeks: Sendable, Hashable {
        /// Every time that the series is held.
        case every
        /// Every time in an odd week.
        case odd([Int])
        /// Every time in an even week.
        case even([Int])
        /// Every time of a series that is held every other week.
        case everyOther([Int])
        /// In some weeks, without an order that can be told in a word.
        case some
        /// One time.
        case once
    }

    struct Regular: Sendable, Hashable {
        var weekday: Weekday
        var weeks: Weeks
        var start: TimeOfDay
        var end: TimeOfDay
    }

    /// Sorted by weekday and start.
    private(set) var regular: [Regular] = []
    /// Whether a day has other times than `regular` says of it, but for a last day that ends sooner.
    private(set) var hasOtherTimes = false
    /// Whether his very last day ends sooner than the days before.
    private(set) var endsSooner = false
    /// The last of them; nil: he has none.
    let last: CalendarDay?

    var isEmpty: Bool { last == nil }
    /// Whether he comes one more time, or once in each of some series, and that is all.
    var areSingle: Bool { !isEmpty && regular.allSatisfy { $0.weeks == .once } }

    /// - Parameters:
    ///   - assignments: his own after the firm weeks, sorted by date and beginning.
    ///   - rhythm: of a series.
    ///   - held: the days on which a series is held, up to a day, from the day after the firm weeks.
    init(
        _ assignments: [Assignment], rhythm: (SeriesID) -> Series.Rhythm?,
        held: (SeriesID, _ through: CalendarDay) -> [CalendarDay]
    ) {
        last = assignments.last?.session.date
        guard let last else { return }
        for (series, own) in Dictionary(grouping: assignments, by: \.session.series) {
            // The last day may be a short one: what is usual is told from the others.
            let isShort = own.last == assignments.last
            let times = LaterDays.usual(isShort && own.count > 1 ? own.dropLast() : own[...])
            for assignment in own where (assignment.from, assignment.to) != times {
                if assignment == assignments.last, assignment.from == times.from, assignment.to < times.to {
                    endsSooner = true
                } else {
                    hasOtherTimes = true
                }
            }
            regular.append(
                Regular(
                    weekday: own[0].session.date.weekday,
                    weeks: LaterDays.weeks(
                        own.map(\.session.date), among: held(series, last), rhythm: rhythm(series) ?? .every),
                    start: times.from, end: times.to))
        }
        regular.sort { ($0.weekday, $0.start, $0.end) < ($1.weekday, $1.start, $1.end) }
    }

    /// The times that most of them have; of equally many the earliest.
    private static func usual(_ assignments: ArraySlice<Assignment>) -> (from: TimeOfDay, to: TimeOfDay) {
        let midnight = TimeOfDay(minute: 0)
        let counts = Dictionary(grouping: assignments) { [$0.from, $0.to] }.mapValues(\.count)
        let best = counts.max { left, right in
            left.value == right.value
                ? (left.key[0], left.key[1]) > (right.key[0], right.key[1]) : left.value < right.value
        }
        return best.map { ($0.key[0], $0.key[1]) } ?? (midnight, midnight)
    }

    private static func weeks(_ own: [CalendarDay], among held: [CalendarDay], rhythm: Series.Rhythm) -> Weeks {
        func isOdd(_ day: CalendarDay) -> Bool { !day.isoWeek.week.isMultiple(of: 2) }
        let numbers = own.prefix(3).map(\.isoWeek.week)
        if own.count == 1 { return .once }
        if own == held {
            switch rhythm {
            case .every: return .every
            case .oddWeek: return .odd(numbers)
            case .evenWeek: return .even(numbers)
            case .everyTwoWeeks: return .everyOther(numbers)
            }
        }
        if own == held.filter(isOdd) { return .odd(numbers) }
        if own == held.filter({ !isOdd($0) }) { return .even(numbers) }
        return .some
    }
}
