import Foundation
import GLPKSolver
import LinearProgramming

/// One thing that planning needs of a machine, and how it stands.
public struct MachineItem: Hashable, Sendable {
    public enum Subject: String, CaseIterable, Sendable {
        case solver, processors, memory, folder, fileSystem, space
    }

    public enum State: String, Sendable {
        case ok, warning, missing
    }

    public var subject: Subject
    public var state: State
    /// What was found: a version, a number with its unit, a kind of file system.
    public var found: String
}

/// Looks at the machine: does the solver answer, is there room to work, and where would a roster be written.
public enum MachineJob {
    /// Below this much memory a country does not fit (it takes some 400 MB).
    private static let leastMegabytes = 1_000
    private static let leastSpaceMegabytes = 200

    /// - Parameter folder: where rosters are to be written; it need not exist.
    public static func run(folder: String) async -> [MachineItem] {
        let place = OutputFolder.nearestExisting(URL(fileURLWithPath: folder)).path
        return [
            await solver(), processors(), memory(), writable(place), fileSystem(place), space(place),
        ]
    }

    /// Solves a program whose optimum is known.
    private static func solver() async -> MachineItem {
        var program = LinearProgram()
        program.addRow(lower: -.infinity, upper: 7)
        program.addColumn(cost: -3, lower: 0, upper: 9, isInteger: true, rows: [Int32(0)], coefficient: 2)
        let answer = try? await GLPKProvider().makeSolver().integerSolution(of: program)
        let name = "GLPK \(GLPKProvider.libraryVersion)"
        guard answer?.stop == .optimal, answer?.objective == -9 else {
            return MachineItem(subject: .solver, state: .missing, found: "\(name): no right answer")
        }
        let isSafe = GLPKProvider.isThreadSafe
        return MachineItem(
            subject: .solver, state: isSafe ? .ok : .missing,
            found: name + (isSafe ? "" : ": one thread at a time only"))
    }

    private static func processors() -> MachineItem {
        let count = ProcessInfo.processInfo.activeProcessorCount
        return MachineItem(subject: .processors, state: count < 2 ? .warning : .ok, found: "\(count)")
    }

    private static func memory() -> MachineItem {
        let megabytes = Int(ProcessInfo.processInfo.physicalMemory >> 20)
        return MachineItem(
            subject: .memory, state: megabytes < leastMegabytes ? .warning : .ok, found: "\(megabytes) MB")
    }

    private static func writable(_ place: String) -> MachineItem {
        var isFolder: ObjCBool = false
        let manager = FileManager.default
        guard manager.fileExists(atPath: place, isDirectory: &isFolder), isFolder.boolValue else {
            return MachineItem(subject: .folder, state: .missing, found: "\(place) is not a folder")
        }
        // Asked by doing it: permissions alone do not tell of a file system that is read-only.
        let probe = place + "/.dichtbij-\(UUID().uuidString)"
        guard manager.createFile(atPath: probe, contents: Data("probe".utf8)) else {
            return MachineItem(subject: .folder, state: .missing, found: "nothing can be written in \(place)")
        }
        try? manager.removeItem(atPath: probe)
        return MachineItem(subject: .folder, state: .ok, found: place)
    }

    private static func fileSystem(_ place: String) -> MachineItem {
        let real = URL(fileURLWithPath: place).resolvingSymlinksInPath().path
        let mounts = (try? String(contentsOfFile: "/proc/self/mounts", encoding: .utf8)) ?? ""
        guard let system = FileSystem(path: real, mounts: mounts) else {
            return MachineItem(subject: .fileSystem, state: .warning, found: "unknown")
        }
        return MachineItem(subject: .fileSystem, state: system.isNetwork ? .warning : .ok, found: system.name)
    }

    private static func space(_ place: String) -> MachineItem {
        let attributes = try? FileManager.default.attributesOfFileSystem(forPath: place)
        guard let free = (attributes?[.systemFreeSize] as? NSNumber)?.int64Value else {
            return MachineItem(subject: .space, state: .warning, found: "unknown")
        }
        let megabytes = Int(free >> 20)
        return MachineItem(
            subject: .space, state: megabytes < leastSpaceMegabytes ? .warning : .ok, found: "\(megabytes) MB")
    }
}

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
