internal import PlacementDomain
package import LinearProgramming
package import PlacementModel

/// Proves leaves by their linear programs: one restricted master that stays in the solver from leaf to leaf.
///
/// Halves differ from their leaf by one decision, so from the leaf's own basis a few dozen simplex iterations end at
/// prices that no ascent reaches. The program only proposes prices: what they prove is summed in integers over all
/// columns, so rows and columns that it lacks make a bound lower, never wrong.
///
/// A master does one proof at a time; what it answers depends on the proofs that it did before, so who wants the same
/// answers twice gives it the same proofs in the same order.
///
/// - Source: G. Desaulniers, J. Desrosiers, M. Solomon (eds.), "Column Generation", Springer 2005, chapter 1.
package final class LeafMaster: @unchecked Sendable {
    private let space: ChoiceSpace
    private let scale: Int
    private let master: any RestrictedMasterProgram
    private let prices: RowPrices
    /// The rows of the program behind those of the clients.
    private let priced: [RowNumber]
    private var pool: LeafPool
    private var rootBasis = LeafBasis(isBasicRow: [], basic: [], atUpper: [])
    /// Whose columns the last proof closed.
    private var concerned: Set<Int32> = []

    /// Columns within this many points of a client's least at the first prices are in the program from the start: 24
    /// points are no better (decision 008).
    private static let firstWindow = 8.0
    /// Simplex iterations of a solve at most: a half takes 5 to 100, so this only ends a solver that cycles.
    private static let simplexIterations = 20_000
    /// Rounds of solving and adding columns for one half: what any round proves is valid, so it may end early.
    private static let mostRounds = 6
    /// A sum so near to the program's optimum (points) needs no further columns.
    private static let closeEnough = 0.2
    /// Columns that undercut a client's price by so many points are added, so many of each client a round: twelve are
    /// no better (decision 008).
    private static let undercut = 0.02
    private static let mostAddedEach = 4
    /// Values of a point up to this are rounding.
    private static let zero = 1e-6
    /// Part of a client's choice on the rarer side from which on he is undecided.
    private static let leastPart = 0.01

    /// - Parameters:
    ///   - root: the whole problem; its priced rows are those of the program.
    ///   - table: the columns at the root's prices.
    package init(
        space: ChoiceSpace, scale: Int, root: LeafNode, table: CheapestColumns, solver: any LinearProgramSolver,
        isCancelled: @escaping @Sendable () -> Bool
    ) async throws(LinearProgramError) {
        self.space = space
        self.scale = scale
        prices = RowPrices(rows: space.limits.count, timelines: space.timelines)
        priced = root.prices.map(\.row)
        pool = LeafPool(space: space, priced: priced)
        var program = LinearProgram()
        for _ in space.units { program.addRow(lower: 1, upper: 1) }
        for row in priced { program.addRow(lower: -.infinity, upper: Double(space.limits[row.index])) }
        for unit in space.units.indices {
            for column in [Column.nowhere, LeafPool.standIn] { program.addColumn(pool.add(unit, column)) }
            let reach = Int32(LeafMaster.firstWindow * Double(scale))
            for entry in table.columns(of: unit) where entry.excess < reach {
                program.addColumn(pool.add(unit, entry.column))
            }
        }
        master = try await solver.makeMaster(program)
        // Everybody at his best choice, every row of the model slack: nearer to the end than any basis that knows no
        // prices.
        let first = space.units.indices.map { unit in
            let best = table.columns(of: unit).first.flatMap { $0.excess == 0 ? $0.column : nil }
            return LeafPool.Entry(unit: Int32(unit), column: best ?? Column.nowhere)
        }
        let isBasicRow = [Bool](repeating: false, count: first.count) + priced.map { _ in true }
        try await master.setBasis(pool.simplexBasis(LeafBasis(isBasicRow: isBasicRow, basic: first, atUpper: [])))
        let limits = LinearProgramLimits(simplexIterations: LeafMaster.simplexIterations)
        _ = try await master.solve(limits: limits, isCancelled: isCancelled)
        rootBasis = pool.leafBasis(try await master.basis())
    }

    /// One half of a leaf; the leaf's prices prove at least as much here.
    ///
    /// - Returns: nil where the work was cancelled before it proved anything.
    package func prove(
        _ parent: LeafNode, _ decision: LeafDecision, isCancelled: @escaping @Sendable () -> Bool
    ) async throws(LinearProgramError) -> LeafNode? {
        let decisions = parent.decisions + [decision]
        let filter = LeafFilter(decisions, space)
        try await restart(from: parent.basis ?? rootBasis)
        try await close(filter)
        let pricer = Pricer(space: space, scale: scale, filter: filter)
        let limits = LinearProgramLimits(simplexIterations: LeafMaster.simplexIterations)
        var best = parent.sum
        var bestPrices = parent.prices
        var point: [Double]?
        for _ in 0..<LeafMaster.mostRounds {
            let result = try await master.solve(limits: limits, isCancelled: isCancelled)
            guard result.stop == .optimal, !result.rowDuals.isEmpty else { break }
            point = result.columnValues
            setPrices(result.rowDuals)
            let answer = priceAll(result.rowDuals, pricer)
            guard let sum = answer.sum else {
                // Somebody has nothing left: no roster lies in this case.
                return LeafNode(decisions: decisions, prices: [], sum: Int.max, wavering: [])
            }
            if sum > best {
                best = sum
                bestPrices = priced.filter { prices.price[$0.index] > 0 }.map { ($0, prices.price[$0.index]) }
            }
            if answer.added.isEmpty { break }
            try await master.addColumns(answer.added)
            let proven = Double(sum) / Double(scale) - pool.shifts
            if proven > result.objective - LeafMaster.closeEnough { break }
        }
        guard let point else { return nil }
        var node = LeafNode(decisions: decisions, prices: bestPrices, sum: best, wavering: wavering(point))
        node.basis = pool.leafBasis(try await master.basis())
        return node
    }

    private func restart(from basis: LeafBasis) async throws(LinearProgramError) {
        let missing = pool.addMissing(basis)
        if !missing.isEmpty { try await master.addColumns(missing) }
        try await master.setBasis(pool.simplexBasis(basis))
    }

    /// Opens and closes columns so that the decisions hold.
    private func close(_ filter: LeafFilter) async throws(LinearProgramError) {
        let now = Set(filter.units)
        let changes = pool.close(filter, units: concerned.union(now).sorted())
        concerned = now
        try await master.setBounds(columns: changes, rows: [])
    }

    private func setPrices(_ duals: [Double]) {
        let greatest = Double(DualAscent.Settings().greatestPrice * scale)
        for (place, row) in priced.enumerated() {
            let dual = -duals[space.units.count + place] * Double(scale)
            prices.price[row.index] = Int32(max(0, min(dual.rounded(), greatest)))
        }
        prices.rebuildPrefix(space.timelines, threads: 1)
    }

    /// What the prices prove over all columns (scaled; nil: somebody has no choice), and the columns that the program
    /// lacks.
    private func priceAll(_ duals: [Double], _ pricer: Pricer) -> (sum: Int?, added: [NewColumn]) {
        var sum = 0
        var added: [NewColumn] = []
        let undercut = LeafMaster.undercut * Double(scale)
        for unit in space.units.indices {
            let wanted = Int32(((duals[unit] + pool.shift(unit)) * Double(scale) - undercut).rounded())
            var least = pricer.unplaced(unit)
            var found: [(reduced: Int32, column: Column)] = []
            pricer.forEachColumn(of: unit, prefix: prices.sums, below: { max(least, wanted) }) {
                column, reduced in
                least = min(least, reduced)
                if reduced < wanted, !pool.holds(unit, column) { found.append((reduced, column)) }
            }
            if least >= Pricer.forbidden { return (nil, []) }
            sum += Int(least)
            found.sort {
                ($0.reduced, $0.column.pattern, $0.column.start) < ($1.reduced, $1.column.pattern, $1.column.start)
            }
            added += found.prefix(LeafMaster.mostAddedEach).map { pool.add(unit, $0.column) }
        }
        for row in priced { sum -= Int(space.limits[row.index]) * Int(prices.price[row.index]) }
        return (sum, added)
    }

    private struct Place: Hashable {
        let unit: Int32
        let project: Int32
    }

    /// Whom the program's point splits between projects.
    private func wavering(_ point: [Double]) -> [Wavering] {
        var places: [Place: (part: Double, price: Double)] = [:]
        for (entry, value) in zip(pool.entries, point) where value > LeafMaster.zero && entry.column != LeafPool.standIn
        {
            let place = Place(unit: entry.unit, project: space.place(of: entry.column))
            let rows =
                entry.column.pattern < 0
                ? 0 : space.rows(of: entry.column).reduce(0) { $0 + Int(prices.price[$1.index]) }
            places[place] = ((places[place]?.part ?? 0) + value, Double(rows) / Double(scale))
        }
        return places.compactMap { place, known in
            let part = min(known.part, 1 - known.part)
            guard part > LeafMaster.leastPart else { return nil }
            return Wavering(unit: place.unit, project: place.project, part: part, price: known.price)
        }
    }
}
