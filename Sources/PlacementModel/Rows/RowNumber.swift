/// Number of a row in its `RowTable`.
public struct RowNumber: BitwiseCopyable, Hashable, Comparable, Sendable {
    public let value: Int32

    @inline(always) public init(_ value: Int32) { self.value = value }

    /// Its place in tables with an entry per row.
    @inline(always) public var index: Int { Int(value) }

    @inlinable public static func < (left: RowNumber, right: RowNumber) -> Bool { left.value < right.value }
}
