import Foundation
import PlacementDomain

/// The bytes of a file that people saved.
enum SpreadsheetFile {
    /// - Parameter megabytes: what the file has at most.
    static func bytes(_ path: String, megabytes: Int) throws(SpreadsheetFault) -> [UInt8] {
        let (folder, name) = BesideFolder.parts(of: path)
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw errno == ENOENT ? .missing : .unreadable(FileBytes.reason(errno))
        }
        if status.st_mode & S_IFMT == S_IFDIR { throw .unreadable(FileBytes.reason(EISDIR)) }
        guard status.st_size <= megabytes << 20 else { throw .tooLarge(megabytes: megabytes) }
        switch FileBytes.read(folder: folder, name: name) {
        case .success(let file): return Array(file.all)
        case .failure(.missing): throw .missing
        case .failure(.unreadable(let reason)): throw .unreadable(reason)
        }
    }
}
