import Crypto
import Foundation
import GRDB

extension Writing {
    /// Keeps a file by its content; the same content is kept once.
    ///
    /// - Returns: its digest: SHA-256 of the bytes, lower-case hex.
    func keep(_ content: [UInt8]) throws -> String {
        let digest = SHA256.hash(data: content).hex
        try keep(digest, Deflated(of: content))
        return digest
    }

    /// Keeps a file under its digest; one that is kept already stays, one that was erased is here again.
    ///
    /// - Parameter packed: made only where it is needed.
    func keep(_ digest: String, _ packed: @autoclosure () -> Deflated) throws {
        let isThere = try Bool.fetchOne(
            database, sql: "SELECT bytes IS NOT NULL FROM blob WHERE digest = ?", arguments: [digest])
        guard isThere != true else { return }
        let packed = packed()
        if isThere == nil {
            try database.execute(
                sql: "INSERT INTO blob(digest, form, size, bytes) VALUES (?, ?, ?, ?)",
                arguments: [digest, packed.form.rawValue, packed.size, packed.bytes])
        } else {
            try database.execute(
                sql: "UPDATE blob SET form = ?, bytes = ?, erased_act = NULL WHERE digest = ?",
                arguments: [packed.form.rawValue, packed.bytes, digest])
        }
    }

    /// Keeps the files of a folder under its hash; a folder that is known stays as it is.
    func keep(folder: String, files: [(name: String, content: [UInt8])]) throws {
        for file in files {
            let digest = try keep(file.content)
            try database.execute(
                sql: "INSERT INTO folder_file(folder, name, digest) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                arguments: [folder, file.name, digest])
        }
    }
}

extension Database {
    /// A file that is kept; nil: it is not, was erased, or is not what it was.
    func blob(_ digest: String) throws -> [UInt8]? {
        guard
            let row = try Row.fetchOne(
                self, sql: "SELECT form, size, bytes FROM blob WHERE digest = ? AND bytes IS NOT NULL",
                arguments: [digest]),
            let form = Deflated.Form(rawValue: row["form"]),
            let content = Deflated(form: form, size: row["size"], bytes: row["bytes"]).content,
            SHA256.hash(data: content).hex == digest
        else { return nil }
        return content
    }
}
