public import PlacementDomain

/// What reading a plan's folder gave: the claims, or nil where the folder cannot be read, and all findings.
public struct PlanReading: Sendable {
    /// nil if any finding is an error.
    public let plan: Plan?
    /// At most 1,000, in the order of files and lines.
    public let findings: [Finding]
    public let suppressedFindings: Int
    /// The id of the roster as its files have it now.
    public let rosterId: String
    /// What the files say beside the figures of the summary; nil where that cannot be read.
    public let claims: SummaryClaims?
}

/// Reads the folder of a plan.
public enum PlanReader {
    /// Reads what `folder` claims, and judges its form alone: whether it is right is for the checker.
    ///
    /// - Returns: findings D1401 to D1450. That `rosterId` or `gap` differ from what the files give is a warning.
    public static func read(folder: String) -> PlanReading { read(FolderReading(folder: folder, family: .plan)) }

    /// Reads a plan that another one goes on from: its facts, too, and the hash of all its files.
    ///
    /// - Returns: findings as of `read`; that there is no `facts.csv` is one.
    public static func readEarlier(folder: String) -> (reading: PlanReading, hash: String) {
        let reading = FolderReading(folder: folder, family: .plan)
        var facts = FactDigests()
        let own = read(reading) { facts.rows = reading.list(OutcomeTables.facts) }
        guard var plan = own.plan else { return (own, "") }
        plan.facts = facts
        return (
            PlanReading(
                plan: plan, findings: own.findings, suppressedFindings: own.suppressedFindings,
                rosterId: own.rosterId, claims: own.claims),
            reading.hash.text
        )
    }

    /// - Parameter more: reads what else is needed, whose findings count as the plan's own.
    private static func read(_ reading: FolderReading, more: () -> Void = {}) -> PlanReading {
        let collector = reading.collector
        var roster = Roster()
        guard
            reading.checkEntries(
                needed: OutcomeTables.files, tolerated: OutcomeTables.optionalFiles, unknown: .warning)
        else {
            let report = collector.report()
            return PlanReading(
                plan: nil, findings: report.findings, suppressedFindings: report.suppressed, rosterId: "",
                claims: nil)
        }
        roster.placements = reading.list(OutcomeTables.placements, check: checkSeries)
        roster.assignments = reading.list(OutcomeTables.assignments)
        roster.unplaced = reading.list(OutcomeTables.unplaced)
        let rosterId = reading.hash.text
        roster.notPlanned = reading.list(OutcomeTables.notPlanned)
        roster.conflicts = reading.list(OutcomeTables.conflicts)
        let certificate = reading.json(OutcomeTables.certificate, CertificateDocument.read)
        let document = reading.json(OutcomeTables.summary, SummaryDocument.read)
        let claims = document.map { document in
            SummaryClaims(
                rosterId: rosterId, isGapOfItsFigures: abs(document.gap - document.summary.gap) <= 1e-9,
                violations: document.violations)
        }
        if let document, let claims { compare(document.summary, claims, collector) }
        roster.opened = document?.summary.opened ?? []
        let changes = reading.holds(OutcomeTables.changes.schema.file) ? reading.list(OutcomeTables.changes) : nil
        more()

        let report = collector.report()
        var plan: Plan?
        if collector.errorCount == 0, let certificate, let document {
            plan = Plan(roster: roster, certificate: certificate, summary: document.summary)
            plan?.changes = changes
        }
        return PlanReading(
            plan: plan, findings: report.findings, suppressedFindings: report.suppressed, rosterId: rosterId,
            claims: claims)
    }

    private static func compare(_ summary: PlanSummary, _ claims: SummaryClaims, _ collector: FindingCollector) {
        if summary.rosterId != claims.rosterId {
            collector.add(
                .claimDiffers, file: OutcomeTables.summary, line: 1, field: "rosterId",
                cause: Said(
                    "de bestanden van het rooster hebben het id \(claims.rosterId)",
                    "the files of the roster have the id \(claims.rosterId)"),
                remedy: Said(
                    "gebruik dit rooster pas als u weet wie het heeft veranderd",
                    "do not use this roster before you know who changed it"))
        }
        if !claims.isGapOfItsFigures {
            collector.add(
                .claimDiffers, file: OutcomeTables.summary, line: 1, field: "gap",
                cause: Said(
                    "uit cost, bound en unavoidable volgt \(summary.gap)",
                    "cost, bound and unavoidable give \(summary.gap)"),
                remedy: Said(
                    "geloof alleen de cijfers van de controle", "believe the checker's figures alone"))
        }
    }

    private static func checkSeries(_ placement: PlacedClient, _ report: RecordReport) {
        for series in placement.series where IdentifierForm.fault(series.text) != nil {
            report.add(
                .wrongType, field: "series", cause: Said("een deel dat geen id is", "an entry that is no id"),
                remedy: Said("noem ids van reeksen", "name ids of series"))
        }
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
                remedy: Said(
                    "plan opnieuw; het bestand is niet zoals dit programma het schrijft",
                    "plan again; the file is not as this program writes it"))
            return nil
        }
    }
}
