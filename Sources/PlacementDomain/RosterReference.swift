/// What names one roster of one instance: a plan, or a publication of it.
public protocol RosterReference {
    /// Hash of the instance.
    var instance: String { get }
    var rosterId: String { get }
}

extension RosterReference {
    /// Whether both name one roster of one instance: after a planner's decision the same roster may say more to people.
    public func isSameRoster(as other: some RosterReference) -> Bool {
        rosterId == other.rosterId && instance == other.instance
    }
}
