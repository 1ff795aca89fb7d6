/// Who acts: an id, never a name.
///
/// Given by whoever starts a job, and looked up nowhere else; `Swift.Actor` is another thing.
public struct Actor: Hashable, Sendable {
    /// For example `uid-1000`, or the id of a planner.
    public let id: String

    public init(id: String) { self.id = id }
}
