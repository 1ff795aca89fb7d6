/// What pricing needs to know of one planning unit.
public struct UnitFacts: BitwiseCopyable, Sendable {
    /// Minutes.
    public var remaining: Int32
    /// Day number of the last lawful day.
    public var termEnd: Int32
    /// Whether hours that stay unworked are lost points, and the term's end asks for slack.
    public var hasTerm: Bool
    /// U_c in points.
    public var unplacedCost: Int32
    /// lost(unplaced).
    public var unplacedLost: Int32
    /// Least lost points over all choices, being unplaced among them.
    public var unavoidable: Int32
}
