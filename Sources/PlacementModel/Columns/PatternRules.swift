public import PlacementDomain
package import PlacementRules

/// The limits that tie the sittings of one client together (C6), looked up once.
public struct PatternLimits: Sendable {
    package let minutesPerDay: DatedNumber
    package let restMinutes: DatedNumber
    package let minutesPerWeek: DatedNumber
    package let mostSessions: Int

    public init(instance: Instance, unit: PlanningUnit) {
        let order = instance.orders[unit.order]
        self.init(
            rules: FrameRules(book: instance.rules, jurisdiction: order.jurisdiction, frame: order.legalFrame),
            mostSessions: instance.clients[unit.client].mostSessions)
    }

    package init(rules: FrameRules, mostSessions: Int) {
        minutesPerDay = rules.minutesPerDay
        restMinutes = rules.restMinutes
        minutesPerWeek = rules.minutesPerWeek
        self.mostSessions = mostSessions
    }
}

/// Whether all lawful sittings of a pattern fit into one person's weeks (C6).
public enum PatternRules {
    /// The id of the first rule that the timeline breaks; nil: the pattern is lawful.
    ///
    /// Slow for many patterns of one client: make `PatternLimits` once instead.
    /// - Parameter timeline: sitting numbers sorted by (day, start, series id).
    public static func firstBrokenRule(
        timeline: [Int32], unit: PlanningUnit, instance: Instance, held: HeldSittings
    ) -> String? {
        firstBrokenRule(timeline: timeline, limits: PatternLimits(instance: instance, unit: unit), held: held)
    }

    /// The id of the first rule that the timeline breaks, going through it once: `DAYS-03` (sittings a week), `HOURS-14`
    /// (minutes a week), `HOURS-07` (overlap, minutes a day) or `HOURS-08` (rest between days); nil: lawful.
    ///
    /// - Parameter timeline: sitting numbers sorted by (day, start, series id).
    public static func firstBrokenRule(timeline: [Int32], limits: PatternLimits, held: HeldSittings) -> String? {
        var week = Int32.min
        var (sittingsOfWeek, minutesOfWeek, weekLimit) = (0, 0, Int?.none)
        var day: CalendarDay?
        var (minutesOfDay, lastEnd) = (0, 0)
        for number in timeline {
            let sitting = held.sittings[Int(number)]
            let (start, net) = (Int(sitting.start), Int(sitting.net))
            if sitting.day.number >= week + 7 || week == Int32.min {
                week = sitting.day.monday.number
                (sittingsOfWeek, minutesOfWeek, weekLimit) = (0, 0, nil)
            }
            sittingsOfWeek += 1
            minutesOfWeek += net
            if let limit = limits.minutesPerWeek.value(on: sitting.day) { weekLimit = min(weekLimit ?? limit, limit) }
            guard Days03SessionsAWeek.allows(sittings: sittingsOfWeek, most: limits.mostSessions) else {
                return Days03SessionsAWeek.rule.id
            }
            guard Hours14WeekLimit.allows(minutes: minutesOfWeek, limit: weekLimit) else {
                return Hours14WeekLimit.rule.id
            }
            if let day, day == sitting.day {
                guard Hours07DayLimit.allows(start: start, afterEnd: lastEnd) else { return Hours07DayLimit.rule.id }
                minutesOfDay += net
                lastEnd = max(lastEnd, Int(sitting.end))
            } else {
                if let day,
                    !Hours08Rest.allows(
                        endDay: day, end: lastEnd, startDay: sitting.day, start: start,
                        rest: limits.restMinutes.value(on: sitting.day))
                {
                    return Hours08Rest.rule.id
                }
                day = sitting.day
                (minutesOfDay, lastEnd) = (net, Int(sitting.end))
            }
            guard Hours07DayLimit.allows(minutes: minutesOfDay, limit: limits.minutesPerDay.value(on: sitting.day))
            else {
                return Hours07DayLimit.rule.id
            }
        }
        return nil
    }
}
