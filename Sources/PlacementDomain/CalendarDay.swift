/// A day of the Gregorian calendar without a clock time or a zone.
///
/// Stored as days since 1970-01-01 (day 0, a Thursday). Arithmetic is in whole days; intervals of days in this program
/// are inclusive at both ends unless a name says otherwise.
/// - Source: day numbers by the civil-calendar formulas of H. Hinnant, "chrono-Compatible Low-Level Date Algorithms".
public struct CalendarDay: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let number: Int32

    /// - Parameter number: days since 1970-01-01.
    @inlinable public init(number: Int32) { self.number = number }
    @inlinable public init(number: Int) { self.number = Int32(number) }

    /// The day `year-month-day`; nil where the calendar has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= CalendarDay.length(ofMonth: month, year: year)
        else { return nil }
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        self.init(number: era * 146_097 + dayOfEra - 719_468)
    }

    /// Reads `yyyy-mm-dd`, exactly ten ASCII characters; nil otherwise.
    public init?(iso text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
        func digits(_ range: Range<Int>) -> Int? {
            var value = 0
            for byte in bytes[range] {
                guard byte >= 0x30, byte <= 0x39 else { return nil }
                value = value * 10 + Int(byte - 0x30)
            }
            return value
        }
        guard let year = digits(0..<4), let month = digits(5..<7), let day = digits(8..<10) else { return nil }
        self.init(year: year, month: month, day: day)
    }

    public var description: String {
        let (year, month, day) = yearMonthDay
        return "\(year.digits(4))-\(month.digits(2))-\(day.digits(2))"
    }

    public var yearMonthDay: (year: Int, month: Int, day: Int) {
        let shifted = Int(number) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    @inlinable public var weekday: Weekday {
        let index = (Int(number) + 3) % 7
        return Weekday.allCases[index >= 0 ? index : index + 7]
    }

    /// The Monday of this day's ISO week.
    @inlinable public var monday: CalendarDay { adding(days: 1 - weekday.rawValue) }

    /// ISO 8601 week; the week belongs to the year that holds its Thursday.
    public var isoWeek: (year: Int, week: Int) {
        let thursday = monday.adding(days: 3)
        let year = thursday.yearMonthDay.year
        let firstDay = CalendarDay(year: year, month: 1, day: 1) ?? thursday
        return (year, Int(thursday.number - firstDay.number) / 7 + 1)
    }

    @inlinable public func adding(days: Int) -> CalendarDay { CalendarDay(number: Int(number) + days) }

    /// The day of the same number `months` later, or that month's last day where it has no such number.
    ///
    /// - Source: domain page 3.6: judgment final 2026-08-31, 18 months: 2028-02-29.
    public func adding(months: Int) -> CalendarDay {
        let (year, month, day) = yearMonthDay
        let count = year * 12 + month - 1 + months
        let (newYear, newMonth) = (count / 12, count % 12 + 1)
        let newDay = min(day, CalendarDay.length(ofMonth: newMonth, year: newYear))
        return CalendarDay(year: newYear, month: newMonth, day: newDay) ?? self
    }

    /// Whole days from `earlier` to this day; negative where `earlier` is later.
    @inlinable public func days(since earlier: CalendarDay) -> Int { Int(number) - Int(earlier.number) }

    @inlinable public static func < (left: Self, right: Self) -> Bool { left.number < right.number }

    static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

/// Day of the week; raw values as in ISO 8601, Monday is 1.
public enum Weekday: Int, CaseIterable, Hashable, Comparable, Sendable {
    case monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday

    public var isWeekend: Bool { self >= .saturday }
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    /// The lower-case English name used in files.
    public var name: String { Weekday.names[rawValue - 1] }
    public init?(name: some StringProtocol) {
        guard let position = Weekday.names.firstIndex(where: { $0 == name }) else { return nil }
        self = Weekday.allCases[position]
    }
    private static let names = allCases.map { String(describing: $0) }
}

/// A clock time on a day, in minutes since midnight, `0...1440`; 24:00 is a legal end.
public struct TimeOfDay: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let minute: Int

    public init(minute: Int) { self.minute = minute }
    public init(_ hour: Int, _ minute: Int) { self.minute = hour * 60 + minute }

    /// Reads `HH:MM`, `00:00` to `24:00`; nil otherwise.
    public init?(text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 5, bytes[2] == 0x3A else { return nil }
        func digit(_ index: Int) -> Int? {
            (0x30...0x39).contains(bytes[index]) ? Int(bytes[index] - 0x30) : nil
        }
        guard let a = digit(0), let b = digit(1), let c = digit(3), let d = digit(4), c < 6 else { return nil }
        let minute = (a * 10 + b) * 60 + c * 10 + d
        guard minute <= 1440 else { return nil }
        self.minute = minute
    }

    public var description: String { "\((minute / 60).digits(2)):\((minute % 60).digits(2))" }

    public static func < (left: Self, right: Self) -> Bool { left.minute < right.minute }
}

/// Part of a day (*dagdeel*); the clock times of each stand in `Policy.partsOfDay`.
public enum PartOfDay: Int, CaseIterable, Hashable, Sendable {
    case morning, afternoon, evening

    public var name: String { PartOfDay.names[rawValue] }
    public init?(name: some StringProtocol) {
        guard let position = PartOfDay.names.firstIndex(where: { $0 == name }) else { return nil }
        self = PartOfDay.allCases[position]
    }
    private static let names = allCases.map { String(describing: $0) }
}

/// In which ISO weeks something recurs. Weeks 53 and 1 are two odd weeks running.
public enum WeekRhythm: String, CaseIterable, Hashable, Sendable {
    case every, oddWeek, evenWeek

    /// Whether the rhythm holds in the ISO week of `day`.
    public func holds(on day: CalendarDay) -> Bool {
        switch self {
        case .every: true
        case .oddWeek: !day.isoWeek.week.isMultiple(of: 2)
        case .evenWeek: day.isoWeek.week.isMultiple(of: 2)
        }
    }
}
