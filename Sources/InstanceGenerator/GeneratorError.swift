public import Geography
public import PlacementDomain

/// Why no instance could be made.
public enum GeneratorError: Trouble, Hashable, CustomStringConvertible {
    /// The bundled postcodes, formulas or crossings could not be read.
    case geography(GeographyError)
    /// A number that orders hang on is not in the rules (D1911).
    case ruleMissing(id: String, name: String, frame: String)
    /// A setting is outside its range (D1912).
    case settingOutOfRange(name: Said, allowed: Said)

    public var code: String {
        switch self {
        case .geography(let error): error.code
        case .ruleMissing: "D1911"
        case .settingOutOfRange: "D1912"
        }
    }

    public func report(in words: Wording) -> TroubleReport {
        switch self {
        case .geography(let error): error.report(in: words)
        case .ruleMissing(let id, let name, let frame):
            TroubleReport(
                code: code,
                cause: words(
                    "rules.yaml: geen '\(name)' van \(id) voor NL \(frame)",
                    "rules.yaml: no '\(name)' of \(id) for NL \(frame)"),
                remedy: words(
                    "voeg hem toe, of gebruik de standaardregels.", "add it, or use the default rules."),
                ending: .unavailable)
        case .settingOutOfRange(let name, let allowed):
            TroubleReport(
                code: code, cause: words(name) + words(" ligt buiten de grenzen", " is out of range"),
                remedy: words("geef ", "give ") + words(allowed) + ".", ending: .wrongRequest)
        }
    }

    public var description: String { report(in: .english).description }
}
