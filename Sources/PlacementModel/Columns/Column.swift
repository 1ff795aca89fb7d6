/// One column: a pattern with its start week, as positions in its timeline.
public struct Column: BitwiseCopyable, Sendable, Equatable {
    public var pattern: Int32
    /// First position and position after the last, relative to the timeline.
    public var start: UInt16
    public var end: UInt16
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

/// The rows that count a client in a column: in the order of its timeline, and last that of where it begins.
public struct ColumnRows: Sequence {
    @usableFromInline let slots: UnsafeBufferPointer<RowNumber>
    /// Number of the row of first sittings; −1: none counts him.
    @usableFromInline let start: Int32

    @inline(always) public init(slots: UnsafeBufferPointer<RowNumber>, start: Int32) {
        self.slots = slots
        self.start = start
    }

    public struct Iterator: IteratorProtocol {
        @usableFromInline var slots: UnsafeBufferPointer<RowNumber>.Iterator
        @usableFromInline var start: Int32

        @inline(always) public init(_ rows: ColumnRows) {
            slots = rows.slots.makeIterator()
            start = rows.start
        }

        @inline(always) public mutating func next() -> RowNumber? {
            if let row = slots.next() { return row }
            guard start >= 0 else { return nil }
            defer { start = -1 }
            return RowNumber(start)
        }
    }

    @inline(always) public func makeIterator() -> Iterator { Iterator(self) }
}
