internal import PlacementModel

/// The whole problem as one case, with the rows of its linear program.
struct RootCase {
    var node: LeafNode
    /// Rows that the program has beside those with a price: its basis knows them.
    var moreRows: [RowNumber] = []
}
