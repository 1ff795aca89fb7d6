/// What pricing needs to know of one planning unit.
public struct UnitFacts: BitwiseCopyable, Sendable {
    public var remaining: Int32
    public var termEnd: Int32
    public var hasTerm: Bool
    /// U_c in points.
    public var unplacedCost: Int32
    /// lost(unplaced).
    public var unplacedLost: Int32
    /// Least lost points over all choices, being unplaced among them.
    public var unavoidable: Int32
}
