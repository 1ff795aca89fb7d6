public import LinearProgramming
public import PlacementDomain
public import PlacementModel

/// Places everybody at once and proves how good the roster is.
///
/// 1. Take every client's choices from the model. 2. Raise seat prices until their bound stands (dual ascent). 3. Make a first roster
/// by greedy choice at those prices. 4. Improve it: chains of moves, then exact neighbourhoods. 5. Small instances end
/// with one whole integer program. 6. Leave nobody out beside a free seat. 7. Write the certificate.
///
/// Every step is a fixed amount of work, merged in a fixed order: the same inputs, seed and step limit give the same
/// solution at any thread count. A time limit or a cancel ends between steps (or inside a solver call), with the best
/// roster so far.
public struct PlacementSolver: Sendable {
    let model: PlacementModel
    let provider: any LinearProgramSolverProvider

    public init(model: PlacementModel, provider: any LinearProgramSolverProvider) {
        self.model = model
        self.provider = provider
    }

    /// - Throws: `SolverError.costOutOfRange` (D3201).
    public func solve(
        limits: SolveLimits, seed: UInt64, isCancelled: @escaping @Sendable () -> Bool,
        progress: @escaping @Sendable (SolveProgress) -> Void
    ) async throws(SolverError) -> Draft {
        let clock = ContinuousClock.now
        let space = model.choices(threads: limits.threads)
        let run = try SolverRun(
            space: space, provider: provider, limits: limits, seed: seed, start: clock, isCancelled: isCancelled,
            progress: progress)
        await run.improve()
        return run.draft()
    }
}
