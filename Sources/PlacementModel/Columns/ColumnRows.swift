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
