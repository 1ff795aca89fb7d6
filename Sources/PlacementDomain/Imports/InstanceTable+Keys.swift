/// By which fields a record of an import is found again, and how it ends.
extension InstanceTable {
    /// The fields that together say which record is meant.
    ///
    /// Where the format has a key it is that one. Elsewhere two records of the same key are lawful in a folder; an import
    /// that means one of them cannot say which, and does not guess.
    package var naturalKey: [String] {
        switch self {
        case .orders, .clients, .homes, .units, .projects, .series, .placements, .supervisors, .pickUps: ["id"]
        case .sessions: ["series", "date"]
        case .holidays: ["date", "jurisdiction"]
        case .travel: ["home", "place", "mode"]
        case .agreements: ["series", "organisation"]
        case .publishedAssignments: ["order", "session"]
        case .runningSeries: ["series"]
        case .attendanceRates: ["kind", "weekday", "firstDay"]
        case .availability: ["client", "weekday", "part", "rhythm", "firstDay"]
        case .exceptions: ["client", "firstDay", "part", "sense"]
        case .limitations: ["client", "tag", "firstDay"]
        case .weekendGrounds: ["client", "ground", "recordedOn"]
        case .stoppedPeriods: ["client", "firstDay"]
        case .excludedPlaces: ["client", "place", "firstDay"]
        case .incompatibilities: ["client", "otherClient", "supervisor", "supervisorSex"]
        case .approvals: ["project", "firstDay"]
        case .contacts: ["project", "name", "firstDay"]
        case .closures: ["project", "series", "firstDay"]
        }
    }

    /// The field that holds the last day of a record; nil: a record of this table does not end.
    package var endField: String? {
        switch self {
        case .availability, .exceptions, .limitations, .stoppedPeriods, .excludedPlaces, .approvals, .contacts, .series,
            .closures:
            "lastDay"
        case .incompatibilities: "until"
        default: nil
        }
    }
}
