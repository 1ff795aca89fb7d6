/// The tables of an instance, in the order of `docs/format.md`; raw values are the names of their files without `.csv`.
package enum InstanceTable: String, CaseIterable, Hashable, Sendable {
    case orders, clients, homes, availability, exceptions, limitations
    case weekendGrounds = "weekend-grounds"
    case stoppedPeriods = "stopped-periods"
    case excludedPlaces = "excluded-places"
    case incompatibilities, units, projects, approvals, contacts, series, sessions, closures, holidays, travel
    case agreements, placements
    case publishedAssignments = "frozen-assignments"
    case supervisors
    case pickUps = "pick-ups"
    case runningSeries = "running-series"
    case attendanceRates = "attendance-rates"

    package var file: String { rawValue + ".csv" }

    /// Whether names, telephone numbers or addresses stand in it: its cells are quoted with care.
    package var holdsPeople: Bool {
        switch self {
        case .clients, .weekendGrounds, .units, .projects, .contacts, .supervisors, .pickUps: true
        default: false
        }
    }
}
