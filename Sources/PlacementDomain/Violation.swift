/// A rule that a roster breaks, or a fault of its certificate; its texts are as those of a finding.
public struct Violation: Hashable, Sendable {
    /// Rule id (`TERM-01` … `ROSTER-04`) or certificate fault (`D45xx`).
    public var code: String
    /// Ids of the records concerned, for example `c012 s3@2026-12-01`.
    public var place: String
    public var text: Said

    public init(code: String, place: String, text: Said) {
        self.code = code
        self.place = VisibleText.of(place)
        self.text = text.visible
    }
}
