package import PlacementModel

/// A decision about one client: at a project (or unplaced), or anywhere but there.
package struct LeafDecision: Hashable, Sendable {
    package static let unplaced: Int32 = -1

    package var unit: Int32
    /// Project index, or `unplaced`.
    package var project: Int32
    package var at: Bool

    package init(unit: Int32, project: Int32, at: Bool) {
        self.unit = unit
        self.project = project
        self.at = at
    }
}

extension ChoiceSpace {
    /// Where a column places somebody, in the words of decisions: a project, or `LeafDecision.unplaced`.
    @inline(__always) package func place(of column: Column) -> Int32 {
        column.pattern < 0 ? LeafDecision.unplaced : Int32(project(of: column))
    }
}
