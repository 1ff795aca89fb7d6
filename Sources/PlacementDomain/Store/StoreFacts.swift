/// What a store is: fixed when it is made.
public struct StoreFacts: Hashable, Sendable {
    /// 32 hex digits, drawn when it was made.
    public var id: String
    public var jurisdiction: String
    public var language: String
    public var timeZone: String
    /// Whether its people are made up.
    public var isSynthetic: Bool
    public var createdAt: Timestamp

    public init(
        id: String, jurisdiction: String, language: String, timeZone: String, isSynthetic: Bool, createdAt: Timestamp
    ) {
        self.id = id
        self.jurisdiction = jurisdiction
        self.language = language
        self.timeZone = timeZone
        self.isSynthetic = isSynthetic
        self.createdAt = createdAt
    }

    /// The day that it is for the office: in its zone, wherever the machine stands.
    public func today(_ clock: WallClock) -> CalendarDay { day(of: clock.now) }

    /// Midnight of a day in its zone; in UTC where the machine does not know the zone.
    public func start(of day: CalendarDay) -> Timestamp {
        Timestamp(Moment(day: day, time: TimeOfDay(minute: 0)), in: timeZone)
            ?? Timestamp(microseconds: Int64(day.number) * 86_400_000_000)
    }

    /// The day of a time in its zone; in UTC where the machine does not know the zone.
    public func day(of time: Timestamp) -> CalendarDay { CalendarDay(time, in: timeZone) ?? time.day }

    /// Day and minute of a time in its zone; midnight in UTC where the machine does not know the zone.
    public func moment(_ time: Timestamp) -> Moment {
        Moment(time, in: timeZone) ?? Moment(day: time.day, time: TimeOfDay(minute: 0))
    }
}

/// What a new store is to be.
public struct NewStore: Hashable, Sendable {
    public var jurisdiction: String
    /// `nl` or `en`.
    public var language: String
    public var timeZone: String
    public var isSynthetic: Bool
    /// The first one who may record anything.
    public var actor: Actor
    /// The login under which that person works; nil: none.
    public var login: String?
    /// Version of the program that makes it.
    public var program: String

    public init(
        jurisdiction: String = "NL", language: String = "nl", timeZone: String = "Europe/Amsterdam",
        isSynthetic: Bool = false, actor: Actor, login: String? = nil, program: String
    ) {
        self.jurisdiction = jurisdiction
        self.language = language
        self.timeZone = timeZone
        self.isSynthetic = isSynthetic
        self.actor = actor
        self.login = login
        self.program = program
    }
}
