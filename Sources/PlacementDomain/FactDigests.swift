/// What a plan was made from, as digests: by them a later plan sees whose facts are other now (`facts.csv`).
///
/// Sorted by (kind, id, group), each once.
public struct FactDigests: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case client, series, session
        /// What holds for everybody: rules and policy, the days of the plan.
        case all
    }

    public struct Row: Hashable, Sendable {
        public var kind: Kind
        /// Of the client, the series or the session; empty for `all`.
        public var id: String
        /// The cause that a difference here is, as `ChangeCause.word` has it.
        public var group: String
        /// SHA-256, lower-case hex.
        public var digest: String

        public init(kind: Kind, id: String, group: String, digest: String) {
            self.kind = kind
            self.id = id
            self.group = group
            self.digest = digest
        }
    }

    public var rows: [Row]

    public init(rows: [Row] = []) { self.rows = rows }
}
