internal import PlacementModel

/// First roster: clients for whom being unplaced would be dearest choose first, each the free column of least
/// reduced cost; or a roster that the linear program led to, where that is better.
enum GreedyStart {
    static func fill(_ run: RunState, _ cheapest: CheapestColumns) {
        let (space, roster) = (run.space, run.roster)
        let order = (0..<space.units.count).sorted {
            let (left, right) = (cheapest.unplacedExcess($0), cheapest.unplacedExcess($1))
            return left == right ? $0 < $1 : left > right
        }
        for unit in order where roster.choice[unit].pattern < 0 {
            if let column = cheapest.bestFree(unit, in: roster) { roster.place(unit, column) }
        }
        for dived in run.dives {
            let (best, cost) = (roster.snapshot(), roster.cost)
            roster.restore(dived)
            if roster.cost >= cost { roster.restore(best) }
        }
        run.hasRoster = true
        run.finishStep("greedy")
    }
}
