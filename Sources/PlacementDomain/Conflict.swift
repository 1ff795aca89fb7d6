/// Something a planner must decide: kept placements, or published people, that no longer fit.
public struct Conflict: Hashable, Sendable {
    public var code: String
    public var place: String
    public var smallestSet: [ClientID]

    public init(code: String, place: String, smallestSet: [ClientID]) {
        self.code = code
        self.place = place
        self.smallestSet = smallestSet
    }
}

extension Conflict {
    /// The sitting that it is about; nil: it is about a client alone.
    public var session: SessionID? {
        // An id holds no `@`, and a day has ten characters.
        guard let at = place.firstIndex(of: "@"), let end = place.index(at, offsetBy: 11, limitedBy: place.endIndex)
        else { return nil }
        return SessionID(String(place[..<end]))
    }

    /// Whether a published sitting is not held any more: everybody there is concerned.
    public var isOfWholeSitting: Bool { code == "KEPT_NOT_POSSIBLE" && session?.description == place }
}
