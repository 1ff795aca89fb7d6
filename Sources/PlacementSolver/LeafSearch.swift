internal import LinearProgramming

/// Passes the bound of the linear program: splits the weakest case by a client's project, proves both halves.
///
/// Best first: the bound is the least of the leaves, so only the weakest leaf can raise it. Each step splits a fixed
/// number of leaves on a fixed number of lanes, so the leaves are the same at any thread count.
final class LeafSearch {
    private let space: ChoiceSpace
    private let scale: Int
    private let lanes: [LeafLane]
    private(set) var leaves: [LeafNode] = []
    private let threads: Int

    static let laneCount = 2
    private static let splitsPerStep = 4
    static let mostLeaves = 600
    private static let window: Int32 = 10

    /// - Parameter provider: two solvers are made, whatever the number of threads.
    init(candidates: CandidateTable, roster: RosterState, scale: Int, threads: Int, provider: any LinearProgramSolverProvider) {
        space = candidates.space
        self.scale = scale
        self.threads = threads
        var columns: [(unit: Int, column: Column)] = []
        for unit in 0..<space.units.count {
            columns.append((unit, RosterState.nowhere))
            if roster.choice[unit].option >= 0 { columns.append((unit, roster.choice[unit])) }
            for entry in candidates.columns(of: unit) where entry.excess <= LeafSearch.window * Int32(scale) {
                columns.append((unit, entry.column))
            }
        }
        let sittings = LeafSearch.contested(columns, candidates)
        let space = space
        lanes = (0..<LeafSearch.laneCount).map { _ in
            LeafLane(space: space, scale: scale, solver: provider.makeSolver(), rowSittings: sittings, columns: columns)
        }
    }

    /// Sittings that more clients could use than there are seats, or that have a price.
    private static func contested(_ columns: [(unit: Int, column: Column)], _ candidates: CandidateTable) -> [Int32] {
        let space = candidates.space
        var users = [Int32](repeating: 0, count: space.capacity.count)
        var last = [Int32](repeating: -1, count: space.capacity.count)
        for entry in columns where entry.column.option >= 0 {
            for number in space.sittings(of: entry.column) where last[Int(number)] != Int32(entry.unit) {
                last[Int(number)] = Int32(entry.unit)
                users[Int(number)] += 1
            }
        }
        return users.indices.filter { users[$0] > space.capacity[$0] || candidates.prices.price[$0] > 0 }.map { Int32($0) }
    }

    /// Proves the whole problem once, from the prices of the ascent.
    func proveRoot(from price: FlatArray<Int32>, isCancelled: @escaping @Sendable () -> Bool) async {
        let inherited = (0..<price.count).filter { price[$0] > 0 }.map { (Int32($0), price[$0]) }
        leaves = [await lanes[0].prove([], inherited: inherited, isCancelled: isCancelled)]
    }

    /// What all leaves together prove (scaled).
    var sum: Int { leaves.map(\.sum).min() ?? Int.min }

    /// Whether the weakest leaf cannot be split, or there are enough.
    var isDone: Bool {
        guard let weakest = leaves.indices.min(by: { leaves[$0].sum < leaves[$1].sum }) else { return true }
        return leaves[weakest].split == nil || leaves.count >= LeafSearch.mostLeaves
    }

    /// Splits the weakest leaves.
    func step(isCancelled: @escaping @Sendable () -> Bool) async {
        let weakest = leaves.indices.filter { leaves[$0].split != nil && leaves[$0].sum < Int.max }
            .sorted { (leaves[$0].sum, $0) < (leaves[$1].sum, $1) }
            .prefix(LeafSearch.splitsPerStep)
        let parents = weakest.map { leaves[$0] }
        var children = [LeafNode?](repeating: nil, count: 2 * parents.count)
        let work: @Sendable (Int) async -> [(Int, LeafNode)] = { [lanes] lane in
            var proven: [(Int, LeafNode)] = []
            // Each lane always takes the same side, so that its basis fits the next leaf.
            for (index, parent) in parents.enumerated() {
                guard let split = parent.split else { continue }
                let decision = LeafDecision(unit: split.unit, project: split.project, at: lane == 0)
                let node = await lanes[lane].prove(
                    parent.decisions + [decision], inherited: parent.prices, isCancelled: isCancelled)
                proven.append((2 * index + lane, node))
            }
            return proven
        }
        if threads > 1 {
            await withTaskGroup(of: [(Int, LeafNode)].self) { group in
                for lane in 0..<LeafSearch.laneCount { group.addTask { await work(lane) } }
                for await proven in group { for (index, node) in proven { children[index] = node } }
            }
        } else {
            for lane in 0..<LeafSearch.laneCount {
                for (index, node) in await work(lane) { children[index] = node }
            }
        }
        for (index, position) in weakest.enumerated() {
            guard let left = children[2 * index], let right = children[2 * index + 1] else { continue }
            leaves[position] = left
            leaves.append(right)
        }
    }
}
