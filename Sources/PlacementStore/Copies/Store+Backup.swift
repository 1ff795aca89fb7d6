import Crypto
import Foundation
import GRDB
public import PlacementDomain

extension Store {
    /// Copies the store at `path` into a new file, while others may work on it: one state of it, whole and looked through.
    ///
    /// The copy is one file without others beside it, and its owner's alone.
    /// - Throws: `StoreError`: D5009 and D5014 where nothing can be made there, D5016 where the store has faults: then there
    ///   is no copy.
    public static func backup(_ path: String, to target: String) throws(StoreError) -> StoreCopy {
        try backup(path, to: target, history: .released, site: StoreSite())
    }

    package static func backup(
        _ path: String, to target: String, history: SchemaHistory, site: StoreSite
    ) throws(StoreError) -> StoreCopy {
        let path = StoreSite.resolved(path)
        let target = URL(fileURLWithPath: target).standardizedFileURL.path
        let head = try StoreHead.read(path, knowing: history)
        // A copy may go where no store may lie: nobody works on it there.
        try StoreSite { _ in nil }.requireNew(target)
        let beside = try BesideFile(for: target)
        try copy(path, into: beside.path)
        return try finish(beside, named: target, history: history, version: head.version)
    }

    /// Copies all pages in one step: a copy in several steps begins anew after each write of others.
    static func copy(_ path: String, into target: String) throws(StoreError) {
        do {
            let source = try DatabaseQueue(
                path: path, configuration: ConnectionSettings.configuration(for: .reading))
            defer { try? source.close() }
            let copy = try DatabaseQueue(
                path: target, configuration: ConnectionSettings.configuration(for: .checking))
            try source.backup(to: copy)
            // One file: no log beside it that a copy of the copy could forget.
            _ = try copy.writeWithoutTransaction { try String.fetchOne($0, sql: "PRAGMA journal_mode = DELETE") }
            try copy.close()
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// Looks through a copy, and gives it its name.
    private static func finish(
        _ beside: consuming BesideFile, named target: String, history: SchemaHistory, version: Int
    ) throws(StoreError) -> StoreCopy {
        let known = SchemaHistory(history.migrations.filter { $0.number <= version })
        let verification = try verify(beside.path, history: known)
        guard verification.findings.isEmpty else { throw .unsound(path: target, verification.findings) }
        let (bytes, digest) = try content(of: beside.path)
        try beside.place()
        return StoreCopy(
            path: target, bytes: bytes, digest: digest, head: verification.head, verification: verification)
    }

    /// Size and SHA-256 of a file that nobody has open.
    static func content(of path: String) throws(StoreError) -> (bytes: Int, digest: String) {
        guard let file = FileHandle(forReadingAtPath: path) else { throw .readOnly(path: path) }
        defer { try? file.close() }
        var (hash, count) = (SHA256(), 0)
        do {
            while let part = try file.read(upToCount: 1 << 20), !part.isEmpty {
                hash.update(data: part)
                count += part.count
            }
        } catch {
            throw .failed(path: path, reason: "\((error as NSError).code)")
        }
        return (count, hash.finalize().hex)
    }
}
