internal import PlacementDomain
internal import PlacementModel

/// Brings one client into a roster in which everybody else has a place or none, and moves only whom that moves.
struct JoiningSearch {
    let roster: RosterState
    let cheapest: CheapestColumns
    /// By unit: where the roster at hand has him.
    let held: [Column]

    /// Rounds of chains, each with other draws.
    private static let rounds = 20

    /// Fills the roster, which must be empty.
    ///
    /// - Parameters:
    ///   - unit: of the client; nil: what he does is decided, and others make room where they must.
    ///   - column: the place that he takes if nobody moves.
    /// - Returns: whether everybody else could keep his place.
    func join(_ unit: Int?, taking column: Column?) -> Bool {
        let pushedOut = seatAll(but: unit)
        if let unit, let own = freeColumn(of: unit, column) { roster.place(unit, own) }
        for other in pushedOut {
            if let column = cheapest.bestFree(other, in: roster) { roster.place(other, column) }
        }
        LastSeats.fill(roster)
        let (staying, cost) = (roster.snapshot(), roster.cost)
        chains(from: [unit].compactMap(\.self) + pushedOut)
        putBack(but: unit)
        LastSeats.fill(roster)
        if roster.cost >= cost { roster.restore(staying) }
        return pushedOut.isEmpty
    }

    /// - Returns: those whose place is no longer free for them.
    private func seatAll(but unit: Int?) -> [Int] {
        var pushedOut: [Int] = []
        for (other, column) in held.enumerated() where other != unit && column.pattern >= 0 {
            if roster.isFree(column, for: other) { roster.place(other, column) } else { pushedOut.append(other) }
        }
        return pushedOut
    }

    private func freeColumn(of unit: Int, _ column: Column?) -> Column? {
        if let column, roster.isFree(column, for: unit) { return column }
        return cheapest.bestFree(unit, in: roster)
    }

    private func chains(from units: [Int]) {
        let everywhere = Region(
            number: 0, projects: Array(roster.space.instance.projects.indices), clients: units)
        for round in 0..<JoiningSearch.rounds {
            var search = EjectionSearch(
                roster: roster, cheapest: cheapest, region: everywhere,
                random: RandomSource(seed: 1, round, RandomSource.chainStream))
            search.run()
        }
    }

    /// Whoever moved though nobody took his place moved for another reason: he goes back, until there is none.
    private func putBack(but unit: Int?) {
        var changed = true
        while changed {
            changed = false
            for (other, column) in held.enumerated()
            where other != unit && column.pattern >= 0 && roster.choice[other] != column {
                let now = roster.choice[other]
                roster.remove(other)
                if roster.isFree(column, for: other) {
                    roster.place(other, column)
                    changed = true
                } else {
                    roster.place(other, now)
                }
            }
        }
    }
}
