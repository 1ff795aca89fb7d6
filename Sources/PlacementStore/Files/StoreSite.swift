import CFolders
import Foundation
import PlacementDomain

/// Where a store lies: on which kind of file system, and whether something may be made there.
package struct StoreSite: Sendable {
    /// The number by which the system knows the kind of file system of a path (`statfs`); nil: it does not tell.
    private let kindNumber: @Sendable (String) -> UInt64?

    package init(_ kindNumber: @escaping @Sendable (String) -> UInt64? = StoreSite.ofThisMachine) {
        self.kindNumber = kindNumber
    }

    /// Kinds on which the locks of two machines, or of a bridge, cannot be relied on.
    ///
    /// - Source: numbers of linux/magic.h and the kernel's own file systems.
    private static let networkKinds: [UInt64: String] = [
        0x6969: "NFS", 0x517B: "SMB", 0xFE53_4D42: "SMB2", 0xFF53_4D42: "CIFS", 0x0102_1997: "9p", 0x6573_5546: "FUSE",
        0x5346_414F: "AFS", 0x6B41_4653: "AFS", 0x7375_7245: "Coda", 0x00C3_6400: "Ceph", 0x0BD0_0BD0: "Lustre",
        0x4750_4653: "GPFS", 0x7461_636F: "OCFS2", 0x0116_1970: "GFS2", 0x564C: "NCP", 0x786F_4256: "VirtualBox",
        0xBACB_ACBC: "VMware",
    ]

    /// The name of a network file system; nil: it is none that is known.
    package static func network(_ number: UInt64) -> String? { networkKinds[number & 0xFFFF_FFFF] }

    /// What this machine says.
    package static let ofThisMachine: @Sendable (String) -> UInt64? = { path in
        var kind: UInt = 0
        return cfolders_kind(path, &kind) == 0 ? UInt64(kind) : nil
    }

    /// - Throws: `network`.
    package func requireLocal(_ path: String) throws(StoreError) {
        let parts = StoreSite.parts(of: path)
        // The file may be mounted by itself; where it is not there yet, its folder counts.
        for place in [path, parts.folder] {
            if let number = kindNumber(place), let kind = StoreSite.network(number) {
                throw .network(path: path, kind: kind)
            }
        }
    }

    /// - Throws: `occupied`, `cannotCreate`, `network`: nothing could be made at `path`.
    func requireNew(_ path: String) throws(StoreError) {
        var status = stat()
        guard lstat(path, &status) != 0 else { throw .occupied(path: path) }
        let folder = StoreSite.parts(of: path).folder
        guard stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw .cannotCreate(path: path, reason: Said("\(folder) is geen map", "\(folder) is not a folder"))
        }
        try requireLocal(path)
        guard access(folder, W_OK | X_OK) == 0 else {
            throw .cannotCreate(
                path: path,
                reason: Said("in \(folder) mag niet worden geschreven", "nothing may be written in \(folder)"))
        }
    }

    /// Whether nothing can be written beside a path any more.
    static func hasNoRoom(_ path: String) -> Bool {
        var status = statvfs()
        return statvfs(parts(of: path).folder, &status) == 0 && status.f_bavail == 0
    }

    /// The folder in which a path lies, and its name there.
    static func parts(of path: String) -> (folder: String, name: String) {
        let url = URL(fileURLWithPath: path).standardizedFileURL
        return (url.deletingLastPathComponent().path, url.lastPathComponent)
    }

    /// Absolute, and where the path leads if it is a link: SQLite names its other files by the name it is given.
    static func resolved(_ path: String) -> String {
        URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
    }
}
