public import Geography

/// Why no instance could be made.
public enum GeneratorError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The bundled postcodes, formulas or crossings could not be read.
    case geography(GeographyError)
    /// A number that orders hang on is not in the rules (D1911).
    case ruleMissing(id: String, name: String, frame: String)
    /// A setting is outside its range (D1912).
    case settingOutOfRange(name: String, allowed: String)

    public var code: String {
        switch self {
        case .geography(let error): error.code
        case .ruleMissing: "D1911"
        case .settingOutOfRange: "D1912"
        }
    }

    public var description: String {
        switch self {
        case .geography(let error): error.description
        case .ruleMissing(let id, let name, let frame):
            "\(code)  rules.yaml  no '\(name)' of \(id) for NL \(frame)\n       Do: add it, or use the default rules."
        case .settingOutOfRange(let name, let allowed):
            "\(code)  \(name)  is out of range\n       Do: give \(allowed)."
        }
    }
}
