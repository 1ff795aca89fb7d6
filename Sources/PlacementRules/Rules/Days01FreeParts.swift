package import PlacementDomain

/// DAYS-01: a client works only in agreed free parts of days, by the rhythm of his grid, minus exceptions.
///
/// Free are the parts of the weekly grid valid on that day and in that ISO week; then `extra` exceptions add, then
/// `unavailable` ones remove. A sitting needs every part that `[start, end)` overlaps; touching ends do not overlap.
/// - Source: Btul 3:14(4), 3:22, text in force on 2026-01-01; clock times of the parts are policy (assumption).
package enum Days01FreeParts: SittingRule {
    package static let rule = HardRule.days01
    package static let reason = UnplacedCode.noCommonDay

    package static func ofSeries(_ question: SeriesQuestion) -> SeriesAnswer {
        let (client, series) = (question.client, question.series)
        if series.hasChangedTimes { return .byDate }
        if series.weekParts & ~client.everFree != 0 { return .never }
        if client.hasDatedParts { return .byDate }
        let odd = series.weekParts & ~client.oddFree == 0
        let even = series.weekParts & ~client.evenFree == 0
        if (odd || !series.hasOddWeeks) && (even || !series.hasEvenWeeks) { return .always }
        return (odd && series.hasOddWeeks) || (even && series.hasEvenWeeks) ? .byDate : .never
    }

    package static func allows(_ sitting: SittingQuestion, _ question: SeriesQuestion) -> Bool {
        sitting.parts & ~sitting.freeParts == 0
    }

    /// Bits of morning, afternoon and evening.
    package static let wholeDay: UInt8 = 0b111

    package static func bit(_ part: PartOfDay) -> UInt8 { 1 << UInt8(part.rawValue) }

    /// Bits of the parts that `[start, end)` (clock minutes) overlaps.
    package static func overlapped(start: Int, end: Int, parts: PartsOfDay) -> UInt8 {
        func bits(_ part: PartOfDay, _ from: TimeOfDay, _ to: TimeOfDay) -> UInt8 {
            from < to && start < to.minute && from.minute < end ? bit(part) : 0
        }
        return bits(.morning, parts.morningStart, parts.afternoonStart)
            | bits(.afternoon, parts.afternoonStart, parts.eveningStart)
            | bits(.evening, parts.eveningStart, parts.eveningEnd)
    }

    /// Bits of the parts that are free on `day`.
    package static func free(
        on day: CalendarDay, isOddWeek: Bool, grid: [Availability], exceptions: [AvailabilityException]
    ) -> UInt8 {
        let weekday = day.weekday
        var free: UInt8 = 0
        for record in grid where record.weekday == weekday && holds(record, on: day, isOddWeek: isOddWeek) {
            free |= bit(record.part)
        }
        var removed: UInt8 = 0
        for exception in exceptions where exception.firstDay <= day && day <= exception.lastDay {
            let bits = exception.part.map(bit) ?? wholeDay
            if exception.sense == .extra { free |= bits } else { removed |= bits }
        }
        return free & ~removed
    }

    /// Whether a record of the grid holds in the week and on the day, its weekday set aside.
    private static func holds(_ record: Availability, on day: CalendarDay, isOddWeek: Bool) -> Bool {
        guard (record.firstDay ?? day) <= day, day <= (record.lastDay ?? day) else { return false }
        switch record.rhythm {
        case .every: return true
        case .oddWeek: return isOddWeek
        case .evenWeek: return !isOddWeek
        }
    }
}
