internal import PlacementModel

/// The pass that leaves nobody out beside a free seat (ROSTER-04).
package enum LastSeats {
    /// Places every unplaced client who has a free column cheaper than being unplaced, until there is none.
    ///
    /// - Returns: whether anybody was placed.
    @discardableResult
    package static func fill(_ roster: RosterState) -> Bool {
        let space = roster.space
        let reckoner = space.reckoner
        var changed = false
        for unit in 0..<space.units.count where roster.choice[unit].pattern < 0 {
            var best: Column?
            var limit = space.facts[unit].unplacedCost
            for index in space.patternRange(unit) {
                let pattern = space.patterns[index]
                if pattern.base >= limit { break }
                var walk = reckoner.walk(pattern, space.facts[unit])
                for week in 0..<space.startWeeks {
                    guard let stretch = walk.column(in: week) else { continue }
                    let whole = stretch.cost + space.wait[unit * space.startWeeks + week]
                    guard whole < limit else { continue }
                    let column = Column(pattern: index, stretch, cost: whole)
                    if roster.isFree(column, for: unit) {
                        best = column
                        limit = whole
                    }
                }
            }
            if let best {
                roster.place(unit, best)
                changed = true
            }
        }
        return changed
    }
}
