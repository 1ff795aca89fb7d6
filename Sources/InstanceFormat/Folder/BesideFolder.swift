import Foundation

/// A folder beside the one that is to be written, `.NAME.dichtbij-XXXXXX`: filled first, then put in its place.
///
/// It is locked as long as its maker lives: so one that a killed run left behind is told from one that is being filled.
final class BesideFolder {
    /// What stands between a folder's name and the six characters of chance.
    static let mark = ".dichtbij-"

    let path: String
    /// Open on the folder, whatever its name becomes.
    let descriptor: Int32

    private init(path: String, descriptor: Int32) {
        self.path = path
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// - Parameters:
    ///   - target: the folder that is to be written, without a slash at its end.
    ///   - path: as it is named in messages.
    static func make(for target: String, _ path: String) throws(FormatError) -> BesideFolder {
        let (parent, name) = parts(of: target)
        while true {
            var template = Array("\(parent)/.\(name)\(mark)XXXXXX".utf8CString)
            guard mkdtemp(&template) != nil else { throw failure(errno, path) }
            let beside = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
            let descriptor = open(beside, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            // Somebody who cleans up may have been quicker than the lock: then another one.
            if descriptor < 0, errno == ENOENT { continue }
            guard descriptor >= 0 else { throw failure(errno, path) }
            let folder = BesideFolder(path: beside, descriptor: descriptor)
            if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK { continue }
            var status = stat()
            guard stat(beside, &status) == 0 else { continue }
            // mkdtemp allows the owner alone; a plan's folder is as readable as the process says.
            let mask = umask(0)
            _ = umask(mask)
            _ = chmod(beside, 0o777 & ~mask)
            return folder
        }
    }

    /// - Returns: whether nothing is left of it.
    static func remove(_ path: String) -> Bool {
        try? FileManager.default.removeItem(atPath: path)
        var status = stat()
        return lstat(path, &status) != 0
    }

    /// The folder above, and the name within it.
    static func parts(of target: String) -> (parent: String, name: String) {
        guard let slash = target.utf8.lastIndex(of: 0x2F) else { return (".", target) }
        let parent = slash == target.startIndex ? "/" : String(target[..<slash])
        return (parent, String(target[target.utf8.index(after: slash)...]))
    }

    private static func failure(_ code: Int32, _ path: String) -> FormatError {
        code == ENOSPC || code == EDQUOT
            ? .writeFailed(path: path, reason: FileBytes.reason(code))
            : .cannotCreate(path: path, reason: FileBytes.reason(code))
    }
}
