import Foundation
import GRDB
import PlacementDomain
import PlacementStore
import Testing

@Suite("Copies of a store")
struct CopyTests {
    @Test("a backup is one file, its owner's alone, and holds what the store holds")
    func backup() throws {
        let office = try Office()
        try office.publish()
        let copy = try Store.backup(office.folder.path, to: office.folder.path("copy"))
        #expect(office.folder.names.filter { $0.hasPrefix("copy") || $0.hasPrefix(".") } == ["copy"])
        #expect(try office.folder.permissions("copy") == 0o600)
        #expect(try dump(office.folder.path("copy")) == dump(office.folder.path))
        #expect(copy.verification == (try Store.verify(office.folder.path)))
        #expect(copy.digest.count == 64 && copy.head.count == 20 && copy.bytes > 4_096)
        expect("D5009") { _ = try Store.backup(office.folder.path, to: office.folder.path("copy")) }
        expect("D5014") { _ = try Store.backup(office.folder.path, to: office.folder.path("nowhere/copy")) }
    }

    @Test("a backup of a store that others write to is one state of it")
    func whileWriting() throws {
        let office = try Office()
        try office.publish()
        let writer = Writer(office.folder.path)
        writer.start()
        for number in 0..<8 {
            let copy = try Store.backup(office.folder.path, to: office.folder.path("copy-\(number)"))
            #expect(copy.verification.findings.isEmpty)
            // Each transaction of the writer adds one of each.
            let queue = try DatabaseQueue(path: copy.path)
            let counts = try queue.read { database in
                try ["act WHERE verb = 'write'", "consultation"].map {
                    try Int.fetchOne(database, sql: "SELECT count(*) FROM \($0)") ?? -1
                }
            }
            #expect(counts[0] == counts[1])
        }
        #expect(writer.stop() > 8)
    }

    @Test("a store with faults gives no backup (D5016)")
    func unsound() throws {
        let office = try Office()
        try office.run(
            "UPDATE order_balance SET remaining = remaining - 1, imposed = imposed + 1 WHERE order_id = 'o0a'")
        let error = expect("D5016") { _ = try Store.backup(office.folder.path, to: office.folder.path("copy")) }
        guard case .unsound(_, let findings) = error else { return }
        #expect(findings.contains { $0.code == "D5024" && $0.place == "orders o0a" })
        #expect(!office.folder.names.contains { $0.contains("copy") })
    }

    @Test("a drill: a backup is put back, what stood there is kept beside it, and the record says so")
    func restore() throws {
        let folder = try StoreFolder()
        try folder.make()
        _ = try Store.backup(folder.path, to: folder.path("copy"))
        let before = try Store.verify(folder.path("copy"))
        try Writer.write(folder.path)
        let (replaced, changed) = (try Store.verify(folder.path), try dump(folder.path))
        let restore = try StoreRestore.prepare(folder.path("copy"), to: folder.path)
        guard case .store(_, let head) = restore.replaced else {
            Issue.record("\(restore.replaced)")
            return
        }
        #expect(head == replaced.head && restore.verification == before)
        let kept = try #require(try restore.perform(.test, clock: folder.clock))
        #expect(try dump(kept) == changed)
        let after = try Store.verify(folder.path)
        #expect(after.findings.isEmpty)
        #expect(after.counts.acts == before.counts.acts + 1 && after.counts.decisions == before.counts.decisions + 1)
        #expect(folder.names.count == 3, "\(folder.names)")
        let store = try Store(path: folder.path)
        try store.close()
    }

    @Test("a backup goes where nothing stands, or over a store that cannot be read any more")
    func restoreLost() throws {
        let folder = try StoreFolder()
        try folder.make()
        _ = try Store.backup(folder.path, to: folder.path("copy"))
        try FileManager.default.removeItem(atPath: folder.path)
        let first = try StoreRestore.prepare(folder.path("copy"), to: folder.path)
        #expect(first.replaced == .nothing)
        #expect(try first.perform(.test, clock: folder.clock) == nil)
        #expect(try Store.verify(folder.path).findings.isEmpty)

        var bytes = try #require(FileManager.default.contents(atPath: folder.path))
        bytes.replaceSubrange(100..<4_096, with: Data(repeating: 0xA5, count: 3_996))
        try bytes.write(to: URL(fileURLWithPath: folder.path))
        let second = try StoreRestore.prepare(folder.path("copy"), to: folder.path)
        #expect(second.replaced == .unreadable)
        let kept = try #require(try second.perform(.test, clock: folder.clock))
        #expect(FileManager.default.contents(atPath: kept) == bytes)
        #expect(try Store.verify(folder.path).findings.isEmpty)
    }

    @Test("a backup with faults (D5016), of another office (D5017), or by somebody unknown (D5018) is not put back")
    func restoreRefused() throws {
        let (folder, other) = (try StoreFolder(), try StoreFolder())
        for each in [folder, other] {
            try each.make()
            _ = try Store.backup(each.path, to: each.path("copy"))
        }
        let before = try dump(folder.path)
        expect("D5017") { _ = try StoreRestore.prepare(other.path("copy"), to: folder.path) }
        expect("D5004") { _ = try StoreRestore.prepare(folder.path("gone"), to: folder.path) }
        let restore = try StoreRestore.prepare(folder.path("copy"), to: folder.path)
        let stranger = Requester(asserted: nil, login: "stranger", program: "test")
        expect("D5018") { _ = try restore.perform(stranger, clock: folder.clock) }
        let queue = try DatabaseQueue(path: folder.path("copy"))
        try queue.writeWithoutTransaction { try $0.execute(sql: "DROP TRIGGER act_stays_d") }
        try queue.close()
        expect("D5016") { _ = try StoreRestore.prepare(folder.path("copy"), to: folder.path) }
        #expect(try dump(folder.path) == before)
        #expect(folder.names == ["copy", "office.store"])
    }

    @Test("a store that somebody has open is not replaced (D5013)")
    func inUse() throws {
        let folder = try StoreFolder()
        try folder.make()
        _ = try Store.backup(folder.path, to: folder.path("copy"))
        let restore = try StoreRestore.prepare(folder.path("copy"), to: folder.path)
        let store = try Store(path: folder.path)
        expect("D5013") { _ = try restore.perform(.test, clock: folder.clock) }
        try store.close()
        #expect(try restore.perform(.test, clock: folder.clock) != nil)
    }

    @Test("a migration copies first, keeps every row, and gives the schema of a new store")
    func migration() throws {
        let office = try Office()
        let folder = office.folder
        try office.publish()
        try office.queue.close()
        let rows = try dump(folder.path)
        let same = try StoreMigration.prepare(folder.path, clock: folder.clock)
        #expect(same.isDone)
        #expect(try same.perform(.test, clock: folder.clock) == nil)
        let migration = try StoreMigration.prepare(folder.path, clock: folder.clock, history: .withNote)
        #expect(migration.from == 1 && migration.to == 2 && !migration.isDone)
        expect("D5010") { _ = try Store(path: folder.path, history: .withNote, site: StoreSite()) }
        let clock = WallClock.standing(at: Timestamp(microseconds: 3_000_000_000_000_000))
        let copy = try #require(try migration.perform(.test, clock: clock, history: .withNote))
        #expect(try dump(copy.path) == rows)
        let after = try Store.verify(folder.path, history: .withNote)
        #expect(after.findings.isEmpty && after.schema == 2)
        expect("D5002") { _ = try Store(path: folder.path) }
    }

    @Test("a migration that fails leaves the store as it was")
    func failedMigration() throws {
        let folder = try StoreFolder()
        try folder.make()
        let rows = try dump(folder.path)
        let broken = SchemaHistory(
            SchemaHistory.released.migrations
                + [Migration(number: 2, sql: "ALTER TABLE unit ADD COLUMN note TEXT; INSERT INTO nothing VALUES (1);")])
        let migration = try StoreMigration.prepare(folder.path, clock: folder.clock, history: broken)
        #expect(throws: StoreError.self) { try migration.perform(.test, clock: folder.clock, history: broken) }
        #expect(try dump(folder.path) == rows)
        #expect(try Store.verify(folder.path).findings.isEmpty)
    }
}

/// Everything that a database holds, as lines of SQL that make it again.
func dump(_ path: String) throws -> [String] {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.read { try dump($0) }
}

func dump(_ database: Database) throws -> [String] {
    let tables = try String.fetchAll(
        database,
        sql:
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name"
    )
    return try tables.flatMap { table -> [String] in
        let columns = try String.fetchAll(database, sql: "SELECT name FROM pragma_table_info('\(table)')")
        let values = columns.map { "quote(\"\($0)\")" }.joined(separator: " || ',' || ")
        return try String.fetchAll(
            database, sql: "SELECT 'INSERT INTO \(table) VALUES (' || \(values) || ');' FROM \(table) ORDER BY 1")
    }
}

/// Somebody who writes all the time: in each transaction an act and a record of who looked.
final class Writer: @unchecked Sendable {
    private let path: String
    private let lock = NSLock()
    private var (isStopped, count) = (false, 0)
    private var thread: Thread?
    private let ended = DispatchSemaphore(value: 0)

    init(_ path: String) { self.path = path }

    func start() {
        let thread = Thread { [self] in
            while !lock.withLock({ isStopped }) {
                if (try? Writer.write(path)) != nil { lock.withLock { count += 1 } }
            }
            ended.signal()
        }
        self.thread = thread
        thread.start()
    }

    /// How often it wrote.
    func stop() -> Int {
        lock.withLock { isStopped = true }
        ended.wait()
        return count
    }

    static func write(_ path: String) throws {
        let queue = try Office.connect(path)
        defer { try? queue.close() }
        try queue.writeWithoutTransaction { database in
            try database.inTransaction(.immediate) {
                try database.execute(
                    sql: "INSERT INTO act SELECT max(id) + 1, max(at) + 1, 'p1', 'cli', 'write', NULL FROM act")
                try database.execute(
                    sql: "INSERT INTO consultation(at, actor, client, output) SELECT max(at), 'p1', 'c0', 'x' FROM act")
                return .commit
            }
        }
    }
}
