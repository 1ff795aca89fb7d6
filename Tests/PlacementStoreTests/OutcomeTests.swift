import GRDB
import PlacementDomain
import Testing

/// Outcomes stand in the program and in the schema: both must say the same of each.
@Suite("Outcomes")
struct OutcomeTests {
    @Test(
        "program and schema know the same outcomes, of each whether he was there, whether it is a failure, and what it cost"
    )
    func agree() throws {
        let office = try Office()
        let queue = try DatabaseQueue(path: office.folder.path)
        defer { try? queue.close() }
        let rows = try queue.read { try Row.fetchAll($0, sql: "SELECT * FROM outcome ORDER BY code") }
        #expect(rows.map { $0["code"] as String } == AttendanceOutcome.allCases.map(\.rawValue).sorted())
        for row in rows {
            let outcome = try #require(AttendanceOutcome(rawValue: row["code"]))
            #expect(row["attended"] as Bool == outcome.isAttended, "\(outcome)")
            #expect(row["failure"] as Bool == outcome.isFailure, "\(outcome)")
            guard let lost: String = row["lost"] else {
                #expect(outcome.rawValue.hasPrefix("WORKED"), "\(outcome)")
                continue
            }
            #expect(ReportedOutcome.Lost(rawValue: lost) != nil, "\(outcome): \(lost)")
        }
    }
}
