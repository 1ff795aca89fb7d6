/// What is decided about a publication before it is made.
public struct PublicationSettings: Sendable {
    /// Weeks on the partners' sheets, ending with the last firm week; at least 1.
    public var weeks: Int
    public var zone: CalendarZone
    public var templates: PaperTemplates
    /// Of the decision record of a store (`PublicationRecord.head`); nil: no store publishes.
    public var head: String?
    /// SHA-256 of some bytes, lower-case hex.
    public var digest: @Sendable ([UInt8]) -> String

    public init(
        weeks: Int = 2, zone: CalendarZone = .amsterdam, templates: PaperTemplates = .builtIn,
        head: String? = nil, digest: @escaping @Sendable ([UInt8]) -> String
    ) {
        self.weeks = weeks
        self.zone = zone
        self.templates = templates
        self.head = head
        self.digest = digest
    }
}
