import Foundation
import GRDB
import PlacementDomain

/// An office's memory: one SQLite file, opened.
///
/// Reads see one state of it from beginning to end. Each write is one transaction with one act, and is on the disk when it
/// returns.
public final class Store: Sendable {
    public let path: String
    let pool: DatabasePool

    /// Opens a store that is there, of this program's schema.
    ///
    /// - Throws: `StoreError`: D5001 to D5008, D5010, D5011.
    public convenience init(path: String) throws(StoreError) {
        try self.init(path: path, history: .released, site: StoreSite())
    }

    /// - Parameter watching: hears each statement that is run, without its values.
    package init(
        path: String, history: SchemaHistory, site: StoreSite, watching: (@Sendable (String) -> Void)? = nil
    ) throws(StoreError) {
        let path = StoreSite.resolved(path)
        try site.requireLocal(path)
        try StoreHead.require(path, of: history)
        self.path = path
        pool = try Store.connect(path, watching: watching)
    }

    /// Connections to a file that is known to be a store, set and read back.
    static func connect(
        _ path: String, watching: (@Sendable (String) -> Void)? = nil
    ) throws(StoreError) -> DatabasePool {
        do {
            guard access(path, W_OK) == 0 else { throw StoreError.readOnly(path: path) }
            var configuration = ConnectionSettings.configuration(for: .working)
            if let watching {
                configuration.prepareDatabase { database in
                    database.trace { if case .statement(let statement) = $0 { watching(statement.sql) } }
                }
            }
            let pool = try DatabasePool(path: path, configuration: configuration)
            try pool.writeWithoutTransaction { database in
                try ConnectionSettings.setWriting(database)
                let settings = ConnectionSettings.common + ConnectionSettings.writing
                if let (setting, found) = try ConnectionSettings.failure(database, settings) {
                    throw StoreError.setting(path: path, name: setting.name, found: found)
                }
            }
            return pool
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// Looks at one state of the store.
    func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        do {
            return try pool.read(body)
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// Closes its connections; it cannot be used any more.
    public func close() throws(StoreError) {
        do {
            try pool.close()
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// Each setting of the connections with what it reads: that of a reader where the writer's name does not stand before it.
    package func settings() throws(StoreError) -> [String: String] {
        func values(_ database: Database, _ settings: [ConnectionSettings.Setting]) throws -> [String: String] {
            try Dictionary(
                settings.map {
                    ($0.name, try DatabaseValue.fetchOne(database, sql: "PRAGMA \($0.name)")?.description ?? "")
                }
            ) { first, _ in first }
        }
        do {
            let writer = try pool.writeWithoutTransaction {
                try values($0, ConnectionSettings.common + ConnectionSettings.writing)
            }
            let reader = try pool.read { try values($0, ConnectionSettings.common) }
            return writer.merging(reader.map { ("reader." + $0.key, $0.value) }) { first, _ in first }
        } catch {
            throw StoreError(error, path: path)
        }
    }
}
