import Foundation
import PlacementDomain
import PlacementStore

/// A folder of one command, readable for its login alone, where a week and a plan lie while the jobs on folders read them.
///
/// Removed by `remove`, and at the latest when nobody holds it any more. A file in it is locked as long as the command lives:
/// what a killed one left is locked by nobody, and goes with the next.
public final class ScratchFolder: Sendable {
    /// Absolute, with no link in it.
    public let path: String
    private let lock: Int32
    private static let (mark, lockName) = ("dichtbij-week-", "/.lock")

    init() throws(CycleError) {
        let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
        ScratchFolder.sweep(base)
        while true {
            var template = Array("\(base)/\(ScratchFolder.mark)XXXXXX".utf8CString)
            // Made with mode 0700.
            guard mkdtemp(&template) != nil else {
                throw .store(.failed(path: base, reason: String(cString: strerror(errno))))
            }
            let made = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
            let descriptor = open(made + ScratchFolder.lockName, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else {
                throw .store(.failed(path: made, reason: String(cString: strerror(errno))))
            }
            // Somebody who sweeps may have been quicker than the lock: then another one.
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0, access(made + ScratchFolder.lockName, F_OK) == 0 {
                (path, lock) = (made, descriptor)
                return
            }
            close(descriptor)
        }
    }

    /// Removes folders of this login whose command does not live any more.
    private static func sweep(_ base: String) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: base)) ?? []
        for name in names where name.hasPrefix(mark) {
            let path = "\(base)/\(name)"
            var status = stat()
            guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR, status.st_uid == getuid() else {
                continue
            }
            let descriptor = open(path + lockName, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
            // One without a lock is being made at this moment, or is no folder of this program.
            guard descriptor >= 0 else { continue }
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { try? FileManager.default.removeItem(atPath: path) }
            close(descriptor)
        }
    }

    /// The instance of the week, the plan, and the plan that it goes on from.
    public var week: String { path + "/week" }
    public var plan: String { path + "/plan" }
    var earlier: String { path + "/earlier" }
    /// The publication that everybody holds, and what else its papers, or a later correction's, were made from.
    var previous: String { path + "/previous" }
    var parts: String { path + "/parts" }

    public func remove() { try? FileManager.default.removeItem(atPath: path) }

    deinit {
        remove()
        close(lock)
    }

    /// Lays files out as they were kept.
    func lay(_ files: [KeptFile], in folder: String) throws(CycleError) {
        do {
            let base = URL(fileURLWithPath: folder)
            let folders = Set(files.map { base.appendingPathComponent($0.name).deletingLastPathComponent() })
            for folder in folders.union([base]) {
                try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            }
            for file in files { try Data(file.content).write(to: base.appendingPathComponent(file.name)) }
        } catch {
            throw .store(.failed(path: folder, reason: "\(error.localizedDescription)"))
        }
    }

    /// The files of a folder that a job wrote, by name.
    func files(in folder: String) throws(CycleError) -> [KeptFile] {
        let manager = FileManager.default
        let names = ((try? manager.contentsOfDirectory(atPath: folder)) ?? []).sorted()
        var files: [KeptFile] = []
        for name in names {
            guard let content = manager.contents(atPath: "\(folder)/\(name)") else {
                throw .store(.failed(path: "\(folder)/\(name)", reason: String(cString: strerror(errno))))
            }
            files.append(KeptFile(name: name, content: Array(content)))
        }
        return files
    }
}
