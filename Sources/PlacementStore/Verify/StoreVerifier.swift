import GRDB
public import PlacementDomain

/// Looks at everything that a store promises, from its rows alone: what triggers and constraints hold is reckoned again.
enum StoreVerifier {
    /// Checks, in the order in which they are told.
    private static let checks: [@Sendable (Database) throws -> [StoreFinding]] = [
        FileChecks.references, RecordChecks.acts, RecordChecks.decisions, HourChecks.balances, HourChecks.entries,
        PlaceChecks.bookings, PlaceChecks.attendance, PlaceChecks.warnings, PlaceChecks.publications,
        RecordChecks.files, RecordChecks.outbox, SealChecks.seals,
    ]

    private static let most = 1_000

    /// - Parameter wanted: the schema of a store made now.
    static func verify(_ database: Database, wanted: SchemaFingerprint) throws -> StoreVerification {
        var findings = try FileChecks.pages(database)
        let differences = try SchemaFingerprint(database).differences(from: wanted)
        findings += differences.map(FileChecks.finding)
        // What a table says means nothing where its pages or columns are at fault.
        let isReadable = findings.allSatisfy { $0.code != StoreFault.pages.code }
        if isReadable { for check in checks { findings += try check(database) } }
        return StoreVerification(
            facts: try StoreFacts(database), findings: Array(findings.prefix(most)),
            schema: try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0, head: try database.shortHead(),
            counts: try counts(database))
    }

    private static func counts(_ database: Database) throws -> StoreVerification.Counts {
        func count(_ table: String) throws -> Int {
            try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
        }
        var counts = StoreVerification.Counts()
        (counts.acts, counts.decisions, counts.orders) = (try count("act"), try count("decision"), try count("orders"))
        (counts.entries, counts.assignments) = (try count("ledger"), try count("assignment"))
        (counts.publications, counts.files) = (try count("publication"), try count("blob"))
        return counts
    }
}

extension Store {
    /// Looks through the store at `path`, and changes nothing.
    ///
    /// - Throws: `StoreError` where it cannot be looked at.
    public static func verify(_ path: String) throws(StoreError) -> StoreVerification {
        try verify(path, history: .released)
    }

    package static func verify(_ path: String, history: SchemaHistory) throws(StoreError) -> StoreVerification {
        let path = StoreSite.resolved(path)
        try StoreHead.require(path, of: history)
        return try StoreHead.look(path) {
            try StoreVerifier.verify($0, wanted: SchemaFingerprint(of: history))
        }
    }
}
