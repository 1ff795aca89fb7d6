import Foundation
import GRDB

/// Writes rows of a store as another program could: the database itself says what may stand there.
final class StoredRows {
    private let queue: DatabaseQueue

    init(_ office: StoredOffice) throws {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA recursive_triggers = ON") }
        queue = try DatabaseQueue(path: office.path, configuration: configuration)
    }

    deinit { try? queue.close() }

    @discardableResult
    func run(_ sql: String, _ values: [(any DatabaseValueConvertible)?] = []) throws -> Int64 {
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: sql, arguments: StatementArguments(values))
            return database.lastInsertedRowID
        }
    }

    func text(_ sql: String) throws -> String? { try queue.read { try String.fetchOne($0, sql: sql) } }

    /// What stands in the column `word` of the rows that are found: none of them is empty or holds a blank.
    ///
    /// - Parameter sql: what comes behind SELECT.
    func words(_ sql: String) throws -> [String] {
        try queue.read { try String.fetchAll($0, sql: "SELECT CAST(word AS TEXT) FROM (SELECT \(sql))") }
    }

    /// A new act, a microsecond after the last one.
    func act(_ verb: String, by actor: String = "p7") throws -> Int64 {
        try run("INSERT INTO act SELECT max(id) + 1, max(at) + 1, ?, 'cli', ?, NULL FROM act", [actor, verb])
        return try queue.read { try Int64.fetchOne($0, sql: "SELECT max(id) FROM act") ?? 0 }
    }

    /// A booked day of an order.
    @discardableResult
    func book(_ order: String, _ series: String, _ day: String, from: Int = 540, to: Int = 990) throws -> Int64 {
        try run(
            """
            INSERT INTO assignment(order_id, client, unplanned_reason, series, day, from_minute, to_minute, credit, act)
            SELECT id, client, 'instead of another day', ?, ?, ?, ?, 420, ? FROM orders WHERE id = ?
            """, [series, day, from, to, act("book"), order])
    }

    /// How a booked day was; what was worked is credited.
    @discardableResult
    func attend(_ order: String, _ day: String, _ outcome: String, penalty: Int = 0) throws -> Int64 {
        let isThere = outcome.hasPrefix("WORKED") || outcome.hasPrefix("SENT")
        let act = try act("attend")
        let record = try run(
            """
            INSERT INTO attendance(assignment, order_id, client, day, outcome, attended, from_minute, to_minute,
              break_minutes, penalty, credit, source, act)
            SELECT id, order_id, client, day, ?, ?, ?, ?, ?, ?, ?, 'planner', ? FROM assignment
            WHERE order_id = ? AND day = ? AND stands = 1
            """,
            [
                outcome, isThere, isThere ? 540 : nil, isThere ? 990 : nil, isThere ? 30 : nil, penalty,
                isThere ? 420 - penalty : 0, act, order, day,
            ])
        guard isThere else { return record }
        try run(
            """
            INSERT INTO ledger(order_id, kind, from_account, to_account, minutes, withheld, day, attendance, act)
            VALUES (?, 'credit', 'remaining', 'credited', ?, ?, ?, ?, ?)
            """, [order, 420 - penalty, penalty, day, record, act])
        return record
    }

    func warn(_ order: String, _ cause: Int64, on day: String, number: Int = 1) throws {
        try run(
            "INSERT INTO warning(order_id, number, day, cause, act) VALUES (?, ?, ?, ?, ?)",
            [order, number, day, cause, act("warn issue")])
    }
}
