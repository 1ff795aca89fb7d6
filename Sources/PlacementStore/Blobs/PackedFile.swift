import Crypto
import Foundation
import GRDB
import PlacementDomain

/// A file that is ready to be kept: packed before a transaction begins, so that nobody waits for it.
struct PackedFile: Sendable {
    let name: String
    let digest: String
    let packed: Deflated

    init(_ file: KeptFile) {
        name = file.name
        digest = SHA256.hash(data: file.content).hex
        packed = Deflated(of: file.content)
    }
}

extension Writing {
    /// Keeps the files of a folder under its hash; what is kept already stays as it is.
    func keep(folder: String, packed files: [PackedFile]) throws {
        for file in files {
            try keep(file.digest, file.packed)
            try database.execute(
                sql: "INSERT INTO folder_file(folder, name, digest) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                arguments: [folder, file.name, file.digest])
        }
    }
}
