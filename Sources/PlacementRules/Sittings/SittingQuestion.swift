package import PlacementDomain

/// One held sitting of the series in question, with what differs by date.
package struct SittingQuestion: Sendable {
    package let day: CalendarDay
    /// Clock minutes.
    package let start, end: Int
    package let bookable: Int
    /// Bits of the parts of day that it overlaps, and of those that are free for him that day.
    package let parts, freeParts: UInt8
    /// Whether one of his stopped periods holds the day.
    package let isStopped: Bool

    package init(
        day: CalendarDay, start: Int, end: Int, bookable: Int, parts: UInt8, freeParts: UInt8, isStopped: Bool
    ) {
        self.day = day
        self.start = start
        self.end = end
        self.bookable = bookable
        self.parts = parts
        self.freeParts = freeParts
        self.isStopped = isStopped
    }
}
