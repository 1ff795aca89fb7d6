/// One decision of the record, without what was written beside it.
public struct RecordedDecision: Hashable, Sendable {
    public var number: Int64
    public var at: Timestamp
    /// Id of whoever decided.
    public var actor: String
    /// For example `plan` or `publish`.
    public var kind: String
    public var program: String
    /// SHA-256 of the entry, 64 hex digits.
    public var hash: String

    public init(number: Int64, at: Timestamp, actor: String, kind: String, program: String, hash: String) {
        self.number = number
        self.at = at
        self.actor = actor
        self.kind = kind
        self.program = program
        self.hash = hash
    }
}

/// What looking through the record gave.
public struct RecordVerification: Hashable, Sendable {
    public var decisions: Int
    /// How many of them sealed what was recorded since the one before.
    public var seals: Int
    /// The first 20 digits of the last decision's hash.
    public var head: String
    /// The first link that is broken; nil: all of them hold.
    public var broken: StoreFinding?
    /// Rows that were sealed and are not what they were.
    public var edited: [StoreFinding]
    /// The decision with the head that was asked for; nil: none has it, or none was asked for.
    public var found: Int64?

    public init(
        decisions: Int, seals: Int, head: String, broken: StoreFinding?, edited: [StoreFinding], found: Int64?
    ) {
        self.decisions = decisions
        self.seals = seals
        self.head = head
        self.broken = broken
        self.edited = edited
        self.found = found
    }
}
