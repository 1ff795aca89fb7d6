/// A backup that was looked at, and what putting it back would do.
public struct StoreRestore: Hashable, Sendable {
    /// The backup.
    public var source: String
    /// Where it goes.
    public var target: String
    /// SHA-256 of the backup.
    public var digest: String
    public var verification: StoreVerification
    /// What stands at `target` now.
    public var replaced: Replaced
    /// The last thing that was done in the backup; what was done since is not in it.
    public var lastAct: Timestamp?

    public enum Replaced: Hashable, Sendable {
        case nothing
        /// A store that can be read: its last act and the head of its record.
        case store(lastAct: Timestamp?, head: String)
        /// A store that cannot be read any more.
        case unreadable
    }

    public init(
        source: String, target: String, digest: String, verification: StoreVerification, replaced: Replaced,
        lastAct: Timestamp?
    ) {
        self.source = source
        self.target = target
        self.digest = digest
        self.verification = verification
        self.replaced = replaced
        self.lastAct = lastAct
    }
}
