import PlacementDomain

/// All files of an instance folder.
enum InstanceTables {
    static let documents = ["datapackage.json", "instance.yaml", "policy.yaml", "rules.yaml"]
    static let readme = "README.md"

    /// In the order of `docs/format.md`.
    static let all: [any InstanceTableDeclaration] = InstanceTable.allCases.map(declaration)

    static func declaration(_ table: InstanceTable) -> any InstanceTableDeclaration {
        switch table {
        case .orders: ClientTables.orders
        case .clients: ClientTables.clients
        case .homes: ClientTables.homes
        case .availability: ClientTables.availability
        case .exceptions: ClientTables.exceptions
        case .limitations: ClientTables.limitations
        case .weekendGrounds: ClientTables.weekendGrounds
        case .stoppedPeriods: ClientTables.stoppedPeriods
        case .excludedPlaces: ClientTables.excludedPlaces
        case .incompatibilities: ClientTables.incompatibilities
        case .units: ProjectTables.units
        case .projects: ProjectTables.projects
        case .approvals: ProjectTables.approvals
        case .contacts: ProjectTables.contacts
        case .series: SeriesTables.series
        case .sessions: SeriesTables.sessions
        case .closures: SeriesTables.closures
        case .holidays: ProjectTables.holidays
        case .travel: ProjectTables.travel
        case .agreements: SeriesTables.agreements
        case .placements: SeriesTables.placements
        case .publishedAssignments: SeriesTables.publishedAssignments
        case .supervisors: ProjectTables.supervisors
        case .pickUps: ProjectTables.pickUps
        case .runningSeries: SeriesTables.runningSeries
        case .attendanceRates: ProjectTables.attendanceRates
        }
    }

    /// The declaration of the table that holds records of this type.
    static func declaration<Record: LinkedRecord>(of type: Record.Type) -> TableDeclaration<Record, Record.IDs> {
        guard let declaration = declaration(Record.table) as? TableDeclaration<Record, Record.IDs> else {
            preconditionFailure("\(Record.table) is declared with records of another type")
        }
        return declaration
    }
}
