import Crypto
import Foundation
import PlacementDomain

/// The hash that names a set of files: SHA-256 over `name 0x00 hex(SHA-256 of its bytes) 0x0A` in byte order of names.
package struct FolderHash {
    private var digests: [(name: String, digest: String)] = []

    package init() {}

    /// Adds a file by the hex digest of its bytes.
    package mutating func add(name: String, digest: String) { digests.append((name, digest)) }

    package mutating func add(name: String, bytes: [UInt8]) {
        add(name: name, digest: hexadecimal(SHA256.hash(data: bytes)))
    }

    /// Lower-case hex, 64 characters.
    package var text: String {
        var hasher = SHA256()
        for file in digests.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
            hasher.update(data: Array(file.name.utf8) + [0] + Array(file.digest.utf8) + [0x0A])
        }
        return hexadecimal(hasher.finalize())
    }
}

extension FolderHash {
    /// The hash of an instance folder as it lies there; nil: one of its files cannot be read.
    static func ofInstance(_ folder: String) -> String? {
        var hash = FolderHash()
        for name in InstanceTable.allCases.map(\.file) + InstanceTables.documents {
            guard case .success(let file) = FileBytes.read(folder: folder, name: name) else { return nil }
            hash.add(name: name, digest: file.digest)
        }
        return hash.text
    }
}
