import Crypto
import Foundation
import GRDB
import PlacementDomain
import PlacementStore
import Testing

/// A store with clients, orders and series, written row by row: what is tried is the database itself.
final class Office {
    let folder: StoreFolder
    let queue: DatabaseQueue
    /// Microseconds of the next act.
    private var at: Int64 = 2_000_000_000_000_000
    /// The act of rows that are written without one of their own.
    var rowAct: Int64 = 2

    /// - Parameter clients: `c0`, `c1` …, each with two orders `o0a` and `o0b` of 60 hours.
    init(clients: Int = 3) throws {
        folder = try StoreFolder("office")
        try folder.make()
        queue = try Office.connect(folder.path)
        try act()
        try run("INSERT INTO unit(id, name, latitude, longitude, act) VALUES ('u1', 'U', 0, 0, 2)")
        try run("INSERT INTO home(id, pc4, latitude, longitude, act) VALUES ('h1', '1234', 0, 0, 2)")
        for project in ["p1", "p2"] {
            try run("INSERT INTO project(id, jurisdiction, kind, act) VALUES (?, 'NL', 'external', 2)", [project])
        }
        let series = [
            ("s1", "p1", 1, 540, 990), ("s2", "p2", 1, 600, 720), ("s3", "p2", 1, 990, 1080), ("s4", "p1", 2, 540, 990),
        ]
        for (id, project, weekday, from, to) in series {
            try run(
                """
                INSERT INTO series(id, project, weekday, from_minute, to_minute, rhythm, composition, supervised, act)
                VALUES (?, ?, ?, ?, ?, 'every', 'open', 0, 2)
                """, [id, project, weekday, from, to])
        }
        for number in 0..<clients {
            try run("INSERT INTO client(id, restricted, act) VALUES (?, 0, 2)", ["c\(number)"])
            for letter in ["a", "b"] { try order("o\(number)\(letter)", of: "c\(number)") }
        }
    }

    deinit { try? queue.close() }

    /// A connection as the program's own are set, but for the log.
    static func connect(_ path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.allowsUnsafeTransactions = true
        configuration.prepareDatabase { database in
            for line in ["recursive_triggers = ON", "trusted_schema = OFF", "cell_size_check = ON"] {
                try database.execute(sql: "PRAGMA " + line)
            }
        }
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    @discardableResult
    func run(_ sql: String, _ values: [(any DatabaseValueConvertible)?] = []) throws -> Int64 {
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: sql, arguments: StatementArguments(values))
            return database.lastInsertedRowID
        }
    }

    func number(_ sql: String, _ values: [(any DatabaseValueConvertible)?] = []) throws -> Int {
        try queue.read { try Int.fetchOne($0, sql: sql, arguments: StatementArguments(values)) ?? -1 }
    }

    func text(_ sql: String, _ values: [(any DatabaseValueConvertible)?] = []) throws -> String? {
        try queue.read { try String.fetchOne($0, sql: sql, arguments: StatementArguments(values)) }
    }

    /// The statement fails, says why, and leaves nothing behind.
    func refuses(
        _ code: String, _ sql: String, _ values: [(any DatabaseValueConvertible)?] = [],
        location: SourceLocation = #_sourceLocation
    ) throws {
        let before = try queue.read { try dump($0) }
        do {
            try run(sql, values)
            Issue.record("not refused (\(code)): \(sql)", sourceLocation: location)
        } catch let error as DatabaseError {
            #expect((error.message ?? "").contains(code), "\(error.message ?? "")", sourceLocation: location)
            #expect(error.resultCode == .SQLITE_CONSTRAINT, sourceLocation: location)
        }
        #expect(try queue.read { try dump($0) } == before, "it left something behind", sourceLocation: location)
    }

    /// Seals as the program does, in an act of its own; rows that are written afterwards get a new one, too.
    func seal() throws {
        let store = try Store(path: folder.path)
        let header = ActHeader(actor: Actor(id: "p1"), channel: .cli, verb: "seal", program: "test")
        _ = try store.seal(
            copy: Office.digest("copy"), by: header, clock: .standing(at: Timestamp(microseconds: at + 1)))
        try store.close()
        at += 1_000
        rowAct = try act("after")
    }

    @discardableResult
    func act(_ verb: String = "test") throws -> Int64 {
        at += 1
        return try run(
            "INSERT INTO act SELECT max(id) + 1, ?, 'p1', 'cli', ?, NULL FROM act", [at, verb])
    }

    func order(_ id: String, of client: String, minutes: Int = 3_600, warnings: Int = 1) throws {
        try run(
            """
            INSERT INTO orders(id, client, jurisdiction, legal_frame, received, most_warnings, state, act)
            VALUES (?, ?, 'NL', 'judgment', '2026-01-05', ?, 'ready', 2)
            """, [id, client, warnings])
        try entry(id, "ordered", "imposed", "remaining", minutes)
        try run(
            """
            INSERT INTO placement(id, order_id, client, project, first_day, state, act)
            VALUES (?, ?, ?, 'p1', '2026-11-30', 'agreed', 2)
            """, ["pl-\(id)", id, client])
    }

    @discardableResult
    func entry(
        _ order: String, _ kind: String, _ from: String, _ to: String, _ minutes: Int, of attendance: Int64? = nil,
        reversing: Int64? = nil, withheld: Int = 0
    ) throws -> Int64 {
        try run(
            """
            INSERT INTO ledger(order_id, kind, from_account, to_account, minutes, withheld, day, attendance, reverses, act)
            VALUES (?, ?, ?, ?, ?, ?, '2026-11-30', ?, ?, \(rowAct))
            """, [order, kind, from, to, minutes, withheld, attendance, reversing])
    }

    @discardableResult
    func decide(_ kind: String = "publish", previous: String? = nil, seq: Int64? = nil) throws -> Int64 {
        let act = try act(kind)
        let head = try queue.read {
            try Row.fetchOne($0, sql: "SELECT seq, hash FROM decision ORDER BY seq DESC LIMIT 1")
        }
        let number = try seq ?? ((#require(head)["seq"] as Int64) + 1)
        let last: String = try previous ?? #require(head)["hash"]
        let digest = Office.digest("x")
        let columns: [(String, any DatabaseValueConvertible)] = [
            ("seq", number), ("act", act), ("at", at), ("actor", "p1"), ("kind", kind), ("inputs", digest),
            ("policy", "p"), ("rules", "r"), ("program", "0.2"), ("result", digest), ("payload", digest),
            ("previous", last),
        ]
        let hash = Office.digest(columns.map { "\($0.0)=\($0.1)" }.joined(separator: "\n"))
        try run(
            "INSERT INTO decision VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", columns.map(\.1) + [hash])
        return number
    }

    @discardableResult
    func publish() throws -> Int64 {
        let (record, digest) = (Office.digest("record"), Office.digest("\0"))
        if try number("SELECT count(*) FROM blob WHERE digest = ?", [digest]) == 0 {
            try run("INSERT INTO blob VALUES (?, 0, 1, x'00', NULL)", [digest])
        }
        try run("INSERT INTO folder_file VALUES (?, 'published.csv', ?) ON CONFLICT DO NOTHING", [record, digest])
        return try run(
            """
            INSERT INTO publication(decision, previous, as_of, first_day, last_day, record, papers)
            SELECT ?, max(id), '2026-11-23', '2026-11-30', '2026-12-06', ?, 'due' FROM publication
            """, [decide(), record])
    }

    @discardableResult
    func assign(
        _ order: String, _ series: String, _ from: Int, _ to: Int, on day: String = "2026-11-30",
        verb: String = "INSERT"
    ) throws -> Int64 {
        try run(
            """
            \(verb) INTO assignment(order_id, client, placement, series, day, from_minute, to_minute, credit, published_in, act)
            VALUES (?, ?, ?, ?, ?, ?, ?, 0, 1, \(rowAct))
            """, [order, client(of: order), "pl-\(order)", series, day, from, to])
    }

    func client(of order: String) throws -> String? {
        try text("SELECT client FROM orders WHERE id = ?", [order])
    }

    func end(_ assignment: Int64, as how: String = "correction") throws {
        try run(
            "UPDATE assignment SET stands = NULL, ended_as = ?, ended_act = ? WHERE id = ?",
            [how, act("end"), assignment])
    }

    @discardableResult
    func attend(
        _ assignment: Int64, _ outcome: String = "WORKED", _ from: Int = 540, _ to: Int = 990, pause: Int = 30,
        penalty: Int = 0, credit: Int? = nil
    ) throws -> Int64 {
        let isThere = try number("SELECT attended FROM outcome WHERE code = ?", [outcome]) == 1
        let minutes = isThere ? credit ?? (to - from - pause - penalty) : 0
        return try run(
            """
            INSERT INTO attendance(assignment, order_id, client, day, outcome, attended, from_minute, to_minute, break_minutes, penalty, credit, source, act)
            SELECT id, order_id, client, day, ?, ?, ?, ?, ?, ?, ?, 'planner', \(rowAct) FROM assignment WHERE id = ?
            """,
            [
                outcome, isThere, isThere ? from : nil, isThere ? to : nil, isThere ? pause : nil, penalty, minutes,
                assignment,
            ])
    }

    /// Remaining and credited minutes.
    func balance(_ order: String) throws -> [Int] {
        try ["remaining", "credited"].map {
            try number("SELECT \($0) FROM order_balance WHERE order_id = ?", [order])
        }
    }

    static func digest(_ text: String) -> String {
        SHA256.hash(data: Data(text.utf8)).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}
