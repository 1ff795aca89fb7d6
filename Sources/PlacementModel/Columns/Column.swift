/// One column: a pattern with its start week, as positions in its timeline; or being unplaced.
public struct Column: BitwiseCopyable, Sendable, Equatable {
    /// Index into `ChoiceSpace.patterns`, or `unplaced`.
    public var pattern: Int32
    /// First position and position after the last, relative to the timeline.
    public var start: UInt16
    public var end: UInt16
    /// Points; of `nowhere` 0, whatever being unplaced costs (`UnitFacts.unplacedCost`).
    public var cost: Int32

    /// Stands for the pattern of somebody unplaced.
    public static let unplaced: Int32 = -1
    /// Being unplaced.
    public static let nowhere = Column(pattern: unplaced, start: 0, end: 0, cost: 0)

    @inlinable public init(pattern: Int32, start: UInt16, end: UInt16, cost: Int32) {
        self.pattern = pattern
        self.start = start
        self.end = end
        self.cost = cost
    }

    @inline(always) public init(pattern: Int, _ stretch: Stretch, cost: Int32) {
        self.init(pattern: Int32(pattern), start: UInt16(stretch.start), end: UInt16(stretch.end), cost: cost)
    }
}
