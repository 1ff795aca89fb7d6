import Crypto
import Foundation
import GRDB
public import PlacementDomain

extension Store {
    /// Makes a store where nothing stands: complete when it has its name, readable and writable for its owner alone.
    ///
    /// - Parameters:
    ///   - group: whose members may read and write it, too; its folder is then theirs (`StoreGroup`).
    ///   - clock: says when.
    ///   - fill: writes what it begins with, in the same transaction; what it throws undoes everything.
    /// - Throws: `StoreError`: D5007 to D5009, D5014, D5015.
    public static func create(
        _ new: NewStore, at path: String, group: String? = nil, clock: WallClock
    ) throws(StoreError) -> StoreFacts {
        try create(new, at: path, group: group, clock: clock, history: .released, site: StoreSite()) { _ in }
    }

    package static func create(
        _ new: NewStore, at path: String, group: String? = nil, clock: WallClock, history: SchemaHistory,
        site: StoreSite
    ) throws(StoreError) -> StoreFacts {
        try create(new, at: path, group: group, clock: clock, history: history, site: site) { _ in }
    }

    static func create(
        _ new: NewStore, at path: String, group: String?, clock: WallClock, history: SchemaHistory,
        site: StoreSite, fill: (Writing) throws -> Void
    ) throws(StoreError) -> StoreFacts {
        let path = URL(fileURLWithPath: path).standardizedFileURL.path
        let sharing = try group.map { name throws(StoreError) in try StoreGroup(name) }
        try sharing?.prepareFolder(of: path)
        try site.requireNew(path)
        let beside = try BesideFile(for: path, mode: sharing == nil ? 0o600 : 0o660)
        try sharing?.own(beside.path)
        do {
            let queue = try DatabaseQueue(
                path: beside.path, configuration: ConnectionSettings.configuration(for: .checking))
            let facts = try queue.writeWithoutTransaction { database in
                try transaction(database) {
                    try history.apply(to: database, from: 0)
                    return try begin(new, clock, database, fill)
                }
            }
            try queue.close()
            try beside.place()
            return facts
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// What stands in a store from its beginning.
    private static func begin(
        _ new: NewStore, _ clock: WallClock, _ database: Database, _ fill: (Writing) throws -> Void
    ) throws -> StoreFacts {
        let now = clock.now
        try database.execute(
            sql: "INSERT INTO store VALUES (1, ?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                random(16).hex, Data(random(32)), new.jurisdiction, new.language, new.timeZone, new.isSynthetic,
                now.microseconds,
            ])
        try database.execute(
            sql: "INSERT INTO actor(id, kind, os_user, first_day) VALUES (?, 'person', ?, ?)",
            arguments: [new.actor.id, new.login, "\(try StoreFacts(database).day(of: now))"])
        let header = ActHeader(actor: new.actor, channel: .cli, verb: "store init", program: new.program)
        let facts = try StoreFacts(database)
        let writing = try begin(header, .standing(at: now), database)
        try fill(writing)
        try writing.decide(
            NewDecision(kind: .config, inputs: digest("store \(facts.id)"), result: digest("made")))
        return facts
    }

    /// SHA-256 of a text, lower-case hex.
    package static func digest(_ text: String) -> String { SHA256.hash(data: Data(text.utf8)).hex }

    /// Bytes that nobody can guess.
    static func random(_ count: Int) -> [UInt8] {
        SymmetricKey(size: SymmetricKeySize(bitCount: count * 8)).withUnsafeBytes { Array($0) }
    }
}
