import PlacementDomain

/// Schemas of the tables of a plan's folder. Ids in it are claims: the checker resolves them.
enum OutcomeSchemas {
    static let placements = TableSchema(
        "placements.csv", "Placements chosen",
        [
            .needed("client", .id), .needed("order", .id), .needed("project", .id), .needed("series", .list),
            .needed("kind", .word(PlacedClient.Kind.allCases.map(\.rawValue))), .needed("firstDate", .day),
            .needed("unworkedMinutes", .integer(whole)), .needed("cost", .integer(whole)),
        ])

    static let assignments = TableSchema(
        "assignments.csv", "A row for each client and sitting",
        [
            .optional("client", .id), .needed("order", .id), .needed("session", .session), .needed("date", .day),
            .needed("from", .time), .needed("to", .time), .needed("creditMinutes", .integer(whole)),
            .needed("state", .word(Assignment.State.allCases.map(\.rawValue))),
        ])

    static let unplaced = TableSchema(
        "unplaced.csv", "Clients without a placement, and why",
        [
            .needed("client", .id), .needed("order", .id),
            .needed("code", .word(UnplacedCode.allCases.map(\.rawValue))), .needed("cost", .integer(whole)),
            .optional("sentence", .text), .optional("repair", .text),
        ])

    static let notPlanned = TableSchema(
        "not-planned.csv", "Orders outside the plan, and why",
        [.needed("client", .id), .optional("order", .id), .needed("code", .text)])

    static let conflicts = TableSchema(
        "conflicts.csv", "Kept placements that no longer fit",
        [.needed("code", .text), .needed("where", .text), .optional("smallestSet", .list)])

    /// What a plan may claim; whether it is right is for the checker.
    private static let whole = -999_999_999_999_999...999_999_999_999_999

    static let tables = [placements, assignments, unplaced, notPlanned, conflicts]
    static let certificate = "certificate.json"
    static let summary = "summary.json"
    static let files = tables.map(\.file) + [certificate, summary]
    /// The files that make the id of a roster.
    static let named = [placements.file, assignments.file, unplaced.file]
}
