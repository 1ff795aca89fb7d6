import PlacementDomain

/// Days: when sittings are held, and when a client can come.
///
/// DAYS-01 he is free in every part of day that a sitting needs · DAYS-02 Saturday and Sunday only with a ground · DAYS-03
/// no more sittings in a week than his most · DAYS-05 only sittings that are held · DAYS-06 not before his first day.
/// (DAYS-08 is in `PublishedCheck`.)
enum DayRules {
    static let conditions = [
        SittingCondition(
            .days01,
            isBroken: { sitting, person in
                person.facts.parts(of: sitting) { !isOffered($0, sitting, person) }
            },
            changes: { person in
                var changes = SittingCondition.Changes.at(person.grid.lazy.map { DayRange($0.firstDay, $0.lastDay) })
                changes.days += SittingCondition.Changes.at(person.extraDays.lazy.map(\.range)).days
                changes.byWeek = person.grid.contains { $0.rhythm != .every }
                return changes
            }),
        SittingCondition(
            .days01,
            isBroken: { sitting, person in
                person.facts.parts(of: sitting) { isNamed($0, on: sitting.day, person.unavailableDays) }
            },
            changes: { .at($0.unavailableDays.lazy.map(\.range)) }),
        SittingCondition(
            .days02,
            isBroken: {
                $1.facts.series[$0.series].weekday.isWeekend && !$1.hasWeekendGround
                    && ($1.law.weekendGroundNeeded.number(on: $0.day) ?? 0) > 0
            },
            changes: { SittingCondition.Changes(days: $0.law.weekendGroundNeeded.changeDays) }),
        SittingCondition(
            .days06, isBroken: { $0.day < $1.unit.firstDay },
            changes: { SittingCondition.Changes(days: [$0.unit.firstDay]) }),
    ]

    /// Whether he offers a part of day, by his grid or by an exception of sense extra.
    static func isOffered(_ part: PartOfDay, _ sitting: Sitting, _ person: Person) -> Bool {
        let (day, weekday) = (sitting.day, person.facts.series[sitting.series].weekday)
        for row in person.grid where row.weekday == weekday && row.part == part {
            if holds(row.rhythm, on: day, person.facts.oddWeeks), DayRange(row.firstDay, row.lastDay).contains(day) {
                return true
            }
        }
        return isNamed(part, on: day, person.extraDays)
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

    /// The first day on which he may begin anew (C3, DAYS-06): `from` or later, with the notice that the law asks that day.
    ///
    /// - Parameter lastDay: the search ends behind it.
    static func firstDay(from: Int, asOf: Int, notice: DatedNumber, hasConsent: Bool, lastDay: Int) -> Int {
        var day = from
        while day <= lastDay, let days = notice.number(on: day), day < asOf + (hasConsent ? 1 : days) { day += 1 }
        return day
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
