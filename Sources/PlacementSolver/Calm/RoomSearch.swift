internal import PlacementDomain
internal import PlacementModel

/// Second pass of larger instances: chains of moves in which held people may be pushed on, each of which must pay by itself.
///
/// From one client the chain is taken that moves the fewest who are held, then costs least. At the end whoever moved
/// needlessly goes back, and the others are planned once more beside those who stayed.
struct RoomSearch {
    let run: RunState
    let cheapest: CheapestColumns
    /// By unit: where he is held; nowhere: he is not.
    let held: [Column]
    /// What the first pass came to.
    let before: RosterWorth

    /// Rounds of chains at most, each with other regions, after how many that find nothing it is enough, and chains from
    /// each client in a round.
    private static let rounds = 60
    private static let quietRounds = 8
    private static let triesPerSeed = 40
    /// Rounds of neighbourhoods between the chains: they find what takes more moves at once.
    private static let programRounds = 2
    /// Where the draws begin, apart from those of the first pass.
    private static let firstRound = 1_000

    private var space: ChoiceSpace { run.space }

    /// - Parameter start: the first pass's roster.
    /// - Returns: a roster for which it pays to move somebody; nil: none was found.
    func best(from start: [Column]) async -> [Column]? {
        let roster = RosterState(space: space)
        roster.restore(start)
        var round = RoomSearch.firstRound
        runChains(roster, round: &round)
        let before = roster.cost
        let levels = FlatArray<Int32>(repeating: 0, count: space.instance.projects.count)
        for _ in 0..<RoomSearch.programRounds where !run.limits.mustStop() {
            let search = SearchRound(run: run, cheapest: cheapest, levels: levels, number: round)
            await search.neighbourhoods(search.regions(of: roster), in: roster, rule: RoomRule(held: held))
            round += 1
        }
        if roster.cost < before { runChains(roster, round: &round) }
        guard roster.snapshot() != start else { return nil }
        let found = roster.snapshot()
        putBack(roster)
        if !RosterWorth(roster.snapshot(), space).pays(against: self.before) { roster.restore(found) }
        let planned = await planOthers(roster, round: round)
        return RosterWorth(planned, space).pays(against: self.before) ? planned : nil
    }

    private func runChains(_ roster: RosterState, round: inout Int) {
        var (quiet, count) = (0, 0)
        while quiet < RoomSearch.quietRounds, count < RoomSearch.rounds, !run.limits.mustStop() {
            let before = roster.cost
            chains(roster, round: round)
            quiet = roster.cost < before ? 0 : quiet + 1
            round += 1
            count += 1
        }
    }

    private func chains(_ roster: RosterState, round: Int) {
        let (cheapest, held, limits, seed) = (cheapest, held, run.limits, run.setup.seed)
        let regions = SearchRound(run: run, cheapest: cheapest, levels: noLevels, number: round).regions(of: roster)
        forEachItem(regions.count, threads: run.setup.threads) { index in
            var chains = RoomChains(
                chains: EjectionSearch(
                    roster: roster, cheapest: cheapest, region: regions[index],
                    random: RandomSource(seed: seed, round, RandomSource.chainStream + index)),
                held: held)
            chains.run(tries: RoomSearch.triesPerSeed, isCancelled: { limits.mustStop() })
        }
    }

    private var noLevels: FlatArray<Int32> { FlatArray(repeating: 0, count: space.instance.projects.count) }

    /// Whoever moved though his place is free goes back, unless that loses an hour or leaves him out: what was won stays.
    private func putBack(_ roster: RosterState) {
        var changed = true
        while changed {
            changed = false
            for unit in space.units.indices where held[unit].pattern >= 0 && roster.choice[unit] != held[unit] {
                let now = roster.choice[unit]
                guard now.pattern < 0 || space.lostPoints(of: held[unit], unit) <= space.lostPoints(of: now, unit)
                else { continue }
                roster.remove(unit)
                let isFree = roster.isFree(held[unit], for: unit)
                roster.place(unit, isFree ? held[unit] : now)
                changed = changed || isFree
            }
        }
    }

    /// Plans those who moved and those who were never held once more, beside all who stayed.
    private func planOthers(_ roster: RosterState, round: Int) async -> [Column] {
        let found = roster.snapshot()
        let staying = space.units.indices.filter { held[$0].pattern >= 0 && found[$0] == held[$0] }
        let others = RosterState(space: space, held: staying.map { ($0, held[$0]) })
        others.restore(found)
        let search = SearchRound(run: run, cheapest: cheapest, levels: noLevels, number: round)
        search.chains(search.regions(of: others), in: others)
        await search.neighbourhoods(search.regions(of: others), in: others)
        let planned = others.snapshot()
        return RosterWorth(planned, space).pays(against: before) && others.cost <= roster.cost ? planned : found
    }
}
