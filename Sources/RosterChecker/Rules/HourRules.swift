import PlacementDomain

/// Hours: what a sitting credits, and how much work fits into a day and a week.
///
/// HOURS-02 no credit above a sitting's minutes without its break · HOURS-04 no more credited than remains · HOURS-07
/// the sittings of a day do not overlap and are not too long together · HOURS-08 rest between two days, and after his
/// last published assignment · HOURS-14 minutes of a week.
enum HourRules {
    /// HOURS-08, after earlier weeks
    enum RestAfterPublished: SittingCondition {
        static func code(for unit: PlannedUnit) -> RuleCode { .hours08 }

        /// A sitting before the end of his last published assignment has not passed it either.
        static func isBroken(by sitting: Sitting, for person: Person) -> Bool {
            guard let end = person.unit.lastPublishedEnd else { return false }
            return beginsTooSoon(sitting, after: end, person.law.restMinutes)
        }

        /// Everything is too soon before the day of that end, nothing after the longest rest; between them each day
        /// is its own.
        static func changes(for person: Person) -> Changes {
            guard let end = person.unit.lastPublishedEnd else { return .neverBroken }
            let last = (end + max(0, person.law.restMinutes.greatest)) / 1_440
            return Changes(days: Array(end / 1_440...last + 1), byTimes: true)
        }
    }

    static func creditsTooMuch(_ credit: Int, of sitting: Sitting) -> Bool { credit > sitting.net }

    /// Minutes that an order is credited, of which there must not be more than remain; a sitting that is listed twice
    /// counts once.
    ///
    /// - Parameter credits: the number of a sitting, and minutes.
    static func credited(_ credits: some Sequence<(Int, Int)>) -> Int {
        var seen: Set<Int> = []
        return credits.reduce(0) { sum, credit in
            seen.insert(credit.0).inserted ? sum + max(0, credit.1) : sum
        }
    }

    static func overlaps(_ moment: PatternMoment) -> Bool { moment.isWithinAnother }

    /// Whether two sittings overlap in clock time on one day.
    static func overlap(_ one: Sitting, _ other: Sitting) -> Bool {
        one.day == other.day && one.start < other.end && other.start < one.end
    }

    /// Whether a sitting begins before the rest of its date has passed since an end.
    ///
    /// - Parameter end: in minutes since 1970-01-01.
    static func beginsTooSoon(_ sitting: Sitting, after end: Int, _ rest: DatedNumber) -> Bool {
        sitting.day * 1_440 + sitting.start < end + (rest.number(on: sitting.day) ?? 0)
    }

    static func isDayTooLong(_ moment: PatternMoment, _ limits: PatternLimits) -> Bool {
        isDayTooLong(moment.minutesInDay, on: moment.day, limits)
    }

    /// - Parameter minutes: of all sittings of the day together.
    static func isDayTooLong(_ minutes: Int, on day: Int, _ limits: PatternLimits) -> Bool {
        guard let limit = limits.minutesPerDay.number(on: day) else { return false }
        return minutes > limit
    }

    static func isRestTooShort(_ moment: PatternMoment, _ limits: PatternLimits) -> Bool {
        guard let rest = moment.restBefore, let least = limits.restMinutes.number(on: moment.day) else { return false }
        return rest < least
    }

    /// The limit of the date of any sitting in the week holds for its whole sum.
    static func isWeekTooLong(_ moment: PatternMoment) -> Bool { moment.minutesInWeek > moment.weekLimit }
}
