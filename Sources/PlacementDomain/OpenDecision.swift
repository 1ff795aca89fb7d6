/// Something that a planner must decide, as it stands when a roster is published: printing decides nothing.
public struct OpenDecision: Hashable, Sendable {
    /// In the order in which decisions are listed.
    public enum Kind: Int, CaseIterable, Hashable, Sendable, Comparable {
        /// Somebody was told of a sitting to which he cannot come any more as he was told.
        case published
        /// New assignments are left out of this publication until it is decided.
        case withheld
        /// Published as it stands.
        case goesOn

        public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    /// A record of the instance folder with which a planner can answer.
    public enum Answer: Hashable, Sendable {
        /// Unlock or end a placement; `line` of `placements.csv`.
        case placement(PlacementID, line: Int)
        /// Correct a record of `frozen-assignments.csv`, or take it out.
        case published(OrderID, SessionID, line: Int)
        /// The same, where the sitting has other times now than those that were published.
        case otherTimes(OrderID, SessionID, line: Int, start: TimeOfDay, end: TimeOfDay)
    }

    public var kind: Kind
    /// As in `conflicts.csv`, or OTHER_TIMES.
    public var code: String
    /// As in `conflicts.csv`; the first one where there are several.
    public var place: String
    /// How many equal ones of other days this one stands for, itself among them.
    public var count: Int
    /// Who would have to move, or was told; sorted by id.
    public var clients: [ClientID]
    public var answers: [Answer]

    public init(
        kind: Kind, code: String, place: String, count: Int = 1, clients: [ClientID], answers: [Answer] = []
    ) {
        self.kind = kind
        self.code = code
        self.place = place
        self.count = count
        self.clients = clients
        self.answers = answers
    }
}
