/// The file system that a path lies on, as the table of mounts names it.
public struct FileSystem: Hashable, Sendable {
    /// For example `ext4`, `nfs4`, `fuse.sshfs`.
    public var name: String

    /// - Parameters:
    ///   - path: absolute.
    ///   - mounts: lines of `/proc/self/mounts`: device, mount point, kind …; the last of several on one point counts.
    /// - Returns: nil where no line holds the path.
    public init?(path: String, mounts: String) {
        var found: (point: String, kind: String)?
        for line in mounts.split(separator: "\n") {
            let fields = line.split(separator: " ")
            guard fields.count > 2 else { continue }
            let point = FileSystem.unescaped(fields[1])
            let folder = point.hasSuffix("/") ? point : point + "/"
            guard (path + "/").hasPrefix(folder), point.count >= found?.point.count ?? 0 else { continue }
            found = (point, String(fields[2]))
        }
        guard let found else { return nil }
        name = found.kind
    }

    /// On these a rename by one machine may be seen late, or in halves, by another.
    public var isNetwork: Bool { FileSystem.networkKinds.contains(name) || name.hasPrefix("fuse.") }

    private static let networkKinds: Set<String> = [
        "nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "coda", "ceph", "lustre", "gpfs", "9p", "glusterfs",
        "ocfs2", "gfs2",
    ]

    /// Blanks and the like stand as `\040`: a backslash and three octal digits.
    private static func unescaped(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        let source = Array(text.utf8)
        var index = 0
        while index < source.count {
            if source[index] == UInt8(ascii: "\\"), index + 3 < source.count,
                let value = UInt8(String(decoding: source[(index + 1)...(index + 3)], as: UTF8.self), radix: 8)
            {
                bytes.append(value)
                index += 4
            } else {
                bytes.append(source[index])
                index += 1
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
