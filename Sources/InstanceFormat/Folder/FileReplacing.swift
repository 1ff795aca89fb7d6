import Foundation
import PlacementDomain

/// Puts one file in the place of another in one step, with its permissions.
enum FileReplacing {
    /// Writes `bytes` beside the folder, waits for the disk, and renames.
    ///
    /// A file that lies half written in the folder itself would keep everybody from reading it (D1103); so it is written
    /// beside it, and within it only where that cannot be done.
    ///
    /// - Parameters:
    ///   - name: of a regular file in `folder`, or of a link to one: then the file that it leads to is replaced.
    ///   - expected: what stands there; another content is trouble.
    static func replace(
        _ name: String, in folder: String, holding expected: [UInt8], with bytes: [UInt8]
    ) throws(FormatError) {
        let path = "\(folder)/\(name)"
        let target = try FolderWriting.resolved(path)
        guard access(target, W_OK) == 0 else { throw .cannotReplace(path: path, reason: FileBytes.reason(errno)) }
        guard case .success(let file) = FileBytes.read(folder: folder, name: name), Array(file.all) == expected else {
            throw .cannotReplace(path: path, reason: Said("het is intussen veranderd", "it changed in the meantime"))
        }
        let root = try FolderWriting.resolved(folder)
        if let beside = try? BesideFolder.make(for: root, path) {
            let temporary = "\(beside.path)/\(name)"
            defer { _ = BesideFolder.remove(beside.path) }
            try write(bytes, to: temporary, like: target, path)
            if rename(temporary, target) == 0 { return FileFilling.sync(BesideFolder.parts(of: target).parent) }
            guard errno == EXDEV else { throw .cannotReplace(path: path, reason: FileBytes.reason(errno)) }
        }
        let (parent, own) = BesideFolder.parts(of: target)
        let temporary = "\(parent)/.\(own)\(BesideFolder.mark)\(getpid())"
        try write(bytes, to: temporary, like: target, path)
        guard rename(temporary, target) == 0 else {
            let code = errno
            unlink(temporary)
            throw .cannotReplace(path: path, reason: FileBytes.reason(code))
        }
        FileFilling.sync(parent)
    }

    /// - Parameter model: the file whose permissions it gets, and its owner where that is allowed.
    private static func write(
        _ bytes: [UInt8], to temporary: String, like model: String, _ path: String
    ) throws(FormatError) {
        var status = stat()
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard stat(model, &status) == 0, descriptor >= 0 else {
            throw .cannotReplace(path: path, reason: FileBytes.reason(errno))
        }
        defer { close(descriptor) }
        try FileFilling.fill(descriptor, with: bytes, at: temporary, path)
        _ = fchown(descriptor, status.st_uid, status.st_gid)
        guard fchmod(descriptor, status.st_mode & 0o7777) == 0, fsync(descriptor) == 0 else {
            throw FileFilling.failed(temporary, path)
        }
    }
}
