/// Why a folder could not be written.
public enum FormatError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The folder cannot be made or replaced (D1190; exit code 73).
    case cannotCreate(path: String, reason: String)
    /// Writing stopped, as on a full disk (D1191; exit code 74).
    case writeFailed(path: String, reason: String)
    /// A value that the format cannot hold (D1192): the caller's fault.
    case notWritable(file: String, field: String, cause: String)

    public var code: String {
        switch self {
        case .cannotCreate: "D1190"
        case .writeFailed: "D1191"
        case .notWritable: "D1192"
        }
    }

    public var description: String {
        switch self {
        case .cannotCreate(let path, let reason): "\(code)  cannot create \(path): \(reason)"
        case .writeFailed(let path, let reason): "\(code)  cannot write \(path): \(reason)"
        case .notWritable(let file, let field, let cause): "\(code)  \(file) \(field): \(cause)"
        }
    }
}
