import Foundation
import GRDB
public import PlacementDomain

extension StoreMigration {
    /// Looks at a store; changes nothing.
    public static func prepare(_ path: String, clock: WallClock) throws(StoreError) -> StoreMigration {
        try prepare(path, clock: clock, history: .released)
    }

    package static func prepare(
        _ path: String, clock: WallClock, history: SchemaHistory
    ) throws(StoreError) -> StoreMigration {
        let path = StoreSite.resolved(path)
        let head = try StoreHead.read(path, knowing: history)
        return StoreMigration(
            path: path, from: head.version, to: history.version,
            copy: BesideFile.free("\(path).schema-\(head.version)-\(clock.now.compact)"))
    }

    /// Copies the store, looks through the copy, and changes the schema in one transaction.
    ///
    /// - Throws: `StoreError`: D5016 where the store has faults, before or afterwards: then it is as it was.
    public func perform(_ requester: Requester, clock: WallClock) throws(StoreError) -> StoreCopy? {
        try perform(requester, clock: clock, history: .released)
    }

    package func perform(
        _ requester: Requester, clock: WallClock, history: SchemaHistory
    ) throws(StoreError) -> StoreCopy? {
        BesideFile.removeAbandoned(copiesOf: path, named: ".schema-")
        guard !isDone else { return nil }
        let before = try Store.backup(path, to: copy, history: history, site: StoreSite { _ in nil })
        let pool = try Store.connect(path)
        do {
            let wanted = try SchemaFingerprint(of: history)
            try pool.writeWithoutTransaction { database in
                try Store.transaction(database) {
                    // Somebody else may have done it in between.
                    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
                    try history.apply(to: database, from: version)
                    let header = try database.header(requester, verb: "store migrate", clock: clock)
                    try Store.begin(header, clock, database).decide(
                        NewDecision(
                            kind: .config, inputs: Store.digest("schema \(version)"),
                            result: Store.digest("schema \(history.version)")))
                    let after = try StoreVerifier.verify(database, wanted: wanted)
                    guard after.findings.isEmpty else { throw StoreError.unsound(path: path, after.findings) }
                }
            }
            try pool.close()
            return before
        } catch {
            throw StoreError(error, path: path)
        }
    }
}
