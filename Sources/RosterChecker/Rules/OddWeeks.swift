import PlacementDomain

/// Which weeks of the plan have an odd ISO number; 53 and 1 are two odd weeks running.
struct OddWeeks: Sendable {
    private let planStart: Int
    private let isOdd: [Bool]

    init(_ instance: Instance) {
        let start = instance.planStart.dayNumber
        planStart = start
        isOdd = (0...max(0, (instance.calendarEnd.dayNumber - start) / 7)).map {
            WeekRhythm.oddWeek.holds(on: CalendarDay(number: start + 7 * $0))
        }
    }

    func contains(_ day: Int) -> Bool {
        let week = (day - planStart) / 7
        guard day >= planStart, week < isOdd.count else {
            return WeekRhythm.oddWeek.holds(on: CalendarDay(number: day))
        }
        return isOdd[week]
    }
}
