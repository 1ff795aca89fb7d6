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

    /// - Parameter mode: its permissions, whatever the umask says.
    init(for target: String, mode: mode_t = 0o600) throws(StoreError) {
        let (folder, name) = StoreSite.parts(of: target)
        BesideFile.removeAbandoned(folder, name)
        path = "\(folder)/.\(name)\(BesideFile.mark)\(UUID().uuidString.prefix(8))"
        self.target = target
        descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard descriptor >= 0, fchmod(descriptor, mode) == 0, flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let code = errno
            throw BesideFile.failure(code, target)
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
        for tail in ["-wal", "-shm", "-journal"] { unlink(path + tail) }
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

    private static func removeAbandoned(_ folder: String, _ name: String) {
        for found in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        where found.hasPrefix(".\(name)\(mark)") {
            let descriptor = open("\(folder)/\(found)", O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
            guard descriptor >= 0 else { continue }
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unlink("\(folder)/\(found)") }
            close(descriptor)
        }
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
