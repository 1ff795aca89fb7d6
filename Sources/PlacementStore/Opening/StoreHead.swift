import Foundation
import GRDB

/// What a file says of itself, before anything else of it is looked at.
///
/// Asked through SQLite: closing a file that this process has open would drop all locks that it has there.
struct StoreHead {
    /// `PRAGMA application_id` of a store: `DCHB`.
    static let applicationID = 0x4443_4842

    /// The number of its schema.
    var version: Int

    /// - Throws: `missing`, `readOnly` where it cannot be read, `notAStore`, `damaged`.
    static func read(_ path: String) throws(StoreError) -> StoreHead {
        var status = stat()
        guard stat(path, &status) == 0 else { throw .missing(path: path) }
        guard status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else { throw .notAStore(path: path) }
        guard access(path, R_OK) == 0 else { throw .readOnly(path: path) }
        let (id, version) = try look(path) { database in
            (
                try Int.fetchOne(database, sql: "PRAGMA application_id"),
                try Int.fetchOne(database, sql: "PRAGMA user_version")
            )
        }
        guard id == applicationID else { throw .notAStore(path: path) }
        return StoreHead(version: version ?? 0)
    }

    /// - Throws: as `read`, and `newer` where a later program made it.
    static func read(_ path: String, knowing history: SchemaHistory) throws(StoreError) -> StoreHead {
        let head = try read(path)
        guard head.version <= history.version else {
            throw .newer(path: path, found: head.version, known: history.version)
        }
        return head
    }

    /// - Throws: as `read`, and `newer` or `older` where another program made it.
    static func require(_ path: String, of history: SchemaHistory) throws(StoreError) {
        let head = try read(path, knowing: history)
        guard head.version == history.version else {
            throw .older(path: path, found: head.version, known: history.version)
        }
    }

    /// Looks at a file by a connection of its own, which changes nothing.
    ///
    /// Where a process ended in the middle of a write, its log says how to undo it; that is done first, as SQLite does for
    /// whoever writes next: one who may only look is refused until then.
    static func look<Value>(_ path: String, _ body: (Database) throws -> Value) throws(StoreError) -> Value {
        do {
            do {
                return try read(path, body)
            } catch let error as DatabaseError where isLeftHalfDone(error) {
                try undoHalf(path)
                return try read(path, body)
            }
        } catch {
            throw StoreError(error, path: path)
        }
    }

    private static func read<Value>(_ path: String, _ body: (Database) throws -> Value) throws -> Value {
        let queue = try DatabaseQueue(path: path, configuration: ConnectionSettings.configuration(for: .reading))
        defer { try? queue.close() }
        return try queue.read(body)
    }

    private static func isLeftHalfDone(_ error: DatabaseError) -> Bool {
        [.SQLITE_READONLY_ROLLBACK, .SQLITE_READONLY_RECOVERY].contains(error.extendedResultCode)
    }

    private static func undoHalf(_ path: String) throws {
        guard access(path, W_OK) == 0 else { throw StoreError.readOnly(path: path) }
        let queue = try DatabaseQueue(path: path, configuration: ConnectionSettings.configuration(for: .checking))
        defer { try? queue.close() }
        try queue.writeWithoutTransaction { _ = try Int.fetchOne($0, sql: "PRAGMA user_version") }
    }
}
