import PlacementDomain

/// A day as a template reads it: `{{#day}}{{> full-day}}{{/day}}` prints it in the words of the template's language.
struct DayPart: PaperPart {
    let day: CalendarDay
    private let year: Int
    private let month: Int
    private let number: Int
    private let weekday: Weekday

    init(_ day: CalendarDay) {
        self.day = day
        (year, month, number) = day.yearMonthDay
        weekday = day.weekday
    }

    static let fields: [String: @Sendable (DayPart) -> Any?] = [
        "monday": { $0.weekday == .monday }, "tuesday": { $0.weekday == .tuesday },
        "wednesday": { $0.weekday == .wednesday }, "thursday": { $0.weekday == .thursday },
        "friday": { $0.weekday == .friday }, "saturday": { $0.weekday == .saturday },
        "sunday": { $0.weekday == .sunday },
        "january": { $0.month == 1 }, "february": { $0.month == 2 }, "march": { $0.month == 3 },
        "april": { $0.month == 4 }, "may": { $0.month == 5 }, "june": { $0.month == 6 }, "july": { $0.month == 7 },
        "august": { $0.month == 8 }, "september": { $0.month == 9 }, "october": { $0.month == 10 },
        "november": { $0.month == 11 }, "december": { $0.month == 12 },
        "number": { $0.number }, "year": { $0.year }, "week": { $0.day.isoWeek.week },
    ]
}

/// A weekday as a template reads it: `{{> weekday}}`, with what stands behind it in a list.
struct WeekdayPart: PaperPart {
    var weekday: Weekday
    var place = ListPlace.last

    static let fields: [String: @Sendable (WeekdayPart) -> Any?] = [
        "monday": { $0.weekday == .monday }, "tuesday": { $0.weekday == .tuesday },
        "wednesday": { $0.weekday == .wednesday }, "thursday": { $0.weekday == .thursday },
        "friday": { $0.weekday == .friday }, "saturday": { $0.weekday == .saturday },
        "sunday": { $0.weekday == .sunday },
        "comma": { $0.place == .beforeOthers }, "and": { $0.place == .beforeLast },
    ]

    /// Weekdays as they are listed: `maandag, dinsdag en vrijdag`.
    static func list(_ weekdays: [Weekday]) -> [WeekdayPart] {
        weekdays.enumerated().map { WeekdayPart(weekday: $1, place: ListPlace($0, of: weekdays.count)) }
    }
}

/// Where an item stands in a list that is printed as a sentence: a comma, *and*, or nothing follows.
enum ListPlace: Sendable {
    case beforeOthers, beforeLast, last

    init(_ position: Int, of count: Int) {
        self = position == count - 1 ? .last : position == count - 2 ? .beforeLast : .beforeOthers
    }
}

/// A length of time as a template reads it: `{{#left}}{{> duration}}{{/left}}`.
struct DurationPart: PaperPart {
    var minutes: Int

    static let fields: [String: @Sendable (DurationPart) -> Any?] = [
        "hours": { $0.minutes / 60 }, "hasHours": { $0.minutes >= 60 || $0.minutes == 0 },
        "isOneHour": { $0.minutes / 60 == 1 },
        "minutes": { $0.minutes % 60 }, "hasMinutes": { !$0.minutes.isMultiple(of: 60) },
        "isOneMinute": { $0.minutes % 60 == 1 },
    ]
}
