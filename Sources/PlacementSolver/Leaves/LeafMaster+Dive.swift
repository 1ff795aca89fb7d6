package import LinearProgramming
internal import PlacementModel

extension LeafMaster {
    /// Reads a roster off the program: gives those their column to whom it gives nearly all of one, and where it splits
    /// everybody who is left, him whom it splits least; then solves again, with new columns, until nobody is left.
    ///
    /// - Parameters:
    ///   - node: the case whose program it begins with.
    ///   - roster: nobody of the program has a place in it; it takes whom the dive places, and a solver's word that there
    ///     is room is not taken for it.
    ///   - cost: points of the program's clients: a dive that cannot end below ends at once, with some still left.
    /// - Source: R. Sadykov, F. Vanderbeck, A. Pessoa, I. Tahiri, E. Uchoa, "Primal heuristics for branch and price:
    ///   the assets of diving methods", doi:10.1287/ijoc.2018.0822.
    package func dive(
        from node: LeafNode, into roster: RosterState, pace: DivePace, below cost: Int = Int.max,
        isCancelled: @escaping @Sendable () -> Bool
    ) async throws(LinearProgramError) {
        let filter = scope.filter(node.decisions, space)
        try await begin(node, node.decisions, filter)
        let pricer = Pricer(space: space, scale: scale, filter: filter)
        let limits = LinearProgramLimits(simplexIterations: LeafMaster.simplexIterations)
        var isFixed = [Bool](repeating: false, count: scope.units.count)
        var changed: [Int] = []
        while isFixed.contains(false), !isCancelled() {
            var result = try await master.solve(limits: limits, isCancelled: isCancelled)
            for _ in 0..<pace.rounds {
                guard result.stop == .optimal, !result.rowDuals.isEmpty else { break }
                setPrices(result.rowDuals)
                let added = priceAll(result.rowDuals, pricer, leavingOut: isFixed).added
                if added.isEmpty { break }
                try await master.addColumns(added)
                result = try await master.solve(limits: limits, isCancelled: isCancelled)
            }
            guard result.stop == .optimal, result.objective + pool.shifts < Double(cost) else { break }
            let changes = settle(result.columnValues, &isFixed, roster, pace)
            guard !changes.isEmpty else { break }
            changed += changes.map(\.index)
            try await master.setBounds(columns: changes, rows: [])
        }
        try await openAll(changed)
    }

    /// Fixes what the point says most clearly; a column without room beside those fixed before is closed.
    private func settle(
        _ point: [Double], _ isFixed: inout [Bool], _ roster: RosterState, _ pace: DivePace
    ) -> [BoundChange] {
        var open = pool.entries.indices.filter {
            point[$0] > LeafMaster.zero && !isFixed[pool.place(ofUnit: pool.entries[$0].unit)]
                && pool.entries[$0].column != LeafPool.standIn
        }
        open.sort { (point[$1], $0) < (point[$0], $1) }
        var changes: [BoundChange] = []
        let least = max(1, isFixed.count { !$0 } / pace.onePartOf)
        var fixed = 0
        for index in open {
            let entry = pool.entries[index]
            if fixed >= least, point[index] < pace.nearlyAll { break }
            let unit = Int(entry.unit)
            let place = pool.place(ofUnit: entry.unit)
            guard !isFixed[place] else { continue }
            guard entry.column.pattern < 0 || roster.isFree(entry.column, for: unit) else {
                changes.append(BoundChange(index: index, lower: 0, upper: 0))
                continue
            }
            isFixed[place] = true
            fixed += 1
            if entry.column.pattern >= 0 { roster.place(unit, entry.column) }
            changes.append(BoundChange(index: index, lower: 1, upper: 1))
        }
        return changes
    }
}
