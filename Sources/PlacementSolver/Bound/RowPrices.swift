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
