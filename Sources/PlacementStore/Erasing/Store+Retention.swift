import Foundation
import GRDB
package import PlacementDomain

extension Store {
    /// What of the files of plans and publications, and of who looked at whom, is older than it is to be kept.
    ///
    /// - Parameters:
    ///   - archives: what is older than that goes, as plans and publications allow (`ArchiveRule`).
    ///   - consultations: what is older than that goes.
    package func retention(archives: Timestamp, consultations: Timestamp) throws(StoreError) -> StoreRetention {
        try read { try Outdated($0, archives, consultations).retention }
    }

    /// Erases it: files lose their bytes, their digests stay; at most 100 files, or 5,000 looks, in one act.
    ///
    /// - Returns: what was erased.
    package func erase(
        archives: Timestamp, consultations: Timestamp, by header: ActHeader, clock: WallClock
    ) throws(StoreError) -> StoreRetention {
        let all = try retention(archives: archives, consultations: consultations)
        var (files, looks) = (all.files, all.consultations)
        while files > 0 || looks > 0 {
            let done = try write(header, clock: clock) { writing in
                let found = try Outdated(writing.database, archives, consultations)
                return try writing.erase(found, consultations)
            }
            // Somebody may have erased the same in between.
            guard done.files + done.looks > 0 else { break }
            (files, looks) = (files - done.files, looks - done.looks)
        }
        try forgetLog()
        return all
    }

    /// Takes what was erased out of SQLite's own log, too: pages as they were before lie in it.
    func forgetLog() throws(StoreError) {
        do {
            try pool.writeWithoutTransaction { _ = try Row.fetchOne($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
        } catch {
            throw StoreError(error, path: path)
        }
    }
}

/// What is older than it is to be kept.
private struct Outdated {
    var retention: StoreRetention
    /// Of files that only folders hold that go.
    var digests: [String]

    init(_ database: Database, _ archives: Timestamp, _ consultations: Timestamp) throws {
        let rule = try ArchiveRule(database, before: archives.microseconds)
        let folders = rule.folders
        var (going, kept) = (Set<String>(), Set(try String.fetchAll(database, sql: "SELECT digest FROM document")))
        var held: [String: Set<String>] = [:]
        for row in try Row.fetchAll(database, sql: "SELECT folder, digest FROM folder_file") {
            let (folder, digest): (String, String) = (row["folder"], row["digest"])
            if folders.contains(folder) {
                going.insert(digest)
                held[folder, default: []].insert(digest)
            } else {
                kept.insert(digest)
            }
        }
        let sizes = try going.subtracting(kept).sorted().compactMap { digest in
            try Int.fetchOne(
                database, sql: "SELECT length(bytes) FROM blob WHERE digest = ? AND bytes IS NOT NULL",
                arguments: [digest]
            ).map { (digest, $0) }
        }
        digests = sizes.map(\.0)
        let own = Set(digests)
        func loses(_ folder: String) -> Bool { !own.isDisjoint(with: held[folder] ?? []) }
        retention = StoreRetention(
            plans: rule.plans.filter { loses($0.instance) || loses($0.outcome) }.map(\.number),
            publications: rule.publications.filter { loses($0.record) }.map(\.number), files: sizes.count,
            bytes: sizes.reduce(0) { $0 + $1.1 },
            consultations: try Int.fetchOne(
                database, sql: "SELECT count(*) FROM consultation WHERE at < ?", arguments: [consultations.microseconds]
            ) ?? 0)
    }
}

extension Writing {
    private static let (mostFiles, mostLooks) = (100, 5_000)

    fileprivate func erase(_ found: Outdated, _ consultations: Timestamp) throws -> (files: Int, looks: Int) {
        let digests = found.digests.prefix(Writing.mostFiles)
        for digest in digests { try eraseFile(digest) }
        var looks = 0
        if digests.isEmpty {
            try database.execute(
                sql: """
                    DELETE FROM consultation WHERE id IN (SELECT id FROM consultation WHERE at < ? ORDER BY at LIMIT ?)
                    """,
                arguments: [consultations.microseconds, Writing.mostLooks])
            looks = database.changesCount
        }
        try decide(
            NewDecision(
                kind: .erase, inputs: Store.digest("retention"),
                result: Store.digest(digests.joined(separator: "\n") + "\n\(looks)"),
                payload: Array("files=\(digests.count) consultations=\(looks)".utf8)))
        return (digests.count, looks)
    }

    /// Its digest stays: it says that there was such a file, not what it held.
    func eraseFile(_ digest: String) throws {
        try database.execute(
            sql: "UPDATE blob SET bytes = NULL, erased_act = ? WHERE digest = ? AND bytes IS NOT NULL",
            arguments: [act, digest])
    }
}
