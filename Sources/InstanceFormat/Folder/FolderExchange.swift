import CFolders
import Foundation

/// How a folder came to its place.
public struct PlacedFolder: Hashable, Sendable {
    /// How many files were written.
    public let files: Int
    /// False: the file system does not exchange folders; two renames did it, and between them nothing stood there.
    public let isInOneStep: Bool
    /// Paths of folders beside it that killed runs left, and that could not be removed.
    public let leftBehind: [String]
}

/// Gives a finished folder the place of an earlier one.
package enum FolderExchange {
    /// Lets two paths change places; 0, or the number of the error.
    package typealias Swap = (_ one: String, _ other: String) -> Int32

    /// What a folder is called between two renames: its maker's name for it with this behind it.
    static let suffix = ".old"

    /// Puts `beside` at `target`; what stood there stands at `beside` then.
    ///
    /// - Parameters:
    ///   - path: the target as it is named in messages.
    ///   - swap: how two folders change places.
    /// - Returns: whether it was one step; then at no moment nothing stood there.
    package static func put(
        _ beside: String, at target: String, named path: String, swap: Swap = { cfolders_exchange($0, $1) }
    ) throws(FormatError) -> Bool {
        defer { syncFolder(BesideFolder.parts(of: target).parent) }
        var status = stat()
        guard lstat(target, &status) == 0 else {
            guard rename(beside, target) == 0 else { throw failure(errno, path) }
            return true
        }
        switch swap(beside, target) {
        case 0: return true
        case EINVAL, ENOSYS, EOPNOTSUPP:
            try renameTwice(target, for: beside, path)
            return false
        case let code: throw failure(code, path)
        }
    }

    /// What is done where the file system cannot exchange: `LeftBehind.restore` mends a run that is killed in between.
    private static func renameTwice(_ target: String, for beside: String, _ path: String) throws(FormatError) {
        let old = beside + suffix
        guard rename(target, old) == 0 else { throw failure(errno, path) }
        guard rename(beside, target) == 0 else {
            let code = errno
            _ = rename(old, target)
            throw failure(code, path)
        }
        _ = rename(old, beside)
    }

    private static func failure(_ code: Int32, _ path: String) -> FormatError {
        .cannotCreate(path: path, reason: FileBytes.reason(code))
    }

    /// Waits until the names in a folder are on the disk; where that cannot be done, the exchange stands all the same.
    private static func syncFolder(_ path: String) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        _ = fsync(descriptor)
        close(descriptor)
    }
}
