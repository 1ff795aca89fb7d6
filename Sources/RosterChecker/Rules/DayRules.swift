import PlacementDomain

/// Days: when sittings are held, and when a client can come.
///
/// DAYS-01 he is free in every part of day that a sitting needs · DAYS-02 Saturday and Sunday only with a ground ·
/// DAYS-03 no more sittings in a week than his most · DAYS-05 only sittings that are held · DAYS-06 not before his
/// first day · DAYS-09 no sitting that ends too late for his order. (DAYS-08 is in `PublishedCheck`.)
enum DayRules {
    /// DAYS-01: he offers every part of day that the sitting needs, by his grid or by an exception of sense extra.
    enum Offered: SittingCondition {
        static func code(for unit: PlannedUnit) -> RuleCode { .days01 }

        static func isBroken(by sitting: Sitting, for person: Person) -> Bool {
            person.facts.parts(of: sitting) { !isOffered($0, sitting, person) }
        }

        private static func isOffered(_ part: PartOfDay, _ sitting: Sitting, _ person: Person) -> Bool {
            let weekday = person.facts.series[sitting.series].weekday
            for free in person.grid where free.weekday == weekday && free.part == part {
                if DayRange(free.firstDay, free.lastDay).contains(sitting.day),
                    holds(free.rhythm, on: sitting.day, person.facts.oddWeeks)
                {
                    return true
                }
            }
            return isNamed(part, on: sitting.day, person.extraDays)
        }

        static func changes(for person: Person) -> Changes {
            Changes(
                days: Changes.days(person.grid.lazy.map { DayRange($0.firstDay, $0.lastDay) })
                    + Changes.days(person.extraDays.lazy.map(\.range)),
                byWeek: person.grid.contains { $0.rhythm != .every }, byTimes: true)
        }
    }

    /// DAYS-01: no exception of sense unavailable takes one of those parts away.
    enum NotWithdrawn: SittingCondition {
        static func code(for unit: PlannedUnit) -> RuleCode { .days01 }

        static func isBroken(by sitting: Sitting, for person: Person) -> Bool {
            if person.unavailableDays.isEmpty { return false }
            return person.facts.parts(of: sitting) { isNamed($0, on: sitting.day, person.unavailableDays) }
        }

        static func changes(for person: Person) -> Changes {
            if person.unavailableDays.isEmpty { return .neverBroken }
            return Changes(days: Changes.days(person.unavailableDays.lazy.map(\.range)), byTimes: true)
        }
    }

    /// DAYS-02
    enum WeekendGround: SittingCondition {
        static func code(for unit: PlannedUnit) -> RuleCode { .days02 }

        static func isBroken(by sitting: Sitting, for person: Person) -> Bool {
            person.facts.series[sitting.series].weekday.isWeekend && !person.hasWeekendGround
                && (person.law.weekendGroundNeeded.number(on: sitting.day) ?? 0) > 0
        }

        static func changes(for person: Person) -> Changes {
            person.hasWeekendGround ? .neverBroken : Changes(days: person.law.weekendGroundNeeded.changeDays)
        }
    }

    /// DAYS-06
    enum FirstDay: SittingCondition {
        static func code(for unit: PlannedUnit) -> RuleCode { .days06 }

        static func isBroken(by sitting: Sitting, for person: Person) -> Bool { sitting.day < person.unit.firstDay }

        static func changes(for person: Person) -> Changes { Changes(days: [person.unit.firstDay]) }
    }

    /// DAYS-09
    enum LatestEnd: SittingCondition {
        static func code(for unit: PlannedUnit) -> RuleCode { .days09 }

        static func isBroken(by sitting: Sitting, for person: Person) -> Bool {
            guard let latest = person.law.latestEnd.number(on: sitting.day) else { return false }
            return sitting.end > latest
        }

        static func changes(for person: Person) -> Changes {
            if !person.law.latestEnd.isEverSet { return .neverBroken }
            return Changes(days: person.law.latestEnd.changeDays, byTimes: true)
        }
    }

    /// Whether some exception is for that part of that day; without a part it is for the whole day.
    static func isNamed(_ part: PartOfDay, on day: Int, _ exceptions: [AvailabilityException]) -> Bool {
        exceptions.contains { $0.part ?? part == part && $0.range.contains(day) }
    }

    private static func holds(_ rhythm: WeekRhythm, on day: Int, _ oddWeeks: OddWeeks) -> Bool {
        switch rhythm {
        case .every: true
        case .oddWeek: oddWeeks.contains(day)
        case .evenWeek: !oddWeeks.contains(day)
        }
    }

    static func exceedsMostSessions(_ moment: PatternMoment, _ limits: PatternLimits) -> Bool {
        moment.sittingsInWeek > limits.mostSessions
    }

    /// The first day on which he may begin anew (C3, DAYS-06): `from` or later, never before tomorrow, with the notice
    /// that the law asks that day.
    ///
    /// - Parameter lastDay: the search ends behind it.
    static func firstDay(from: Int, asOf: Int, notice: DatedNumber, hasConsent: Bool, lastDay: Int) -> Int {
        var day = max(from, asOf + 1)
        while day <= lastDay, !hasConsent, let days = notice.number(on: day), day < asOf + days { day += 1 }
        return day
    }

    /// The first day on which somebody may be put on a published sitting of `day` (DAYS-06); `Int.min`: any.
    ///
    /// - Parameter decided: the day on which he is put there; the notice is the number of the sitting's date.
    static func firstDayToAdd(_ order: Order, decided: Int, on day: Int, notice: DatedNumber) -> Int {
        let days = order.shortNoticeConsent == nil ? notice.number(on: day) : nil
        return [order.finalDate?.dayNumber, order.earliestDay?.dayNumber, days.map { decided + $0 }]
            .compactMap(\.self).max() ?? Int.min
    }
}

extension AvailabilityException {
    fileprivate var range: DayRange { DayRange(firstDay, lastDay) }
}

extension DayRules {
    /// Whether a series has a sitting on a day by its weekday, its days and its rhythm alone.
    static func recurs(_ series: Series, on day: Int, _ oddWeeks: OddWeeks) -> Bool {
        guard CalendarDay(number: day).weekday == series.weekday,
            DayRange(series.firstDay, series.lastDay).contains(day)
        else { return false }
        switch series.rhythm {
        case .every: return true
        case .oddWeek: return oddWeeks.contains(day)
        case .evenWeek: return !oddWeeks.contains(day)
        case .everyTwoWeeks:
            guard let first = series.firstDay else { return false }
            let wait = (series.weekday.rawValue - first.weekday.rawValue + 7) % 7
            return (day - first.dayNumber - wait).isMultiple(of: 14)
        }
    }

    /// Whether a sitting falls out: cancelled, closed, or a holiday on which it is not held all the same.
    static func fallsOut(
        _ series: Int, on day: Int, _ change: SessionChange?, closures: some Sequence<Closure>, isHoliday: Bool
    ) -> Bool {
        if change?.status == .cancelled || (isHoliday && change?.status != .held) { return true }
        return closures.contains {
            ($0.series ?? series) == series && DayRange($0.firstDay, $0.lastDay).contains(day)
        }
    }

    /// Whether times that were changed reach outside the series' own, or leave no lawful length.
    static func hasWrongTimes(_ sitting: Sitting, _ series: Series) -> Bool {
        sitting.start < series.start.minute || sitting.end > series.end.minute || sitting.pause < 0
            || !(1...480).contains(sitting.end - sitting.start - sitting.pause)
    }

    /// Whether an assignment begins before a sitting or ends after it.
    static func isOutside(_ assignment: Assignment, _ sitting: Sitting) -> Bool {
        assignment.from.minute < sitting.start || assignment.to.minute > sitting.end
    }
}
