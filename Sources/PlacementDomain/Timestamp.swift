/// A point in time: whole microseconds since 1970-01-01 00:00 UTC.
///
/// What was done is ordered by these; what is planned knows days and minutes of a zone (`CalendarDay`, `Moment`).
public struct Timestamp: Hashable, Comparable, Sendable {
    public let microseconds: Int64

    public init(microseconds: Int64) { self.microseconds = microseconds }

    public static func < (left: Self, right: Self) -> Bool { left.microseconds < right.microseconds }

    public func adding(microseconds: Int64) -> Timestamp {
        Timestamp(microseconds: self.microseconds + microseconds)
    }
}

extension Timestamp {
    /// The day in UTC.
    public var day: CalendarDay { parts.day }
}

extension Timestamp: CustomStringConvertible {
    /// `2026-11-30T08:05:12Z`: whole seconds, in UTC.
    public var description: String {
        let (day, second) = parts
        let clock = [second / 3_600, second / 60 % 60, second % 60].map { $0.digits(2) }.joined(separator: ":")
        return "\(day)T\(clock)Z"
    }

    /// `20261130-080512`, for names of files.
    public var compact: String {
        let (day, second) = parts
        let (year, month, number) = day.yearMonthDay
        return "\(year.digits(4))\(month.digits(2))\(number.digits(2))-"
            + [second / 3_600, second / 60 % 60, second % 60].map { $0.digits(2) }.joined()
    }

    private var parts: (day: CalendarDay, second: Int) {
        let seconds = Int((microseconds - (microseconds < 0 ? 999_999 : 0)) / 1_000_000)
        let number = (seconds - (seconds < 0 ? 86_399 : 0)) / 86_400
        return (CalendarDay(number: number), seconds - number * 86_400)
    }
}
