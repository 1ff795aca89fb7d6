public import PlacementDomain

/// What can go wrong when the bundled geography is loaded or travel is reckoned.
public enum GeographyError: Trouble, Hashable, CustomStringConvertible {
    /// A data file is in none of the folders looked at (D1901).
    case resourceMissing(name: String, bundle: String)
    /// A data file is there but not as it should be (D1902).
    case resourceMalformed(name: String, line: Int, cause: Said)
    /// A routing engine gave no usable answer (D1903).
    case engineFailed(cause: Said)

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
                code: code, cause: words("\(name) is niet gevonden", "\(name) is not found"),
                remedy: words(
                    "zet de map '\(bundle)' naast het programma.", "keep the folder '\(bundle)' beside the program."),
                ending: .unavailable)
        case .resourceMalformed(let name, let line, let cause):
            TroubleReport(
                code: code, cause: "\(name):\(line)  \(words(cause))",
                remedy: words(
                    "zet het bestand terug zoals het is uitgegeven.", "restore the file as it was released."),
                ending: .unavailable)
        case .engineFailed(let cause):
            TroubleReport(
                code: code, cause: words("de routeplanner: ", "routing engine: ") + words(cause),
                remedy: words(
                    "kijk of de routeplanner draait en deze streek kent.",
                    "see that the engine runs and knows this region."), ending: .unavailable)
        }
    }

    public var description: String { report(in: .english).description }
}
