public import PlacementDomain

/// What reading a plan's folder gave: the claims, or nil where the folder cannot be read, and all findings.
public struct SolutionReading: Sendable {
    /// nil if any finding is an error.
    public let solution: Solution?
    /// At most 1,000, in the order of files and lines.
    public let findings: [Finding]
    public let suppressedFindings: Int
    /// The id of the roster as its files have it now.
    public let rosterId: String
    /// What the files say beside the figures of the summary; nil where that cannot be read.
    public let claims: SummaryClaims?
}

/// Reads the folder of a plan.
public enum SolutionReader {
    /// Reads what `folder` claims, and judges its form alone: whether it is right is for the checker.
    ///
    /// - Returns: findings D1401 to D1450. That `rosterId` or `gap` differ from what the files give is a warning.
    public static func read(folder: String) -> SolutionReading {
        let reading = FolderReading(folder: folder, family: 1_400)
        let collector = reading.collector
        var roster = Roster()
        guard reading.checkEntries(needed: OutcomeSchemas.files, tolerated: [], unknown: .warning) else {
            let report = collector.report()
            return SolutionReading(
                solution: nil, findings: report.findings, suppressedFindings: report.suppressed, rosterId: "",
                claims: nil)
        }
        roster.placements = reading.list(OutcomeSchemas.placements, placement)
        roster.assignments = reading.list(OutcomeSchemas.assignments, assignment)
        roster.unplaced = reading.list(OutcomeSchemas.unplaced, unplaced)
        let rosterId = reading.hash.text
        roster.notPlanned = reading.list(OutcomeSchemas.notPlanned, notPlanned)
        roster.conflicts = reading.list(OutcomeSchemas.conflicts, conflict)
        let certificate = reading.json(OutcomeSchemas.certificate, CertificateDocument.read)
        let document = reading.json(OutcomeSchemas.summary, SummaryDocument.read)
        let claims = document.map { document in
            SummaryClaims(
                rosterId: rosterId, isGapOfItsFigures: abs(document.gap - document.summary.gap) <= 1e-9,
                violations: document.violations)
        }
        if let document, let claims { compare(document.summary, claims, collector) }
        roster.opened = document?.summary.opened ?? []

        let report = collector.report()
        var solution: Solution?
        if collector.errorCount == 0, let certificate, let document {
            solution = Solution(roster: roster, certificate: certificate, summary: document.summary)
        }
        return SolutionReading(
            solution: solution, findings: report.findings, suppressedFindings: report.suppressed, rosterId: rosterId,
            claims: claims)
    }

    private static func compare(_ summary: PlanSummary, _ claims: SummaryClaims, _ collector: FindingCollector) {
        if summary.rosterId != claims.rosterId {
            collector.add(
                .claimDiffers, file: OutcomeSchemas.summary, line: 1, field: "rosterId",
                cause: "the files of the roster have the id \(claims.rosterId)",
                remedy: "do not use this roster before you know who changed it")
        }
        if !claims.isGapOfItsFigures {
            collector.add(
                .claimDiffers, file: OutcomeSchemas.summary, line: 1, field: "gap",
                cause: "cost, bound and unavoidable give \(summary.gap)",
                remedy: "believe the checker's figures alone")
        }
    }

    private static func placement(_ row: TableReader) -> PlacedClient {
        let value = PlacedClient(
            client: ClientID(row.id()), order: OrderID(row.id()), project: ProjectID(row.id()),
            series: row.list().map { SeriesID($0) }, kind: row.word(or: .start), firstDate: row.day(),
            unworkedMinutes: row.minutes(), cost: Cost(row.integer()))
        for series in value.series where TableReader.faultOfID(series.text) != nil {
            row.report(.wrongType, field: "series", cause: "an entry that is no id", remedy: "name ids of series")
        }
        return value
    }

    private static func assignment(_ row: TableReader) -> Assignment {
        let (client, order, session, date) = (row.id(), row.id(), row.sessionID(), row.day())
        if session.date != date {
            row.contradiction("date", "another day than the session's", "let both be the same day")
        }
        return Assignment(
            client: ClientID(client), order: OrderID(order), session: session, from: row.time(), to: row.time(),
            creditMinutes: row.minutes(), state: row.word(or: .lookahead))
    }

    private static func unplaced(_ row: TableReader) -> UnplacedClient {
        UnplacedClient(
            client: ClientID(row.id()), order: OrderID(row.id()), code: row.word(or: .seatsTaken),
            cost: Cost(row.integer()), sentence: row.text(), repair: row.text())
    }

    private static func notPlanned(_ row: TableReader) -> NotPlannedOrder {
        NotPlannedOrder(
            client: ClientID(row.id()), order: row.optionalID().map { OrderID($0) }, code: row.text())
    }

    private static func conflict(_ row: TableReader) -> Conflict {
        Conflict(code: row.text(), place: row.text(), smallestSet: row.list().map { ClientID($0) })
    }
}

extension FolderReading {
    /// A JSON file as a value; nil where it cannot be read (reported).
    func json<Value>(
        _ name: String, _ body: (UnsafeBufferPointer<UInt8>, FindingCollector) throws(JSONFault) -> Value
    ) -> Value? {
        guard let file = load(name), TextCheck.passes(file, collector) else { return nil }
        do {
            return try body(file.content, collector)
        } catch {
            collector.add(
                error.code, file: name, line: error.line, field: error.field, cause: error.cause,
                remedy: "plan again; the file is not as this program writes it")
            return nil
        }
    }
}
