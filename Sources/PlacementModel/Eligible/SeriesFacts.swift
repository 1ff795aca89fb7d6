package import PlacementDomain
internal import PlacementRules

/// What a series asks of everybody, in numbers that compare in one step.
package struct SeriesFacts {
    package let project: Int32
    package let place: Int32
    /// Place index of the pick-up point, −1 without one.
    package let pickUpPlace: Int32
    /// Bits of the parts of day that its regular times overlap.
    package let parts: UInt8
    /// The same, moved to its weekday: bit 3 · (weekday − 1) + part.
    package let weekParts: UInt32
    /// Monday is 0.
    package let weekday: Int32
    package let isWeekend: Bool
    /// Whether a held sitting has other clock times than the series.
    package let hasChangedTimes: Bool
    package let hasOddWeeks: Bool
    package let hasEvenWeeks: Bool
    package let composition: Series.Composition

    package init(instance: Instance, held: HeldSittings, window: PlanWindow, index: Int) {
        let series = instance.series[index]
        project = Int32(series.project)
        place = Int32(instance.place(ofSeries: index))
        pickUpPlace = series.pickUp == nil ? -1 : place
        parts = Days01FreeParts.overlapped(
            start: series.start.minute, end: series.end.minute, parts: instance.policy.partsOfDay)
        weekParts = UInt32(parts) << SeriesFacts.shift(series.weekday)
        weekday = Int32(series.weekday.rawValue - 1)
        isWeekend = series.weekday.isWeekend
        composition = series.composition
        var (changed, odd, even) = (false, false, false)
        for sitting in held.sittings[held.range(ofSeries: index)] {
            if Int(sitting.start) != series.start.minute || Int(sitting.end) != series.end.minute { changed = true }
            if window.isOddWeek(sitting.day) { odd = true } else { even = true }
        }
        hasChangedTimes = changed
        hasOddWeeks = odd
        hasEvenWeeks = even
    }

    package static func shift(_ weekday: Weekday) -> UInt32 { UInt32(3 * (weekday.rawValue - 1)) }
}
