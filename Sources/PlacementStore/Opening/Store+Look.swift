import Foundation
package import PlacementDomain

extension Store {
    /// Looks whether a store lies where its locks hold.
    ///
    /// - Throws: `missing`, `network`.
    package static func look(place path: String) throws(StoreError) {
        let path = StoreSite.resolved(path)
        guard FileManager.default.fileExists(atPath: path) else { throw .missing(path: path) }
        try StoreSite().requireLocal(path)
    }

    /// The permissions of its file, as chmod takes them.
    ///
    /// - Throws: `missing`; `readOnly` where the one who asks may not read and write it.
    package static func look(permissions path: String) throws(StoreError) -> Int {
        let path = StoreSite.resolved(path)
        var status = stat()
        guard stat(path, &status) == 0 else { throw .missing(path: path) }
        guard access(path, R_OK | W_OK) == 0 else { throw .readOnly(path: path) }
        return Int(status.st_mode & 0o7777)
    }

    /// What it is, of whatever schema.
    ///
    /// - Throws: `StoreError` where it cannot be looked at.
    package static func look(facts path: String) throws(StoreError) -> StoreFacts {
        let path = StoreSite.resolved(path)
        _ = try StoreHead.read(path)
        return try StoreHead.look(path) { try StoreFacts($0) }
    }

    /// The number of its schema.
    ///
    /// - Throws: as opening it does, where the number is not that of this program.
    package static func look(schema path: String) throws(StoreError) -> Int {
        try StoreHead.require(StoreSite.resolved(path), of: .released)
        return SchemaHistory.released.version
    }
}
