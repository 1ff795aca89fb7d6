import PlacementDomain

/// When one client is to be where, by all that stands of him, and which limits one more sitting breaks.
struct StandingTimes {
    private let sittings: [Sitting]

    /// - Parameter sittings: of all his standing rows, in any order.
    init(_ sittings: [Sitting]) { self.sittings = sittings }

    /// A standing row as it takes his time: its whole sitting as that is held now, else the times he was told, until somebody
    /// takes it off.
    static func sitting(of row: PublishedAssignment, _ facts: Facts) -> Sitting {
        let day = row.date.dayNumber
        let (from, to) = (row.from.minute, row.to.minute)
        return facts.calendar.heldSitting(row.series, on: day)
            ?? Sitting(
                day: day, series: row.series, start: from, end: to, pause: to - from - row.creditMinutes.value,
                bookable: 0)
    }

    /// The rules that `added`, one of the sittings, breaks with the others.
    ///
    /// What others break among themselves is not asked, but a week or a day is full by all of them.
    func broken(with added: Sitting, _ limits: PatternLimits) -> [RuleCode] {
        let others = sittings.filter { $0.day != added.day || $0.series != added.series }
        // By two of his orders he may stand there twice.
        let isTwice = others.count < sittings.count - 1
        let minutes = sittings.filter { $0.day == added.day }.reduce(0) { $0 + $1.net }
        var broken = weekLimits(of: added, limits)
        if isTwice || others.contains(where: { HourRules.overlap($0, added) })
            || HourRules.isDayTooLong(minutes, on: added.day, limits)
        {
            broken.append(.hours07)
        }
        if others.contains(where: { isTooNear($0, added, limits) }) { broken.append(.hours08) }
        return broken
    }

    /// DAYS-03 and HOURS-14 in the week of a sitting.
    private func weekLimits(of added: Sitting, _ limits: PatternLimits) -> [RuleCode] {
        let monday = CalendarDay(number: added.day).monday.dayNumber
        let week = sittings.filter { (monday..<monday + 7).contains($0.day) }
            .sorted { ($0.day, $0.start, $0.series) < ($1.day, $1.start, $1.series) }
        return PatternRules.broken(by: week, planStart: monday, limits).filter { $0 == .days03 || $0 == .hours14 }
    }

    /// HOURS-08 between sittings of two days.
    private func isTooNear(_ one: Sitting, _ other: Sitting, _ limits: PatternLimits) -> Bool {
        if one.day == other.day { return false }
        let (first, last) = one.day < other.day ? (one, other) : (other, one)
        return HourRules.beginsTooSoon(last, after: first.day * 1_440 + first.end, limits.restMinutes)
    }
}
