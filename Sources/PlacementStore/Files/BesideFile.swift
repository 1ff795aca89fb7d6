import CFolders
import Foundation
import PlacementDomain

/// A file that is made whole beside its place, and gets its name in one step.
///
/// Until then its name begins with a point. It is locked while it is made: one that nobody locks was left by a run that
/// ended in between, and goes with the next one.
struct BesideFile: ~Copyable {
    /// Where it lies until it has its place.
    let path: String
    private let target: String
    private let descriptor: Int32
    private static let mark = ".dichtbij-"
    private static let keptMark = ".before-"
    /// What SQLite adds to the name of a file for its logs.
    private static let tails = ["-wal", "-shm", "-journal"]

    /// - Parameter mode: its permissions, whatever the umask says.
    init(for target: String, mode: mode_t = 0o600) throws(StoreError) {
        let (folder, name) = StoreSite.parts(of: target)
        BesideFile.removeAbandoned(folder, beginning: ".\(name)\(BesideFile.mark)")
        self.target = target
        (path, descriptor) = try BesideFile.make("\(folder)/.\(name)\(BesideFile.mark)", target, mode)
    }

    private static func make(
        _ beginning: String, _ target: String, _ mode: mode_t
    ) throws(StoreError) -> (String, Int32) {
        while true {
            let path = beginning + UUID().uuidString.prefix(8)
            let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode)
            guard descriptor >= 0, fchmod(descriptor, mode) == 0 else { throw failure(errno, target) }
            let isLocked = flock(descriptor, LOCK_EX | LOCK_NB) == 0
            guard isLocked || errno == EWOULDBLOCK else { throw failure(errno, target) }
            // Somebody who cleans up may have been quicker than the lock: then another one.
            if isLocked, access(path, F_OK) == 0 { return (path, descriptor) }
            close(descriptor)
        }
    }

    /// Gives the file its place, where nothing may stand.
    ///
    /// - Throws: `occupied` where something does.
    consuming func place() throws(StoreError) {
        try sync()
        let code = cfolders_rename_new(path, target)
        if code != 0 {
            // Some file systems cannot look and rename in one step; then nobody may make a file there in between.
            guard code == EINVAL || code == EOPNOTSUPP || code == ENOSYS, access(target, F_OK) != 0 else {
                throw code == EEXIST ? .occupied(path: target) : BesideFile.failure(code, target)
            }
            guard rename(path, target) == 0 else { throw BesideFile.failure(errno, target) }
        }
        BesideFile.syncFolder(of: target)
    }

    /// Gives the file the place of another one.
    ///
    /// - Parameter kept: the name that the other one gets.
    consuming func replace(keeping kept: String) throws(StoreError) {
        try sync()
        BesideFile.removeSecondNames(of: target)
        guard link(target, kept) == 0 else { throw BesideFile.failure(errno, kept) }
        guard rename(path, target) == 0 else {
            let code = errno
            unlink(kept)
            throw BesideFile.failure(code, target)
        }
        BesideFile.syncFolder(of: target)
    }

    deinit {
        unlink(path)
        for tail in BesideFile.tails { unlink(path + tail) }
        close(descriptor)
    }

    /// What a file is called that gives its place to another one.
    static func keptName(_ target: String, at moment: Timestamp) -> String {
        free("\(target)\(keptMark)\(moment.compact)")
    }

    /// The name, with the first number behind it that makes it one that nothing has.
    static func free(_ name: String) -> String {
        var status = stat()
        var (found, number) = (name, 1)
        while lstat(found, &status) == 0 {
            number += 1
            found = "\(name)-\(number)"
        }
        return found
    }

    /// A run that ended between two names left the file that still has its place with both: it is no copy of it, and
    /// whoever opened it by the second name would write another log to it.
    private static func removeSecondNames(of target: String) {
        let (folder, name) = StoreSite.parts(of: target)
        var (own, other) = (stat(), stat())
        guard stat(target, &own) == 0, own.st_nlink > 1 else { return }
        for found in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        where found.hasPrefix("\(name)\(keptMark)") {
            guard lstat("\(folder)/\(found)", &other) == 0, other.st_ino == own.st_ino, other.st_dev == own.st_dev
            else {
                continue
            }
            unlink("\(folder)/\(found)")
        }
    }

    private func sync() throws(StoreError) {
        guard fsync(descriptor) == 0 else { throw BesideFile.failure(errno, target) }
    }

    private static func syncFolder(of path: String) {
        let descriptor = open(StoreSite.parts(of: path).folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        _ = fsync(descriptor)
        close(descriptor)
    }

    /// Removes what ended runs left of copies whose names hold the moment at which they were made.
    static func removeAbandoned(copiesOf path: String, named mark: String) {
        let (folder, name) = StoreSite.parts(of: path)
        removeAbandoned(folder, beginning: ".\(name)\(mark)")
    }

    /// Removes what no living process makes, with the logs beside it: nobody locks those, their file says for them.
    private static func removeAbandoned(_ folder: String, beginning: String) {
        let found = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
            .filter { $0.hasPrefix(beginning) && $0.contains(mark) }
        for made in found where !tails.contains(where: { made.hasSuffix($0) }) && !isInUse("\(folder)/\(made)") {
            unlink("\(folder)/\(made)")
        }
        for log in found {
            guard let tail = tails.first(where: { log.hasSuffix($0) }) else { continue }
            if access("\(folder)/\(log.dropLast(tail.count))", F_OK) != 0 { unlink("\(folder)/\(log)") }
        }
    }

    private static func isInUse(_ path: String) -> Bool {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { return errno != ENOENT }
        defer { close(descriptor) }
        return flock(descriptor, LOCK_EX | LOCK_NB) != 0
    }

    static func failure(_ code: Int32, _ path: String) -> StoreError {
        switch code {
        case ENOSPC, EDQUOT: .full(path: path)
        case EROFS: .readOnly(path: path)
        case EEXIST: .occupied(path: path)
        default:
            .cannotCreate(
                path: path,
                reason: Said("kan niet worden gemaakt (fout \(code))", "cannot be made (error \(code))"))
        }
    }
}
