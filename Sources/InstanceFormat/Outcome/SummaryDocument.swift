import PlacementDomain

/// `summary.json`: the claimed figures of a plan.
enum SummaryDocument {
    private static let keys: [StaticString] = [
        "schema", "instance", "rosterId", "cost", "bound", "unavoidable", "gap", "lawfulTierProven", "clients",
        "placed",
        "unplaced", "notPlanned", "unworkedHours", "violations", "conflicts", "warnings", "stopReason", "opened",
        "unavoidableClients", "from", "fromHash", "held",
    ]
    /// A plan of before there was one to go on from has none of these.
    private static let optionalKeys: UInt32 = 0b111 << 19
    private static let clientKeys: [StaticString] = ["client", "points"]

    static func text(_ summary: PlanSummary) -> String {
        let members: [(String, JSONText)] =
            summary.jsonMembers { .decimal($0) } + [
                ("opened", .list(summary.opened.map { .string($0.text) })),
                (
                    "unavoidableClients",
                    .list(
                        summary.unavoidableClients.map {
                            .object([("client", .string($0.client.text)), ("points", .integer($0.points))])
                        })
                ),
            ]
        return JSONText.object(members).text + "\n"
    }

    /// The figures of a file, and what it says of them: the gap, and how many violations there are.
    static func read(
        _ bytes: UnsafeBufferPointer<UInt8>, _ collector: FindingCollector
    ) throws(JSONFault) -> (summary: PlanSummary, gap: Double, violations: Int) {
        var scanner = JSONScanner(bytes)
        var summary = PlanSummary(
            instance: "", rosterId: "", cost: 0, bound: 0, unavoidable: 0, lawfulTierProven: false, clients: 0,
            placed: 0,
            unplaced: 0,
            notPlanned: 0, unworkedHours: 0, stopReason: .gap)
        var (gap, violations) = (0.0, 0)
        let seen = try scanner.object(keys) { (scanner, key) throws(JSONFault) in
            switch key {
            case 0:
                Schema.check(try scanner.string(), PlanSummary.schema, file: OutcomeTables.summary, line: 1, collector)
            case 1: summary.instance = try scanner.string()
            case 2: summary.rosterId = try scanner.string()
            case 3: summary.cost = try scanner.integer()
            case 4: summary.bound = try scanner.integer()
            case 5: summary.unavoidable = try scanner.integer()
            case 6: gap = try scanner.double()
            case 7: summary.lawfulTierProven = try scanner.boolean()
            case 8: summary.clients = try scanner.integer()
            case 9: summary.placed = try scanner.integer()
            case 10: summary.unplaced = try scanner.integer()
            case 11: summary.notPlanned = try scanner.integer()
            case 12: summary.unworkedHours = try scanner.integer()
            case 13: violations = try scanner.integer()
            case 14: summary.conflicts = try scanner.integer()
            case 15: summary.warnings = try scanner.integer()
            case 16:
                guard let reason = StopReason(rawValue: try scanner.string()) else {
                    throw scanner.fault(.unknownWord, Said("een onbekende reden", "a reason that is not known"))
                }
                summary.stopReason = reason
            case 17:
                try scanner.array { (scanner) throws(JSONFault) in summary.opened.append(SeriesID(try scanner.id())) }
            case 18: summary.unavoidableClients = try unavoidable(&scanner)
            case 19: if !scanner.null() { summary.from = try scanner.string() }
            case 20: if !scanner.null() { summary.fromHash = try scanner.string() }
            default: summary.held = try scanner.integer()
            }
        }
        try scanner.require(keys, seen, optional: optionalKeys)
        try scanner.finish()
        return (summary, gap, violations)
    }

    private static func unavoidable(
        _ scanner: inout JSONScanner
    ) throws(JSONFault) -> [PlanSummary.UnavoidableClient] {
        var clients: [PlanSummary.UnavoidableClient] = []
        try scanner.array { (scanner) throws(JSONFault) in
            var client = PlanSummary.UnavoidableClient(client: "", points: 0)
            let seen = try scanner.object(clientKeys) { (scanner, key) throws(JSONFault) in
                if key == 0 {
                    client.client = ClientID(try scanner.id())
                } else {
                    client.points = try scanner.integer()
                }
            }
            try scanner.require(clientKeys, seen)
            clients.append(client)
        }
        return clients
    }
}
