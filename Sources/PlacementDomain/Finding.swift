/// Something wrong in data that was read: collected, never thrown one by one.
///
/// Messages hold ids, codes and values of harmless fields only: no names, no addresses (PRIV-04). Each text is one line
/// without signs that steer a terminal (`VisibleText`), in both languages, whatever the file holds.
public struct Finding: Hashable, Sendable {
    public enum Severity: String, Hashable, Sendable {
        /// Structure: nothing is loaded.
        case error
        /// One record: the instance loads; that order is not planned, or that record does not count.
        case warning
    }

    /// `D1…` input, see `docs/errors.md`.
    public var code: String
    public var severity: Severity
    /// File name within the folder.
    public var file: String
    /// 1-based; 0: the whole file.
    public var line: Int
    public var field: String
    public var cause: Said
    /// What to do about it.
    public var remedy: Said

    public init(
        code: String, severity: Severity, file: String, line: Int = 0, field: String = "", cause: Said,
        remedy: Said
    ) {
        self.code = code
        self.severity = severity
        self.file = VisibleText.of(file)
        self.line = line
        self.field = VisibleText.of(field)
        self.cause = cause.visible
        self.remedy = remedy.visible
    }
}
