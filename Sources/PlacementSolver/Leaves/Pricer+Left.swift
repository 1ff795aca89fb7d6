internal import PlacementModel

// Clients of whom a leaf asks more than their project: each column is looked at by itself.
extension Pricer {
    /// The columns below a limit that the filter leaves to such a client, in the order of patterns and weeks.
    ///
    /// - Parameter reducedCost: of one of his columns.
    @inline(never)
    func columnsLeft(
        to unit: Int, _ filter: LeafFilter, below limit: Int32, reducedCost: (Column) -> Int32
    ) -> [(column: Column, reduced: Int32)] {
        var found: [(column: Column, reduced: Int32)] = []
        let (facts, wait) = (space.facts[unit], space.wait.base + unit * space.startWeeks)
        for index in space.patternRange(unit) where filter.allows(unit, space.patterns[index].project) {
            var walk = reckoner.walk(space.patterns[index], facts)
            for week in 0..<reckoner.startWeeks {
                guard let stretch = walk.column(in: week) else { continue }
                let column = Column(pattern: index, stretch, cost: stretch.cost + wait[week])
                guard filter.allows(unit, column, space) else { continue }
                let reduced = reducedCost(column)
                if reduced < limit { found.append((column, reduced)) }
            }
        }
        return found
    }

    /// Reduced cost of one column, from the prices themselves.
    func reducedCost(_ column: Column, _ unit: Int, price: UnsafeMutablePointer<Int32>) -> Int32 {
        let cost = kind == .whole ? column.cost : lost(column, unit)
        return space.rows(of: column).reduce(cost &* scale) { $0 &+ price[$1.index] }
    }
}
