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

    static let facts = TableDeclaration(
        file: "facts.csv", "Digests of the facts that the plan was made from",
        blank: FactDigests.Row(kind: .all, id: "", group: "", digest: "")
    ) {
        $0.word("kind", \.kind)
        $0.text("id", \.id, mayBeEmpty: true)
        $0.text("group", \.group)
        $0.text("digest", \.digest)
    }

    static let changes = TableDeclaration(
        file: "changes.csv", "What is other than in the plan that this one goes on from, and why",
        blank: PlanChange(client: "", order: nil, what: .days, cause: .time)
    ) {
        $0.id("client", \.client)
        $0.id("order", \.order)
        $0.word("what", \.what)
        $0.add("cause", .text, isRequired: true) {
            guard let text = $0.text() else { return }
            if let cause = ChangeCause(text: text) {
                $1.record.cause = cause
            } else {
                $0.report.add(
                    .unknownWord, field: "cause", cause: Said("een onbekende oorzaak", "a cause that is not known"),
                    remedy: Said("plan opnieuw", "plan again"))
            }
        } write: {
            $1.text($0.record.cause.text)
        }
        $0.place("Before", \.before)
        $0.place("", \.after)
    }

    /// What a plan may claim; whether it is right is for the checker.
    private static let whole = -999_999_999_999_999...999_999_999_999_999

    static let certificate = "certificate.json"
    static let summary = "summary.json"
    static let files = [
        placements.schema.file, assignments.schema.file, unplaced.schema.file, notPlanned.schema.file,
        conflicts.schema.file, certificate, summary,
    ]
    /// Files that a plan of an earlier version, or one that goes on from none, does not have.
    static let optionalFiles = [facts.schema.file, changes.schema.file]
    /// The files that make the id of a roster.
    static let named = [placements.schema.file, assignments.schema.file, unplaced.schema.file]
}

extension TableColumns where Record == PlanChange {
    /// Three columns: project, series, first day; all empty: no place.
    fileprivate mutating func place(_ suffix: String, _ path: Path<PlanChange.Place?>) {
        add("project\(suffix)", .id, isRequired: false) {
            guard let project = $0.optionalID() else { return }
            $1.record[keyPath: path] = PlanChange.Place(project: ProjectID(project), series: [], firstDay: Blank.day)
        } write: {
            $1.id($0.record[keyPath: path]?.project.text)
        }
        add("series\(suffix)", .list, isRequired: false) {
            // Read in any case: the next cell is the next column's.
            let series = $0.list().map { SeriesID($0) }
            $1.record[keyPath: path]?.series = series
        } write: {
            $1.list($0.record[keyPath: path].map { $0.series.map(\.text) } ?? [])
        }
        add("firstDay\(suffix)", .day, isRequired: false) {
            if let day = $0.day() { $1.record[keyPath: path]?.firstDay = day }
        } write: {
            $1.day($0.record[keyPath: path]?.firstDay)
        }
    }
}
