/// Projects and their series with everything that says on which days people can work there.
package struct ReportedCalendar: Sendable {
    package var units: [UnitID: String] = [:]
    package var projects: [ReportedProject] = []
    package var series: [ReportedSeries] = []
    /// Single dates that differ; `series` of each change is an index of an instance, and means nothing here.
    package var changes: [SessionID: SessionChange] = [:]
    /// By jurisdiction.
    package var holidays: [String: Set<CalendarDay>] = [:]

    package init() {}
}

/// What holds from a day on, until the next one begins.
package struct DatedValue<Value: Sendable>: Sendable {
    /// nil: always.
    package var from: CalendarDay?
    package var value: Value

    package init(from: CalendarDay?, _ value: Value) {
        self.from = from
        self.value = value
    }
}

extension Array {
    /// The one that holds on a day; before the first one, the first.
    ///
    /// In the order of their days.
    package func holding<Value>(on day: CalendarDay) -> Value? where Element == DatedValue<Value> {
        (last { $0.from.map { $0 <= day } ?? true } ?? first)?.value
    }
}

/// A project.
package struct ReportedProject: Sendable {
    /// What may change of it.
    package struct Facts: Hashable, Sendable {
        package var name: String
        package var organisation: String
        package var unit: UnitID
        package var pc4: String

        package init(name: String, organisation: String, unit: UnitID, pc4: String) {
            self.name = name
            self.organisation = organisation
            self.unit = unit
            self.pc4 = pc4
        }
    }

    package var id: ProjectID
    package var jurisdiction: String
    package var kind: Project.Kind
    package var facts: [DatedValue<Facts>]
    /// `project` of each is an index of an instance, and means nothing here.
    package var approvals: [ApprovalPeriod]
    /// Their days alone.
    package var contacts: [PartnerContact]
    package var closures: [ReportedClosure]

    package init(
        id: ProjectID, jurisdiction: String = "NL", kind: Project.Kind, facts: [DatedValue<Facts>],
        approvals: [ApprovalPeriod] = [], contacts: [PartnerContact] = [], closures: [ReportedClosure] = []
    ) {
        self.id = id
        self.jurisdiction = jurisdiction
        self.kind = kind
        self.facts = facts
        self.approvals = approvals
        self.contacts = contacts
        self.closures = closures
    }
}

/// Days on which a project, or one series of it, is closed.
package struct ReportedClosure: Hashable, Sendable {
    /// nil: all of them.
    package var series: SeriesID?
    package var days: ClosedRange<CalendarDay>

    package init(series: SeriesID? = nil, days: ClosedRange<CalendarDay>) {
        self.series = series
        self.days = days
    }
}

/// A series.
package struct ReportedSeries: Sendable {
    /// What may change of it.
    package struct Facts: Hashable, Sendable {
        package var seats: Int
        package var breakMinutes: Int

        package init(seats: Int, breakMinutes: Int) {
            self.seats = seats
            self.breakMinutes = breakMinutes
        }
    }

    package var id: SeriesID
    package var project: ProjectID
    package var weekday: Weekday
    package var start: TimeOfDay
    package var end: TimeOfDay
    package var rhythm: Series.Rhythm
    package var firstDay: CalendarDay?
    package var lastDay: CalendarDay?
    package var isSupervised: Bool
    package var facts: [DatedValue<Facts>]

    package init(
        id: SeriesID, project: ProjectID, weekday: Weekday, start: TimeOfDay, end: TimeOfDay,
        rhythm: Series.Rhythm = .every, firstDay: CalendarDay? = nil, lastDay: CalendarDay? = nil,
        isSupervised: Bool = false, facts: [DatedValue<Facts>]
    ) {
        self.id = id
        self.project = project
        self.weekday = weekday
        self.start = start
        self.end = end
        self.rhythm = rhythm
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.isSupervised = isSupervised
        self.facts = facts
    }
}
