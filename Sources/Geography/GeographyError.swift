/// What can go wrong when the bundled geography is loaded or travel is reckoned.
public enum GeographyError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A data file is in none of the folders looked at (D1901).
    case resourceMissing(name: String, bundle: String)
    /// A data file is there but not as it should be (D1902).
    case resourceMalformed(name: String, line: Int, cause: String)
    /// A routing engine gave no usable answer (D1903).
    case engineFailed(cause: String)

    public var code: String {
        switch self {
        case .resourceMissing: "D1901"
        case .resourceMalformed: "D1902"
        case .engineFailed: "D1903"
        }
    }

    public var description: String {
        switch self {
        case .resourceMissing(let name, let bundle):
            "\(code)  \(name)  not found\n       Do: keep the folder '\(bundle)' beside the program."
        case .resourceMalformed(let name, let line, let cause):
            "\(code)  \(name):\(line)  \(cause)\n       Do: restore the file as it was released."
        case .engineFailed(let cause):
            "\(code)  routing engine  \(cause)\n       Do: see that the engine runs and knows this region."
        }
    }
}
