/// A minute on the wall clock of the policy's zone.
public struct Moment: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let day: CalendarDay
    public let time: TimeOfDay

    public init(day: CalendarDay, time: TimeOfDay) {
        self.day = day
        self.time = time
    }

    /// Reads `yyyy-mm-ddTHH:MM`; nil where that is not its form.
    public init?(text: some StringProtocol) {
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard parts.count == 2, let day = CalendarDay(iso: parts[0]), let time = TimeOfDay(text: parts[1]) else {
            return nil
        }
        self.init(day: day, time: time)
    }

    public var description: String { "\(day)T\(time)" }

    public static func < (left: Self, right: Self) -> Bool {
        left.day != right.day ? left.day < right.day : left.time < right.time
    }
}
