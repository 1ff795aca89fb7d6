import PlacementDomain
import RosterChecker

/// A roster sorted by who reads it: each project's assignments, each client's own.
struct PublicationParts: Sendable {
    let index: PublicationIndex
    let roster: Roster
    let summary: PlanSummary
    let settings: PublicationSettings
    let words: Wording
    let names: NeutralNames
    /// The weeks on the sheets, Monday to Sunday.
    let days: ClosedRange<CalendarDay>
    /// `byProject[project]`: assignments of `days`, sorted by (date, start, series, client).
    let byProject: [[Assignment]]
    /// Assignments up to the last firm day of each client who starts, sorted.
    private let byStarter: [ClientID: [Assignment]]
    /// Clients with sittings after the last firm day.
    private let goingOn: Set<ClientID>

    init(_ checked: CheckedRoster, _ settings: PublicationSettings) {
        let instance = checked.instance
        let index = PublicationIndex(instance)
        let days = PublicationParts.days(instance, weeks: settings.weeks)
        var sorted = [[SortedAssignment]](repeating: [], count: instance.projects.count)
        var byStarter: [ClientID: [Assignment]] = [:]
        for row in checked.plan.roster.placements where PublicationParts.isFirmStart(row, instance) {
            byStarter[row.client] = []
        }
        var goingOn: Set<ClientID> = []
        for row in checked.plan.roster.assignments {
            guard row.session.date <= days.upperBound else {
                goingOn.insert(row.client)
                continue
            }
            byStarter[row.client]?.append(row)
            if days.contains(row.session.date), let project = index.project(of: row.session) {
                let start = index.times(of: row.session)?.start ?? row.from
                sorted[project].append(SortedAssignment(row: row, start: start))
            }
        }
        self.index = index
        self.settings = settings
        self.days = days
        byProject = sorted.map { $0.sorted().map(\.row) }
        self.byStarter = byStarter
        self.goingOn = goingOn
        roster = checked.plan.roster
        summary = checked.plan.summary
        words = Wording(language: settings.language ?? instance.language)
        names = NeutralNames(digest: settings.digest)
    }

    /// The weeks on the sheets: the last `weeks` firm weeks, from the Monday of the plan's week at the earliest, and from
    /// the first planned week where nothing was published before.
    static func days(_ instance: Instance, weeks: Int) -> ClosedRange<CalendarDay> {
        let last = instance.firmThrough
        let earliest = instance.publishedThrough == nil ? instance.planStart : instance.asOf.monday
        return max(earliest, last.adding(days: 1 - 7 * min(520, max(1, weeks))))...last
    }

    /// Whether this roster gives a client a place whose first day is being published; a later start is a look-ahead.
    static func isFirmStart(_ row: PlacedClient, _ instance: Instance) -> Bool {
        row.kind == .start && row.firstDate <= instance.firmThrough
    }

    func sheet(_ project: Int) -> PartnerSheet {
        PartnerSheetMaker(index: index, words: words, firstDay: days.lowerBound, lastDay: days.upperBound)
            .sheet(ofProject: project, byProject[project])
    }

    func assignments(of row: PlacedClient) -> [Assignment] {
        (byStarter[row.client] ?? []).filter { $0.order == row.order && $0.session.date >= row.firstDate }
            .sorted { ($0.session.date, $0.from) < ($1.session.date, $1.from) }
    }

    func goesOn(_ client: ClientID) -> Bool { goingOn.contains(client) }

    /// The client's own language where it is Dutch or English and nobody chose one.
    func words(ofLetterTo client: ClientID) -> Wording {
        if settings.language == nil, let own = index.client(client)?.language, own == "nl" || own == "en" {
            return Wording(language: own)
        }
        return words
    }

    func isRestricted(_ client: ClientID) -> Bool { index.client(client)?.restricted ?? true }

    /// Rows of restricted clients and of unknown orders in these weeks, sorted by (project, client, date).
    var restrictedRows: [AnnouncedAssignment] {
        currentRows.filter { isRestricted($0.client) }.sorted(by: PublicationParts.precedes)
    }

    private var currentRows: [AnnouncedAssignment] {
        byProject.enumerated().flatMap { project, rows in
            rows.map {
                AnnouncedAssignment(
                    project: index.instance.projects[project].id, client: $0.client, order: $0.order,
                    session: $0.session, from: $0.from, to: $0.to)
            }
        }
    }

    /// The rows of this publication, and those of the earlier one that are neither past nor in these weeks.
    func rows(carrying previous: PublicationRecord?) -> [AnnouncedAssignment] {
        let carried = (previous?.assignments ?? []).filter { isCarried($0.session.date) }
        let known = Dictionary(
            (previous?.assignments ?? []).map { ($0.order, $0.client) }, uniquingKeysWith: { first, _ in first })
        let current = currentRows.map { row in
            var row = row
            // Whose it is may still be known from the earlier publication.
            if row.client == .unknown { row.client = known[row.order] ?? .unknown }
            return row
        }
        return (current + carried).sorted(by: PublicationParts.precedes)
    }

    /// Whether what an earlier publication says of a day still holds: not past, and not in these weeks.
    func isCarried(_ day: CalendarDay) -> Bool { day >= index.instance.asOf.monday && !days.contains(day) }

    func record(_ previous: PublicationRecord?) -> PublicationRecord {
        PublicationRecord(
            instance: summary.instance, rosterId: summary.rosterId, previous: previous?.rosterId,
            asOf: index.instance.asOf, firstDay: days.lowerBound, lastDay: days.upperBound, language: words.code)
    }

    private static func precedes(_ left: AnnouncedAssignment, _ right: AnnouncedAssignment) -> Bool {
        if left.project != right.project { return left.project < right.project }
        if left.client != right.client { return left.client < right.client }
        if left.session.date != right.session.date { return left.session.date < right.session.date }
        return left.from == right.from ? left.session.series < right.session.series : left.from < right.from
    }
}

/// An assignment in the order of a sheet: by date, start and series of its sitting, then by client.
private struct SortedAssignment: Comparable {
    let row: Assignment
    let start: TimeOfDay

    static func < (left: Self, right: Self) -> Bool {
        if left.row.session.date != right.row.session.date { return left.row.session.date < right.row.session.date }
        if left.start != right.start { return left.start < right.start }
        if left.row.session.series != right.row.session.series {
            return left.row.session.series < right.row.session.series
        }
        return (left.row.client, left.row.order) < (right.row.client, right.row.order)
    }
}
