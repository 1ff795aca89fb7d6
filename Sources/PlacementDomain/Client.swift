/// A person with a community-service sentence, as far as planning may know him.
///
/// No offence, no risk, no trait is held. Home is used for travel minutes only (PRIV-05).
public struct Client: Hashable, Sendable {
    public var id: ClientID
    public var displayName: String
    public var alias: String?
    public var phone: String?
    public var emergencyContact: String?
    /// Index into `Instance.homes`.
    public var home: Int
    public var travelModes: Set<TravelMode>
    /// His own limit for travel there and back together, minutes a day, `1...180`; nil: none recorded.
    public var travelLimit: Minutes?
    public var organisation: String
    /// Language code, for example `nl`.
    public var language: String
    public var needsPlainText: Bool
    public var dayActivities: [DayActivity]
    /// Sessions a week: `1...5`, `leastSessions <= wishSessions <= mostSessions`.
    public var leastSessions: Int
    public var mostSessions: Int
    public var wishSessions: Int
    /// Kinds of work he would like; empty: no wish.
    public var workWish: [String]
    public var compositions: Set<CompositionNeed>
    /// Only the id is shown to whoever lacks the right (PRIV-08).
    public var restricted: Bool
    /// Line of `clients.csv`; 0 where the value was not read from a file.
    public var line: Int

    public init(
        id: ClientID, displayName: String = "", alias: String? = nil, phone: String? = nil,
        emergencyContact: String? = nil, home: Int, travelModes: Set<TravelMode>, travelLimit: Minutes? = nil,
        organisation: String, language: String = "nl", needsPlainText: Bool = false, dayActivities: [DayActivity] = [],
        leastSessions: Int = 1, mostSessions: Int = 5, wishSessions: Int = 1, workWish: [String] = [],
        compositions: Set<CompositionNeed> = [], restricted: Bool = false, line: Int = 0
    ) {
        self.id = id
        self.displayName = displayName
        self.alias = alias
        self.phone = phone
        self.emergencyContact = emergencyContact
        self.home = home
        self.travelModes = travelModes
        self.travelLimit = travelLimit
        self.organisation = organisation
        self.language = language
        self.needsPlainText = needsPlainText
        self.dayActivities = dayActivities
        self.leastSessions = leastSessions
        self.mostSessions = mostSessions
        self.wishSessions = wishSessions
        self.workWish = workWish
        self.compositions = compositions
        self.restricted = restricted
        self.line = line
    }
}

public enum TravelMode: String, CaseIterable, Hashable, Comparable, Sendable {
    case walk, bicycle, eBike, car, publicTransport

    var order: Int { TravelMode.allCases.firstIndex(of: self) ?? 0 }
    public static func < (left: Self, right: Self) -> Bool { left.order < right.order }
}

public enum DayActivity: String, CaseIterable, Hashable, Sendable { case none, work, school, care }

/// `mayJoin`: may be placed in a femaleOnly series. `needs`: only there, or where he or she is the only one.
public enum CompositionNeed: String, CaseIterable, Hashable, Sendable { case mayJoin, needs }

/// A point from which clients travel.
public struct Home: Hashable, Sendable {
    public var id: HomeID
    /// Four-digit postcode; empty where only the point is known.
    public var pc4: String
    public var point: GeoPoint

    public init(id: HomeID, pc4: String, point: GeoPoint) {
        self.id = id
        self.pc4 = pc4
        self.point = point
    }
}

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

/// A can- or cannot-tag of a client, valid from `firstDay` to `lastDay` inclusive (nil: open).
public struct Limitation: Hashable, Sendable {
    public var client: Int
    public var tag: String
    public var firstDay: CalendarDay?
    public var lastDay: CalendarDay?
    public var sourceDay: CalendarDay?

    public init(
        client: Int, tag: String, firstDay: CalendarDay? = nil, lastDay: CalendarDay? = nil,
        sourceDay: CalendarDay? = nil
    ) {
        self.client = client
        self.tag = tag
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.sourceDay = sourceDay
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

/// Days that do not count for a client's terms, and on which he cannot work.
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

/// A project or pick-up point where this client may not come (PLACE-09); the reason is not held.
public struct ExcludedPlace: Hashable, Sendable {
    public var client: Int
    /// Place index, see `Instance.placeCount`.
    public var place: Int
    /// Both inclusive; nil: open.
    public var firstDay: CalendarDay?
    public var lastDay: CalendarDay?

    public init(client: Int, place: Int, firstDay: CalendarDay? = nil, lastDay: CalendarDay? = nil) {
        self.client = client
        self.place = place
        self.firstDay = firstDay
        self.lastDay = lastDay
    }
}

/// Somebody this client must not meet in a sitting.
public struct Incompatibility: Hashable, Sendable {
    public enum Other: Hashable, Sendable {
        /// Index into `Instance.clients` (GROUP-04).
        case client(Int)
        /// Index into `Instance.supervisors` (GROUP-06).
        case supervisor(Int)
        /// A supervisor's sex as recorded (GROUP-06).
        case supervisorSex(Sex)
    }

    public var client: Int
    public var other: Other
    public var reason: String
    /// Last day, inclusive; nil: open.
    public var until: CalendarDay?

    public init(client: Int, other: Other, reason: String = "conflict", until: CalendarDay? = nil) {
        self.client = client
        self.other = other
        self.reason = reason
        self.until = until
    }
}

public enum Sex: String, CaseIterable, Hashable, Sendable { case female, male }
