internal import PlacementModel

/// Prices on rows, scaled, and their prefix sums along every timeline.
final class RowPrices: @unchecked Sendable {
    /// By row number.
    let price: FlatArray<Int32>
    /// Sum of the prices of the slots before a slot, wrapping: only differences within a timeline mean anything.
    let prefix: FlatArray<Int32>
    /// The same, less what a first sitting in the slot costs; empty where nothing bounds who begins.
    private let fromStart: FlatArray<Int32>

    init(rows: Int, timelines: TimelineTable) {
        price = FlatArray(repeating: 0, count: rows)
        prefix = FlatArray(repeating: 0, count: timelines.slots)
        fromStart = FlatArray(repeating: 0, count: timelines.startRow.count)
    }

    var sums: PrefixSums {
        PrefixSums(through: prefix.base, before: prefix.base, first: fromStart.count > 0 ? fromStart.base : prefix.base)
    }

    /// Rebuilds the prefix sums of every timeline, or of those marked in `only`.
    func rebuildPrefix(_ timelines: TimelineTable, threads: Int, only: FlatArray<Bool>? = nil) {
        let chunks = Chunks(total: timelines.headers.count, size: RowPrices.timelinesAtOnce)
        forEachItem(chunks.count, threads: threads) { chunk in
            let prices = price.base
            for timeline in chunks.range(chunk) {
                if let only, !only[timeline] { continue }
                let header = timelines.headers[timeline]
                let row = timelines.row.base + Int(header.base)
                let out = prefix.base + Int(header.base)
                var sum: Int32 = 0
                for position in 0..<Int(header.count) {
                    out[position] = sum
                    sum = sum &+ prices[row[position].index]
                }
                out[Int(header.count)] = sum
                guard fromStart.count > 0 else { continue }
                for slot in Int(header.base)..<Int(header.base + header.count) {
                    let start = timelines.startRow[slot]
                    fromStart[slot] = start < 0 ? prefix[slot] : prefix[slot] &- prices[Int(start)]
                }
            }
        }
    }

    /// Timelines that a thread rebuilds at a time: many enough that handing them out costs nothing beside the work.
    private static let timelinesAtOnce = 2_048
}

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
