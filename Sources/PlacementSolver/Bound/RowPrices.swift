internal import PlacementModel

/// Prices on rows, scaled, and their prefix sums along every timeline.
final class RowPrices: @unchecked Sendable {
    /// By row number.
    let price: FlatArray<Int32>
    /// Sum of the prices of the slots before a slot, wrapping: only differences within a timeline mean anything.
    let prefix: FlatArray<Int32>

    init(rows: Int, slots: Int) {
        price = FlatArray(repeating: 0, count: rows)
        prefix = FlatArray(repeating: 0, count: slots)
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
            }
        }
    }

    /// What a column from slot `start` to before slot `end` of a timeline pays for its rows.
    ///
    /// - Parameter prefix: the prefix sums of the timeline.
    @inline(__always)
    static func sum(_ prefix: UnsafeMutablePointer<Int32>, _ start: Int, _ end: Int) -> Int32 {
        prefix[end] &- prefix[start]
    }

    /// Timelines that a thread rebuilds at a time: many enough that handing them out costs nothing beside the work.
    private static let timelinesAtOnce = 2_048
}
