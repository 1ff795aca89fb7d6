import Foundation
import PlacementDomain

/// A group of logins that share a store.
///
/// SQLite gives its other files the permissions of the store's; who is made in the folder belongs to the folder's group.
struct StoreGroup {
    private let name: String
    private let number: gid_t

    /// - Throws: `group` where there is none of that name.
    init(_ name: String) throws(StoreError) {
        guard let entry = getgrnam(name) else { throw .group(name) }
        self.name = name
        number = entry.pointee.gr_gid
    }

    /// Makes the folder of a store, or looks whether it is the group's.
    func prepareFolder(of path: String) throws(StoreError) {
        let folder = StoreSite.parts(of: path).folder
        var status = stat()
        if stat(folder, &status) == 0 {
            guard status.st_gid == number, status.st_mode & 0o2070 == 0o2070 else {
                throw .cannotCreate(
                    path: folder,
                    reason: Said(
                        "de map is niet van groep \(name): 'chgrp \(name)' en 'chmod 2770', of een nieuwe map",
                        "the folder is not that of group \(name): 'chgrp \(name)' and 'chmod 2770', or a new folder"))
            }
            return
        }
        guard mkdir(folder, 0o770) == 0 else { throw BesideFile.failure(errno, folder) }
        guard chown(folder, uid_t.max, number) == 0, chmod(folder, 0o2770) == 0 else {
            rmdir(folder)
            throw .group(name)
        }
    }

    /// Gives a file to the group.
    func own(_ path: String) throws(StoreError) {
        guard chown(path, uid_t.max, number) == 0 else { throw .group(name) }
    }
}
