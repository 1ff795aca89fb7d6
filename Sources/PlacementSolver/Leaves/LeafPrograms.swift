internal import LinearProgramming
internal import PlacementDomain
internal import PlacementModel
internal import Synchronization

/// Places everybody again at once, from the columns that the prices of a leaf hold near: one integer program a leaf.
///
/// Where leaves are well proven some hundreds of columns are left that can matter, so a whole town is one small
/// program. It finds what neighbourhoods miss: better rosters that need changes all over town.
final class LeafPrograms: Sendable {
    private let space: ChoiceSpace
    private let scale: Int
    private let lanes: [any LinearProgramSolver]
    private let threads: Int
    private let failures: SolverFailures
    private let pace = Mutex(Pace())

    /// When the next programs are worth their time, and how wide they are.
    private struct Pace {
        /// Columns within this many points of a client's least are offered.
        var window = LeafPrograms.firstWindow
        /// The next programs wait until the gap is no greater (points).
        var gap = Int.max
    }

    /// Points (decision 007).
    private static let firstWindow = 4.0
    /// Points up to which the window grows, and its growth after no success: 840 columns of a town lie within 4 points,
    /// 5,000 within 21; the wider program takes 20 to 30 s and is no better (decision 007).
    private static let widestWindow = 12.0
    private static let windowGrowth = 1.5
    /// Nodes of the branching: 1 to 2.5 s at 840 columns.
    private static let mostNodes = 300
    /// Parts of the present gap at which programs run again: better proven prices make them smaller and tell more.
    private static let gapAfterSuccess = 0.7
    private static let gapAfterFailure = 0.85

    init(space: ChoiceSpace, scale: Int, lanes: [any LinearProgramSolver], threads: Int, failures: SolverFailures) {
        self.space = space
        self.scale = scale
        self.lanes = lanes
        self.threads = threads
        self.failures = failures
    }

    /// - Parameter gap: cost above the bound in points.
    func isDue(gap: Int) -> Bool { pace.withLock { gap <= $0.gap } }

    /// Solves the programs of the leaf that holds the roster and of the weakest; the roster changes only for the better.
    func improve(
        _ roster: RosterState, leaves: LeafSearch, bound: Int, isCancelled: @escaping @Sendable () -> Bool
    ) async {
        let chosen = [leaves.leaf(holding: roster), leaves.weakest].compactMap { $0 }.filter { $0.sum < Int.max }
        let better = await best(of: chosen, roster, isCancelled: isCancelled)
        if let better { roster.restore(better.snapshot()) }
        pace.withLock { pace in
            let part = better == nil ? LeafPrograms.gapAfterFailure : LeafPrograms.gapAfterSuccess
            pace.gap = Int(Double(roster.cost - bound) * part)
            if better == nil {
                pace.window = min(LeafPrograms.widestWindow, pace.window * LeafPrograms.windowGrowth)
            }
        }
    }

    /// - Returns: the best of the rosters found, if any is cheaper than `roster`.
    private func best(
        of leaves: [LeafNode], _ roster: RosterState, isCancelled: @escaping @Sendable () -> Bool
    ) async -> RosterState? {
        if isCancelled() { return nil }
        let start = roster.snapshot()
        let states = leaves.map { _ in
            let state = RosterState(space: space)
            state.restore(start)
            return state
        }
        let tables = leaves.map { CheapestColumns(space: space, leaf: $0, scale: scale, threads: threads) }
        let everywhere = [Bool](repeating: true, count: space.instance.projects.count)
        let everybody = Array(0..<space.units.count)
        let extent = NeighbourhoodProgram.Extent(
            window: pace.withLock(\.window), seed: nil, columnsEach: CheapestColumns.capacity,
            nodes: LeafPrograms.mostNodes)
        await forEachItem(states.count, lanes: lanes, failures: failures) {
            index, solver async throws(LinearProgramError) in
            guard !isCancelled() else { return }
            let program = NeighbourhoodProgram(
                roster: states[index], cheapest: tables[index], isOwnProject: everywhere)
            _ = try await program.improve(everybody, extent, solver: solver, isCancelled: isCancelled)
        }
        let best = states.min { $0.cost < $1.cost }
        return best.flatMap { $0.cost < roster.cost ? $0 : nil }
    }
}
