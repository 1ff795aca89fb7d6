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

    private static func greatestCost(_ space: ChoiceSpace) -> Int {
        space.units.indices.reduce(1) { max($0, Int(space.facts[$1].unplacedCost)) }
    }
}
