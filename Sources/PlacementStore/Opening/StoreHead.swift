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
    static func look<Value>(_ path: String, _ body: (Database) throws -> Value) throws(StoreError) -> Value {
        do {
            let queue = try DatabaseQueue(
                path: path, configuration: ConnectionSettings.configuration(for: .reading))
            defer { try? queue.close() }
            return try queue.read(body)
        } catch {
            throw StoreError(error, path: path)
        }
    }
}
