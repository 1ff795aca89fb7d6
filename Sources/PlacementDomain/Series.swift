/// A calendar of sessions: one project, one weekday, one pair of clock times.
public struct Series: Hashable, Sendable {
    public enum Rhythm: String, CaseIterable, Hashable, Sendable {
        case every, oddWeek, evenWeek, everyTwoWeeks

        /// Sittings in two weeks, as the pace term counts them.
        public var sittingsInTwoWeeks: Int { self == .every ? 2 : 1 }
    }
    public enum Composition: String, CaseIterable, Hashable, Sendable { case open, femaleOnly, juvenilesOnly }

    public var id: SeriesID
    /// Index into `Instance.projects`.
    public var project: Int
    public var weekday: Weekday
    public var start: TimeOfDay
    public var end: TimeOfDay
    public var breakMinutes: Minutes
    public var rhythm: Rhythm
    /// Both inclusive; nil: open (the end runs to `calendarEnd`).
    public var firstDay: CalendarDay?
    public var lastDay: CalendarDay?
    public var seats: Seats
    /// How many may be booked: `seats`, or more under the overbooking limit; nil: `seats`.
    public var bookable: Seats?
    public var leastAttendance: Int
    /// Most people with the very first sitting of their order at one sitting (GROUP-08); nil: no limit.
    public var mostStarts: Int?
    public var supervised: Bool
    /// Index into `Instance.supervisors`; nil: no named supervisor.
    public var supervisor: Int?
    public var composition: Composition
    /// Index into `Instance.pickUps`; nil: clients travel to the project itself.
    public var pickUp: Int?
    public var line: Int

    /// Minutes of work in one sitting: end − start − break (HOURS-02).
    public var netMinutes: Minutes { Minutes(end.minute - start.minute - breakMinutes.value) }

    public init(
        id: SeriesID, project: Int, weekday: Weekday, start: TimeOfDay, end: TimeOfDay, breakMinutes: Minutes,
        rhythm: Rhythm = .every, firstDay: CalendarDay? = nil, lastDay: CalendarDay? = nil, seats: Seats,
        bookable: Seats? = nil, leastAttendance: Int = 0, mostStarts: Int? = nil, supervised: Bool = false,
        supervisor: Int? = nil, composition: Composition = .open, pickUp: Int? = nil, line: Int = 0
    ) {
        self.id = id
        self.project = project
        self.weekday = weekday
        self.start = start
        self.end = end
        self.breakMinutes = breakMinutes
        self.rhythm = rhythm
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.seats = seats
        self.bookable = bookable
        self.leastAttendance = leastAttendance
        self.mostStarts = mostStarts
        self.supervised = supervised
        self.supervisor = supervisor
        self.composition = composition
        self.pickUp = pickUp
        self.line = line
    }
}

/// What differs on one date of a series (`sessions.csv`); nil: as the series says.
public struct SessionChange: Hashable, Sendable {
    public enum Status: String, CaseIterable, Hashable, Sendable {
        /// Not held that day.
        case cancelled
        /// Held, also on a holiday; times, break and seats may differ.
        case held
        /// Held if the day is no holiday; times, break and seats may differ.
        case changed
    }

    public var series: Int
    public var date: CalendarDay
    public var status: Status
    public var cause: String
    public var start: TimeOfDay?
    public var end: TimeOfDay?
    public var breakMinutes: Minutes?
    public var seats: Seats?
    public var bookable: Seats?
    public var line: Int

    public init(
        series: Int, date: CalendarDay, status: Status, cause: String = "", start: TimeOfDay? = nil,
        end: TimeOfDay? = nil, breakMinutes: Minutes? = nil, seats: Seats? = nil, bookable: Seats? = nil, line: Int = 0
    ) {
        self.series = series
        self.date = date
        self.status = status
        self.cause = cause
        self.start = start
        self.end = end
        self.breakMinutes = breakMinutes
        self.seats = seats
        self.bookable = bookable
        self.line = line
    }
}

/// Days on which a project, or one series of it, is closed; both ends inclusive.
public struct Closure: Hashable, Sendable {
    public var project: Int
    /// nil: all series of the project.
    public var series: Int?
    public var firstDay: CalendarDay
    public var lastDay: CalendarDay
    public var reason: String

    public init(project: Int, series: Int? = nil, firstDay: CalendarDay, lastDay: CalendarDay, reason: String = "") {
        self.project = project
        self.series = series
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.reason = reason
    }
}

/// A public holiday of one jurisdiction: a fact of the instance (DAYS-05).
public struct Holiday: Hashable, Sendable {
    public var date: CalendarDay
    public var jurisdiction: String
    public var name: String

    public init(date: CalendarDay, jurisdiction: String = "NL", name: String = "") {
        self.date = date
        self.jurisdiction = jurisdiction
        self.name = name
    }
}

/// Seats that one organisation is promised, or held to, in a series (GROUP-07).
public struct Agreement: Hashable, Sendable {
    public var series: Int
    public var organisation: String
    public var atLeast: Int?
    public var atMost: Int?
    /// Days before the sitting on which the reservation ends; nil: never.
    public var releaseDays: Int?

    public init(
        series: Int, organisation: String, atLeast: Int? = nil, atMost: Int? = nil, releaseDays: Int? = nil
    ) {
        self.series = series
        self.organisation = organisation
        self.atLeast = atLeast
        self.atMost = atMost
        self.releaseDays = releaseDays
    }
}

/// A supervised series that already runs.
public struct RunningSeries: Hashable, Sendable {
    public var series: Int
    public var since: CalendarDay?

    public init(series: Int, since: CalendarDay? = nil) {
        self.series = series
        self.since = since
    }
}

/// Pooled turnout of one project kind and weekday (PRIV-06): never of a person.
public struct AttendanceRate: Hashable, Sendable {
    public var kind: Project.Kind
    public var weekday: Weekday
    public var attended: Int
    public var expected: Int
    public var firstDay: CalendarDay
    public var lastDay: CalendarDay
    /// Upper confidence limit in parts per million, `0...1_000_000`.
    public var upperLimitPpm: Int

    public init(
        kind: Project.Kind, weekday: Weekday, attended: Int, expected: Int, firstDay: CalendarDay,
        lastDay: CalendarDay, upperLimitPpm: Int
    ) {
        self.kind = kind
        self.weekday = weekday
        self.attended = attended
        self.expected = expected
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.upperLimitPpm = upperLimitPpm
    }
}
