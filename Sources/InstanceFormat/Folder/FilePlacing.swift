import Foundation
import PlacementDomain

/// Puts one file in its place in one step: written beside it, on the disk, then renamed.
enum FilePlacing {
    /// - Parameters:
    ///   - refusal: what is said of a file that stands there and is none of ours.
    ///   - isOurs: whether the bytes of a file that stands there are such as may be replaced.
    static func put(
        _ bytes: [UInt8], at path: String, refusal: Said, isOurs: (UnsafeBufferPointer<UInt8>) -> Bool
    ) throws(FormatError) {
        let target = try FolderWriting.resolved(path)
        let (parent, name) = BesideFolder.parts(of: target)
        try requireReplaceable(target, parent, name, path, refusal, isOurs)
        let temporary = "\(parent)/.\(name)\(BesideFolder.mark)\(getpid())"
        try write(bytes, to: temporary, path)
        guard rename(temporary, target) == 0 else {
            let code = errno
            unlink(temporary)
            throw .cannotCreate(path: path, reason: FileBytes.reason(code))
        }
        FileFilling.sync(parent)
    }

    private static func requireReplaceable(
        _ target: String, _ parent: String, _ name: String, _ path: String, _ refusal: Said,
        _ isOurs: (UnsafeBufferPointer<UInt8>) -> Bool
    ) throws(FormatError) {
        var status = stat()
        guard lstat(target, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw .cannotCreate(
                path: path,
                reason: Said("daar staat al iets, en het is geen gewoon bestand", "what is there is no regular file"))
        }
        switch FileBytes.read(folder: parent, name: name) {
        case .success(let file):
            // The bytes live no longer than the file.
            let isOwn = withExtendedLifetime(file) { isOurs(file.all) }
            guard isOwn else { throw .cannotCreate(path: path, reason: refusal) }
        case .failure(.missing): return
        case .failure(.unreadable(let reason)): throw .cannotCreate(path: path, reason: reason)
        }
    }

    private static func write(_ bytes: [UInt8], to temporary: String, _ path: String) throws(FormatError) {
        unlink(temporary)
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else {
            let code = errno
            throw code == ENOSPC || code == EDQUOT
                ? .writeFailed(path: path, reason: FileBytes.reason(code))
                : .cannotCreate(path: path, reason: FileBytes.reason(code))
        }
        defer { close(descriptor) }
        try FileFilling.fill(descriptor, with: bytes, at: temporary, path)
        guard fsync(descriptor) == 0 else { throw FileFilling.failed(temporary, path) }
    }
}
