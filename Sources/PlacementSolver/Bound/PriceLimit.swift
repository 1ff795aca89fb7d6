internal import PlacementModel

/// How dear a row may be (scaled).
enum PriceLimit {
    /// What the rows of one column cost together, at most: beside its own cost it fits into 32 bits.
    private static let ofColumn = 1 << 30

    /// A price at which nobody asks for a row, if 32 bits have room for it: it outweighs being unplaced.
    static func prohibitive(_ space: ChoiceSpace, scale: Int) -> Int {
        let greatest = space.units.indices.reduce(1) { max($0, Int(space.facts[$1].unplacedCost)) }
        return min((greatest + 1) * scale, ofColumn / space.longestColumn)
    }
}
