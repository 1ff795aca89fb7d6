import Foundation
import GRDB
public import PlacementDomain

extension StoreRestore {
    /// Looks at a backup and at what it would replace; changes nothing.
    ///
    /// - Throws: `StoreError`: D5016 where the backup has faults, D5017 where it is another office's.
    public static func prepare(_ source: String, to target: String) throws(StoreError) -> StoreRestore {
        try prepare(source, to: target, history: .released, site: StoreSite())
    }

    package static func prepare(
        _ source: String, to target: String, history: SchemaHistory, site: StoreSite
    ) throws(StoreError) -> StoreRestore {
        let (source, target) = (StoreSite.resolved(source), StoreSite.resolved(target))
        guard source != target else { throw .occupied(path: target) }
        let (_, digest) = try Store.content(of: existing(source))
        let verification = try Store.verify(source, history: history)
        guard verification.findings.isEmpty else { throw .unsound(path: source, verification.findings) }
        return StoreRestore(
            source: source, target: target, digest: digest, verification: verification,
            replaced: try standing(target, instead: verification.facts.id, site),
            lastAct: try lastAct(source))
    }

    private static func existing(_ path: String) throws(StoreError) -> String {
        guard access(path, F_OK) == 0 else { throw .missing(path: path) }
        return path
    }

    /// What stands where the backup goes.
    private static func standing(
        _ target: String, instead id: String, _ site: StoreSite
    ) throws(StoreError) -> Replaced {
        guard access(target, F_OK) == 0 else {
            try site.requireNew(target)
            return .nothing
        }
        try site.requireLocal(target)
        let found: (String, String)
        do {
            _ = try StoreHead.read(target)
            found = try StoreHead.look(target) { (try StoreFacts($0).id, try $0.shortHead()) }
        } catch {
            // Damaged: that is why it is replaced. What is no store at all stays.
            if case .notAStore = error { throw error }
            return .unreadable
        }
        guard found.0 == id else { throw .otherStore(path: target) }
        return .store(lastAct: try lastAct(target), head: found.1)
    }

    private static func lastAct(_ path: String) throws(StoreError) -> Timestamp? {
        try StoreHead.look(path) {
            try Int64.fetchOne($0, sql: "SELECT max(at) FROM act").map(Timestamp.init(microseconds:))
        }
    }
}

extension StoreRestore {
    /// Puts the backup back: copied beside, looked through, exchanged in one step. What stood there is kept beside it.
    ///
    /// - Parameter clock: whose time stands in the name of what is kept.
    /// - Returns: where what stood there is now; nil: nothing did.
    /// - Throws: `StoreError`: D5013 where somebody has the store open, D5018 where the backup does not know who asks.
    public func perform(_ requester: Requester, clock: WallClock) throws(StoreError) -> String? {
        try perform(requester, clock: clock, history: .released)
    }

    package func perform(
        _ requester: Requester, clock: WallClock, history: SchemaHistory
    ) throws(StoreError) -> String? {
        var status = stat()
        let isThere = stat(target, &status) == 0
        let beside = try BesideFile(for: target, mode: isThere ? status.st_mode & 0o777 : 0o600)
        // It stays with the group of the office.
        if isThere { _ = chown(beside.path, uid_t.max, status.st_gid) }
        try Store.copy(source, into: beside.path)
        try record(in: beside.path, requester, clock)
        let copied = try Store.verify(beside.path, history: history)
        guard copied.findings.isEmpty else { throw .unsound(path: target, copied.findings) }
        guard replaced != .nothing else {
            try beside.place()
            return nil
        }
        let kept = BesideFile.keptName(target, at: clock.now)
        let old = try StoreRestore.alone(with: target, isUnreadable: replaced == .unreadable)
        try beside.replace(keeping: kept)
        try? old?.close()
        return kept
    }

    /// Says in the copy that it was put back, by whom, and over what.
    private func record(in path: String, _ requester: Requester, _ clock: WallClock) throws(StoreError) {
        let head: String
        switch replaced {
        case .nothing: head = "nothing"
        case .unreadable: head = "unreadable"
        case .store(_, let last): head = last
        }
        do {
            let queue = try DatabaseQueue(path: path, configuration: ConnectionSettings.configuration(for: .checking))
            try queue.writeWithoutTransaction { database in
                try Store.transaction(database) {
                    let header = try database.header(requester, verb: "store restore", clock: clock)
                    let writing = try Store.begin(header, clock, database)
                    try writing.decide(NewDecision(kind: .restore, inputs: digest, result: Store.digest(head)))
                }
            }
            try queue.close()
        } catch {
            throw StoreError(error, path: source)
        }
    }

    /// Waits for nobody: sees that no other process has the store open, and that nothing of it lies in its log.
    ///
    /// - Parameter isUnreadable: whether it could not be looked at before.
    /// - Returns: a connection that keeps others out until it is closed; nil: the store cannot be opened at all.
    private static func alone(with path: String, isUnreadable: Bool) throws(StoreError) -> DatabaseQueue? {
        let users = LockTable.users(path)
        guard users.isEmpty else { throw .inUse(path: path, users) }
        var configuration = ConnectionSettings.configuration(for: .checking)
        configuration.busyMode = .immediateError
        do {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            try queue.writeWithoutTransaction { try lock($0, path) }
            return queue
        } catch {
            switch StoreError(error, path: path) {
            case .busy, .inUse: throw .inUse(path: path, LockTable.users(path))
            case .damaged where isUnreadable, .notAStore where isUnreadable, .failed where isUnreadable:
                // It cannot be opened, so nobody works on it; its log must not meet the next store. One that could be
                // read a moment ago keeps its log: what was recorded last may lie there alone.
                for tail in ["-wal", "-shm"] { rename(path + tail, path + ".damaged" + tail) }
                return nil
            case let other: throw other
            }
        }
    }

    private static func lock(_ database: Database, _ path: String) throws {
        // Brings the log into the file and removes it: the name of the log belongs to the next store then. Before the lock,
        // under which SQLite would keep the journal of this very change.
        _ = try String.fetchOne(database, sql: "PRAGMA journal_mode = DELETE")
        _ = try String.fetchOne(database, sql: "PRAGMA locking_mode = EXCLUSIVE")
        try database.execute(sql: "BEGIN EXCLUSIVE; COMMIT")
        // Somebody may have written in between.
        let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode")
        guard mode == "delete" else { throw kept(path) }
    }

    /// Why it cannot be had alone: others have it, or, where nobody has, the disk does not do what it is asked.
    private static func kept(_ path: String) -> StoreError {
        let users = LockTable.users(path)
        return users.isEmpty ? .failed(path: path, reason: "SQLITE_BUSY") : .inUse(path: path, users)
    }
}
