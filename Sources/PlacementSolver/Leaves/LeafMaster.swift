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
    let space: ChoiceSpace
    let scale: Int
    let kind: CostKind
    let effort: LeafEffort
    let scope: MasterScope
    let master: any RestrictedMasterProgram
    let prices: RowPrices
    /// The rows of the program behind those of the clients.
    private let priced: [RowNumber]
    /// Of a row (scaled): every column's rows together then fit into 32 bits.
    private let greatestPrice: Int
    /// Of a row (scaled) where the rows of every timeline together still fit.
    private let dearestPrice: Int
    /// Rows that take nobody: their prices stay as they are, and the program does without them.
    private let closed: [(row: RowNumber, price: Int32)]
    private(set) var pool: LeafPool
    private var rootBasis = LeafBasis(isBasicRow: [], basic: [], atUpper: [])
    /// Whose columns the last proof closed.
    private var concerned: Set<Int32> = []

    /// Columns within this many points of a client's least at the first prices are in the program from the start: 24
    /// points are no better (decision 008).
    private static let firstWindow = 8.0
    /// Simplex iterations of a solve at most: a half takes 5 to 100, so this only ends a solver that cycles.
    static let simplexIterations = 20_000
    /// Rounds for the whole problem: towns with plenty of places take some five, with scarce ones some thirty.
    private static let mostRootRounds = 200
    /// A sum so near to the program's optimum (points) needs no further columns.
    private static let closeEnough = 0.2
    /// Columns that are added, so many of each client a round: twelve are no better (decision 008).
    private static let mostAddedEach = 4
    /// Values of a point up to this are rounding.
    static let zero = 1e-6

    /// - Parameters:
    ///   - root: the whole problem; its priced rows are those of the program.
    ///   - moreRows: other rows of the program.
    ///   - scope: nil: everybody.
    ///   - table: the columns at the root's prices.
    package init(
        space: ChoiceSpace, scale: Int, kind: CostKind = .whole, effort: LeafEffort = .usual, root: LeafNode,
        moreRows: [RowNumber] = [], scope: MasterScope? = nil, table: CheapestColumns, solver: any LinearProgramSolver,
        isCancelled: @escaping @Sendable () -> Bool
    ) async throws(LinearProgramError) {
        self.space = space
        self.scale = scale
        self.kind = kind
        self.effort = effort
        let scope = scope ?? MasterScope(whole: space)
        self.scope = scope
        let units = scope.units
        prices = RowPrices(rows: space.limits.count, timelines: space.timelines)
        greatestPrice = max(
            DualAscent.Settings().greatestPrice * scale, PriceLimit.prohibitive(space, scale: scale))
        dearestPrice = max(greatestPrice, effort.paysAnyPrice ? PriceLimit.outweighing(space, scale: scale) : 0)
        if let base = scope.base { prices.price.copy(from: base) }
        closed = root.prices.filter { scope.limits[$0.row.index] == 0 }
        for entry in closed { prices.price[entry.row.index] = entry.price }
        priced = Set(root.prices.map(\.row) + moreRows).filter { scope.isPriced($0) }.sorted { $0.value < $1.value }
        pool = LeafPool(
            space: space, kind: kind, units: units, priced: priced, base: scope.base, scale: scale,
            standInPoints: Double(dearestPrice) / Double(scale))
        var program = LinearProgram()
        for _ in units { program.addRow(lower: 1, upper: 1) }
        for row in priced { program.addRow(lower: -.infinity, upper: Double(scope.limits[row.index])) }
        let reach = Int32(LeafMaster.firstWindow * Double(scale))
        var best: [LeafPool.Entry] = []
        for (place, unit) in units.enumerated() {
            for column in [Column.nowhere, LeafPool.standIn] { program.addColumn(pool.add(unit, column)) }
            let present = scope.present?[place] ?? Column.nowhere
            if present.pattern >= 0 { program.addColumn(pool.add(unit, present)) }
            var first = present
            for entry in table.columns(of: unit)
            where entry.excess < reach && scope.holds(entry.column, space)
                && scope.hasRoom(entry.column, space)
            {
                if entry.column != present { program.addColumn(pool.add(unit, entry.column)) }
                if entry.excess == 0, scope.present == nil { first = entry.column }
            }
            best.append(LeafPool.Entry(unit: Int32(unit), column: first))
        }
        master = try await solver.makeMaster(program)
        // Everybody at his best choice, every row of the model slack: nearer to the end than any basis that knows no
        // prices.
        let isBasicRow = [Bool](repeating: false, count: best.count) + priced.map { _ in true }
        try await master.setBasis(pool.simplexBasis(LeafBasis(isBasicRow: isBasicRow, basic: best, atUpper: [])))
        let limits = LinearProgramLimits(simplexIterations: LeafMaster.simplexIterations)
        _ = try await master.solve(limits: limits, isCancelled: isCancelled)
        rootBasis = pool.leafBasis(try await master.basis())
    }

    /// The whole problem, solved to its end.
    ///
    /// - Parameter root: its prices prove at least as much.
    /// - Returns: the best prices, and the rows that the program's point overfills because it lacks them; nil where the
    ///   work was cancelled before it proved anything.
    package func raise(
        _ root: LeafNode, isCancelled: @escaping @Sendable () -> Bool
    ) async throws(LinearProgramError) -> (node: LeafNode, missing: [RowNumber])? {
        // The basis may be one of another program.
        var root = root
        root.basis = nil
        guard
            let (node, point) = try await prove(
                root, [], rounds: LeafMaster.mostRootRounds, isCancelled: isCancelled)
        else { return nil }
        var use = [Double](repeating: 0, count: space.limits.count)
        for (entry, value) in zip(pool.entries, point) where entry.column.pattern >= 0 && value > 0 {
            for row in space.rows(of: entry.column) { use[row.index] += value }
        }
        for row in priced { use[row.index] = 0 }
        let missing = use.indices.filter { use[$0] > Double(scope.limits[$0]) + LeafMaster.zero }
            .map { RowNumber(Int32($0)) }.filter { scope.isPriced($0) }
        return (node, missing)
    }

    /// One half of a leaf; the leaf's prices prove at least as much here.
    ///
    /// - Returns: nil where the work was cancelled before it proved anything.
    package func prove(
        _ parent: LeafNode, _ decision: LeafDecision, isCancelled: @escaping @Sendable () -> Bool
    ) async throws(LinearProgramError) -> LeafNode? {
        try await prove(
            parent, parent.decisions + [decision], rounds: effort.rounds, isCancelled: isCancelled)?.node
    }

    private func prove(
        _ parent: LeafNode, _ decisions: [LeafDecision], rounds: Int, isCancelled: @escaping @Sendable () -> Bool
    ) async throws(LinearProgramError) -> (node: LeafNode, point: [Double])? {
        let filter = scope.filter(decisions, space)
        try await begin(parent, decisions, filter)
        let pricer = Pricer(space: space, scale: scale, kind: kind, filter: filter)
        let limits = LinearProgramLimits(simplexIterations: LeafMaster.simplexIterations)
        var best = parent.sum
        var bestPrices = parent.prices
        var point: [Double]?
        for _ in 0..<rounds {
            let result = try await master.solve(limits: limits, isCancelled: isCancelled)
            guard result.stop == .optimal, !result.rowDuals.isEmpty else { break }
            point = result.columnValues
            setPrices(result.rowDuals)
            let answer = priceAll(result.rowDuals, pricer)
            guard let sum = answer.sum else {
                // Somebody has nothing left: no roster lies in this case.
                var none = LeafNode(decisions: decisions, prices: closed, sum: Int.max)
                none.closesRows = effort.closesRows || parent.closesRows
                return (none, [])
            }
            if sum > best {
                best = sum
                let open = priced.filter { prices.price[$0.index] > 0 }.map { ($0, prices.price[$0.index]) }
                bestPrices = (closed + open).sorted { $0.row.value < $1.row.value }
            }
            if answer.added.isEmpty { break }
            try await master.addColumns(answer.added)
            let proven = Double(sum) / Double(scale) - pool.shifts
            if proven > result.objective - LeafMaster.closeEnough { break }
        }
        guard let point else { return nil }
        var node = LeafNode(decisions: decisions, prices: bestPrices, sum: best, wavering: wavering(point))
        node.closesRows = effort.closesRows || parent.closesRows
        node.basis = pool.leafBasis(try await master.basis())
        return (node, point)
    }

    /// Starts from the basis of a case, with the columns that some decisions leave.
    func begin(
        _ parent: LeafNode, _ decisions: [LeafDecision], _ filter: LeafFilter
    ) async throws(LinearProgramError) {
        try await restart(from: parent.basis ?? rootBasis)
        try await close(filter)
    }

    private func restart(from basis: LeafBasis) async throws(LinearProgramError) {
        let missing = pool.addMissing(basis)
        if !missing.isEmpty { try await master.addColumns(missing) }
        try await master.setBasis(pool.simplexBasis(basis))
    }

    /// Opens every column again after bounds were set by hand.
    ///
    /// - Parameter changed: columns with such bounds.
    func openAll(_ changed: [Int]) async throws(LinearProgramError) {
        let closed = pool.openAll()
        concerned = []
        try await master.setBounds(
            columns: Set(changed + closed).sorted().map { BoundChange(index: $0, lower: 0, upper: 1) }, rows: [])
    }

    /// Opens and closes columns so that the decisions hold.
    private func close(_ filter: LeafFilter) async throws(LinearProgramError) {
        let now = Set(filter.units)
        let changes = pool.close(filter, units: concerned.union(now).sorted())
        concerned = now
        try await master.setBounds(columns: changes, rows: [])
    }

    func setPrices(_ duals: [Double]) {
        setPrices(duals, upTo: dearestPrice)
        if dearestPrice > greatestPrice, !PriceLimit.fits(prices.price, space) { setPrices(duals, upTo: greatestPrice) }
        prices.rebuildPrefix(space.timelines, threads: 1, only: scope.timelines)
    }

    private func setPrices(_ duals: [Double], upTo greatest: Int) {
        for (place, row) in priced.enumerated() {
            let dual = -duals[scope.units.count + place] * Double(scale)
            prices.price[row.index] = base(row) + Int32(max(0, min(dual.rounded(), Double(greatest))))
        }
    }

    /// What the prices prove over all columns (scaled; nil: somebody has no choice), and the columns that the program
    /// lacks.
    ///
    /// - Parameter leavingOut: by unit: who is left out of both; empty: nobody.
    func priceAll(
        _ duals: [Double], _ pricer: Pricer, leavingOut: [Bool] = []
    ) -> (sum: Int?, added: [NewColumn]) {
        var sum = 0
        var missing: [(unit: Int, column: Column)] = []
        let undercut = effort.undercut * Double(scale)
        for (place, unit) in scope.units.enumerated() where leavingOut.isEmpty || !leavingOut[place] {
            let wanted = Int32(((duals[place] + pool.shift(unit)) * Double(scale) - undercut).rounded())
            var least = pricer.unplaced(unit)
            var found: [(reduced: Int32, column: Column)] = []
            pricer.forEachColumn(of: unit, prefix: prices.sums, below: { max(least, wanted) }) {
                column, reduced in
                if effort.closesRows, !scope.hasRoom(column, space) { return }
                least = min(least, reduced)
                if reduced < wanted, !pool.holds(unit, column), scope.hasRoom(column, space) {
                    found.append((reduced, column))
                }
            }
            if least >= Pricer.forbidden { return (nil, []) }
            sum += Int(least)
            found.sort {
                ($0.reduced, $0.column.pattern, $0.column.start) < ($1.reduced, $1.column.pattern, $1.column.start)
            }
            missing += found.prefix(LeafMaster.mostAddedEach).map { (unit, $0.column) }
        }
        for row in priced { sum -= Int(scope.limits[row.index]) * Int(prices.price[row.index] - base(row)) }
        // Only now: whatever the pool knows must come into the program, and a case without a roster adds nothing.
        return (sum, missing.map { pool.add($0.unit, $0.column) })
    }

    private func base(_ row: RowNumber) -> Int32 { scope.base.map { $0[row.index] } ?? 0 }
}
