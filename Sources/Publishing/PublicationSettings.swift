/// What is decided about a publication before it is made.
public struct PublicationSettings: Sendable {
    /// Weeks on the partners' sheets, ending with the last firm week; at least 1.
    public var weeks: Int
    /// `nl` or `en`; nil: sheets in the instance's language, letters in the client's own where that is one of the two.
    public var language: String?
    public var zone: CalendarZone
    public var templates: PaperTemplates
    /// SHA-256 of some bytes, lower-case hex.
    public var digest: @Sendable ([UInt8]) -> String

    public init(
        weeks: Int = 2, language: String? = nil, zone: CalendarZone = .amsterdam,
        templates: PaperTemplates = .builtIn,
        digest: @escaping @Sendable ([UInt8]) -> String
    ) {
        self.weeks = weeks
        self.language = language
        self.zone = zone
        self.templates = templates
        self.digest = digest
    }
}
