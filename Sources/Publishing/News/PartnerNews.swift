package import PlacementDomain

/// What is different for one partner from what he could expect, ready to be told: at most a handful of items.
///
/// Empty where his weeks merely roll on. Names are those that he reads; whoever may not be named is counted.
package struct PartnerNews: Hashable, Sendable {
    /// Sorted by their first day.
    package var items: [NewsItem] = []
    /// How many more there were than can be told in a few sentences.
    package var more = 0

    package init() {}

    package var isEmpty: Bool { items.isEmpty }

    /// Most items that are told one by one, but for those of people and days that are on no list.
    package static let mostItems = 6
}

/// One sentence of news.
package struct NewsItem: Hashable, Sendable {
    package enum Kind: Int, CaseIterable, Hashable, Sendable {
        /// From `day` on somebody comes, on `weekdays`, who was not here before.
        case joins
        /// From `day` on somebody who is known here comes on `weekdays`, too.
        case addsWeekdays
        /// Somebody comes on `days` who was not expected.
        case comes
        /// From `day` on somebody comes no more.
        case leaves
        /// From `day` on somebody comes no more on `weekdays`, but on other ones.
        case dropsWeekdays
        /// Somebody who was expected does not come on `days`.
        case staysAway
        /// A planner must decide whether somebody who was expected comes on `days`.
        case undecided
        /// Nobody comes on `days`.
        case nobody
        /// Nobody comes in the weeks that begin on `days`.
        case nobodyAllWeek
        /// On `days` everybody works at other times: `times`.
        case otherTimes
        /// On `days` somebody works at times of his own, or the whole day again: `times`.
        case ownTimes
        /// It is not sure that the working days `days` take place as they were told.
        case inDoubt

        /// Whether it is about somebody, or a day, that is on no list, or may not be.
        package var isAbsence: Bool {
            switch self {
            case .leaves, .dropsWeekdays, .staysAway, .undecided, .nobody, .nobodyAllWeek, .inDoubt: true
            case .joins, .addsWeekdays, .comes, .otherTimes, .ownTimes: false
            }
        }
    }

    package var kind: Kind
    /// The first day that it is about.
    package var day: CalendarDay
    /// Sorted; empty where it says "from … on".
    package var days: [CalendarDay] = []
    /// Sorted; empty where it is about days.
    package var weekdays: [Weekday] = []
    package var times: ClockTimes?
    /// Names as the partner reads them, in the order of his list.
    package var names: [String] = []
    /// How many people more it is about, of whom nothing is printed: the planner calls.
    package var unnamed = 0
    /// Whether nobody came here before.
    package var isFirst = false

    package init(kind: Kind, day: CalendarDay) {
        self.kind = kind
        self.day = day
    }
}

/// From when to when, on one day.
package struct ClockTimes: Hashable, Sendable {
    package var start: TimeOfDay
    package var end: TimeOfDay

    package init(_ start: TimeOfDay, _ end: TimeOfDay) {
        self.start = start
        self.end = end
    }

    /// The shortest stretch that holds both.
    func joined(_ other: ClockTimes) -> ClockTimes { ClockTimes(min(start, other.start), max(end, other.end)) }
}
