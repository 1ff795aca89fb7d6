package import PlacementDomain

/// What a series asks of everybody, in numbers that compare in one step.
package struct SeriesFacts: Sendable {
    /// Place index of the pick-up point; nil: none.
    package var pickUpPlace: Int?
    /// Monday is 0.
    package var weekday = 0
    package var isWeekend = false
    /// Clock minutes; no sitting begins earlier or ends later.
    package var start = 0
    package var end = 0
    /// Whether a held sitting has other clock times than the series.
    package var hasChangedTimes = false
    package var hasOddWeeks = false
    package var hasEvenWeeks = false
    /// Bits of the parts of day that its regular times overlap.
    package var parts: UInt8 = 0
    /// The same, moved to its weekday: bit 3 · (weekday − 1) + part.
    package var weekParts: UInt32 = 0
    package var composition = Series.Composition.open
    package var isSupervised = false
    /// Index of the named supervisor, and the sex recorded for that one; nil: none.
    package var supervisor: Int?
    package var supervisorSex: Sex?

    package init() {}

    /// How far the parts of a weekday are moved in `weekParts` and in the bits of a client's week.
    package static func shift(_ weekday: Weekday) -> UInt32 { UInt32(3 * (weekday.rawValue - 1)) }
}
