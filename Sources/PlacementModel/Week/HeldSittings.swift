public import PlacementDomain
internal import PlacementRules

/// Every sitting that is held between `planStart` and `calendarEnd` (C4), whoever may come.
///
/// A sitting is known by its index into `sittings` from here on.
public struct HeldSittings: Sendable {
    /// One series on one date, with the times and seats of that date.
    public struct Sitting: Hashable, Sendable {
        /// Index into `Instance.series`.
        public let series: Int32
        public let day: CalendarDay
        /// Clock minutes since midnight.
        public let start, end, breakMinutes: Int16
        /// Minutes of work, `1...480`.
        public let net: Int16
        public let seats: Int16
        /// How many clients may be booked; of a supervised sitting at most what its supervisor may lead.
        public let bookable: Int16
    }

    /// Sorted by (series, day).
    public let sittings: [Sitting]
    /// `sittings[firstOfSeries[s]..<firstOfSeries[s + 1]]` are those of series `s`; count = number of series + 1.
    public let firstOfSeries: [Int]
    /// About projects, then about series and sessions that are left out or ask for attention, in the order of the
    /// series.
    public let warnings: [Finding]

    /// - Complexity: linear in series × weeks, plus projects × days.
    public init(instance: Instance) { self.init(instance: instance, series: nil) }

    /// - Parameter series: indexes of those whose sittings are wanted; nil: all.
    package init(instance: Instance, series: Set<Int>?) {
        var builder = HeldSittingsBuilder(instance: instance)
        builder.warnOfProjects()
        for index in instance.series.indices {
            if series?.contains(index) ?? true { builder.addSittings(ofSeries: index) } else { builder.skipSeries() }
        }
        sittings = builder.sittings
        firstOfSeries = builder.firstOfSeries
        warnings = builder.warnings
    }

    public func range(ofSeries series: Int) -> Range<Int> { firstOfSeries[series]..<firstOfSeries[series + 1] }
}

extension HeldSittings {
    /// The sitting of a series on a day; nil: none is held.
    ///
    /// - Complexity: logarithmic.
    package func number(ofSeries series: Int, on day: CalendarDay) -> Int? {
        let range = range(ofSeries: series)
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if sittings[middle].day < day { low = middle + 1 } else { high = middle }
        }
        return low < range.upperBound && sittings[low].day == day ? low : nil
    }
}
