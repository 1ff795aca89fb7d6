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
