import PlacementDomain

/// A roster sorted by who reads it: each project's assignments, each client's own.
struct PublicationParts: Sendable {
    let index: PublicationIndex
    /// As it is printed: without what waits for a decision.
    let roster: Roster
    let withholding: Withholding
    /// What a planner must decide, most urgent first.
    let decisions: [OpenDecision]
    /// Sittings of which it is not sure that they are held as they were published.
    let unsettled: Set<SessionID>
    let times: PaperTimes
    let weeks: AcceptedWeeks
    let settings: PublicationSettings
    let words: Wording
    let names: NeutralNames
    let templates: PaperTemplates
    /// The weeks on the sheets, Monday to Sunday.
    var days: ClosedRange<CalendarDay> { weeks.days }
    /// `byProject[project]`: assignments of `days`, sorted by (date, start, series, client).
    let byProject: [[Assignment]]
    let rowKeys: RowKeys
    /// Assignments up to the last firm day of each client who is placed by then, in the order of the roster.
    private let byStarter: [ClientID: [Assignment]]
    /// Assignments after the last firm day of each of them.
    private let laterOfStarter: [ClientID: [Assignment]]

    /// - Parameter previous: what happened before the plan's day was as it says.
    init(_ weeks: AcceptedWeeks, _ settings: PublicationSettings, _ previous: PublicationRecord?) {
        let instance = weeks.instance
        let index = PublicationIndex(instance)
        let days = weeks.days
        var sorted = [[SortedAssignment]](repeating: [], count: instance.projects.count)
        var byStarter: [ClientID: [Assignment]] = [:]
        // A correction prints what stands; there is nothing new to hold back.
        let withholding = Withholding(weeks.correction == nil ? weeks.roster.conflicts : [])
        let roster = withholding.printed(weeks.roster)
        for placed in roster.placements where placed.firstDate <= instance.firmThrough {
            byStarter[placed.client] = []
        }
        var laterOfStarter: [ClientID: [Assignment]] = [:]
        let assignments =
            weeks.correction == nil
            ? PublicationParts.remembering(previous, roster.assignments, asOf: weeks.asOf) : roster.assignments
        let times = PaperTimes(
            index: index, assignments, past: (previous?.sessions ?? []).lazy.filter { weeks.isPast($0.session) })
        for assignment in assignments {
            guard assignment.session.date <= days.upperBound else {
                if byStarter[assignment.client] != nil {
                    laterOfStarter[assignment.client, default: []].append(assignment)
                }
                continue
            }
            byStarter[assignment.client]?.append(assignment)
            if days.contains(assignment.session.date), let project = index.project(of: assignment.session),
                weeks.isConcerned(instance.projects[project].id)
            {
                let start = times.times(of: assignment.session)?.start ?? assignment.from
                sorted[project].append(SortedAssignment(assignment: assignment, start: start))
            }
        }
        self.index = index
        self.settings = settings
        self.weeks = weeks
        byProject = sorted.map { $0.sorted().map(\.assignment) }
        rowKeys = RowKeys(
            byProject.joined(), rows: previous?.rows ?? [], rosterId: weeks.rosterId,
            digest: settings.digest)
        self.byStarter = byStarter
        self.laterOfStarter = laterOfStarter
        self.roster = roster
        self.withholding = withholding
        self.times = times
        let list = DecisionList(index: index, roster: weeks.roster, from: weeks.today)
        decisions = list.decisions
        unsettled = list.unsettledSittings
        words = Wording(language: weeks.language).read(on: weeks.today)
        names = NeutralNames(digest: settings.digest)
        templates = settings.templates
    }

    /// Whether this roster gives a client a place whose first day is being published; a later start is a look-ahead.
    ///
    /// - Parameter unsaid: orders with a kept placement of which nothing was published yet.
    static func isFirmStart(_ placed: PlacedClient, _ instance: Instance, unsaid: Set<OrderID>) -> Bool {
        (placed.kind == .start || unsaid.contains(placed.order)) && placed.firstDate <= instance.firmThrough
    }

    /// Orders with a kept placement that begins after the published weeks, and that nobody signed on paper: recorded by a
    /// planner, and not told yet.
    static func unsaid(_ instance: Instance) -> Set<OrderID> {
        let lastSaid = instance.publishedThrough ?? instance.planStart.adding(days: -1)
        return Set(
            instance.placements.filter { placement in
                let isKept = placement.state == .agreed || placement.state == .signed && placement.signedDay == nil
                return isKept && placement.firstDay > lastSaid
            }.map { instance.orders[$0.order].id })
    }

    func sheet(_ project: Int) -> PartnerSheet {
        sheetMaker.sheet(ofProject: project, byProject[project])
    }

    var sheetMaker: PartnerSheetMaker {
        PartnerSheetMaker(
            index: index, times: times, unsettled: unsettled, keys: rowKeys, words: words, firstDay: days.lowerBound,
            lastDay: days.upperBound, madeOn: weeks.today, madeAt: weeks.correction?.at.time)
    }

    func assignments(of placed: PlacedClient) -> [Assignment] {
        (byStarter[placed.client] ?? []).filter { $0.order == placed.order && $0.session.date >= placed.firstDate }
            .sorted { ($0.session.date, $0.from) < ($1.session.date, $1.from) }
    }

    func letter(to placed: PlacedClient) -> Letter? {
        LetterMaker(index: index).letter(
            placed, assignments(of: placed), later: laterDays(of: placed), termEnd: weeks.termEnds[placed.order])
    }

    /// What comes after the firm weeks, at his new place.
    private func laterDays(of placed: PlacedClient) -> LaterDays {
        let own = (laterOfStarter[placed.client] ?? []).filter {
            $0.order == placed.order
                && index.project(of: $0.session).map { index.instance.projects[$0].id } == placed.project
        }.sorted { ($0.session.date, $0.from) < ($1.session.date, $1.from) }
        let first = days.upperBound.adding(days: 1)
        return LaterDays(
            own, rhythm: { index.series[$0].map { index.instance.series[$0].rhythm } },
            held: { series, last in
                index.series[series].map { weeks.heldDays(ofSeries: $0, within: first...last) } ?? []
            })
    }

    func isRestricted(_ client: ClientID) -> Bool { index.client(client)?.restricted ?? true }

    /// Assignments of restricted clients and of unknown orders in these weeks, from the plan's day on, sorted by
    /// (project, client, date).
    var restrictedAssignments: [AnnouncedAssignment] {
        currentAssignments.filter {
            $0.session.date >= weeks.today && isRestricted($0.client) && weeks.isNew($0)
        }.sorted(by: PublicationParts.precedes)
    }

    var currentAssignments: [AnnouncedAssignment] {
        byProject.enumerated().flatMap { project, assignments in
            assignments.map {
                AnnouncedAssignment(
                    project: index.instance.projects[project].id, client: $0.client, order: $0.order,
                    session: $0.session, from: $0.from, to: $0.to)
            }
        }
    }
}

/// An assignment in the order of a sheet: by date, start and series of its sitting, then by client.
private struct SortedAssignment: Comparable {
    let assignment: Assignment
    let start: TimeOfDay

    static func < (left: Self, right: Self) -> Bool {
        let (own, other) = (left.assignment, right.assignment)
        if own.session.date != other.session.date { return own.session.date < other.session.date }
        if left.start != right.start { return left.start < right.start }
        if own.session.series != other.session.series { return own.session.series < other.session.series }
        return (own.client, own.order) < (other.client, other.order)
    }
}
