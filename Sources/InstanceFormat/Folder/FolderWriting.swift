import CFolders
import Foundation
import PlacementDomain

/// Puts a whole folder in place at once: written beside, then exchanged, so that nobody sees half of it, or none.
enum FolderWriting {
    struct File {
        /// May lie in folders: `next/placements.csv`.
        let name: String
        let bytes: [UInt8]

        init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }

        /// A table that was written.
        ///
        /// - Parameter folder: empty, or a name with `/` behind it.
        init(_ table: TableWriter, in folder: String = "") throws(FormatError) {
            if let fault = table.fault { throw fault }
            self.init(name: folder + table.schema.file, bytes: table.bytes)
        }
    }

    /// Writes `files`, then `more`, which are taken one at a time, as the folder `path`.
    ///
    /// Everything is on the disk before the folder is put in its place.
    ///
    /// - Parameters:
    ///   - path: its parent must exist. A folder that stands there is replaced if `requireOurs` does not throw for it.
    @discardableResult
    static func write(
        _ files: [File], then more: some Sequence<File> = EmptyCollection<File>(), to path: String,
        requireOurs: (String) throws(FormatError) -> Void
    ) throws(FormatError) -> PlacedFolder {
        let target = try target(path, requireOurs: requireOurs)
        var leftBehind = LeftBehind.clear(beside: target)
        let beside = try BesideFolder.make(for: target, path)
        do {
            let count = try fill(beside, files, more, path)
            let isInOneStep = try FolderExchange.put(beside.path, at: target, named: path)
            if !BesideFolder.remove(beside.path) { leftBehind.append(beside.path) }
            return PlacedFolder(files: count, isInOneStep: isInOneStep, leftBehind: leftBehind)
        } catch {
            _ = BesideFolder.remove(beside.path)
            throw error
        }
    }

    /// - Returns: how many files were written.
    private static func fill(
        _ beside: BesideFolder, _ files: [File], _ more: some Sequence<File>, _ path: String
    ) throws(FormatError) -> Int {
        var count = 0
        var folders: Set<String> = []
        func add(_ file: File) throws(FormatError) {
            try makeFolders(of: file, in: beside.path, path, &folders)
            try writeFile(file, in: beside.path, path)
            count += 1
        }
        for file in files { try add(file) }
        for file in more { try add(file) }
        // One call for thousands of small files: a call for each would take a minute.
        let code = cfolders_sync(beside.descriptor)
        guard code == 0 else { throw .writeFailed(path: path, reason: FileBytes.reason(code)) }
        return count
    }

    private static func target(
        _ path: String, requireOurs: (String) throws(FormatError) -> Void
    ) throws(FormatError) -> String {
        let target = try resolved(path)
        var status = stat()
        guard lstat(target, &status) == 0 else { return target }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            throw .cannotCreate(
                path: path, reason: Said("daar staat een bestand met die naam", "there is a file of that name"))
        }
        try requireOurs(target)
        return target
    }

    /// What is said of a folder that stands there and is none of ours.
    ///
    /// - Parameter marker: the file by which such a folder is known.
    static func notOurs(_ path: String, marker: String) -> FormatError {
        .cannotCreate(
            path: path,
            reason: Said(
                "de map bestaat al en heeft geen \(marker) van dit programma; geef een ander pad",
                "the folder exists and holds no \(marker) of this program; give another path"))
    }

    /// The path without a slash at its end, and the folder itself where it is a symbolic link.
    static func resolved(_ path: String) throws(FormatError) -> String {
        var text = path
        while text.utf8.count > 1, text.utf8.last == 0x2F { text.removeLast() }
        guard !text.isEmpty else {
            throw .cannotCreate(path: path, reason: Said("het pad is leeg", "the path is empty"))
        }
        let name = text.split(separator: "/").last.map(String.init)
        var status = stat()
        let isLink = lstat(text, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
        guard isLink || name == "." || name == ".." else { return text }
        guard let real = realpath(text, nil) else { throw .cannotCreate(path: path, reason: FileBytes.reason(errno)) }
        defer { free(real) }
        return String(cString: real)
    }

    private static func makeFolders(
        of file: File, in folder: String, _ path: String, _ made: inout Set<String>
    ) throws(FormatError) {
        var name = file.name.utf8.startIndex
        while let slash = file.name.utf8[name...].firstIndex(of: 0x2F) {
            let parent = String(file.name[..<slash])
            if made.insert(parent).inserted, mkdir("\(folder)/\(parent)", 0o777) != 0 {
                throw .writeFailed(path: "\(path)/\(parent)", reason: FileBytes.reason(errno))
            }
            name = file.name.utf8.index(after: slash)
        }
    }

    private static func writeFile(_ file: File, in folder: String, _ path: String) throws(FormatError) {
        func failed(_ code: Int32) -> FormatError {
            .writeFailed(path: "\(path)/\(file.name)", reason: FileBytes.reason(code))
        }
        let descriptor = open("\(folder)/\(file.name)", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw failed(errno) }
        var written = 0
        while written < file.bytes.count {
            let part = file.bytes.withUnsafeBytes { bytes in
                Foundation.write(descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written)
            }
            if part < 0, errno == EINTR { continue }
            guard part > 0 else {
                let code = part < 0 ? errno : EIO
                close(descriptor)
                throw failed(code)
            }
            written += part
        }
        guard close(descriptor) == 0 else { throw failed(errno) }
    }
}
