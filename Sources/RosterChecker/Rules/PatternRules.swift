import PlacementDomain

/// The numbers that bind the sittings of one client together (C6).
struct PatternLimits: Sendable {
    let minutesPerDay: DatedNumber
    let restMinutes: DatedNumber
    let minutesPerWeek: DatedNumber
    let mostSessions: Int

    init(_ law: OrderLaw, mostSessions: Int) {
        minutesPerDay = law.minutesPerDay
        restMinutes = law.restMinutes
        minutesPerWeek = law.minutesPerWeek
        self.mostSessions = mostSessions
    }

    /// As strict as any of these laws on any day, without a client's own most; none: no limits.
    init(strictestOf laws: [OrderLaw]) {
        func numbers(_ name: KeyPath<OrderLaw, DatedNumber>) -> [Int] {
            laws.flatMap { $0[keyPath: name].numbers.compactMap(\.self) }
        }
        minutesPerDay = DatedNumber(always: numbers(\.minutesPerDay).min())
        restMinutes = DatedNumber(always: numbers(\.restMinutes).max())
        minutesPerWeek = DatedNumber(always: numbers(\.minutesPerWeek).min())
        mostSessions = Int.max
    }
}

/// What is so at one sitting of a timeline, the sittings before it counted.
struct PatternMoment {
    fileprivate(set) var day = Int.min
    fileprivate(set) var sittingsInWeek = 0
    fileprivate(set) var minutesInWeek = 0
    /// The least limit of the dates of this week so far.
    fileprivate(set) var weekLimit = Int.max
    fileprivate(set) var minutesInDay = 0
    /// It begins before another of the day has ended.
    fileprivate(set) var isWithinAnother = false
    /// Minutes since the last end of the day before with sittings; nil: not the first sitting of a day, or none before.
    fileprivate(set) var restBefore: Int?
    private var week = Int.min
    private var lastEnd = 0

    fileprivate mutating func turn(to sitting: Sitting, planStart: Int, _ limits: PatternLimits) {
        let (newDay, start) = (sitting.day, sitting.start)
        let newWeek = (newDay - planStart) / 7
        if newWeek != week {
            week = newWeek
            sittingsInWeek = 0
            minutesInWeek = 0
            weekLimit = Int.max
        }
        if newDay != day {
            restBefore = day == Int.min ? nil : (newDay - day) * 1_440 + start - lastEnd
            day = newDay
            minutesInDay = 0
            isWithinAnother = false
            lastEnd = sitting.end
        } else {
            restBefore = nil
            isWithinAnother = start < lastEnd
            lastEnd = max(lastEnd, sitting.end)
        }
        sittingsInWeek += 1
        minutesInWeek += sitting.net
        minutesInDay += sitting.net
        if let limit = limits.minutesPerWeek.number(on: newDay) { weekLimit = min(weekLimit, limit) }
    }
}

/// Which rules a client's lawful sittings of a pattern break together (C6).
enum PatternRules {
    /// - Parameters:
    ///   - timeline: sorted by (day, start, series).
    ///   - stopAtFirst: it is enough to know whether there is any.
    static func broken(
        by timeline: some Sequence<Sitting>, planStart: Int, _ limits: PatternLimits, stopAtFirst: Bool = false
    ) -> [RuleCode] {
        var moment = PatternMoment()
        var broken: [RuleCode] = []
        for sitting in timeline {
            moment.turn(to: sitting, planStart: planStart, limits)
            if DayRules.exceedsMostSessions(moment, limits) { broken.append(.days03) }
            if HourRules.overlaps(moment) || HourRules.isDayTooLong(moment, limits) { broken.append(.hours07) }
            if HourRules.isRestTooShort(moment, limits) { broken.append(.hours08) }
            if HourRules.isWeekTooLong(moment) { broken.append(.hours14) }
            if stopAtFirst, !broken.isEmpty { return broken }
        }
        return broken.inOrder
    }

    /// The most sittings that a week of a timeline holds; it is what DAYS-03 compares with his most.
    static func mostInWeek(_ timeline: some Sequence<Sitting>, planStart: Int) -> Int {
        let limits = PatternLimits(strictestOf: [])
        var moment = PatternMoment()
        var most = 0
        for sitting in timeline {
            moment.turn(to: sitting, planStart: planStart, limits)
            most = max(most, moment.sittingsInWeek)
        }
        return most
    }
}
