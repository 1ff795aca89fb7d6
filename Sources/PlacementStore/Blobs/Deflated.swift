import CZlib
import Foundation

/// Bytes as they lie in the store: deflated where that makes them smaller.
struct Deflated {
    enum Form: Int { case plain = 0, zlib = 1 }

    var form: Form
    /// Of the bytes as they were.
    var size: Int
    var bytes: Data

    init(form: Form, size: Int, bytes: Data) {
        self.form = form
        self.size = size
        self.bytes = bytes
    }

    init(of content: [UInt8]) {
        var length = compressBound(uLong(content.count))
        var packed = [UInt8](repeating: 0, count: Int(length))
        let isPacked = compress2(&packed, &length, content, uLong(content.count), 6) == Z_OK
        if isPacked, Int(length) < content.count {
            self.init(form: .zlib, size: content.count, bytes: Data(packed.prefix(Int(length))))
        } else {
            self.init(form: .plain, size: content.count, bytes: Data(content))
        }
    }

    /// The bytes as they were; nil: they cannot be made again.
    var content: [UInt8]? {
        switch form {
        case .plain: return bytes.count == size ? Array(bytes) : nil
        case .zlib:
            // A size that was changed behind our back must not ask for all memory: zlib packs at most a thousandfold.
            guard (0...max(1, bytes.count) * 1_100).contains(size) else { return nil }
            var length = uLong(size)
            var content = [UInt8](repeating: 0, count: max(size, 1))
            let source = Array(bytes)
            guard uncompress(&content, &length, source, uLong(source.count)) == Z_OK, Int(length) == size else {
                return nil
            }
            return Array(content.prefix(size))
        }
    }
}
