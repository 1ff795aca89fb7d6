public import PlacementDomain

/// Why a folder could not be written.
public enum FormatError: Trouble, Hashable, CustomStringConvertible {
    /// The folder cannot be made or replaced (D1190).
    case cannotCreate(path: String, reason: Said)
    /// A file of a folder cannot be replaced (D1194).
    case cannotReplace(path: String, reason: Said)
    /// The folder holds files that nobody asked to remove, sorted (D1193).
    case wouldRemove(path: String, files: [String])
    /// Writing stopped, as on a full disk (D1191).
    case writeFailed(path: String, reason: Said)
    /// A value that the format cannot hold (D1192): the caller's fault.
    case notWritable(file: String, field: String, cause: Said)

    public var code: String {
        switch self {
        case .cannotCreate: "D1190"
        case .writeFailed: "D1191"
        case .notWritable: "D1192"
        case .wouldRemove: "D1193"
        case .cannotReplace: "D1194"
        }
    }

    public var description: String {
        switch self {
        case .cannotCreate(let path, let reason): "\(code)  cannot create \(path): \(reason.english)"
        case .cannotReplace(let path, let reason): "\(code)  cannot replace \(path): \(reason.english)"
        case .writeFailed(let path, let reason): "\(code)  cannot write \(path): \(reason.english)"
        case .notWritable(let file, let field, let cause): "\(code)  \(file) \(field): \(cause.english)"
        case .wouldRemove(let path, let files): "\(code)  \(path): would remove \(FormatError.list(files))"
        }
    }

    /// At most ten names, and how many more there are.
    private static func list(_ files: [String]) -> String {
        files.prefix(10).joined(separator: ", ") + (files.count > 10 ? ", … (\(files.count))" : "")
    }

    public func report(in words: Wording) -> TroubleReport {
        switch self {
        case .cannotCreate(let path, let reason):
            TroubleReport(
                code: code, cause: "\(path): \(words(reason))",
                remedy: words(
                    "kies met --output een andere naam, in een map waarin u mag schrijven.",
                    "choose another name with --output, inside a folder in which you may write."),
                ending: .cannotCreate)
        case .cannotReplace(let path, let reason):
            TroubleReport(
                code: code, cause: "\(path): \(words(reason))",
                remedy: words(
                    "kijk of u daar mag schrijven, en typ de opdracht opnieuw; er is niets geschreven.",
                    "see whether you may write there, and type the command again; nothing was written."),
                ending: .cannotCreate)
        case .writeFailed(let path, let reason):
            TroubleReport(
                code: code, cause: "\(path): \(words(reason))",
                remedy: words(
                    "maak ruimte vrij, en typ de opdracht opnieuw; wat er stond, staat er nog.",
                    "make room there, and type the command again; what stood there before still stands."),
                ending: .writeFailed)
        case .wouldRemove(let path, let files):
            TroubleReport(
                code: code,
                cause: "\(path): "
                    + words(
                        "hier staan bestanden die dit programma niet heeft gemaakt, en die zouden verdwijnen: ",
                        "files stand there that this program did not make, and that would be gone: ")
                    + FormatError.list(files),
                remedy: words(
                    "zet ze ergens anders, of typ --replace om ze mee te verwijderen.",
                    "move them elsewhere, or type --replace to remove them too."),
                ending: .cannotCreate)
        case .notWritable(let file, let field, let cause):
            TroubleReport(
                code: code, cause: "\(file) \(field): \(words(cause))",
                remedy: words("verander die waarde; niets is geschreven.", "change that value; nothing was written."),
                ending: .writeFailed)
        }
    }
}
