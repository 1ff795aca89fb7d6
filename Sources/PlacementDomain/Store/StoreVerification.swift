/// What looking through a whole store gave.
public struct StoreVerification: Hashable, Sendable {
    public var facts: StoreFacts
    /// Empty: everything is as it must be. At most 1,000.
    public var findings: [StoreFinding]
    /// The number of the schema.
    public var schema: Int
    /// The first 20 digits of the last decision's hash.
    public var head: String
    /// How many of each were looked at.
    public var counts: Counts

    public init(facts: StoreFacts, findings: [StoreFinding], schema: Int, head: String, counts: Counts) {
        self.facts = facts
        self.findings = findings
        self.schema = schema
        self.head = head
        self.counts = counts
    }

    public struct Counts: Hashable, Sendable {
        public var acts = 0
        public var decisions = 0
        public var orders = 0
        public var entries = 0
        public var assignments = 0
        public var publications = 0
        public var files = 0

        public init() {}
    }
}
