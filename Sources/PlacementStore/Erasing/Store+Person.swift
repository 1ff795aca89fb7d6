import Foundation
import GRDB
package import PlacementDomain

extension Store {
    private static let ended = "('completed', 'returned', 'withdrawn')"

    /// What can be erased of a client.
    ///
    /// - Parameter tables: names of the files of plans in which people stand.
    /// - Returns: nil: there is no such client.
    package func person(_ client: ClientID, tables: [String]) throws(StoreError) -> StoredPerson? {
        try read { database in
            let isThere = try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM client WHERE id = ?)", arguments: [client.text])
            guard isThere == true else { return nil }
            func orders(_ condition: String) throws -> [OrderID] {
                try String.fetchAll(
                    database, sql: "SELECT id FROM orders WHERE client = ? \(condition) ORDER BY id",
                    arguments: [client.text]
                ).map { OrderID($0) }
            }
            let marks = repeatElement("?", count: tables.count).joined(separator: ", ")
            return StoredPerson(
                client: client, orders: try orders(""), open: try orders("AND state NOT IN \(Store.ended)"),
                isNamed: try PersonTexts.areThere(of: client.text, database),
                tables: try Row.fetchAll(
                    database,
                    sql: """
                        SELECT DISTINCT f.digest, f.name FROM folder_file f JOIN blob b ON b.digest = f.digest
                        WHERE f.name IN (\(marks)) AND b.bytes IS NOT NULL ORDER BY f.digest, f.name
                        """,
                    arguments: StatementArguments(tables)
                ).map { StoredPerson.Table(digest: $0["digest"], name: $0["name"]) })
        }
    }

    /// A file that is kept; nil: it is not, was erased, or is not what it was.
    package func file(_ digest: String) throws(StoreError) -> [UInt8]? { try read { try $0.blob(digest) } }

    /// Whether a text holds a name, an alias or a number of a client.
    package func names(_ client: ClientID, in text: String) throws(StoreError) -> Bool {
        let own = try read { try $0.texts(of: client.text) }.map { $0.lowercased() }
        return own.contains { text.lowercased().contains($0) }
    }

    /// Erases what rows say of a client: names, telephone numbers, notes and reasons.
    package func erase(_ person: StoredPerson, by header: ActHeader, clock: WallClock) throws(StoreError) {
        try write(header, clock: clock) { writing in
            let database = writing.database
            let places = try String.fetchAll(
                database,
                sql: "SELECT id FROM placement WHERE order_id IN (SELECT id FROM orders WHERE client = ?)",
                arguments: [person.client.text])
            let ids = Set([person.client.text] + person.orders.map(\.text) + places)
            let acts = try RecordTexts.acts(
                naming: ids, holding: database.texts(of: person.client.text), database)
            for act in acts where act != writing.act {
                try database.execute(sql: "DELETE FROM act_text WHERE act = ?", arguments: [act])
                try database.execute(
                    sql: """
                        DELETE FROM decision_payload WHERE seq IN (SELECT seq FROM decision WHERE act = ? AND kind <> 'seal')
                        """,
                    arguments: [act])
            }
            try PersonTexts(client: person.client.text, act: writing.act).erase(database)
            try writing.decideErased(person)
        }
    }

    /// Puts tables of kept plans in which a client is not named in the place of those in which he is.
    package func replace(
        _ tables: [(old: String, new: KeptFile)], of person: StoredPerson, by header: ActHeader, clock: WallClock
    ) throws(StoreError) {
        let packed = tables.map { (old: $0.old, new: PackedFile($0.new)) }
        for start in stride(from: 0, to: packed.count, by: 20) {
            try write(header, clock: clock) { writing in
                for (old, new) in packed[start..<min(start + 20, packed.count)] {
                    try writing.replace(old, by: new)
                }
                try writing.decideErased(person)
            }
        }
    }

    /// Tables and columns in which a client's name, alias or numbers stand once more, in whatever row; and after everything
    /// was erased, takes it out of the log.
    package func places(of texts: [String]) throws(StoreError) -> [String] {
        try forgetLog()
        // A page that was split may hold bytes of it that belong to no row: then all pages are written anew.
        if try Store.holds(path, texts) {
            do {
                try pool.writeWithoutTransaction { try $0.execute(sql: "VACUUM") }
            } catch {
                throw StoreError(error, path: path)
            }
            try forgetLog()
        }
        return try read { database in
            let columns = try Row.fetchAll(
                database,
                sql: """
                    SELECT m.name AS "table", c.name AS "column" FROM sqlite_schema m JOIN pragma_table_info(m.name) c
                    WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite!_%' ESCAPE '!' AND c.type IN ('TEXT', 'BLOB')
                      AND NOT (m.name = 'blob' AND c.name = 'bytes') ORDER BY 1, 2
                    """)
            return try columns.compactMap { row in
                let (table, column): (String, String) = (row["table"], row["column"])
                let isThere = try texts.contains { text in
                    try Bool.fetchOne(
                        database,
                        sql: "SELECT EXISTS (SELECT 1 FROM \(table) WHERE instr(\(column), ?) > 0)",
                        arguments: [text]) == true
                }
                return isThere ? "\(table).\(column)" : nil
            }
        }
    }

    /// Whether a file holds one of these texts, byte for byte.
    private static func holds(_ path: String, _ texts: [String]) throws(StoreError) -> Bool {
        let wanted = texts.map { Data($0.utf8) }
        let overlap = wanted.map(\.count).max() ?? 0
        guard overlap > 0, let file = FileHandle(forReadingAtPath: path) else { return false }
        defer { try? file.close() }
        var window = Data()
        do {
            while let part = try file.read(upToCount: 1 << 20), !part.isEmpty {
                window = Data(window.suffix(overlap)) + part
                if wanted.contains(where: { window.range(of: $0) != nil }) { return true }
            }
        } catch {
            throw .failed(path: path, reason: "\((error as NSError).code)")
        }
        return false
    }

    /// Name, alias and numbers of a client that are long enough to be looked for.
    package func texts(of client: ClientID) throws(StoreError) -> [String] {
        try read { try $0.texts(of: client.text) }
    }

    /// When and by what a file of a folder was erased; nil: none was.
    package func erasure(of folder: String) throws(StoreError) -> (at: Timestamp, verb: String)? {
        try read { database in
            try Row.fetchOne(
                database,
                sql: """
                    SELECT a.at, a.verb FROM folder_file f JOIN blob b ON b.digest = f.digest JOIN act a ON a.id = b.erased_act
                    WHERE f.folder = ? ORDER BY a.id LIMIT 1
                    """,
                arguments: [folder]
            ).map { (Timestamp(microseconds: $0["at"]), $0["verb"]) }
        }
    }
}

extension Database {
    /// Shorter ones stand in too many other words.
    private static let least = 4

    fileprivate func texts(of client: String) throws -> [String] {
        guard
            let row = try Row.fetchOne(
                self,
                sql: "SELECT display_name, alias, phone, emergency_contact FROM client_name WHERE client = ?",
                arguments: [client])
        else { return [] }
        return (0..<4).compactMap { row[$0] as String? }.filter { $0.utf8.count >= Database.least && $0 != client }
    }
}

extension Writing {
    /// Holds the id alone, for ever.
    fileprivate func decideErased(_ person: StoredPerson) throws {
        let text = "client=\(person.client)"
        try decide(
            NewDecision(
                kind: .erase, inputs: Store.digest("client erase"), result: Store.digest(text),
                payload: Array(text.utf8)))
    }

    fileprivate func replace(_ old: String, by new: PackedFile) throws {
        try keep(new.digest, new.packed)
        try database.execute(
            sql: "UPDATE folder_file SET digest = ? WHERE digest = ?", arguments: [new.digest, old])
        try eraseFile(old)
    }
}
