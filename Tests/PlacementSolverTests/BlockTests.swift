import GLPKSolver
import LinearProgramming
import PlacementDomain
import PlacementModel
import PlacementSolver
import PlacementTesting
import Testing

/// The best prices of a part of the map, while all others stay.
@Suite("Blocks")
struct BlockTests {
    private let bench: Bench

    init() throws {
        bench = Bench(try GeneratedInstance.instance(.town))
    }

    /// What everybody with a choice at some projects costs at the prices, less what these projects' rows ask.
    private func sum(_ prices: [(row: RowNumber, price: Int32)], _ scope: AscentScope?) -> Int {
        let ascent = DualAscent(space: bench.space, scale: Bench.scale, scope: scope, threads: 1)
        ascent.start(from: prices)
        ascent.run(rounds: 0..<1, of: 1, isCancelled: { false })
        return ascent.bestSum
    }

    /// The prices after the program of a block, and what they prove of everybody.
    private func solved(_ scope: AscentScope, from root: LeafNode) async throws -> LeafNode {
        let table = CheapestColumns(space: bench.space, leaf: root, scale: Bench.scale, threads: 1)
        var start = root
        start.sum = Int.min
        let block = MasterScope(moving: scope, from: root.rowPrices(bench.space), bench.space)
        let master = try await LeafMaster(
            space: bench.space, scale: Bench.scale, root: start, scope: block, table: table,
            solver: Bench.solver.makeSolver(), isCancelled: { false })
        let answer = try #require(try await master.raise(start, isCancelled: { false }))
        let rows = Set(scope.rows)
        let prices =
            (root.prices.filter { !rows.contains($0.row) } + answer.node.prices.filter { rows.contains($0.row) })
            .sorted { $0.row < $1.row }
        return LeafNode(decisions: [], prices: prices, sum: sum(prices, nil))
    }

    @Test(
        "each block proves at least what was there, what it wins in its scope is won of everybody, two sweeps near the LP"
    )
    func sweeps() async throws {
        let ascent = DualAscent(space: bench.space, scale: Bench.scale, threads: 1)
        ascent.run(rounds: 0..<40, of: 40, isCancelled: { false })
        let start = LeafNode(root: ascent)
        let scopes = ScopeMaker(space: bench.space)
        let projects = Array(bench.space.instance.projects.indices)
        let whole = try await solved(scopes.scope(of: projects), from: start)
        #expect(whole.sum > start.sum + 100 * Bench.scale)
        var node = start
        for first in [0, 10] {
            for from in stride(from: first, to: projects.count, by: 20) {
                let scope = scopes.scope(of: Array(projects[from..<min(projects.count, from + 20)]))
                let next = try await solved(scope, from: node)
                // A price is rounded to one part in 256 of a point.
                #expect(next.sum >= node.sum - Bench.scale)
                #expect(next.sum - node.sum == sum(next.prices, scope) - sum(node.prices, scope))
                node = next
            }
        }
        #expect(node.sum <= whole.sum + 2 * Bench.scale)
        #expect(2 * (node.sum - start.sum) > whole.sum - start.sum)
    }
}
