internal import PlacementModel

/// How dear a row may be (scaled).
enum PriceLimit {
    /// What the open rows of one column cost together, at most: beside its own cost it fits into 32 bits.
    private static let ofColumn = 1 << 30
    /// What those of its rows that take nobody cost together, at most.
    private static let ofClosed = 1 << 29

    /// A price at which nobody asks for a row, if 32 bits have room for it: it outweighs being unplaced.
    static func prohibitive(_ space: ChoiceSpace, scale: Int) -> Int {
        min((greatestCost(space) + 1) * scale, ofColumn / space.longestColumn)
    }

    /// The same of a row that takes nobody: columns have many rows and few of this kind, so it may be dearer.
    static func closed(_ space: ChoiceSpace, scale: Int) -> Int {
        let most = max(ofColumn / space.longestColumn, ofClosed / max(1, space.mostClosedRows))
        return min((greatestCost(space) + 1) * scale, most)
    }

    /// The same however long columns are; whoever asks it sees to it that no timeline's rows together leave 32 bits (`fits`).
    static func outweighing(_ space: ChoiceSpace, scale: Int) -> Int {
        min((greatestCost(space) + 1) * scale, ofColumn)
    }

    /// Whether the open rows of each timeline, and of whoever begins in it, cost together what 32 bits have room for.
    static func fits(_ price: FlatArray<Int32>, _ space: ChoiceSpace) -> Bool {
        let timelines = space.timelines
        return (0..<timelines.headers.count).allSatisfy { index in
            let header = timelines.headers[index]
            let slots = Int(header.base)..<Int(header.base) + Int(header.count)
            var (sum, start) = (0, 0)
            for slot in slots where space.limits[timelines.row[slot].index] > 0 {
                sum += Int(price[timelines.row[slot].index])
            }
            if timelines.startRow.count > 0 {
                for slot in slots where timelines.startRow[slot] >= 0 {
                    start = max(start, Int(price[Int(timelines.startRow[slot])]))
                }
            }
            return sum + start <= ofColumn
        }
    }

    private static func greatestCost(_ space: ChoiceSpace) -> Int {
        space.units.indices.reduce(1) { max($0, Int(space.facts[$1].unplacedCost)) }
    }
}
