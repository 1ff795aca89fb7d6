package import PlacementModel

/// The part of an ascent that moves: some rows, and everybody with a choice there.
///
/// Prices elsewhere stay, and nobody else's choices touch the rows that move, so the rest of a sum stays as well.
package struct AscentScope: Sendable {
    package let units: [Int32]
    package let rows: [RowNumber]
    /// Which timelines these units price.
    let timelines: FlatArray<Bool>
    let isOfUnit: [Bool]

    init(units: [Int32], rows: [RowNumber], _ space: ChoiceSpace) {
        var isOfUnit = [Bool](repeating: false, count: space.units.count)
        let timelines = FlatArray<Bool>(repeating: false, count: space.timelines.headers.count)
        for unit in units {
            isOfUnit[Int(unit)] = true
            for index in space.patternRange(Int(unit)) { timelines[Int(space.patterns[index].timeline)] = true }
        }
        self.units = units
        self.rows = rows
        self.timelines = timelines
        self.isOfUnit = isOfUnit
    }

    /// Some clients with every row that a choice of theirs has: others use these rows too, so a sum over the scope says
    /// something about these clients alone.
    init(of units: [Int32], _ space: ChoiceSpace) {
        let used = FlatArray<Bool>(repeating: false, count: space.limits.count)
        for unit in units {
            for index in space.patternRange(Int(unit)) {
                let pattern = space.patterns[index]
                let base = Int(space.timelines.headers[Int(pattern.timeline)].base)
                for slot in base + Int(pattern.lo)..<base + max(Int(pattern.lo), Int(pattern.hi)) {
                    used[space.timelines.row[slot].index] = true
                    guard pattern.isFirst, space.timelines.startRow.count > 0 else { continue }
                    let start = space.timelines.startRow[slot]
                    if start >= 0 { used[Int(start)] = true }
                }
            }
        }
        let rows = (0..<Int32(used.count)).map { RowNumber($0) }.filter { used[$0.index] }
        self.init(units: units, rows: rows, space)
    }
}
