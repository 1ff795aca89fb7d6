/// Something in a store that is not as it must be.
///
/// Holds numbers and ids, never names.
public struct StoreFinding: Hashable, Sendable {
    /// An entry of `docs/errors.md`.
    public var code: String
    /// Which table and record; empty: the whole file.
    public var place: String
    public var cause: Said
    /// What to do about it.
    public var remedy: Said

    public init(code: String, place: String, cause: Said, remedy: Said) {
        self.code = code
        self.place = place
        self.cause = cause
        self.remedy = remedy
    }

    /// Code, place and cause.
    public func line(in words: Wording) -> String { "\(code)  \(place.isEmpty ? "" : place + "  ")\(words(cause))" }
}
