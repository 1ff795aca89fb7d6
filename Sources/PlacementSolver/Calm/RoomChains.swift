internal import PlacementModel

/// Chains from those who are left out or lose more than they must, each of which pays by itself.
struct RoomChains {
    var chains: EjectionSearch
    /// By unit: where he is held; nowhere: he is not.
    let held: [Column]

    private var roster: RosterState { chains.roster }
    private var space: ChoiceSpace { chains.roster.space }

    mutating func run(tries: Int, isCancelled: () -> Bool) {
        for unit in seeds() {
            if isCancelled() { return }
            var best: (moved: Int, change: Int, columns: [(unit: Int, column: Column)])?
            let better = betterColumns(of: unit)
            for number in 0..<tries {
                // Every other chain begins with a choice that loses fewer hours, whoever is in the way of it.
                let first = number.isMultiple(of: 2) ? nil : chains.draw(better)
                guard let chain = chains.attempt(from: unit, taking: first) else { continue }
                let moved = moved(by: chain)
                if pays(chain), (moved, chain.change) < (best?.moved ?? Int.max, best?.change ?? Int.max) {
                    best = (moved, chain.change, chain.journal.map { ($0.unit, roster.choice[$0.unit]) })
                }
                chains.undo(chain)
            }
            guard let best else { continue }
            for entry in best.columns { roster.remove(entry.unit) }
            for entry in best.columns { roster.place(entry.unit, entry.column) }
        }
    }

    /// His cheapest choices in the region that lose fewer hours, or any if he is left out.
    private func betterColumns(of unit: Int) -> [Column] {
        let now = roster.choice[unit]
        let lost = space.lostPoints(of: now, unit)
        return chains.cheapest.columns(of: unit).lazy.map(\.column)
            .filter { (now.pattern < 0 ? $0 != now : space.lostPoints(of: $0, unit) < lost) && chains.canTake($0) }
    }

    /// Those first for whom it is dearest.
    private func seeds() -> [Int] {
        chains.region.clients.map { (unit: $0, lost: Int(space.lostPoints(of: roster.choice[$0], $0))) }
            .filter { roster.choice[$0.unit].pattern < 0 || $0.lost > Int(space.facts[$0.unit].unavoidable) }
            .map { (unit: $0.unit, excess: chains.cheapest.excess(of: roster.choice[$0.unit], $0.unit)) }
            .sorted { ($1.excess, $0.unit) < ($0.excess, $1.unit) }.map(\.unit)
    }

    private func pays(_ chain: EjectionSearch.Chain) -> Bool {
        let units = chain.journal.map(\.unit)
        return RosterWorth(of: units, units.map { roster.choice[$0] }, space)
            .pays(against: RosterWorth(of: units, chain.journal.map(\.before), space))
    }

    /// By how many more of the held are elsewhere.
    private func moved(by chain: EjectionSearch.Chain) -> Int {
        chain.journal.filter { held[$0.unit].pattern >= 0 }.reduce(0) {
            $0 + (roster.choice[$1.unit] == held[$1.unit] ? 0 : 1) - ($1.before == held[$1.unit] ? 0 : 1)
        }
    }
}
