internal import LinearProgramming

/// One restricted master that proves one leaf after another; it keeps its columns and its basis.
final class LeafLane: @unchecked Sendable {
    private let space: ChoiceSpace
    private let scale: Int
    private let solver: any LinearProgramSolver
    private let pricer: LeafPricer
    /// Sittings that have a row, and the row of each sitting (−1: none).
    private let rowSittings: [Int32]
    private let rowOfSitting: [Int32]
    private var master: (any RestrictedMasterProgram)?
    /// Master column → unit and column.
    private(set) var columns: [(unit: Int, column: Column)] = []
    private var known: Set<ColumnKey> = []
    private var isBlocked: [Bool] = []

    private struct ColumnKey: Hashable {
        let unit: Int
        let option: Int32
        let start: UInt16
    }

    private static let mostRounds = 12

    init(
        space: ChoiceSpace, scale: Int, solver: any LinearProgramSolver, rowSittings: [Int32],
        columns: [(unit: Int, column: Column)]
    ) {
        self.space = space
        self.scale = scale
        self.solver = solver
        self.rowSittings = rowSittings
        pricer = LeafPricer(space: space, scale: scale)
        var rows = [Int32](repeating: -1, count: space.capacity.count)
        for (index, sitting) in rowSittings.enumerated() { rows[Int(sitting)] = Int32(space.units.count + index) }
        rowOfSitting = rows
        for entry in columns where known.insert(key(entry.unit, entry.column)).inserted { self.columns.append(entry) }
        isBlocked = [Bool](repeating: false, count: self.columns.count)
    }

    private func key(_ unit: Int, _ column: Column) -> ColumnKey {
        ColumnKey(unit: unit, option: column.option, start: column.start)
    }

    /// Proves as much as the master can for the decisions, beginning with the prices of the leaf it came from.
    func prove(
        _ decisions: [LeafDecision], inherited: [(sitting: Int32, price: Int32)],
        isCancelled: @escaping @Sendable () -> Bool
    ) async -> LeafNode {
        let filter = LeafFilter(decisions)
        pricer.set(inherited)
        var node = LeafNode(decisions: decisions, prices: inherited, sum: 0, split: nil)
        node.sum = pricer.sum(filter, inherited) { _, _ in }
        guard node.sum < Int.max else { return node }
        do {
            let master = try await ready()
            try await block(filter, master)
            var best = node.sum
            var idle = 0
            for _ in 0..<LeafLane.mostRounds where !isCancelled() {
                let result = try await master.solve(limits: LinearProgramLimits(), isCancelled: isCancelled)
                guard result.stop == .optimal, result.rowDuals.count == space.units.count + rowSittings.count else { break }
                let prices = roundedPrices(result.rowDuals)
                pricer.set(prices)
                var new: [(unit: Int, column: Column)] = []
                let sum = pricer.sum(filter, prices) { unit, priced in
                    let dual = result.rowDuals[unit] * Double(scale)
                    if Double(priced.best) < dual - 0.5, !known.contains(key(unit, priced.column)) {
                        new.append((unit, priced.column))
                    }
                }
                if sum > node.sum {
                    node.sum = sum
                    node.prices = prices
                }
                node.split = mostUndecided(result.columnValues)
                idle = sum > best + scale / 16 ? 0 : idle + 1
                best = max(best, sum)
                if new.isEmpty || (idle > 3 && best > 0) { break }
                try await add(new, filter, master)
            }
        } catch {
            // A solver that fails proves nothing more; what the inherited prices prove stays.
            master = nil
        }
        return node
    }

    private func ready() async throws(LinearProgramError) -> any RestrictedMasterProgram {
        if let master { return master }
        var program = LinearProgram()
        for _ in 0..<space.units.count { program.addRow(lower: 1, upper: 1) }
        for sitting in rowSittings {
            program.addRow(lower: -.infinity, upper: Double(space.capacity[Int(sitting)]))
        }
        for entry in columns { program.addColumn(newColumn(entry)) }
        let made = try await solver.makeMaster(program)
        master = made
        isBlocked = [Bool](repeating: false, count: columns.count)
        return made
    }

    private func newColumn(_ entry: (unit: Int, column: Column)) -> NewColumn {
        var rows = [entry.unit]
        var cost = Double(space.facts[entry.unit].unplacedCost)
        if entry.column.option >= 0 {
            cost = Double(entry.column.cost)
            for number in space.sittings(of: entry.column) where rowOfSitting[Int(number)] >= 0 {
                rows.append(Int(rowOfSitting[Int(number)]))
            }
        }
        return NewColumn(cost: cost, rows: rows, coefficients: [Double](repeating: 1, count: rows.count))
    }

    private func project(_ column: Column) -> Int32 {
        column.option < 0 ? LeafDecision.unplaced : Int32(space.project(of: column))
    }

    private func block(_ filter: LeafFilter, _ master: any RestrictedMasterProgram) async throws(LinearProgramError) {
        var changes: [BoundChange] = []
        for (index, entry) in columns.enumerated() {
            let blocked = !filter.allows(entry.unit, project(entry.column))
            guard blocked != isBlocked[index] else { continue }
            isBlocked[index] = blocked
            changes.append(BoundChange(index: index, lower: 0, upper: blocked ? 0 : .infinity))
        }
        if !changes.isEmpty { try await master.setBounds(columns: changes, rows: []) }
    }

    private func add(
        _ new: [(unit: Int, column: Column)], _ filter: LeafFilter, _ master: any RestrictedMasterProgram
    ) async throws(LinearProgramError) {
        try await master.addColumns(new.map { newColumn($0) })
        for entry in new {
            known.insert(key(entry.unit, entry.column))
            columns.append(entry)
            isBlocked.append(false)
        }
    }

    /// Seat prices are the negated duals of the rows `Σ x ≤ seats` (docs/duality.md).
    private func roundedPrices(_ duals: [Double]) -> [(sitting: Int32, price: Int32)] {
        var list: [(sitting: Int32, price: Int32)] = []
        for (index, sitting) in rowSittings.enumerated() {
            let price = (-duals[space.units.count + index] * Double(scale)).rounded()
            if price >= 1 { list.append((sitting, Int32(min(price, 1e9)))) }
        }
        return list
    }

    /// The client and project whose share is nearest to one half; nil where every share is whole.
    private func mostUndecided(_ values: [Double]) -> (unit: Int32, project: Int32)? {
        var shares: [LeafDecision: Double] = [:]
        for (index, value) in values.enumerated() where value > 1e-7 {
            let entry = columns[index]
            let place = LeafDecision(unit: Int32(entry.unit), project: project(entry.column), at: true)
            shares[place, default: 0] += value
        }
        var best: LeafDecision?
        var distance = 0.49
        for (place, share) in shares {
            let off = abs(share - 0.5)
            let isBefore = best.map { (place.unit, place.project) < ($0.unit, $0.project) } ?? true
            if off < distance - 1e-9 || (off < distance + 1e-9 && off < 0.49 && isBefore) {
                best = place
                distance = min(distance, off)
            }
        }
        return best.map { ($0.unit, $0.project) }
    }
}
