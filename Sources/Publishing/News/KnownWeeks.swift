package import PlacementDomain

/// Whom news is about: a client, or the order of somebody whom the tables do not name any more.
package struct NewsPerson: Hashable, Comparable, Sendable {
    package var client: ClientID
    /// Empty where the client is known.
    package var order: OrderID

    package init(client: ClientID, order: OrderID) {
        self.client = client
        self.order = client == .unknown ? order : ""
    }

    package static func < (left: Self, right: Self) -> Bool { (left.client, left.order) < (right.client, right.order) }
}

/// One project's published days, and what its partner knew of them: all that news is found from.
package struct KnownWeeks: Sendable {
    package typealias Sitting = [NewsPerson: ClockTimes]

    /// The day of the plan: what lies before it is past, and no news.
    package var asOf: CalendarDay
    /// The last day of the weeks that were published before; what comes after is told for the first time.
    package var toldThrough: CalendarDay
    /// The last day of this publication's weeks.
    package var lastDay: CalendarDay
    /// Who came when as the earlier publication says it.
    package private(set) var told: [SessionID: Sitting] = [:]
    /// Who came and comes when as this publication says it, with the weeks before.
    package private(set) var current: [SessionID: Sitting] = [:]
    /// Beginning and end of sittings as the papers have them; those of their people where it does not say.
    package var toldTimes: [SessionID: ClockTimes] = [:]
    package var currentTimes: [SessionID: ClockTimes] = [:]
    /// Sittings of which it is not sure any more that they take place as they were told.
    package var inDoubt: Set<SessionID> = []
    /// The last day after these weeks on which the roster has somebody in a series; it may still move, and is told to nobody.
    package private(set) var lookAhead: [NewsPerson: [SeriesID: CalendarDay]] = [:]
    /// People of whom nothing new is published at a sitting, or anywhere, until a planner decides.
    package var undecided: Set<ClientID> = []
    package var undecidedAt: [SessionID: Set<ClientID>] = [:]
    /// In which weeks a series is held; every week where it does not say.
    package var rhythms: [SeriesID: Series.Rhythm] = [:]
    /// Series that are held once.
    package var oneTime: Set<SeriesID> = []

    package init(asOf: CalendarDay, toldThrough: CalendarDay, lastDay: CalendarDay) {
        self.asOf = asOf
        self.toldThrough = toldThrough
        self.lastDay = lastDay
    }

    package mutating func addTold(_ assignment: AnnouncedAssignment) {
        KnownWeeks.add(assignment, to: &told)
    }

    package mutating func addCurrent(_ assignment: AnnouncedAssignment) {
        KnownWeeks.add(assignment, to: &current)
    }

    package mutating func addLookAhead(_ person: NewsPerson, _ session: SessionID) {
        let known = lookAhead[person]?[session.series] ?? session.date
        lookAhead[person, default: [:]][session.series] = max(known, session.date)
    }

    /// Somebody with two orders at one sitting comes once.
    private static func add(_ assignment: AnnouncedAssignment, to sittings: inout [SessionID: Sitting]) {
        let person = NewsPerson(client: assignment.client, order: assignment.order)
        let own = ClockTimes(assignment.from, assignment.to)
        let known = sittings[assignment.session]?[person]
        sittings[assignment.session, default: [:]][person] = known.map { $0.joined(own) } ?? own
    }

    /// From when to when a sitting is on the papers.
    func times(of session: SessionID, isTold: Bool = false) -> ClockTimes? {
        if let times = isTold ? toldTimes[session] : currentTimes[session] { return times }
        let own = ((isTold ? told : current)[session] ?? [:]).values
        return own.first.map { first in own.reduce(first) { $0.joined($1) } }
    }

    func isUndecided(_ person: NewsPerson, _ session: SessionID) -> Bool {
        undecided.contains(person.client) || undecidedAt[session]?.contains(person.client) ?? false
    }
}
