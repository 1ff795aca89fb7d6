internal import LinearProgramming
internal import PlacementDomain
internal import PlacementModel

/// One run of the solver: its limits, its best roster, its best bound.
final class SolverRun: @unchecked Sendable {
    let space: ChoiceSpace
    let limits: SolveLimits
    let seed: UInt64
    let scale: Int
    private let start: ContinuousClock.Instant
    private let isCancelled: @Sendable () -> Bool
    private let progress: @Sendable (SolveProgress) -> Void
    private let lanes: [any LinearProgramSolver]
    private let failures = SolverFailures()

    private let dual: DualAscent
    private let roster: RosterState
    private var step = 0
    private var stopReason: PlacementDomain.StopReason?
    private var lawful: [CertificateLeaf]?
    private var leafSearch: LeafSearch?
    private lazy var leafPolicy = LeafPolicy(isTown: isTown)
    private lazy var firstTier = FirstTier(space: space, scale: scale, scopes: scopes, threads: limits.threads)
    private lazy var scopes = ScopeMaker(space: space)
    private lazy var leafPrograms = LeafPrograms(
        space: space, scale: scale, lanes: lanes, threads: limits.threads, failures: failures)
    private var hasRoster = false
    private var hasTriedLate = false
    /// Cost and bound are those of clients with a choice while the run goes; what signed ones cost is added at the end.
    private let signedCost: Int
    /// On the same footing: what nobody can save, less what signed clients cost.
    private let unavoidable: Int

    static let leastDualRounds = 300
    static let mostDualRounds = 400
    static let pricedColumns = 500_000_000
    static let dualShare = 0.6
    static let latestDualShare = 0.85
    /// Share of a time limit after which the first tier is proven by splits, so that it still fits in.
    static let latestProofShare = 0.88
    static let dualRoundsPerStep = 25
    static let chainRounds = 8
    static let mostCentres = 4
    static let usualSteps = 200
    static let lawfulGapHours = 10
    static let columnsOfTown = 400_000
    /// After so many rounds that win nothing in a town, neighbourhoods are tried in one round of `quietPause` only.
    static let quietRounds = 3
    static let quietPause = 8

    init(
        space: ChoiceSpace, provider: any LinearProgramSolverProvider, limits: SolveLimits, seed: UInt64,
        start: ContinuousClock.Instant, isCancelled: @escaping @Sendable () -> Bool,
        progress: @escaping @Sendable (SolveProgress) -> Void
    ) throws(SolverError) {
        self.space = space
        var limits = limits
        // Somebody who names no limit at all still wants an answer.
        if limits.timeLimit == nil, limits.stepLimit == nil { limits.stepLimit = SolverRun.usualSteps }
        self.limits = limits
        self.seed = seed
        self.start = start
        self.isCancelled = isCancelled
        self.progress = progress
        lanes = (0..<max(1, limits.threads)).map { _ in provider.makeSolver() }
        scale = try SolverRun.scale(for: space)
        dual = DualAscent(space: space, scale: scale, threads: limits.threads)
        dual.observesFrom = 0.75
        roster = RosterState(space: space)
        signedCost = space.signedCost
        unavoidable = space.unavoidable + space.signedLost - space.signedCost
    }

    /// The finest price scale at which no reduced cost leaves 32 bits.
    static func scale(for space: ChoiceSpace) throws(SolverError) -> Int {
        let dearest = (0..<space.units.count).reduce(1) { max($0, Int(space.facts[$1].unplacedCost)) }
        var scale = 256
        while scale > 1, dearest * scale > 1 << 29 { scale /= 2 }
        guard dearest <= 1 << 29 else { throw .costOutOfRange(points: dearest) }
        return scale
    }

    // MARK: The run

    /// Works until a limit, the wished gap or an exact end is reached.
    func improve() async {
        raiseBound()
        let cheapest = CheapestColumns(space: space, price: dual.bestPrice, scale: scale, threads: limits.threads)
        GreedyStart.fill(roster, cheapest)
        hasRoster = true
        finishStep("greedy")
        if space.columnCount <= limits.wholeModelColumns, await solveWhole() {
            stopReason = .optimal
        } else {
            await search(cheapest)
        }
        LastSeats.fill(roster)
        await proveFirstTier()
    }

    private func raiseBound() {
        let began = ContinuousClock.now
        var round = 0
        var total = usualDualRounds
        while round < total, !mustStop(share: SolverRun.latestDualShare) {
            let before = ContinuousClock.now
            let next = min(total, round + SolverRun.dualRoundsPerStep)
            dual.run(rounds: round..<next, of: total, isCancelled: { self.mustStop() })
            // The first rounds are the dearest: everybody's columns are remembered anew.
            if round == SolverRun.dualRoundsPerStep {
                total = affordableRounds(batch: ContinuousClock.now - before, done: next, since: began)
            }
            round = next
            finishStep("dual")
        }
        // However early it ended: there is a bound for the prices at hand.
        if dual.bestSum == Int.min { dual.run(rounds: 0..<1, of: 1, isCancelled: { false }) }
    }

    /// Rounds that fit into their share of a time limit, so that the steps still end small; all of them under a step limit.
    private func affordableRounds(batch: Duration, done: Int, since began: ContinuousClock.Instant) -> Int {
        guard let limit = limits.timeLimit, limits.stepLimit == nil else { return usualDualRounds }
        // What was spent before is spent: the rest is shared between bound and roster.
        let left = (limit - (began - start)) * SolverRun.dualShare - (ContinuousClock.now - began)
        let batches = max(1, Int(left / max(batch, .microseconds(1))))
        return min(usualDualRounds, done + SolverRun.dualRoundsPerStep * batches)
    }

    private var isTown: Bool { space.columnCount <= SolverRun.columnsOfTown }

    /// More rounds where one is cheap.
    private var usualDualRounds: Int {
        min(
            SolverRun.mostDualRounds,
            max(SolverRun.leastDualRounds, SolverRun.pricedColumns / max(1, space.columnCount)))
    }

    private func search(_ first: CheapestColumns) async {
        var cheapest = first
        var provenByCheapest = dual.bestSum
        let levels = FlatArray<Int32>(repeating: 0, count: space.instance.projects.count)
        let pieces = 2 * max(1, space.instance.projects.count / 120)
        var rounds = 0
        var quietRounds = 0
        while !mustStop(), stopReason == nil {
            let round = rounds
            rounds += 1
            var random = RandomSource(seed: seed, round, 7)
            let centres = round < SolverRun.chainRounds || isTown ? [] : cheapest.heavyProjects(in: roster)
            let regions = RegionSplitter.split(
                roster, cheapest, pieces: pieces, centres: Array(centres.prefix(SolverRun.mostCentres)),
                random: &random)
            if round < SolverRun.chainRounds {
                runChains(regions, cheapest, round: round)
                LastSeats.fill(roster)
                finishStep("chains")
                if round == SolverRun.chainRounds - 1, isLawfulProofNear {
                    // Leaves cannot help while the roster still loses an hour too many: they come late.
                    await raiseLawfulBound(share: 0.75, bySplits: false)
                    finishStep("lawful")
                }
            } else {
                await proveFirstTierLate()
                let before = roster.cost
                if !isTown || quietRounds < SolverRun.quietRounds || round.isMultiple(of: SolverRun.quietPause) {
                    await improveNeighbourhoods(regions, cheapest, levels, round: round)
                    LastSeats.fill(roster)
                    finishStep("neighbourhoods")
                }
                if roster.cost == before { await solveLeafPrograms() }
                let won = before - roster.cost
                quietRounds = won > 0 ? 0 : quietRounds + 1
                var steps = 0
                while stopReason == nil, leavesPay(round: round, won: won, steps: steps) {
                    await proveFirstTierLate()
                    await splitLeaves(cheapest, round: round, won: won)
                    steps += 1
                }
                if let leaf = leafSearch?.leaf(holding: roster), leaf.sum < Int.max,
                    10 * (leaf.sum - provenByCheapest) > roster.cost * scale - provenByCheapest
                {
                    // The roster's own case has better prices: they show better where there is something to win.
                    cheapest = CheapestColumns(
                        space: space, price: leaf.rowPrices(space), scale: scale, threads: limits.threads)
                    provenByCheapest = leaf.sum
                    levels.fill(0)
                }
                if (0..<levels.count).allSatisfy({ levels[$0] >= NeighbourhoodSearch.greatestLevel }) {
                    // Nothing found anywhere: look again with other regions and larger neighbourhoods.
                    levels.fill(NeighbourhoodSearch.greatestLevel / 2)
                }
            }
        }
    }

    private func runChains(_ regions: [Region], _ cheapest: CheapestColumns, round: Int) {
        let (roster, seed) = (roster, seed)
        forEachItem(regions.count, threads: limits.threads) { index in
            var search = EjectionSearch(
                roster: roster, cheapest: cheapest, region: regions[index],
                random: RandomSource(seed: seed, round, index + 100))
            search.run()
        }
    }

    private func improveNeighbourhoods(
        _ regions: [Region], _ cheapest: CheapestColumns, _ levels: FlatArray<Int32>, round: Int
    ) async {
        let (roster, seed) = (roster, seed)
        let stop: @Sendable () -> Bool = { self.mustStop() }
        // Parts share nothing.
        await forEachItem(regions.count, lanes: lanes, failures: failures) {
            index, solver async throws(LinearProgramError) in
            var search = NeighbourhoodSearch(
                roster: roster, cheapest: cheapest, region: regions[index], levels: levels, solver: solver,
                random: RandomSource(seed: seed, round, index + 1_000))
            try await search.run(isCancelled: stop)
        }
    }

    /// In a town where neighbourhoods win nothing: programs of the whole town, once leaves have good prices.
    private func solveLeafPrograms() async {
        guard isTown, let leafSearch, !mustStop(), leafPrograms.isDue(gap: roster.cost - bound) else { return }
        let stop: @Sendable () -> Bool = { self.mustStop() }
        await leafPrograms.improve(roster, leaves: leafSearch, bound: bound, isCancelled: stop)
        finishStep("leaf programs")
    }

    private func leavesPay(round: Int, won: Int, steps: Int) -> Bool {
        if mustStop() || leafSearch?.isDone ?? false { return false }
        return leafSearch == nil || leafPolicy.pays(round: round, won: won, steps: steps)
    }

    /// Raises the bound beyond that of the linear program.
    private func splitLeaves(_ cheapest: CheapestColumns, round: Int, won: Int) async {
        guard stopReason == nil, !mustStop() else { return }
        let stop: @Sendable () -> Bool = { self.mustStop() }
        if leafSearch == nil {
            leafSearch = LeafSearch(
                space: space, scale: scale, root: dual, scopes: scopes, threads: limits.threads,
                solvers: isTown ? lanes : [], failures: failures)
        }
        guard let leafSearch, !leafSearch.isDone else { return }
        let before = bound
        await leafSearch.step(
            disputed: cheapest.disputed(in: roster),
            gap: { place in
                let excess = cheapest.excess(of: roster.choice[Int(place.unit)], Int(place.unit))
                let idle = place.project < 0 ? 0 : cheapest.idlePrice(Int(place.project), roster)
                return Double(excess + idle) / Double(scale)
            }, isCancelled: stop)
        leafPolicy.note(gain: bound - before, won: won, round: round)
        finishStep("leaves")
    }

    /// - Returns: whether the whole program was solved to its optimum.
    private func solveWhole() async -> Bool {
        let model = ProgramBuilder.whole(space)
        let stop: @Sendable () -> Bool = { self.mustStop() }
        let answer: LinearProgramResult?
        do throws(LinearProgramError) {
            answer = try await lanes[0].integerSolution(
                of: model.program, limits: LinearProgramLimits(), isCancelled: stop)
        } catch {
            failures.note(error)
            answer = nil
        }
        guard let result = answer, result.stop == .optimal, let columns = model.columns(at: result.columnValues)
        else { return false }
        let before = roster.snapshot()
        let cost = roster.cost
        for unit in 0..<space.units.count { roster.remove(unit) }
        for (unit, column) in columns.enumerated() {
            guard column.pattern < 0 || roster.isFree(column, for: unit) else {
                roster.restore(before)
                return false
            }
            roster.place(unit, column)
        }
        if roster.cost > cost { roster.restore(before) }
        finishStep("whole model")
        return true
    }

    /// Once most of a time limit is over: tries the first tier with splits, while there is time for it.
    private func proveFirstTierLate() async {
        guard !hasTriedLate, limits.timeLimit != nil, mustStop(share: SolverRun.latestProofShare), !mustStop()
        else { return }
        hasTriedLate = true
        guard isLawfulProofNear else { return }
        await raiseLawfulBound(share: 0.95, bySplits: true)
        finishStep("lawful")
    }

    /// Looks for the second price set: that no roster loses fewer hours.
    private func proveFirstTier() async {
        if isLawfulProofNear, !isCancelled() { await raiseLawfulBound(share: 1, bySplits: true) }
        lawful = firstTier.proof(lost: lostPoints)?.map { CertificateMaker.leaf(space, $0) }
    }

    /// Whether the proof over lost points is worth its time: it hardly succeeds where the whole cost is far from its bound.
    private var isLawfulProofNear: Bool {
        lostPoints > space.unavoidable && roster.cost - bound <= SolverRun.lawfulGapHours * Int(space.lostPerHour)
    }

    private func raiseLawfulBound(share: Double, bySplits: Bool) async {
        await firstTier.raise(lost: lostPoints, bySplits: bySplits, isCancelled: isCancelled) {
            guard let limit = self.limits.timeLimit, self.limits.stepLimit == nil else { return false }
            return ContinuousClock.now - self.start > limit * share
        }
    }

    // MARK: Figures and limits

    /// The best bound in points: of the leaves, of the plain prices, or of the clients alone.
    private var bound: Int {
        var proven = dual.bestSum
        if let leaves = leafSearch?.sum, leaves < Int.max { proven = max(proven, leaves) }
        return max(ceilingDivision(proven, scale), unavoidable)
    }

    private var provenLeaves: [CertificateLeaf] {
        let isSplit = (leafSearch?.sum ?? Int.min) > dual.bestSum
        return (isSplit ? leafSearch?.leaves ?? [] : [LeafNode(root: dual)]).map { CertificateMaker.leaf(space, $0) }
    }

    private var lostPoints: Int {
        (0..<space.units.count).reduce(0) {
            let column = roster.choice[$1]
            return $0 + Int(column.pattern < 0 ? space.facts[$1].unplacedLost : space.lost(of: column, unit: $1))
        }
    }

    private func mustStop(share: Double = 1) -> Bool {
        if isCancelled() { return true }
        if let limit = limits.timeLimit, ContinuousClock.now - start > limit * share { return true }
        if let most = limits.stepLimit, step >= most { return true }
        return false
    }

    private func finishStep(_ phase: String) {
        step += 1
        let elapsed = ContinuousClock.now - start
        let cost = hasRoster ? roster.cost : nil
        var gap = 1.0
        if let cost {
            gap = cost == bound ? 0 : Double(cost - bound) / Double(max(1, cost - unavoidable))
            if (cost - bound) * 1_000_000 <= limits.gapPpm * (cost - unavoidable) { stopReason = stopReason ?? .gap }
        }
        progress(
            SolveProgress(
                step: step, seconds: elapsed / .seconds(1), incumbent: cost.map { $0 + signedCost },
                bound: bound + signedCost, unavoidable: unavoidable + signedCost,
                unplaced: hasRoster ? roster.unplacedCount : space.units.count, gap: gap, phase: phase))
    }

    // MARK: Handing over

    func draft() -> Draft {
        let certificate = BoundCertificate(
            instance: space.instance.hash, scale: scale, bound: bound + signedCost,
            leaves: provenLeaves, lawful: lawful)
        var reason = stopReason
        if reason == nil {
            reason =
                isCancelled() ? .interrupted : (limits.stepLimit.map { step >= $0 } ?? false) ? .stepLimit : .timeLimit
        }
        let figures = Draft.Figures(
            cost: roster.cost + signedCost, bound: bound + signedCost, unavoidable: unavoidable + signedCost,
            isLawfulTierProven: lawful != nil, clients: space.units.count + space.signed.count,
            unworkedHours: (lostPoints + space.signedLost) / max(1, Int(space.lostPerHour)),
            unavoidableClients: unavoidableClients())
        return Draft(
            roster: RosterLines(space: space).roster(roster.snapshot()), certificate: certificate,
            stopReason: reason ?? .timeLimit, figures: figures, lostAnswers: failures.lost)
    }

    private func unavoidableClients() -> [PlanSummary.UnavoidableClient] {
        let chosen = (0..<space.units.count).map { (space.units[$0].client, Int(space.facts[$0].unavoidable)) }
        let signed = space.signed.map { ($0.unit.client, $0.continuation.lost) }
        return (chosen + signed).filter { $0.1 > 0 }.sorted { $0.0 < $1.0 }.map {
            PlanSummary.UnavoidableClient(client: space.instance.clients[$0.0].id, points: $0.1)
        }
    }
}
