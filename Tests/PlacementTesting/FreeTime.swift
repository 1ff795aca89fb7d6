public import PlacementDomain

/// The parts of days in which a client of a test is free.
public struct FreeTime: Hashable, Sendable {
    public struct Cell: Hashable, Sendable {
        public var weekday: Weekday
        public var part: PartOfDay
        public var rhythm: WeekRhythm
        public var firstDay: CalendarDay?
        public var lastDay: CalendarDay?

        public init(
            _ weekday: Weekday, _ part: PartOfDay, _ rhythm: WeekRhythm = .every, from firstDay: CalendarDay? = nil,
            through lastDay: CalendarDay? = nil
        ) {
            self.weekday = weekday
            self.part = part
            self.rhythm = rhythm
            self.firstDay = firstDay
            self.lastDay = lastDay
        }
    }

    public var cells: [Cell]

    public init(cells: [Cell]) { self.cells = cells }

    /// Monday to Friday, morning and afternoon.
    public static let weekdays = FreeTime.on([.monday, .tuesday, .wednesday, .thursday, .friday])
    /// Every part of every day.
    public static let always = FreeTime.on(Weekday.allCases, parts: PartOfDay.allCases)
    public static let never = FreeTime(cells: [])

    public static func on(
        _ days: [Weekday], parts: [PartOfDay] = [.morning, .afternoon], rhythm: WeekRhythm = .every,
        from firstDay: CalendarDay? = nil, through lastDay: CalendarDay? = nil
    ) -> FreeTime {
        FreeTime(
            cells: days.flatMap { day in
                parts.map { Cell(day, $0, rhythm, from: firstDay, through: lastDay) }
            })
    }

    public static func + (left: FreeTime, right: FreeTime) -> FreeTime {
        FreeTime(cells: left.cells + right.cells)
    }
}
