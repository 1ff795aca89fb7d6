import PlacementDomain
import RosterChecker

/// What the checker accepted, as papers see it: a roster, or published weeks with a correction.
struct AcceptedWeeks: Sendable {
    let instance: Instance
    /// As the checker saw it; of corrected weeks the people who stand in them, and nothing of a plan.
    let roster: Roster
    /// Hash of the instance that was planned.
    let instanceHash: String
    let rosterId: String
    let language: String
    /// The day of the plan: what lies before its Monday is no longer carried on.
    let asOf: CalendarDay
    /// What lies before it is past, and papers are dated with it: the day of the plan, or of the correction.
    let today: CalendarDay
    /// The weeks on the sheets, Monday to Sunday.
    let days: ClosedRange<CalendarDay>
    /// The weeks as the record has them: a correction leaves those of what it corrects.
    let recordedDays: ClosedRange<CalendarDay>
    /// nil: a roster.
    let correction: Correction?
    /// What is other than in the plan that the roster goes on from, and why; nil: it goes on from none.
    let planChanges: [PlanChange]?
    /// What a planner corrected, as the record keeps it.
    let corrections: [CorrectionRecord]
    /// The last lawful day of each planned order that has one; letters alone ask for it.
    let termEnds: [OrderID: CalendarDay]
    private let calendar: @Sendable (_ series: Int, _ days: ClosedRange<CalendarDay>) -> [CalendarDay]
    /// Projects for which a correction says something new; nil: it is a roster, and all are looked at.
    private let concerned: Set<ProjectID>?
    private let correctedSessions: Set<SessionID>
    /// The facts with the people who stand after a correction; nil: a roster.
    let corrected: Instance?

    /// - Parameter weeks: on the sheets, at least 1.
    init(_ checked: CheckedRoster, weeks: Int, previous: PublicationRecord?) {
        instance = checked.instance
        roster = checked.plan.roster
        instanceHash = checked.plan.summary.instance
        rosterId = checked.plan.summary.rosterId
        language = instance.language
        asOf = instance.asOf
        today = instance.asOf
        days = AcceptedWeeks.days(instance, weeks: weeks)
        recordedDays = days
        correction = nil
        planChanges = checked.plan.changes
        corrections = previous?.corrections(knownOn: asOf) ?? []
        termEnds = checked.lastLawfulDays
        calendar = { checked.heldDays(ofSeries: $0, within: $1) }
        concerned = nil
        correctedSessions = []
        corrected = nil
    }

    /// - Parameters:
    ///   - changes: sessions that the correction changed.
    ///   - previous: the record of the publication that is corrected: its weeks stay, none becomes firm.
    init(
        _ checked: CheckedStanding, changing changes: [SessionChange], previous: PublicationRecord,
        digest: ([UInt8]) -> String
    ) {
        let correction = checked.correction
        instance = checked.instance
        roster = AcceptedWeeks.roster(of: checked)
        instanceHash = previous.instance
        rosterId = CorrectionText(correction: correction, changes: changes, instance: checked.instance)
            .id(after: previous.rosterId, digest: digest)
        language = previous.language
        asOf = previous.asOf
        today = max(correction.at.day, previous.asOf)
        days = AcceptedWeeks.days(of: correction, previous)
        recordedDays = previous.firstDay...previous.lastDay
        self.correction = correction
        planChanges = nil
        corrections = previous.corrections(knownOn: correction.at.day) + correction.records
        termEnds = [:]
        calendar = { _, _ in [] }
        let index = Dictionary(
            checked.instance.series.map { ($0.id, $0.project) }, uniquingKeysWith: { first, _ in first })
        correctedSessions = Set(correction.records.map(\.session))
        concerned = Set(
            correctedSessions.compactMap { index[$0.series] }.map { checked.instance.projects[$0].id })
        var after = checked.instance
        after.publishedAssignments = checked.published
        after.orphanedAssignments = checked.orphaned
        corrected = after
    }

    /// Days within `days` on which a series is held, ascending.
    func heldDays(ofSeries series: Int, within days: ClosedRange<CalendarDay>) -> [CalendarDay] {
        calendar(series, days)
    }

    /// Whether papers of a project are looked at anew; otherwise all that was said of it still holds.
    func isConcerned(_ project: ProjectID) -> Bool { concerned?.contains(project) ?? true }

    /// Whether what was said of a sitting is past, and stays as it was.
    func isPast(_ session: SessionID) -> Bool { session.date < today && !correctedSessions.contains(session) }

    /// Whether a planner has to tell of an assignment: of corrected weeks only what the correction added.
    func isNew(_ assignment: AnnouncedAssignment) -> Bool {
        guard let correction else { return true }
        return correction.records.contains {
            $0.what == .added && $0.order == assignment.order && $0.session == assignment.session
        }
    }

    /// The weeks on the sheets: the last `weeks` firm weeks, from the Monday of the plan's week at the earliest, and from
    /// the first planned week where nothing was published before.
    private static func days(_ instance: Instance, weeks: Int) -> ClosedRange<CalendarDay> {
        let last = instance.firmThrough
        let earliest = instance.publishedThrough == nil ? instance.planStart : instance.asOf.monday
        return max(earliest, last.adding(days: 1 - 7 * min(520, max(1, weeks))))...last
    }

    /// The weeks of what is corrected, and those before them, from the Monday of its plan's week, back to the first day that
    /// the correction is about: this week's papers are of an earlier publication, and new ones are needed.
    private static func days(of correction: Correction, _ previous: PublicationRecord) -> ClosedRange<CalendarDay> {
        let corrected = correction.records.map(\.session.date.monday).min() ?? previous.firstDay
        let first = max(previous.asOf.monday, min(previous.firstDay, corrected))
        return first...max(first, previous.lastDay)
    }

    /// Who stands in the corrected weeks.
    private static func roster(of checked: CheckedStanding) -> Roster {
        let instance = checked.instance
        func assignment<Order>(_ entry: PublishedEntry<Order>, _ client: ClientID, _ order: OrderID) -> Assignment {
            Assignment(
                client: client, order: order,
                session: SessionID(series: instance.series[entry.series].id, date: entry.date), from: entry.from,
                to: entry.to, creditMinutes: entry.creditMinutes, state: .published)
        }
        var roster = Roster()
        roster.conflicts = checked.report.conflicts
        roster.assignments = checked.published.map {
            let order = instance.orders[$0.order]
            return assignment($0, instance.clients[order.client].id, order.id)
        }
        roster.assignments += checked.orphaned.map { assignment($0, .unknown, $0.order) }
        roster.assignments.sort { ($0.client, $0.order, $0.session) < ($1.client, $1.order, $1.session) }
        return roster
    }
}
