/// Who says what stands in a field; whoever else brings another value is refused.
package enum FieldMaster: String, CaseIterable, Hashable, Sendable {
    /// The case system, of orders and clients that come from one; of others the office.
    case caseSystem
    /// The office: its planners and coordinators, by folder, sheet or verb.
    case office
    /// What was worked: the office until attendance is kept here, and then the ledger. Never lower than it was.
    case ledger
    /// The program: what it published, and what was decided with its verbs.
    case program

    package static func of(_ field: String, in table: InstanceTable) -> FieldMaster {
        switch table {
        case .placements, .publishedAssignments, .runningSeries: .program
        case .stoppedPeriods, .homes: .caseSystem
        case .orders where ledgerOfOrders.contains(field): .ledger
        case .orders where caseOfOrders.contains(field): .caseSystem
        case .clients where caseOfClients.contains(field): .caseSystem
        default: .office
        }
    }

    private static let ledgerOfOrders: Set = ["creditedMinutes", "firstWorkedDate"]
    private static let caseOfOrders: Set = [
        "id", "client", "caseReference", "version", "jurisdiction", "legalFrame", "receivedDate", "finalDate",
        "orderedMinutes", "deductedMinutes", "detentionDays", "caseTermEnd", "unit",
    ]
    private static let caseOfClients: Set = ["id", "displayName", "home", "organisation", "language"]
}
