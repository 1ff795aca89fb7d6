import Foundation
import Testing

@Suite("The database: acts, decisions, publications, messages")
struct RecordTests {
    @Test("acts are numbered without a hole, each later than the one before, and never changed")
    func acts() throws {
        let office = try Office()
        let last = try office.act()
        try office.refuses("D5302", "INSERT INTO act SELECT max(id) + 1, 5, 'p1', 'cli', 'x', NULL FROM act")
        try office.refuses("D5302", "INSERT INTO act SELECT max(id) + 1, max(at), 'p1', 'cli', 'x', NULL FROM act")
        try office.refuses("D5301", "INSERT INTO act VALUES (99, 9000000000000000, 'p1', 'cli', 'x', NULL)")
        try office.refuses("D5300", "UPDATE act SET verb = 'y' WHERE id = ?", [last])
        try office.refuses("D5300", "DELETE FROM act WHERE id = ?", [last])
        try office.refuses(
            "FOREIGN KEY", "INSERT INTO act SELECT max(id) + 1, 9000000000000000, 'nobody', 'cli', 'x', NULL FROM act")
    }

    @Test("a decision follows the last one, says the moment and actor of its act, and is never changed")
    func chain() throws {
        let office = try Office()
        for _ in 0..<5 { try office.decide() }
        let zero = String(repeating: "0", count: 64)
        #expect(throws: (any Error).self) { try office.decide(previous: zero) }
        #expect(throws: (any Error).self) { try office.decide(seq: 9) }
        try office.refuses("D5310", "UPDATE decision SET actor = 'x' WHERE seq = 2")
        try office.refuses("D5310", "DELETE FROM decision WHERE seq = 5")
        try office.refuses("D531", "INSERT OR REPLACE INTO decision SELECT * FROM decision WHERE seq = 3")
        try office.act()
        try office.refuses(
            "D5313",
            """
            INSERT INTO decision SELECT seq + 1, (SELECT max(id) FROM act), at, 'p1', kind, inputs, policy, rules, program, result, payload, hash,
              '1' || substr(hash, 2) FROM decision ORDER BY seq DESC LIMIT 1
            """)
    }

    @Test("two publications cannot follow the same one, and none is earlier than the one before")
    func publications() throws {
        let office = try Office()
        let first = try office.publish()
        try office.publish()
        let insert = "INSERT INTO publication(decision, previous, as_of, first_day, last_day, record, papers) VALUES "
        let (one, other) = (try office.decide(), try office.decide())
        try office.refuses(
            "D5501", insert + "(?, ?, '2026-11-23', '2026-11-30', '2026-12-06', 'x', 'due')", [one, first])
        try office.refuses("D5502", insert + "(?, 2, '2026-11-22', '2026-11-30', '2026-12-06', 'x', 'due')", [other])
        try office.refuses("D5500", "UPDATE publication SET as_of = '2026-12-24' WHERE id = 1")
        try office.refuses("D5500", "DELETE FROM publication WHERE id = 2")
        try office.run("UPDATE publication SET papers = 'written' WHERE id = 2")
    }

    @Test("messages of an order go out one after the other; content, moment and end are fixed")
    func outbox() throws {
        let office = try Office()
        let insert = "INSERT INTO outbox(system, order_id, number, kind, key, body, act) VALUES "
        for (order, number, key) in [("o0a", 1, "k1"), ("o0a", 2, "k2"), ("o0b", 1, "k3")] {
            try office.run(insert + "('z', '\(order)', \(number), 'status', '\(key)', '{}', 2)")
        }
        try office.refuses("UNIQUE", insert + "('z', 'o0a', 3, 'status', 'k1', '{}', 2)")
        try office.refuses("D5601", insert + "('z', 'o0a', 4, 'status', 'k4', '{}', 2)")
        try office.refuses("D5602", "UPDATE outbox SET state = 'sending', stamp = 5 WHERE key = 'k2'")
        try office.refuses("CHECK", "UPDATE outbox SET state = 'sending' WHERE key = 'k1'")
        try office.run("UPDATE outbox SET state = 'sending', stamp = 5, attempts = 1 WHERE key = 'k1'")
        try office.run("UPDATE outbox SET state = 'sending', stamp = 6 WHERE key = 'k3'")
        try office.refuses("D5603", "UPDATE outbox SET stamp = 6 WHERE key = 'k1'")
        try office.refuses("D5604", "DELETE FROM outbox WHERE key = 'k1'")
        try office.run("UPDATE outbox SET state = 'dead' WHERE key = 'k1'")
        try office.refuses("D5602", "UPDATE outbox SET state = 'sending', stamp = 7 WHERE key = 'k2'")
        try office.refuses("CHECK", "UPDATE outbox SET state = 'dropped' WHERE key = 'k1'")
        try office.run("UPDATE outbox SET state = 'dropped', reason = 'told by phone' WHERE key = 'k1'")
        try office.run("UPDATE outbox SET state = 'sending', stamp = 7 WHERE key = 'k2'")
        try office.run("UPDATE outbox SET state = 'done' WHERE key = 'k2'")
        try office.refuses("D5604", "DELETE FROM outbox WHERE key = 'k2'")
        try office.run("DELETE FROM outbox WHERE key = 'k1'")
    }
}
