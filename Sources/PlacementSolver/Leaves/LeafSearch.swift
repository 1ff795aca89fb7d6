package import LinearProgramming
package import PlacementModel

/// Passes the bound of the linear program: splits the weakest case by a client's project, proves both halves.
///
/// Best first: the bound is the least of the leaves, so only the weakest leaf can raise it. Halves are proven by short
/// ascents, or, where solvers are given, by linear programs: these are so quick that several splits of a leaf are tried
/// and the best is kept. Each step splits a fixed number of leaves and its proofs are divided in a fixed way, so the
/// leaves are the same at any thread count.
///
/// - Source: T. Achterberg, T. Koch, A. Martin, "Branching rules revisited", doi:10.1016/j.orl.2004.04.002 (splits are
///   tried where nothing is known of them, and judged by the product of both halves).
package final class LeafSearch {
    private let space: ChoiceSpace
    private let prover: LeafProver
    private let scale: Int
    private let kind: CostKind
    private let effort: LeafEffort
    private let scope: MasterScope?
    private let threads: Int
    package private(set) var leaves: [LeafNode] = []
    private var record = SplitRecord()
    private let solvers: [any LinearProgramSolver]
    private let failures: SolverFailures
    private let moreRows: [RowNumber]
    /// nil: not made yet; empty: halves are proven by ascents.
    private var masters: [LeafMaster]?

    /// So many masters share the proofs, whatever the number of threads: what one answers depends on what it proved
    /// before, so their number may not follow the machine.
    private static let masters = 2
    /// The most promising splits of a leaf that are looked at: those never tried before are tried. With 8 or 16 the bound
    /// of a town ends lower (decision 008).
    private static let mostTrials = 4
    /// Leaves that are split in a step: enough for two threads, and few enough that each is among the weakest.
    private static let splitsPerStep = 4
    /// Leaves at most: each holds some 580 prices, so a certificate of 1,000 has 40 MB.
    private static let mostLeaves = 1_000
    /// Points counted as won by an impossible half, and by any half at most: a great one must not hide that the other
    /// won nothing.
    private static let pointsOfClosed = 80.0
    /// Points counted as won by any half at least: the product of both tells a good split.
    private static let leastPoints = 0.3
    /// Columns of all leaves together. Every leaf is priced in full by whoever checks the certificate.
    private static let mostPricedColumns = 100_000_000

    /// - Parameters:
    ///   - root: the whole problem, as ascent or linear program left it.
    ///   - moreRows: rows of the programs beside those with a price.
    ///   - scope: whom the programs place; nil: everybody.
    ///   - solvers: for the programs, one a thread; none: ascents prove.
    package init(
        space: ChoiceSpace, scale: Int, kind: CostKind = .whole, effort: LeafEffort = .usual, root: LeafNode,
        moreRows: [RowNumber] = [], scopes: ScopeMaker, scope: MasterScope? = nil, threads: Int,
        solvers: [any LinearProgramSolver] = [],
        failures: SolverFailures = SolverFailures()
    ) {
        self.space = space
        self.scale = scale
        self.kind = kind
        self.effort = effort
        self.scope = scope
        self.threads = threads
        self.solvers = solvers
        self.failures = failures
        if solvers.isEmpty { masters = [] }
        prover = LeafProver(space: space, scale: scale, kind: kind, scopes: scopes)
        leaves = [root]
        self.moreRows = moreRows
    }

    private var mostLeaves: Int {
        min(LeafSearch.mostLeaves, max(2, LeafSearch.mostPricedColumns / max(1, space.columnCount)))
    }

    /// What all leaves together prove (scaled).
    package var sum: Int { leaves.map(\.sum).min() ?? Int.min }

    /// Back to cases that it once had.
    func restore(_ known: [LeafNode]) { leaves = known }

    /// The case that a roster lies in, with prices that know its decisions.
    package func leaf(holding roster: RosterState) -> LeafNode? {
        leaves.first { leaf in
            leaf.decisions.allSatisfy { space.keeps(roster.choice[Int($0.unit)], $0) }
        }
    }

    /// The case that proves least: a better roster is likeliest there.
    var weakest: LeafNode? { leaves.min { $0.sum < $1.sum } }

    /// Whether the weakest leaf cannot be split, or there are enough.
    package var isDone: Bool {
        guard let weakest = leaves.indices.min(by: { leaves[$0].sum < leaves[$1].sum }) else { return true }
        return leaves[weakest].isDecided || leaves.count >= mostLeaves
    }

    /// Splits, step by step, until what all prove suffices, there are as many leaves as there may be, or no split leads on.
    ///
    /// - Parameters:
    ///   - enough: leaves that prove more (scaled) are left as they are.
    ///   - suffices: asked for the sum of all leaves (scaled).
    ///   - isLate: ends the work between two steps.
    package func split(
        upTo most: Int, enough: Int = Int.max - 1, until suffices: (Int) -> Bool, isLate: () -> Bool = { false },
        isCancelled: @escaping @Sendable () -> Bool
    ) async {
        while leaves.count < most, !isDone, !suffices(sum), !isCancelled(), !isLate() {
            let before = leaves.count
            await step(enough: enough, upTo: most, isCancelled: isCancelled)
            if leaves.count == before { return }
        }
    }

    /// Splits the weakest leaves.
    ///
    /// - Parameters:
    ///   - disputed: those whom the roster places where the prices would not.
    ///   - gap: points of the present gap that stand with a client and project.
    ///   - enough: leaves that prove more (scaled) are left as they are.
    ///   - most: leaves at most.
    package func step(
        disputed: [Wavering] = [], gap: (Wavering) -> Double = { _ in 0 }, enough: Int = Int.max - 1,
        upTo most: Int = Int.max, isCancelled: @escaping @Sendable () -> Bool
    ) async {
        let masters = await openMasters(isCancelled: isCancelled)
        let weakest = leaves.indices.filter { !leaves[$0].isDecided && leaves[$0].sum <= enough }
            .sorted { (leaves[$0].sum, $0) < (leaves[$1].sum, $1) }
            .prefix(max(0, min(LeafSearch.splitsPerStep, min(most, mostLeaves) - leaves.count)))
        let trials = weakest.flatMap { position in
            let splits = leaves[position].splits(
                disputed: disputed, promise: { record.promise($0, gap: gap($0)) })
            return worthTrying(splits, tries: !masters.isEmpty).map {
                Trial(leaf: position, parent: leaves[position], split: $0)
            }
        }
        let halves = ItemResults<LeafNode?>(count: 2 * trials.count)
        if masters.isEmpty {
            ascend(trials, halves, isCancelled: isCancelled)
        } else if await !solve(trials, halves, masters, isCancelled: isCancelled) {
            // Solvers that failed once are not asked again.
            self.masters = []
        }
        keepBest(trials, halves)
    }

    /// One way to split a leaf.
    private struct Trial {
        /// Position among the leaves.
        let leaf: Int
        let parent: LeafNode
        let split: Wavering
    }

    /// Of the most promising splits all that are new, and the best of those known; where trials are dear the first.
    private func worthTrying(_ splits: [Wavering], tries: Bool) -> [Wavering] {
        guard tries else { return Array(splits.prefix(1)) }
        let first = splits.prefix(LeafSearch.mostTrials)
        return first.filter { !record.knows($0) } + first.filter { record.knows($0) }.prefix(1)
    }

    private func openMasters(isCancelled: @escaping @Sendable () -> Bool) async -> [LeafMaster] {
        if let masters { return masters }
        let (space, scale, solvers, root, failures) = (space, scale, solvers, leaves[0], failures)
        let (moreRows, kind, effort, scope) = (moreRows, kind, effort, scope)
        let table = CheapestColumns(
            space: space, leaf: root, scale: scale, kind: kind, units: scope?.units, threads: threads)
        let opened = ItemResults<LeafMaster>(count: LeafSearch.masters)
        await withTaskGroup(of: Void.self) { group in
            for index in 0..<LeafSearch.masters {
                group.addTask {
                    do throws(LinearProgramError) {
                        let master = try await LeafMaster(
                            space: space, scale: scale, kind: kind, effort: effort, root: root, moreRows: moreRows,
                            scope: scope, table: table, solver: solvers[index % solvers.count],
                            isCancelled: isCancelled)
                        opened.set(index, master)
                    } catch {
                        failures.note(error)
                    }
                }
            }
        }
        let all = opened.values.compactMap(\.self)
        let masters = all.count == LeafSearch.masters ? all : []
        self.masters = masters
        return masters
    }

    /// Proves both halves of each trial by a short ascent.
    private func ascend(
        _ trials: [Trial], _ halves: ItemResults<LeafNode?>, isCancelled: @Sendable () -> Bool
    ) {
        let grounds = ItemResults<LeafProver.Ground>(count: trials.count)
        let prover = prover
        forEachItem(grounds.count, threads: threads) { index in
            guard !isCancelled() else { return }
            grounds.set(index, prover.ground(of: trials[index].parent, split: trials[index].split))
        }
        forEachItem(halves.count, threads: threads) { index in
            guard let ground = grounds[index / 2], !isCancelled() else { return }
            halves.set(index, prover.prove(ground, at: index.isMultiple(of: 2), isCancelled: isCancelled))
        }
    }

    /// Proves both halves of each trial by its linear program.
    ///
    /// - Returns: false where a solver failed.
    private func solve(
        _ trials: [Trial], _ halves: ItemResults<LeafNode?>, _ masters: [LeafMaster],
        isCancelled: @escaping @Sendable () -> Bool
    ) async -> Bool {
        let failures = failures
        return await withTaskGroup(of: Bool.self) { group in
            for (lane, master) in masters.enumerated() {
                group.addTask {
                    for index in stride(from: lane, to: halves.count, by: masters.count) where !isCancelled() {
                        let trial = trials[index / 2]
                        let decision = LeafDecision(
                            unit: trial.split.unit, question: trial.split.question, answer: index.isMultiple(of: 2))
                        do throws(LinearProgramError) {
                            halves.set(index, try await master.prove(trial.parent, decision, isCancelled: isCancelled))
                        } catch {
                            failures.note(error)
                            return false
                        }
                    }
                    return true
                }
            }
            return await group.reduce(true) { $0 && $1 }
        }
    }

    /// Splits each leaf by the best of its trials.
    private func keepBest(_ trials: [Trial], _ halves: ItemResults<LeafNode?>) {
        var best: [Int: (won: Double, halves: [LeafNode])] = [:]
        for (index, trial) in trials.enumerated() {
            // A half that was not proven leaves its leaf as it was.
            guard case let left?? = halves[2 * index], case let right?? = halves[2 * index + 1] else { continue }
            let won = (gain(trial.parent, left) * gain(trial.parent, right)).squareRoot()
            record.note(trial.split, won: won)
            if won > best[trial.leaf]?.won ?? -1 { best[trial.leaf] = (won, [left, right]) }
        }
        for (leaf, split) in best.sorted(by: { $0.key < $1.key }) {
            leaves[leaf] = split.halves[0]
            leaves.append(split.halves[1])
        }
    }

    /// Points by which one half proves more than the leaf did.
    private func gain(_ leaf: LeafNode, _ half: LeafNode) -> Double {
        guard half.sum < Int.max else { return LeafSearch.pointsOfClosed }
        let won = Double(half.sum - leaf.sum) / Double(scale)
        return min(LeafSearch.pointsOfClosed, max(LeafSearch.leastPoints, won))
    }
}
