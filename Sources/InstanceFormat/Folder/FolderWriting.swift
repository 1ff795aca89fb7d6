import Foundation

/// Puts a whole folder in place at once: written beside, then renamed, so that nobody sees half of it.
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

    /// Writes `files` as the folder `path`.
    ///
    /// - Parameters:
    ///   - path: its parent must exist. A folder that stands there is replaced if `isOurs` says so of its path.
    ///   - marker: the file by which such a folder is known, for the message.
    static func write(
        _ files: [File], to path: String, marker: String, isOurs: (String) -> Bool
    ) throws(FormatError) {
        try write(
            files, then: EmptyCollection<File>(), to: path, marker: marker, waitsForDisk: false, isOurs: isOurs)
    }

    /// Writes `files`, then `more`, which are taken one at a time.
    ///
    /// - Parameter waitsForDisk: everything is on the disk before the folder is put in its place.
    /// - Returns: how many files were written.
    @discardableResult
    static func write(
        _ files: [File], then more: some Sequence<File>, to path: String, marker: String, waitsForDisk: Bool,
        isOurs: (String) -> Bool
    ) throws(FormatError) -> Int {
        let (target, exists) = try target(path, marker: marker, isOurs: isOurs)
        let beside = try makeBeside(target, path)
        do {
            var count = 0
            var folders: Set<String> = []
            func add(_ file: File) throws(FormatError) {
                try makeFolders(of: file, in: beside, path, &folders)
                try writeFile(file, in: beside, path)
                count += 1
            }
            for file in files { try add(file) }
            for file in more { try add(file) }
            // One call for thousands of small files: a call for each would take a minute.
            if waitsForDisk { sync() }
            try replace(target, with: beside, exists: exists, path)
            return count
        } catch {
            removeFolder(beside)
            throw error
        }
    }

    private static func target(
        _ path: String, marker: String, isOurs: (String) -> Bool
    ) throws(FormatError) -> (path: String, exists: Bool) {
        let target = try resolved(path)
        var status = stat()
        guard lstat(target, &status) == 0 else { return (target, false) }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            throw .cannotCreate(path: path, reason: "there is a file of that name")
        }
        guard isOurs(target) else {
            throw .cannotCreate(
                path: path, reason: "the folder exists and holds no \(marker) of this program; give another path")
        }
        return (target, true)
    }

    /// The path without a slash at its end, and the folder itself where it is a symbolic link.
    private static func resolved(_ path: String) throws(FormatError) -> String {
        var text = path
        while text.utf8.count > 1, text.utf8.last == 0x2F { text.removeLast() }
        guard !text.isEmpty else { throw .cannotCreate(path: path, reason: "the path is empty") }
        let name = text.split(separator: "/").last.map(String.init)
        var status = stat()
        let isLink = lstat(text, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
        guard isLink || name == "." || name == ".." else { return text }
        guard let real = realpath(text, nil) else { throw .cannotCreate(path: path, reason: FileBytes.reason(errno)) }
        defer { free(real) }
        return String(cString: real)
    }

    private static func makeBeside(_ target: String, _ path: String) throws(FormatError) -> String {
        let slash = target.utf8.lastIndex(of: 0x2F)
        let parent = slash.map { $0 == target.startIndex ? "/" : String(target[..<$0]) } ?? "."
        let name = slash.map { String(target[target.utf8.index(after: $0)...]) } ?? target
        var template = Array("\(parent)/.\(name).XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            let code = errno
            if code == ENOSPC || code == EDQUOT { throw .writeFailed(path: path, reason: FileBytes.reason(code)) }
            throw .cannotCreate(path: path, reason: FileBytes.reason(code))
        }
        let beside = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        // mkdtemp allows the owner alone; a plan's folder is as readable as the process says.
        let mask = umask(0)
        _ = umask(mask)
        _ = chmod(beside, 0o777 & ~mask)
        return beside
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

    private static func replace(
        _ target: String, with beside: String, exists: Bool, _ path: String
    ) throws(FormatError) {
        guard exists else {
            guard rename(beside, target) == 0 else {
                throw .cannotCreate(path: path, reason: FileBytes.reason(errno))
            }
            return
        }
        let old = beside + ".old"
        guard rename(target, old) == 0 else { throw .cannotCreate(path: path, reason: FileBytes.reason(errno)) }
        guard rename(beside, target) == 0 else {
            let code = errno
            _ = rename(old, target)
            throw .cannotCreate(path: path, reason: FileBytes.reason(code))
        }
        removeFolder(old)
    }

    private static func removeFolder(_ path: String) { try? FileManager.default.removeItem(atPath: path) }
}
