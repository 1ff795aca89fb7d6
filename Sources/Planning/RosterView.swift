public import PlacementDomain

/// A roster arranged for reading: sittings with their people, by day or by project.
public struct RosterView: Sendable {
    /// One sitting with everybody who is in it.
    public struct Sitting: Sendable {
        public let session: SessionID
        /// Index into `Instance.projects`.
        public let project: Int
        public let start: TimeOfDay
        public let end: TimeOfDay
        /// How many may be booked on that date.
        public let bookable: Int
        /// Sorted by client id.
        public let assignments: [Assignment]
    }

    public let instance: Instance
    public let roster: Roster
    private let seriesByID: [SeriesID: Int]
    private let clientByID: [ClientID: Int]
    private let changes: [SessionID: SessionChange]

    /// - Parameter roster: of this instance; assignments that name unknown series are left out of `sittings`.
    public init(instance: Instance, roster: Roster) {
        self.instance = instance
        self.roster = roster
        seriesByID = Dictionary(
            instance.series.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        clientByID = Dictionary(
            instance.clients.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        changes = Dictionary(
            instance.sessions.map { (SessionID(series: instance.series[$0.series].id, date: $0.date), $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The sittings that have somebody, between two days inclusive, sorted by (project, date, start, series).
    ///
    /// - Parameters:
    ///   - days: nil: all days.
    ///   - project: index into `Instance.projects`; nil: all.
    ///   - client: nil: all; else only his sittings, with him alone.
    public func sittings(days: ClosedRange<CalendarDay>?, project: Int? = nil, client: ClientID? = nil) -> [Sitting] {
        var people: [SessionID: [Assignment]] = [:]
        for assignment in roster.assignments {
            if let days, !days.contains(assignment.session.date) { continue }
            if let client, assignment.client != client { continue }
            people[assignment.session, default: []].append(assignment)
        }
        var result: [Sitting] = []
        for (session, assignments) in people {
            guard let index = seriesByID[session.series] else { continue }
            let series = instance.series[index]
            if let project, series.project != project { continue }
            let change = changes[session]
            result.append(
                Sitting(
                    session: session, project: series.project, start: change?.start ?? series.start,
                    end: change?.end ?? series.end, bookable: bookable(series, change),
                    assignments: assignments.sorted { $0.client < $1.client }))
        }
        return result.sorted {
            ($0.project, $0.session.date, $0.start, $0.session.series)
                < ($1.project, $1.session.date, $1.start, $1.session.series)
        }
    }

    /// The days of the week that becomes firm with this plan, Monday to Sunday.
    public var firmWeek: ClosedRange<CalendarDay> {
        instance.firmThrough.adding(days: -6)...instance.firmThrough
    }

    /// The weeks in which everything is settled: published before, or firm with this plan, from the day of the plan on.
    public var settledDays: ClosedRange<CalendarDay> {
        let published = roster.assignments.filter { $0.state == .published && $0.session.date >= instance.asOf }
            .map(\.session.date.monday).min()
        return min(published ?? firmWeek.lowerBound, firmWeek.lowerBound)...firmWeek.upperBound
    }

    public func client(_ id: ClientID) -> Client? { clientByID[id].map { instance.clients[$0] } }

    public func project(_ id: ProjectID) -> Int? { instance.projects.firstIndex { $0.id == id } }

    private func bookable(_ series: Series, _ change: SessionChange?) -> Int {
        if let bookable = change?.bookable { return bookable.value }
        if let seats = change?.seats { return seats.value }
        return (series.bookable ?? series.seats).value
    }
}
