package import LinearProgramming
internal import PlacementDomain
internal import PlacementModel

/// Places all clients of a region again: its linear program beside everybody else, and a dive from there.
///
/// Hours are lost in trades between dozens of clients, more than a neighbourhood holds.
package struct RegionProgram {
    let roster: RosterState
    let cheapest: CheapestColumns
    let region: Region

    package init(roster: RosterState, cheapest: CheapestColumns, region: Region) {
        (self.roster, self.cheapest, self.region) = (roster, cheapest, region)
    }

    /// Programs at most: each after the first has the rows that the one before overfilled.
    private static let mostPrograms = 4

    /// Places them as well as the dive can; the roster changes only for the better.
    package func improve(
        solver: any LinearProgramSolver, isCancelled: @escaping @Sendable () -> Bool
    ) async throws(LinearProgramError) {
        let units = region.clients
        guard !units.isEmpty else { return }
        let before = units.map { roster.choice[$0] }
        let current = cost(units, before)
        for unit in units { roster.remove(unit) }
        do throws(LinearProgramError) {
            try await dive(units, before, current, solver: solver, isCancelled: isCancelled)
        } catch {
            putBack(units, before)
            throw error
        }
        if cost(units, units.map { roster.choice[$0] }) >= current { putBack(units, before) }
    }

    private func putBack(_ units: [Int], _ columns: [Column]) {
        for unit in units { roster.remove(unit) }
        for (unit, column) in zip(units, columns) { roster.place(unit, column) }
    }

    private func cost(_ units: [Int], _ columns: [Column]) -> Int {
        zip(units, columns).reduce(0) { $0 + Int(roster.cost(of: $1.0, in: $1.1)) }
    }

    /// Leaves everybody out where the program proves that nothing can be won.
    private func dive(
        _ units: [Int], _ before: [Column], _ current: Int, solver: any LinearProgramSolver,
        isCancelled: @escaping @Sendable () -> Bool
    ) async throws(LinearProgramError) {
        let space = roster.space
        let limits = FlatArray<Int32>(repeating: 0, count: space.limits.count)
        limits.copy(from: roster.free)
        let scope = MasterScope(space, units: units, present: before, projects: region.projects, limits: limits)
        let prices = region.projects.flatMap { space.rowsOfProject[$0] }.sorted()
            .map { (row: $0, price: cheapest.prices.price[$0.index]) }.filter { $0.price > 0 }
        var node = LeafNode(decisions: [], prices: prices, sum: Int.min, wavering: [])
        var rows: [RowNumber] = []
        for _ in 0..<RegionProgram.mostPrograms {
            let master = try await LeafMaster(
                space: space, scale: cheapest.scale, root: node, moreRows: rows, scope: scope, table: cheapest,
                solver: solver, isCancelled: isCancelled)
            guard let answer = try await master.raise(node, isCancelled: isCancelled) else { return }
            // Costs are whole, so less than a point is no improvement.
            if answer.node.sum > (current - 1) * cheapest.scale { return }
            guard !answer.missing.isEmpty else {
                try await master.dive(
                    from: answer.node, into: roster, pace: .quick, below: current, isCancelled: isCancelled)
                for unit in units where roster.choice[unit].pattern < 0 { fill(unit, scope) }
                return
            }
            rows = Set(rows + node.prices.map(\.row) + answer.missing).filter { limits[$0.index] > 0 }.sorted()
            node = answer.node
        }
    }

    /// Gives somebody whom the dive left out the cheapest free column in the region, if that is better than none.
    private func fill(_ unit: Int, _ scope: MasterScope) {
        let column = cheapest.columns(of: unit).first {
            $0.excess < cheapest.unplacedExcess(unit) && scope.holds($0.column, roster.space)
                && roster.isFree($0.column, for: unit)
        }?.column
        if let column { roster.place(unit, column) }
    }
}
