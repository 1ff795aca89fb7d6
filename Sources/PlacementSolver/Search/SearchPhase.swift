internal import LinearProgramming
internal import PlacementDomain
internal import PlacementModel

/// Improves roster and bound, round after round, until a limit, the wished gap or cost = bound.
///
/// First rounds of chains; then rounds of region programs, of exact neighbourhoods, of leaf programs where those win nothing, and of leaf
/// splits while they are worth their time.
final class SearchPhase {
    private let run: RunState
    private let firstTier: FirstTierPhase
    private let leaves: LeafPhase
    /// Columns at the prices that steer the search, and what these prove (scaled).
    private var cheapest: CheapestColumns
    private var provenByCheapest: Int
    /// Of neighbourhoods, by project: the more they found nothing, the larger they are.
    private let levels: FlatArray<Int32>
    private var quietRounds = 0

    /// Regions whose clients are placed again by one program each: projects of one, for a program of some 80 clients
    /// (with 20 or 30 projects it takes three to ten times as long), the number of them in a step, and the rounds of
    /// which one has them.
    private static let projectsOfProgram = 12
    private static let mostPrograms = 24
    private static let roundsOfRegions = 2
    /// After so many rounds that win nothing in a town, neighbourhoods are tried in one round of `quietPause` only.
    private static let quietRounds = 3
    private static let quietPause = 8
    /// The roster's own leaf steers the search once it proves more than this part of the gap, one in so many.
    private static let partOfGap = 10

    init(_ run: RunState, _ cheapest: CheapestColumns, firstTier: FirstTierPhase, scopes: ScopeMaker) {
        self.run = run
        self.cheapest = cheapest
        self.firstTier = firstTier
        leaves = LeafPhase(run, scopes: scopes)
        provenByCheapest = run.root?.node.sum ?? run.dual.bestSum
        levels = FlatArray(repeating: 0, count: run.space.instance.projects.count)
    }

    func improve() async {
        var round = 0
        while !run.limits.mustStop(), run.stopReason == nil {
            let before = run.roster.cost
            if areProgramsDue(round: round) { await improveRegions(round: round) }
            // Of the roster as it is now: whoever moved belongs to another region.
            let search = SearchRound(run: run, cheapest: cheapest, levels: levels, number: round)
            let regions = search.regions()
            if round < SearchRound.chainRounds {
                search.chains(regions)
                if round == SearchRound.chainRounds - 1 { await firstTier.tryEarly() }
            } else {
                await firstTier.tryLate()
                await improveRoster(search, regions)
                let won = before - run.roster.cost
                quietRounds = won > 0 ? 0 : quietRounds + 1
                await raiseBound(round: round, won: won)
                takeOverPrices()
                restartLevels()
            }
            round += 1
        }
    }

    private func areProgramsDue(round: Int) -> Bool {
        !run.setup.isTown && round >= SearchRound.chainRounds && round.isMultiple(of: SearchPhase.roundsOfRegions)
    }

    private func improveRoster(_ search: SearchRound, _ regions: [Region]) async {
        let before = run.roster.cost
        let isDue =
            !run.setup.isTown || quietRounds < SearchPhase.quietRounds
            || search.number.isMultiple(of: SearchPhase.quietPause)
        if isDue { await search.neighbourhoods(regions) }
        if run.roster.cost == before { await leaves.solvePrograms() }
    }

    /// Places all clients of small regions again, those regions that hold most of the gap.
    private func improveRegions(round: Int) async {
        var random = RandomSource(seed: run.setup.seed, round, RandomSource.programStream)
        let projects = run.space.instance.projects.count
        let regions = RegionSplitter.split(
            run.roster, cheapest, pieces: max(1, projects / SearchPhase.projectsOfProgram), random: &random)
        let gaps = cheapest.gaps(in: run.roster)
        let chosen = regions.map { region in (gap: region.projects.reduce(0) { $0 + gaps[$1] }, region: region) }
            .sorted { ($1.gap, $0.region.number) < ($0.gap, $1.region.number) }
            .prefix(SearchPhase.mostPrograms).map(\.region)
        let (roster, cheapest, limits) = (run.roster, cheapest, run.limits)
        // Regions share nothing.
        await forEachItem(chosen.count, lanes: run.setup.lanes, failures: run.setup.failures) {
            index, solver async throws(LinearProgramError) in
            guard !limits.mustStop() else { return }
            try await RegionProgram(roster: roster, cheapest: cheapest, region: chosen[index])
                .improve(solver: solver, isCancelled: { limits.mustStop() })
        }
        LastSeats.fill(roster)
        run.finishStep("regions")
    }

    private func raiseBound(round: Int, won: Int) async {
        var steps = 0
        while run.stopReason == nil, leaves.pays(round: round, won: won, steps: steps) {
            await firstTier.tryLate()
            await leaves.split(cheapest, round: round, won: won)
            steps += 1
        }
    }

    /// The roster's own case has better prices: they show better where there is something to win.
    private func takeOverPrices() {
        guard !run.limits.mustStop(), let leaf = run.leaves?.leaf(holding: run.roster), leaf.sum < Int.max else {
            return
        }
        let (gap, more) = (run.roster.cost * run.setup.scale - provenByCheapest, leaf.sum - provenByCheapest)
        guard SearchPhase.partOfGap * more > gap else { return }
        cheapest = CheapestColumns(
            space: run.space, price: leaf.rowPrices(run.space), scale: run.setup.scale, threads: run.setup.threads)
        provenByCheapest = leaf.sum
        levels.fill(0)
    }

    /// Nothing found anywhere: look again with other regions and larger neighbourhoods.
    private func restartLevels() {
        let greatest = NeighbourhoodSearch.greatestLevel
        if (0..<levels.count).allSatisfy({ levels[$0] >= greatest }) { levels.fill(greatest / 2) }
    }
}
