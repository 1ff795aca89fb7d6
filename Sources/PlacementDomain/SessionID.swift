/// One date of a series, held or not: `series@date` in files.
///
/// A session that is held is a *sitting*.
public struct SessionID: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let series: SeriesID
    public let date: CalendarDay

    public init(series: SeriesID, date: CalendarDay) {
        self.series = series
        self.date = date
    }

    /// Reads `series@date`; nil where that is not its form.
    public init?(_ text: String) {
        guard let at = text.lastIndex(of: "@"), let date = CalendarDay(iso: text[text.index(after: at)...]) else {
            return nil
        }
        self.init(series: SeriesID(String(text[..<at])), date: date)
    }

    public var description: String { "\(series.text)@\(date)" }

    public static func < (left: Self, right: Self) -> Bool {
        left.date != right.date ? left.date < right.date : left.series < right.series
    }
}
