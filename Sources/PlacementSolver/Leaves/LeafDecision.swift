internal import PlacementModel

/// A decision about one client: at a project (or unplaced), or anywhere but there.
struct LeafDecision: Hashable, Sendable {
    static let unplaced: Int32 = -1

    var unit: Int32
    /// Project index, or `unplaced`.
    var project: Int32
    var at: Bool
}

extension ChoiceSpace {
    /// Where a column places somebody, in the words of decisions: a project, or `LeafDecision.unplaced`.
    @inline(__always) func place(of column: Column) -> Int32 {
        column.pattern < 0 ? LeafDecision.unplaced : Int32(project(of: column))
    }
}
