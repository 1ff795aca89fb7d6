public import PlacementDomain

/// What can go wrong when the bundled geography is loaded or travel is reckoned.
public enum GeographyError: Trouble, Hashable, CustomStringConvertible {
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

    public func report(in words: Wording) -> TroubleReport {
        switch self {
        case .resourceMissing(let name, let bundle):
            TroubleReport(
                code: code, cause: "\(name)  not found", remedy: "keep the folder '\(bundle)' beside the program.",
                ending: .unavailable)
        case .resourceMalformed(let name, let line, let cause):
            TroubleReport(
                code: code, cause: "\(name):\(line)  \(cause)", remedy: "restore the file as it was released.",
                ending: .unavailable)
        case .engineFailed(let cause):
            TroubleReport(
                code: code, cause: "routing engine  \(cause)",
                remedy: "see that the engine runs and knows this region.", ending: .unavailable)
        }
    }

    public var description: String { report(in: .english).description }
}
