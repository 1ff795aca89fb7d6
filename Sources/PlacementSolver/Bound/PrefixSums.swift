/// Where the prefix sums of all timelines lie: what a column pays for its rows is a difference of two of them.
struct PrefixSums: @unchecked Sendable {
    private let through: UnsafeMutablePointer<Int32>
    private let before: UnsafeMutablePointer<Int32>
    private let first: UnsafeMutablePointer<Int32>

    @inline(__always)
    init(
        through: UnsafeMutablePointer<Int32>, before: UnsafeMutablePointer<Int32>, first: UnsafeMutablePointer<Int32>
    ) {
        self.through = through
        self.before = before
        self.first = first
    }

    /// Those of one timeline.
    ///
    /// - Parameters:
    ///   - base: its first slot.
    ///   - isFirst: whether a column there has the very first sitting of its order.
    @inline(__always) func of(_ base: Int, isFirst: Bool) -> PrefixSums {
        PrefixSums(through: through + base, before: (isFirst ? first : before) + base, first: first + base)
    }

    /// What a column from slot `start` to before slot `end` pays for its rows.
    @inline(__always) subscript(start: Int, end: Int) -> Int32 { through[end] &- before[start] }
}
