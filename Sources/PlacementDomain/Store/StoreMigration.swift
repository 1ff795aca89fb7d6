/// A store of an earlier program, and what bringing it up to date would do.
public struct StoreMigration: Hashable, Sendable {
    public var path: String
    public var from: Int
    public var to: Int
    /// Where the copy goes that is made before.
    public var copy: String

    public init(path: String, from: Int, to: Int, copy: String) {
        self.path = path
        self.from = from
        self.to = to
        self.copy = copy
    }

    /// Whether there is nothing to do.
    public var isDone: Bool { from == to }
}
