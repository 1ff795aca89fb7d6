package import PlacementDomain
import PlacementRules

/// Why a session of a series' rhythm was not held.
package enum NotHeld: String, CaseIterable, Hashable, Sendable {
    case cancelled, closed, holiday, notApproved, noContact
}

/// One date of a series' rhythm.
package struct ReportedSession: Hashable, Sendable {
    package var id: SessionID
    package var project: ProjectID
    package var seats: Int
    /// Minutes without the break.
    package var net: Int
    package var isSupervised: Bool
    /// nil: it is held.
    package var notHeld: NotHeld?
}

/// What a calendar says of sessions on the days of a period, each with what held on its own date (C4).
package struct ReportedSessions: Sendable {
    package let all: [ReportedSession]
    /// Index by series and by project.
    let series: [SeriesID: ReportedSeries]
    let projects: [ProjectID: ReportedProject]
    private let calendar: ReportedCalendar

    /// - Complexity: linear in series × weeks.
    package init(_ calendar: ReportedCalendar, from: CalendarDay, to: CalendarDay) {
        self.calendar = calendar
        series = Dictionary(calendar.series.map { ($0.id, $0) }) { first, _ in first }
        projects = Dictionary(calendar.projects.map { ($0.id, $0) }) { first, _ in first }
        var all: [ReportedSession] = []
        for series in calendar.series {
            guard let project = projects[series.project], Place01Approval.isPlaceOfWork(project.kind) else { continue }
            for day in ReportedSessions.days(of: series, from: from, to: to) {
                let change = calendar.changes[SessionID(series: series.id, date: day)]
                if let session = ReportedSessions.session(
                    series, project, day, change, isHoliday: calendar.holidays[project.jurisdiction]?.contains(day))
                {
                    all.append(session)
                }
            }
        }
        self.all = all
    }

    /// Days of a series' rhythm.
    private static func days(of series: ReportedSeries, from: CalendarDay, to: CalendarDay) -> [CalendarDay] {
        let first = Days05HeldDays.first(series.weekday, onOrAfter: max(from, series.firstDay ?? from))
        let last = min(to, series.lastDay ?? to)
        guard first <= last else { return [] }
        let anchor = series.firstDay.map { Days05HeldDays.first(series.weekday, onOrAfter: $0) }
        return stride(from: first.number, through: last.number, by: 7).map { CalendarDay(number: $0) }.filter {
            Days05HeldDays.isDayOfRhythm(
                $0, rhythm: series.rhythm, isOddWeek: !$0.isoWeek.week.isMultiple(of: 2), anchor: anchor)
        }
    }

    /// nil: its times are none that anybody could work in.
    private static func session(
        _ series: ReportedSeries, _ project: ReportedProject, _ day: CalendarDay, _ change: SessionChange?,
        isHoliday: Bool?
    ) -> ReportedSession? {
        guard let facts = series.facts.holding(on: day) else { return nil }
        let (start, end) = (change?.start ?? series.start, change?.end ?? series.end)
        let net = Hours02NetMinutes.net(
            start: start.minute, end: end.minute, breakMinutes: change?.breakMinutes?.value ?? facts.breakMinutes)
        guard Hours02NetMinutes.lawfulRange.contains(net), start >= series.start, end <= series.end else { return nil }
        return ReportedSession(
            id: SessionID(series: series.id, date: day), project: project.id,
            seats: change?.seats?.value ?? facts.seats, net: net, isSupervised: series.isSupervised,
            notHeld: notHeld(series.id, project, day, change?.status, isHoliday: isHoliday ?? false))
    }

    /// The first thing that a date has against it.
    private static func notHeld(
        _ series: SeriesID, _ project: ReportedProject, _ day: CalendarDay, _ change: SessionChange.Status?,
        isHoliday: Bool
    ) -> NotHeld? {
        if !Days05HeldDays.isHeld(isHoliday: isHoliday, change: change) {
            return change == .cancelled ? .cancelled : .holiday
        }
        if project.closures.contains(where: { ($0.series ?? series) == series && $0.days.contains(day) }) {
            return .closed
        }
        if !Place01Approval.allows(day, periods: project.approvals) { return .notApproved }
        return Place02Contact.allows(day, contacts: project.contacts) ? nil : .noContact
    }

    /// Minutes without the break of a time at a session, held or not.
    package func net(_ session: SessionID, from: TimeOfDay, to: TimeOfDay) -> Int {
        let own = calendar.changes[session]?.breakMinutes?.value
        let pause = own ?? series[session.series]?.facts.holding(on: session.date)?.breakMinutes ?? 0
        return max(0, Hours02NetMinutes.net(start: from.minute, end: to.minute, breakMinutes: pause))
    }

    /// Minutes of work in a session of a series as it holds on a day.
    func net(ofSeries id: SeriesID, on day: CalendarDay) -> Int {
        series[id].map { net(SessionID(series: id, date: day), from: $0.start, to: $0.end) } ?? 0
    }

    /// Whether a series is closed on a day: its project, or itself alone.
    func isClosed(_ id: SeriesID, on day: CalendarDay) -> Bool {
        guard let project = series[id].flatMap({ projects[$0.project] }) else { return false }
        return project.closures.contains { ($0.series ?? id) == id && $0.days.contains(day) }
    }

    /// What holds of a project on a day.
    package func facts(of project: ProjectID, on day: CalendarDay) -> ReportedProject.Facts? {
        projects[project]?.facts.holding(on: day)
    }

    /// The last of so many working days after a day: neither a weekend nor a holiday.
    func day(_ count: Int, workingDaysAfter day: CalendarDay, jurisdiction: String) -> CalendarDay {
        var (left, day) = (count, day)
        while left > 0 {
            day = day.adding(days: 1)
            let isHoliday = calendar.holidays[jurisdiction]?.contains(day) ?? false
            if !day.weekday.isWeekend, !isHoliday { left -= 1 }
        }
        return day
    }
}
