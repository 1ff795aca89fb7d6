package import PlacementDomain
internal import PlacementRules

/// What keeps series from being held on a client's days (C4), where it is the same on all of them.
public enum NotHeldCause: String, CaseIterable, Hashable, Sendable {
    case closed
    case notApproved
    case noContact
    case holiday
    case cancelled
    /// No date of the series lies between his first and his last day.
    case noDay
    /// Several of these, or none of them.
    case other
}

extension NotHeldCause {
    /// The one thing that all dates of some series from `first` to `last` have against them.
    ///
    /// Goes through the dates one by one: for the few who ask, never for everybody.
    ///
    /// - Parameter series: none of their sittings is held on these days.
    package init(_ instance: Instance, series: [Int], from first: CalendarDay, through last: CalendarDay) {
        let window = PlanWindow(instance: instance)
        var common: Set<NotHeldCause>?
        if let days = window.clipped(first, last) {
            for index in series {
                for causes in NotHeldCause.byDate(instance, series: index, on: days, window) {
                    common = common?.intersection(causes) ?? causes
                }
            }
        }
        let found = common ?? [.noDay]
        self = found.count == 1 ? found.first ?? .other : .other
    }

    /// The causes of each date of a series' rhythm; one entry without any date: there is none.
    private static func byDate(
        _ instance: Instance, series index: Int, on days: ClosedRange<CalendarDay>, _ window: PlanWindow
    ) -> [Set<NotHeldCause>] {
        let series = instance.series[index]
        let anchor = series.firstDay.map { Days05HeldDays.first(series.weekday, onOrAfter: $0) }
        let first = max(days.lowerBound, series.firstDay ?? days.lowerBound)
        let last = min(days.upperBound, series.lastDay ?? days.upperBound)
        var result: [Set<NotHeldCause>] = []
        var day = Days05HeldDays.first(series.weekday, onOrAfter: first)
        while day <= last {
            if Days05HeldDays.isDayOfRhythm(
                day, rhythm: series.rhythm, isOddWeek: window.isOddWeek(day), anchor: anchor)
            {
                result.append(causes(instance, series: index, on: day))
            }
            day = day.adding(days: 7)
        }
        return result.isEmpty ? [[.noDay]] : result
    }

    /// Everything that a date of a series' rhythm has against it; empty: the sitting is held, or its times do not fit.
    package static func causes(_ instance: Instance, series index: Int, on day: CalendarDay) -> Set<NotHeldCause> {
        let project = instance.series[index].project
        let place = instance.projects[project]
        var causes: Set<NotHeldCause> = []
        if !Place01Approval.isPlaceOfWork(place.kind) { causes.insert(.other) }
        if !Place01Approval.allows(day, periods: instance.approvals.filter { $0.project == project }) {
            causes.insert(.notApproved)
        }
        if !Place02Contact.allows(day, contacts: instance.contacts.filter { $0.project == project }) {
            causes.insert(.noContact)
        }
        let closures = instance.closures.filter { $0.project == project && ($0.series ?? index) == index }
        if !Days05HeldDays.isOpen(day, closures: closures) { causes.insert(.closed) }
        let change = instance.sessions.first { $0.series == index && $0.date == day }?.status
        let isHoliday = instance.holidays.contains { $0.date == day && $0.jurisdiction == place.jurisdiction }
        if !Days05HeldDays.isHeld(isHoliday: isHoliday, change: change) {
            causes.insert(change == .cancelled ? .cancelled : .holiday)
        }
        return causes
    }
}
