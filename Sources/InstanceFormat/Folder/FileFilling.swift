import Foundation
import PlacementDomain

/// What writing one whole file has in common, wherever it comes to stand.
enum FileFilling {
    /// Writes all bytes to an open file; where that fails the file is removed.
    ///
    /// - Parameter path: as it is told.
    static func fill(
        _ descriptor: Int32, with bytes: [UInt8], at temporary: String, _ path: String
    ) throws(FormatError) {
        var written = 0
        while written < bytes.count {
            let part = bytes.withUnsafeBytes {
                Foundation.write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
            }
            if part < 0, errno == EINTR { continue }
            guard part > 0 else { throw failed(temporary, path) }
            written += part
        }
    }

    /// Removes what was begun, and says why it could not be ended.
    static func failed(_ temporary: String, _ path: String) -> FormatError {
        let code = errno
        unlink(temporary)
        return .writeFailed(path: path, reason: FileBytes.reason(code == 0 ? EIO : code))
    }

    /// Waits until the name in a folder is on the disk.
    static func sync(_ folder: String) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        _ = fsync(descriptor)
        close(descriptor)
    }
}
