internal import PlacementModel

/// Of those who could stay where they are, those who break no row together.
///
/// All who are in a row that all of them together would overfill are free, and so are two who must be kept apart and would
/// meet: reckoned once, over all of them, so that nobody's place depends on the order in which people are looked at.
struct HeldColumns {
    let space: ChoiceSpace

    /// - Parameter columns: by unit; nowhere: he cannot be held.
    func held(_ columns: [Column]) -> [(unit: Int, column: Column)] {
        let used = FlatArray<Int32>(repeating: 0, count: space.limits.count)
        for column in columns where column.pattern >= 0 {
            for row in space.rows(of: column) { used[row.index] += 1 }
        }
        return columns.indices.filter { columns[$0].pattern >= 0 }
            .filter { unit in
                space.rows(of: columns[unit]).allSatisfy { used[$0.index] <= space.limits[$0.index] }
                    && !meets(unit, columns)
            }
            .map { ($0, columns[$0]) }
    }

    private func meets(_ unit: Int, _ columns: [Column]) -> Bool {
        guard space.apart.isWatched[unit] else { return false }
        let sittings = space.sittings(of: columns[unit])
        return space.apart.others(of: unit).contains { other in
            let theirs = columns[Int(other.unit)]
            return theirs.pattern >= 0
                && sittings.contains { space.apart.holds(other, in: $0) && space.holds(theirs, $0) }
        }
    }
}
