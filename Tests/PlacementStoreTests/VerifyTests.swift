import Foundation
import GRDB
import PlacementDomain
import PlacementStore
import Testing

/// Somebody changes the file behind our back, past triggers and constraints: what is then wrong is found, and named.
@Suite("Looking through a store")
struct VerifyTests {
    /// An edit, and the finding that it must give.
    struct Fault: Sendable, CustomTestStringConvertible {
        var name: String
        var code: String
        var place: String
        var edits: [String]
        var testDescription: String { name }
    }

    private static let off = "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF;"

    static let faults = [
        Fault(
            name: "a trigger is gone", code: "D5023", place: "trigger assignment_once",
            edits: ["DROP TRIGGER assignment_once"]),
        Fault(
            name: "an index is gone", code: "D5023", place: "index placement_kept_once",
            edits: ["DROP INDEX placement_kept_once"]),
        Fault(name: "a table too many", code: "D5023", place: "table mine", edits: ["CREATE TABLE mine(id)"]),
        Fault(
            name: "hours without an entry", code: "D5024", place: "orders o0a",
            edits: [
                "UPDATE order_balance SET remaining = remaining + 60, imposed = imposed - 60 WHERE order_id = 'o0a'"
            ]),
        Fault(
            name: "an entry that was edited", code: "D5024", place: "orders o0a",
            edits: [
                "DROP TRIGGER ledger_stays_u",
                "UPDATE ledger SET minutes = minutes - 60 WHERE order_id = 'o0a' AND kind = 'ordered'",
            ]),
        Fault(
            name: "a credit that is not its record's", code: "D5024", place: "ledger",
            edits: ["DROP TRIGGER attendance_ends", "UPDATE attendance SET credit = credit - 30 WHERE credit = 420"]),
        Fault(
            name: "sums that are gone", code: "D5024", place: "orders o1a",
            edits: ["DELETE FROM order_balance WHERE order_id = 'o1a'"]),
        Fault(
            name: "one client twice at one time", code: "D5025", place: "assignment",
            edits: [
                "DROP TRIGGER assignment_once",
                "INSERT INTO assignment(order_id, client, placement, series, day, from_minute, to_minute, credit, published_in, act) VALUES ('o0b', 'c0', 'pl-o0b', 's2', '2026-11-30', 600, 720, 0, 1, 2)",
            ]),
        Fault(
            name: "a decision that was edited", code: "D5026", place: "decision 2",
            edits: [
                "DROP TRIGGER decision_stays_u",
                "UPDATE decision SET result = '\(Office.digest("forged"))' WHERE seq = 2",
            ]),
        Fault(
            name: "a decision that was cut out", code: "D5026", place: "decision 3",
            edits: [
                "DROP TRIGGER decision_stays_d", "DELETE FROM decision_payload WHERE seq = 2",
                "DELETE FROM decision WHERE seq = 2",
            ]),
        Fault(
            name: "a reason that was edited", code: "D5026", place: "decision 1",
            edits: ["UPDATE decision_payload SET bytes = x'41' WHERE seq = 1"]),
        Fault(
            name: "a kept file that is another", code: "D5027", place: "blob",
            edits: ["DROP TRIGGER blob_fixed", "UPDATE blob SET bytes = x'01'"]),
        Fault(
            name: "a kept file that is lost", code: "D5027",
            place: "\(Office.digest("record").prefix(20))/published.csv", edits: ["DELETE FROM blob"]),
        Fault(
            name: "publications out of order", code: "D5028", place: "publication 2",
            edits: ["DROP TRIGGER publication_fixed", "UPDATE publication SET as_of = '2026-11-22' WHERE id = 2"]),
        Fault(
            name: "a publication without its files", code: "D5028", place: "publication 1",
            edits: ["DELETE FROM folder_file"]),
        Fault(
            name: "a message that was lost", code: "D5029", place: "outbox z o0a",
            edits: ["DROP TRIGGER outbox_stays", "DELETE FROM outbox WHERE number = 2"]),
        Fault(
            name: "an act that was set back", code: "D5030", place: "act 3",
            edits: ["DROP TRIGGER act_stays_u", "UPDATE act SET at = 1 WHERE id = 3"]),
        Fault(
            name: "worked in two places at once", code: "D5031", place: "attendance",
            edits: [
                "DROP TRIGGER attendance_ends",
                "UPDATE attendance SET from_minute = 600 WHERE order_id = 'o0b'",
            ]),
        Fault(
            name: "a warning too many", code: "D5031", place: "warning 1",
            edits: ["UPDATE orders SET most_warnings = 0, version = version + 1 WHERE id = 'o1a'"]),
        Fault(
            name: "a client who is gone", code: "D5022", place: "orders",
            edits: ["DROP TRIGGER client_stays", "DELETE FROM client WHERE id = 'c2'"]),
    ]

    @Test(
        "each fault that was planted is found with its code and its place, and every finding says what to do",
        arguments: faults)
    func planted(fault: Fault) throws {
        let office = try VerifyTests.office()
        try office.queue.close()
        try office.folder.edit(VerifyTests.off + fault.edits.joined(separator: ";"))
        let found = try Store.verify(office.folder.path).findings
        #expect(
            found.contains { $0.code == fault.code && $0.place.hasPrefix(fault.place) },
            "\(found.map { $0.line(in: .english) })")
        for finding in found {
            #expect(!finding.remedy.dutch.isEmpty && !finding.remedy.english.isEmpty)
            #expect(finding.code == fault.code || ["D5022", "D5023", "D5024", "D5026", "D5028"].contains(finding.code))
        }
    }

    @Test("a store in which all of this was done rightly has nothing wrong")
    func clean() throws {
        let office = try VerifyTests.office()
        let found = try Store.verify(office.folder.path)
        #expect(found.findings.isEmpty, "\(found.findings)")
        #expect(found.counts.publications == 2 && found.counts.assignments == 3 && found.counts.orders == 6)
    }

    /// Bookings, records, hours, publications, messages and a warning.
    private static func office() throws -> Office {
        let office = try Office()
        for _ in 0..<2 { try office.publish() }
        let record = try office.attend(office.assign("o0a", "s1", 540, 990))
        try office.entry("o0a", "credit", "remaining", "credited", 420, of: record)
        try office.attend(office.assign("o0b", "s3", 990, 1_080), "WORKED", 990, 1_080, pause: 0)
        let late = try office.attend(office.assign("o1a", "s1", 540, 990), "ABSENT_LATE")
        try office.run(
            "INSERT INTO warning(order_id, number, day, cause, act) VALUES ('o1a', 1, '2026-12-01', ?, 2)", [late])
        for number in 1...3 {
            try office.run(
                "INSERT INTO outbox(system, order_id, number, kind, key, body, act) VALUES ('z', 'o0a', ?, 'status', ?, '{}', 2)",
                [number, "k\(number)"])
        }
        return office
    }
}
