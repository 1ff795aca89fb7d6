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
            if rename(temporary, target) == 0 { return sync(target) }
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
        sync(target)
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
        var written = 0
        while written < bytes.count {
            let part = bytes.withUnsafeBytes {
                Foundation.write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
            }
            if part < 0, errno == EINTR { continue }
            guard part > 0 else { throw failed(temporary, path) }
            written += part
        }
        _ = fchown(descriptor, status.st_uid, status.st_gid)
        guard fchmod(descriptor, status.st_mode & 0o7777) == 0, fsync(descriptor) == 0 else {
            throw failed(temporary, path)
        }
    }

    private static func failed(_ temporary: String, _ path: String) -> FormatError {
        let code = errno
        unlink(temporary)
        return .writeFailed(path: path, reason: FileBytes.reason(code == 0 ? EIO : code))
    }

    /// Waits until the name is on the disk.
    private static func sync(_ target: String) {
        let descriptor = open(BesideFolder.parts(of: target).parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        _ = fsync(descriptor)
        close(descriptor)
    }
}
