/// What a publication told whom: ids, days, times, counts and digests, so that the next one can say what changed.
///
/// No name, address or phone stands in it. All arrays are sorted, so that equal records are equal bytes.
public struct PublicationRecord: RosterReference, Hashable, Sendable {
    /// Hash of the instance that was planned.
    public var instance: String
    public var rosterId: String
    /// The roster of the publication it was compared with; nil: with none.
    public var previous: String?
    /// The day on which the plan was made; calendars take their time stamp from it.
    public var asOf: CalendarDay
    /// The weeks on the partners' sheets: a Monday and a Sunday, both inclusive.
    public var firstDay: CalendarDay
    public var lastDay: CalendarDay
    /// `nl` or `en`.
    public var language: String
    /// Of the decision record of the store that published it: the first 20 digits of the last decision before; nil: no store
    /// did.
    public var head: String?
    /// Sorted by (date, series).
    public var sessions: [PublishedSession] = []
    /// Sorted by (project, Monday).
    public var papers: [PublishedPaper] = []
    /// Sorted by (project, client, date, from, series); also of the four weeks before its plan's.
    public var assignments: [AnnouncedAssignment] = []
    /// Sorted by (client, order).
    public var letters: [PublishedLetter] = []
    /// Lines of partners' sheets up to eight weeks back, by whose keys hours come back; sorted by (project, date, from,
    /// series, client, order).
    public var rows: [PublishedRow] = []
    /// What planners corrected in published weeks, up to `weeksOfCorrections` back; sorted by (number, client, order,
    /// session, what).
    public var corrections: [CorrectionRecord] = []

    public init(
        instance: String, rosterId: String, previous: String? = nil, asOf: CalendarDay, firstDay: CalendarDay,
        lastDay: CalendarDay, language: String
    ) {
        self.instance = instance
        self.rosterId = rosterId
        self.previous = previous
        self.asOf = asOf
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.language = language
    }
}

extension PublicationRecord {
    /// How many days before the Monday of its plan's week its assignments go back: six weeks before the next new one show who
    /// comes every other time of a series that is held every two weeks.
    package static let daysKept = 28

    /// For how many weeks before it a publication knows what was corrected: who was sent home lately goes last next time.
    package static let weeksOfCorrections = 13

    /// Corrections that a publication made on a day still knows.
    package func corrections(knownOn day: CalendarDay) -> [CorrectionRecord] {
        let first = day.adding(days: -7 * PublicationRecord.weeksOfCorrections)
        return corrections.filter { $0.at.day >= first }
    }

    /// Its assignments from the Monday of its plan's week on, without those kept to tell what is news.
    package var standing: [AnnouncedAssignment] { assignments.filter { $0.session.date >= asOf.monday } }
}

/// One session as a partner's calendar has it.
public struct PublishedSession: Hashable, Sendable {
    public enum Status: String, CaseIterable, Hashable, Sendable {
        case confirmed
        /// Not sure that it is held as it was published: a planner must decide.
        case tentative
        case cancelled
    }

    public var session: SessionID
    public var project: ProjectID
    /// How many come; 0 where it is cancelled.
    public var people: Int
    public var start: TimeOfDay
    public var end: TimeOfDay
    /// How often it changed since it was first published (RFC 5545, SEQUENCE).
    public var sequence: Int
    public var status: Status

    public init(
        session: SessionID, project: ProjectID, people: Int, start: TimeOfDay, end: TimeOfDay, sequence: Int,
        status: Status
    ) {
        self.session = session
        self.project = project
        self.people = people
        self.start = start
        self.end = end
        self.sequence = sequence
        self.status = status
    }
}

/// What the paper of one project says about one week, as a digest; a week with nobody has none.
public struct PublishedPaper: Hashable, Sendable {
    public var project: ProjectID
    public var monday: CalendarDay
    /// SHA-256, lower-case hex.
    public var digest: String

    public init(project: ProjectID, monday: CalendarDay, digest: String) {
        self.project = project
        self.monday = monday
        self.digest = digest
    }
}

/// One client in one published sitting.
public struct AnnouncedAssignment: Hashable, Sendable {
    public var project: ProjectID
    public var client: ClientID
    public var order: OrderID
    public var session: SessionID
    public var from: TimeOfDay
    public var to: TimeOfDay

    public init(
        project: ProjectID, client: ClientID, order: OrderID, session: SessionID, from: TimeOfDay, to: TimeOfDay
    ) {
        self.project = project
        self.client = client
        self.order = order
        self.session = session
        self.from = from
        self.to = to
    }
}

/// The placement of which a client has a letter.
public struct PublishedLetter: Hashable, Sendable {
    public var client: ClientID
    public var order: OrderID
    public var project: ProjectID
    /// Sorted.
    public var series: [SeriesID]
    public var firstDate: CalendarDay

    public init(
        client: ClientID, order: OrderID, project: ProjectID, series: [SeriesID], firstDate: CalendarDay
    ) {
        self.client = client
        self.order = order
        self.project = project
        self.series = series
        self.firstDate = firstDate
    }
}
