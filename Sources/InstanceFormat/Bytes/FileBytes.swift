import Crypto
import Foundation
import PlacementDomain

/// The bytes of one regular file, held outside Swift arrays so that a large table costs its size once.
final class FileBytes {
    /// Larger files are refused: no table of a country comes near.
    static let mostBytes = 1 << 30

    let name: String
    private let storage: UnsafeMutableRawBufferPointer
    /// Bytes that belong to the byte order mark at the front: 0 or 3.
    private(set) var markLength = 0

    /// All bytes, with the byte order mark.
    var all: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(storage.bindMemory(to: UInt8.self)) }
    /// The bytes after the byte order mark.
    var content: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: all[markLength...]) }

    private init(name: String, storage: UnsafeMutableRawBufferPointer) {
        self.name = name
        self.storage = storage
    }

    convenience init(name: String, copying bytes: [UInt8]) {
        let storage = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
        storage.copyBytes(from: bytes)
        self.init(name: name, storage: storage)
        findMark()
    }

    deinit { storage.deallocate() }

    enum Fault: Error {
        case missing
        /// A reason in words that holds no path.
        case unreadable(Said)
    }

    /// Reads a whole file; anything but a regular file is refused without being opened for long.
    static func read(folder: String, name: String) -> Result<FileBytes, Fault> {
        let descriptor = open("\(folder)/\(name)", O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard descriptor >= 0 else {
            return .failure(errno == ENOENT ? .missing : .unreadable(reason(errno)))
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return .failure(.unreadable(reason(errno))) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            return .failure(.unreadable(Said("het is geen gewoon bestand", "it is not a regular file")))
        }
        let size = Int(status.st_size)
        guard size <= mostBytes else {
            return .failure(.unreadable(Said("het is groter dan 1 GiB", "it is larger than 1 GiB")))
        }
        let storage = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
        let file = FileBytes(name: name, storage: storage)
        var filled = 0
        while filled < size {
            let part = Foundation.read(descriptor, storage.baseAddress?.advanced(by: filled), size - filled)
            if part < 0, errno == EINTR { continue }
            guard part > 0 else {
                return .failure(
                    .unreadable(
                        part < 0
                            ? reason(errno)
                            : Said("het werd korter tijdens het lezen", "it shrank while it was read")))
            }
            filled += part
        }
        file.findMark()
        return .success(file)
    }

    /// Whether a file of that name is there, whatever it is.
    static func exists(_ name: String, in folder: String) -> Bool {
        var status = stat()
        return stat("\(folder)/\(name)", &status) == 0
    }

    private func findMark() {
        markLength = all.count >= 3 && all[0] == 0xEF && all[1] == 0xBB && all[2] == 0xBF ? 3 : 0
    }

    /// SHA-256 of all bytes, lower-case hex.
    var digest: String {
        var hasher = SHA256()
        hasher.update(bufferPointer: UnsafeRawBufferPointer(storage))
        return hexadecimal(hasher.finalize())
    }

    static func reason(_ code: Int32) -> Said {
        switch code {
        case EACCES, EPERM: Said("geen rechten", "no permission")
        case ELOOP: Said("de symbolische koppelingen lopen in een kring", "its symbolic links lead in a circle")
        case EISDIR: Said("het is een map", "it is a folder")
        case ENOTDIR: Said("een deel van het pad is geen map", "part of its path is no folder")
        case ENOENT: Said("het bestaat niet", "it is not there")
        case ENOSPC: Said("de schijf is vol", "the disk is full")
        case EDQUOT: Said("uw schijfruimte is op", "the disk quota is used up")
        case EROFS: Said("op dit bestandssysteem kunt u alleen lezen", "the file system can only be read")
        case ENAMETOOLONG: Said("de naam is te lang", "its name is too long")
        case EIO: Said("de schijf meldt een fout", "the disk reports a fault")
        default: Said("systeemfout \(code)", "system error \(code)")
        }
    }
}

/// Lower-case hex of `bytes`.
func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in bytes {
        text.append(digits[Int(byte >> 4)])
        text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
}
