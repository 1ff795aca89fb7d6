internal import LinearProgramming
internal import PlacementDomain
internal import PlacementModel

/// One round of the searches: the map cut into regions, and chains or exact neighbourhoods in all of them at once.
struct SearchRound {
    let run: RunState
    let cheapest: CheapestColumns
    /// Of neighbourhoods, by project: the more they found nothing, the larger they are.
    let levels: FlatArray<Int32>
    /// Of the round: where its draws begin.
    let number: Int

    /// Rounds of chains before the first neighbourhoods: they are cheap, but find only what a few moves can.
    static let chainRounds = 8
    /// Regions are two for every so many projects: 60 each hold a neighbourhood of any level, and two threads have
    /// work.
    private static let projectsOfTwoRegions = 120
    /// Projects at most that get a region of their own around them, outside towns: two for each of two threads.
    private static let mostCentres = 4

    func regions() -> [Region] { regions(of: run.roster) }

    func regions(of roster: RosterState) -> [Region] {
        var random = RandomSource(seed: run.setup.seed, number, RandomSource.regionStream)
        let centres = number < SearchRound.chainRounds || run.setup.isTown ? [] : cheapest.heavyProjects(in: roster)
        let projects = run.space.instance.projects.count
        return RegionSplitter.split(
            roster, cheapest, pieces: 2 * max(1, projects / SearchRound.projectsOfTwoRegions),
            centres: Array(centres.prefix(SearchRound.mostCentres)), random: &random)
    }

    func chains(_ regions: [Region]) {
        chains(regions, in: run.roster)
        run.finishStep("chains")
    }

    /// As part of a step.
    func chains(_ regions: [Region], in roster: RosterState) {
        let (cheapest, limits, seed, number) = (cheapest, run.limits, run.setup.seed, number)
        forEachItem(regions.count, threads: run.setup.threads) { index in
            var search = EjectionSearch(
                roster: roster, cheapest: cheapest, region: regions[index],
                random: RandomSource(seed: seed, number, RandomSource.chainStream + index))
            search.run(isCancelled: { limits.mustStop() })
        }
        LastSeats.fill(roster)
    }

    func neighbourhoods(_ regions: [Region]) async {
        await neighbourhoods(regions, in: run.roster)
        run.finishStep("neighbourhoods")
    }

    /// As part of a step.
    ///
    /// - Parameter rule: of those who are held and may move all the same; nil: nobody is.
    func neighbourhoods(_ regions: [Region], in roster: RosterState, rule: RoomRule? = nil) async {
        let (cheapest, levels, limits, seed) = (cheapest, levels, run.limits, run.setup.seed)
        let number = number
        // Regions share nothing.
        await forEachItem(regions.count, lanes: run.setup.lanes, failures: run.setup.failures) {
            index, solver async throws(LinearProgramError) in
            var search = NeighbourhoodSearch(
                roster: roster, cheapest: cheapest, region: regions[index], levels: levels, solver: solver,
                random: RandomSource(seed: seed, number, RandomSource.neighbourhoodStream + index), rule: rule)
            try await search.run(isCancelled: { limits.mustStop() })
        }
        LastSeats.fill(roster)
    }
}
