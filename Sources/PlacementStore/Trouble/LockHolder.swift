import Foundation
public import PlacementDomain

/// Who holds a file, as the system tells it: a process, never a name.
public struct LockHolder: Hashable, Sendable {
    public var process: Int32
    /// The number of the login under which it runs.
    public var user: UInt32
    /// When the process began.
    public var since: Timestamp

    public init(process: Int32, user: UInt32, since: Timestamp) {
        self.process = process
        self.user = user
        self.since = since
    }

    func text(_ words: Wording) -> String {
        words(
            "proces \(process) van login \(user), sinds \(since)", "process \(process) of login \(user), since \(since)"
        )
    }
}

/// What the system's table of locks says of a store, without opening any of its files: closing one would drop the locks
/// that this process has on it.
enum LockTable {
    /// Where SQLite locks in the file of a store, and where in its `-shm` for writing.
    private static let (connected, writing) = (Int64(0x4000_0000), Int64(120))

    /// Who writes to the store at `path`; nil: nobody, or the system does not tell.
    static func writer(_ path: String) -> LockHolder? {
        holders(of: path + "-shm") { $0 <= writing && writing <= $1 }.first
    }

    /// Who has the store open, this process left out.
    static func users(_ path: String) -> [LockHolder] {
        holders(of: path, isWrite: nil) { connected <= $1 && $0 <= connected + 511 }
    }

    /// - Parameter lines: of `/proc/locks`: `1: POSIX  ADVISORY  WRITE 2317 fe:00:5310667 120 120`.
    static func processes(
        in lines: String, inode: UInt64, isWrite: Bool?, where range: (Int64, Int64) -> Bool
    ) -> [Int32] {
        var found: [Int32] = []
        for line in lines.split(separator: "\n") where !line.contains("->") {
            let fields = line.split(separator: " ")
            guard fields.count == 8, fields[1] == "POSIX", let process = Int32(fields[4]), process > 0,
                let own = fields[5].split(separator: ":").last.flatMap({ UInt64($0) }), own == inode,
                let first = Int64(fields[6]), range(first, Int64(fields[7]) ?? .max),
                isWrite == nil || isWrite == (fields[3] == "WRITE"), !found.contains(process)
            else { continue }
            found.append(process)
        }
        return found
    }

    private static func holders(
        of path: String, isWrite: Bool? = true, where range: (Int64, Int64) -> Bool
    ) -> [LockHolder] {
        var status = stat()
        guard stat(path, &status) == 0 else { return [] }
        let lines = (try? String(contentsOfFile: "/proc/locks", encoding: .utf8)) ?? ""
        return processes(in: lines, inode: UInt64(status.st_ino), isWrite: isWrite, where: range)
            .filter { $0 != getpid() }.map(holder)
    }

    private static func holder(_ process: Int32) -> LockHolder {
        var status = stat()
        guard stat("/proc/\(process)", &status) == 0 else {
            return LockHolder(process: process, user: 0, since: Timestamp(microseconds: 0))
        }
        let began = Int64(status.st_ctim.tv_sec) * 1_000_000
        return LockHolder(process: process, user: status.st_uid, since: Timestamp(microseconds: began))
    }
}
