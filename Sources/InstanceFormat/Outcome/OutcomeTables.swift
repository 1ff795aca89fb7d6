import PlacementDomain

/// The tables of a plan's folder. Ids in it are claims: the checker resolves them.
enum OutcomeTables {
    static let placements = TableDeclaration(
        file: "placements.csv", "Placements chosen",
        blank: PlacedClient(
            client: "", order: "", project: "", series: [], kind: .start, firstDate: Blank.day, unworkedMinutes: 0,
            cost: 0)
    ) {
        $0.id("client", \.client)
        $0.id("order", \.order)
        $0.id("project", \.project)
        $0.ids("series", \.series)
        $0.word("kind", \.kind)
        $0.day("firstDate", \.firstDate)
        $0.integer("unworkedMinutes", \.unworkedMinutes, whole)
        $0.integer("cost", \.cost, whole)
    }

    static let assignments = TableDeclaration(
        file: "assignments.csv", "A record for each client and sitting",
        blank: Assignment(
            client: .unknown, order: "", session: SessionID(series: "", date: Blank.day), from: Blank.time,
            to: Blank.time, creditMinutes: 0, state: .lookahead)
    ) {
        $0.id("client", \.client, mayBeEmpty: true)
        $0.id("order", \.order)
        $0.session("session", \.session)
        $0.add("date", .day, isRequired: true) {
            if ($0.day() ?? Blank.day) != $1.record.session.date {
                $0.report.contradiction(
                    "date", Said("een andere dag dan die van session", "another day than the session's"),
                    Said("maak beide dezelfde dag", "let both be the same day"))
            }
        } write: {
            $1.day($0.record.session.date)
        }
        $0.time("from", \.from)
        $0.time("to", \.to)
        $0.integer("creditMinutes", \.creditMinutes, whole)
        $0.word("state", \.state)
    }

    static let unplaced = TableDeclaration(
        file: "unplaced.csv", "Clients without a placement, and why",
        blank: UnplacedClient(client: "", order: "", code: .seatsTaken, cost: 0)
    ) {
        $0.id("client", \.client)
        $0.id("order", \.order)
        $0.word("code", \.code)
        $0.integer("cost", \.cost, whole)
        $0.text("sentence", \.sentence, mayBeEmpty: true)
        $0.text("repair", \.repair, mayBeEmpty: true)
    }

    static let notPlanned = TableDeclaration(
        file: "not-planned.csv", "Orders outside the plan, and why",
        blank: NotPlannedOrder(client: "", order: nil, code: "")
    ) {
        $0.id("client", \.client)
        $0.id("order", \.order)
        $0.text("code", \.code)
    }

    static let conflicts = TableDeclaration(
        file: "conflicts.csv", "Kept placements that no longer fit",
        blank: Conflict(code: "", place: "", smallestSet: [])
    ) {
        $0.text("code", \.code)
        $0.text("where", \.place)
        $0.ids("smallestSet", \.smallestSet, mayBeEmpty: true)
    }

    /// What a plan may claim; whether it is right is for the checker.
    private static let whole = -999_999_999_999_999...999_999_999_999_999

    static let certificate = "certificate.json"
    static let summary = "summary.json"
    static let files = [
        placements.schema.file, assignments.schema.file, unplaced.schema.file, notPlanned.schema.file,
        conflicts.schema.file, certificate, summary,
    ]
    /// The files that make the id of a roster.
    static let named = [placements.schema.file, assignments.schema.file, unplaced.schema.file]
}
