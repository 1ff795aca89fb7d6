import PlacementDomain

/// The strictest day and rest limits that hold for anybody on any day.
struct StrictLimits: Sendable {
    let minutesPerDay: Int?
    let restMinutes: Int

    init(_ laws: [OrderLaw]) {
        minutesPerDay = laws.flatMap { $0.minutesPerDay.numbers.compactMap { $0 } }.min()
        restMinutes = laws.flatMap { $0.restMinutes.numbers.compactMap { $0 } }.max() ?? 0
    }
}

/// What C6 asks about a timeline: the fullest week, and whether days and rests are within limits.
struct PatternScan {
    private(set) var mostInWeek = 0
    private(set) var isCalm = true

    /// - Parameter timeline: sitting numbers sorted by (day, start, series).
    init(_ timeline: UnsafeBufferPointer<Int32>, _ model: CheckerModel, _ limits: StrictLimits) {
        var walk = DayWalk()
        for number in timeline {
            let sitting = model.table.sittings[Int(number)]
            walk.take(sitting, planStart: model.planStart)
            mostInWeek = max(mostInWeek, walk.sittingsInWeek)
            if walk.overlaps || walk.minutesInDay > limits.minutesPerDay ?? Int.max { isCalm = false }
            if let rest = walk.restBefore, rest < limits.restMinutes { isCalm = false }
        }
    }

    /// The rules of C6 that a client's lawful sittings of a pattern break.
    static func broken(
        _ timeline: UnsafeBufferPointer<Int32>, _ model: CheckerModel, law: OrderLaw, mostSessions: Int,
        stopAtFirst: Bool
    ) -> RuleCodes {
        var walk = DayWalk()
        var broken: RuleCodes = []
        for number in timeline {
            let sitting = model.table.sittings[Int(number)]
            let day = Int(sitting.day)
            walk.take(sitting, planStart: model.planStart)
            if let cap = law.minutesPerWeek.number(on: day) { walk.weekLimit = min(walk.weekLimit, cap) }
            if walk.sittingsInWeek > mostSessions { broken.add(.days03) }
            if walk.minutesInWeek > walk.weekLimit { broken.add(.hours14) }
            if walk.overlaps { broken.add(.hours07) }
            if let limit = law.minutesPerDay.number(on: day), walk.minutesInDay > limit { broken.add(.hours07) }
            if let rest = walk.restBefore, let least = law.restMinutes.number(on: day), rest < least {
                broken.add(.hours08)
            }
            if stopAtFirst, !broken.isEmpty { return broken }
        }
        return broken
    }
}

/// Goes through sittings in order and keeps what C6 needs of the current day and week.
private struct DayWalk {
    private(set) var sittingsInWeek = 0
    private(set) var minutesInWeek = 0
    private(set) var minutesInDay = 0
    private(set) var overlaps = false
    /// Minutes between the last end of the day before with sittings and this, the first start of a day; nil: not the first.
    private(set) var restBefore: Int?
    var weekLimit = Int.max
    private var week = -1
    private var day = Int.min
    private var lastEnd = 0

    mutating func take(_ sitting: Sitting, planStart: Int) {
        let (newDay, start) = (Int(sitting.day), Int(sitting.start))
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
            overlaps = false
            lastEnd = Int(sitting.end)
        } else {
            restBefore = nil
            overlaps = start < lastEnd
            lastEnd = max(lastEnd, Int(sitting.end))
        }
        sittingsInWeek += 1
        minutesInWeek += Int(sitting.net)
        minutesInDay += Int(sitting.net)
    }
}
