/// One free part of day in a client's weekly grid.
public struct Availability: Hashable, Sendable {
    public var client: Int
    public var weekday: Weekday
    public var part: PartOfDay
    public var rhythm: WeekRhythm
    /// Both inclusive; nil: open.
    public var firstDay: CalendarDay?
    public var lastDay: CalendarDay?
    public var agreedOn: CalendarDay?

    public init(
        client: Int, weekday: Weekday, part: PartOfDay, rhythm: WeekRhythm = .every, firstDay: CalendarDay? = nil,
        lastDay: CalendarDay? = nil, agreedOn: CalendarDay? = nil
    ) {
        self.client = client
        self.weekday = weekday
        self.part = part
        self.rhythm = rhythm
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.agreedOn = agreedOn
    }
}

/// Days on which the weekly grid does not hold.
public struct AvailabilityException: Hashable, Sendable {
    public enum Sense: String, CaseIterable, Hashable, Sendable { case unavailable, extra }
    public enum Reason: String, CaseIterable, Hashable, Sendable {
        case holiday, medical, work, school, care, court, other
    }

    public var client: Int
    public var firstDay: CalendarDay
    public var lastDay: CalendarDay
    /// nil: the whole day.
    public var part: PartOfDay?
    public var sense: Sense
    public var reason: Reason

    public init(
        client: Int, firstDay: CalendarDay, lastDay: CalendarDay, part: PartOfDay? = nil, sense: Sense,
        reason: Reason = .other
    ) {
        self.client = client
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.part = part
        self.sense = sense
        self.reason = reason
    }
}

/// The recorded, reasoned ground on which a client may work on Saturday and Sunday (DAYS-02).
///
/// A record without a sentence is a warning and counts for nothing.
public struct WeekendGround: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Hashable, Sendable { case work, school, care, other }

    public var client: Int
    public var ground: Kind
    public var sentence: String
    public var recordedOn: CalendarDay?
    public var recordedBy: String
    public var line: Int

    public init(
        client: Int, ground: Kind, sentence: String, recordedOn: CalendarDay? = nil, recordedBy: String = "",
        line: Int = 0
    ) {
        self.client = client
        self.ground = ground
        self.sentence = sentence
        self.recordedOn = recordedOn
        self.recordedBy = recordedBy
        self.line = line
    }
}

/// Days on which a client cannot work; by their cause they do not count for his terms either.
public struct StoppedPeriod: Hashable, Sendable {
    public var client: Int
    public var firstDay: CalendarDay
    /// Inclusive; nil: still running.
    public var lastDay: CalendarDay?
    /// `detention` and `unlawfulAbsence` move the term (TERM-03, `rules.yaml`); other causes only block days.
    public var cause: String
    public var source: String

    public init(
        client: Int, firstDay: CalendarDay, lastDay: CalendarDay?, cause: String = "detention", source: String = ""
    ) {
        self.client = client
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.cause = cause
        self.source = source
    }
}
