/// The two documents of an office: its own choices, and law and policy as dated numbers.
public enum DocumentKind: String, CaseIterable, Hashable, Sendable {
    case policy, rules

    /// As folders call it.
    public var file: String { "\(rawValue).yaml" }
}

/// One value of a document before and after it changes.
public struct DocumentChange: Hashable, Sendable {
    /// Where it stands: `weights.travel.points`, or of a rule its id, jurisdiction, frames, first day and name.
    public var key: String
    /// nil: it is new, or goes.
    public var before: String?
    public var after: String?

    public init(key: String, before: String?, after: String?) {
        (self.key, self.before, self.after) = (key, before, after)
    }
}
