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
    /// Sittings a week: `1...5`, `leastSessions <= wishSessions <= mostSessions`.
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

/// `mayJoin`: may be placed in a femaleOnly series. `needs`: only there, or where nobody else may be booked.
public enum CompositionNeed: String, CaseIterable, Hashable, Sendable { case mayJoin, needs }
