import PlacementDomain

/// When the sittings of each series are held, straight from the tables of the instance (C4).
struct SittingCalendar: Sendable {
    /// Both inclusive: the days of the plan.
    let firstDay: Int
    let lastDay: Int
    private let instance: Instance
    private let oddWeeks: OddWeeks
    private let closures: Grouped<Closure>
    private let approvals: Grouped<ApprovalPeriod>
    private let contacts: Grouped<PartnerContact>
    private let changes: Grouped<SessionChange>
    private let holidaysOfProject: [Set<Int>]

    init(_ instance: Instance, _ oddWeeks: OddWeeks) {
        self.instance = instance
        self.oddWeeks = oddWeeks
        (firstDay, lastDay) = (instance.planStart.dayNumber, instance.calendarEnd.dayNumber)
        let count = instance.projects.count
        closures = Grouped(instance.closures, count: count) { $0.project }
        approvals = Grouped(instance.approvals, count: count) { $0.project }
        contacts = Grouped(instance.contacts, count: count) { $0.project }
        changes = Grouped(instance.sessions, count: instance.series.count) { $0.series }
        let holidays = Dictionary(grouping: instance.holidays, by: \.jurisdiction).mapValues {
            Set($0.map(\.date.dayNumber))
        }
        holidaysOfProject = instance.projects.map { holidays[$0.jurisdiction] ?? [] }
    }

    /// Whether the series has a sitting on `day` by its weekday, days and rhythm alone.
    func recurs(_ series: Int, on day: Int) -> Bool {
        firstDay <= day && recursUntilEnd(series, on: day)
    }

    /// The same on a day of the plan or before it.
    func recursUntilEnd(_ series: Int, on day: Int) -> Bool {
        day <= lastDay && DayRules.recurs(instance.series[series], on: day, oddWeeks)
    }

    /// The sitting of a series on a day of the plan or before it; nil: none is held.
    func heldSitting(_ index: Int, on day: Int) -> Sitting? {
        guard recursUntilEnd(index, on: day) else { return nil }
        let (sitting, broken) = sitting(index, on: day)
        return broken.isEmpty ? sitting : nil
    }

    /// What would be the sitting of a series on a day on which it recurs, and which rules keep it from being held (none: it
    /// is held).
    func sitting(_ index: Int, on day: Int) -> (sitting: Sitting, broken: [RuleCode]) {
        let series = instance.series[index]
        let project = instance.projects[series.project]
        let change = changes[index].first { $0.date.dayNumber == day }
        let bookable = change?.bookable ?? change?.seats ?? series.bookable ?? series.seats
        let sitting = Sitting(
            day: day, series: index, start: (change?.start ?? series.start).minute,
            end: (change?.end ?? series.end).minute,
            pause: (change?.breakMinutes ?? series.breakMinutes).value, bookable: max(0, bookable.value))
        let isHoliday = holidaysOfProject[series.project].contains(day)
        var broken: [RuleCode] = []
        if DayRules.fallsOut(index, on: day, change, closures: closures[series.project], isHoliday: isHoliday)
            || DayRules.hasWrongTimes(sitting, series)
        {
            broken.append(.days05)
        }
        if !PlaceRules.mayBeUsed(project, on: day, approvals: approvals[series.project], lastDay: lastDay) {
            broken.append(.place01)
        }
        if !PlaceRules.hasContact(on: day, contacts[series.project], lastDay: lastDay) { broken.append(.place02) }
        return (sitting, broken)
    }
}
