public import LinearProgramming
public import PlacementDomain
public import PlacementModel

/// Places everybody at once and proves how good the roster is.
///
/// 1. Take every client's choices from the model. 2. Raise the prices of rows until their bound stands (dual ascent).
/// 3. Make a first roster by greedy choice at those prices. 4. Small instances: one whole integer program. 5. All others:
/// improve the roster by chains of moves and exact neighbourhoods, and the bound by splitting cases. 6. Leave nobody out
/// beside a free seat. 7. Prove, where possible, that no hour more is lost than must be, and hand over the draft.
///
/// Every step is a fixed amount of work, merged in a fixed order: the same inputs, seed and step limit give the same
/// draft at any thread count. A time limit or a cancel ends inside any long loop (or solver call), with the best roster so
/// far; a time limit leaves room for what follows (`AfterSearch`). However short it is, 1. and 3. are done.
public struct PlacementSolver: Sendable {
    /// The dearest choice of a client in price units: twice as much still fits into 32 bits beside prices.
    package static let dearestChoice = 1 << 29

    let model: PlacementModel
    let provider: any LinearProgramSolverProvider

    public init(model: PlacementModel, provider: any LinearProgramSolverProvider) {
        self.model = model
        self.provider = provider
    }

    /// - Parameters:
    ///   - clock: runs since the time limit does.
    ///   - from: an earlier plan, whose prices and roster are where ascent and search begin. Held people keep their places
    ///     unless it pays to move them (algorithm.md 8).
    ///   - isCancelled: asked often, from any thread; true ends the run with the best roster so far.
    ///   - progress: called after every step, from any thread.
    /// - Throws: `SolverError.costOutOfRange` (D3201).
    public func solve(
        limits: SolveLimits, seed: UInt64, clock: WallClock, from: CalmStart? = nil,
        isCancelled: @escaping @Sendable () -> Bool, progress: @escaping @Sendable (SolveProgress) -> Void
    ) async throws(SolverError) -> Draft {
        // 1.
        let began = clock.elapsed
        let space = model.choices(threads: limits.threads)
        let setup = try RunSetup(
            space: space, provider: provider, limits: RunLimits(limits, clock: clock, isCancelled: isCancelled),
            after: AfterSearch(space: space, madeIn: clock.elapsed - began), seed: seed)
        let run = RunState(
            setup, from: from.map { EarlierPlan($0, space: space, scale: setup.scale) }, progress: progress)
        // 2.
        DualPhase(run: run).raise()
        await RootPhase(run: run).raise()
        let scopes = ScopeMaker(space: space)
        await BlockPhase(run: run, scopes: scopes).raise()
        let root = run.root?.node ?? LeafNode(root: run.dual)
        // 3. to 5.
        let cheapest = CheapestColumns(
            space: space, price: root.rowPrices(space), scale: setup.scale, threads: setup.threads)
        let firstTier = FirstTierPhase(run, scopes: scopes)
        var isCalm = false
        if run.held.isEmpty {
            await planFreely(run, cheapest, firstTier, scopes)
        } else {
            isCalm = await CalmPhase(run: run, cheapest: cheapest, scopes: scopes).plan()
        }
        // 6.
        LastSeats.fill(run.roster)
        if !run.held.isEmpty { run.stopReason = run.bound == run.roster.cost ? .optimal : isCalm ? .calm : nil }
        // 7.
        return run.draft(lawful: run.held.isEmpty ? await firstTier.proof() : await firstTier.calmProof())
    }

    private func planFreely(
        _ run: RunState, _ cheapest: CheapestColumns, _ firstTier: FirstTierPhase, _ scopes: ScopeMaker
    ) async {
        EarlierPlaces.fill(run)
        await BatchStart(run: run, cheapest: cheapest).fill()
        GreedyStart.fill(run, cheapest)
        if await !WholePhase(run: run).solve() {
            await SearchPhase(run, cheapest, firstTier: firstTier, scopes: scopes).improve()
        }
    }
}
