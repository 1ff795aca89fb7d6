internal import LinearProgramming
internal import PlacementDomain
internal import PlacementModel

/// A first roster where places are scarce outside towns: batch after batch of clients, those who are short of choices
/// first, each batch placed by its linear program beside those before it.
///
/// Every place costs its price, which stands for those who come later, so a program has hardly any rows that bind and
/// four hundred clients take some tenths of a second. A greedy choice sends people to the same places, and chains do not
/// bring back the hours that are lost by it.
struct BatchStart {
    let run: RunState
    let cheapest: CheapestColumns

    /// Clients of a batch: with 100 or 800 rosters are no better.
    private static let clientsOfBatch = 400
    /// Points above somebody's least up to which a column counts as one that he may take.
    private static let nearPoints = 8
    /// Programs of a batch at most: each after the first has the rows that the one before overfilled.
    private static let mostPrograms = 12

    func fill() async {
        guard run.isScarce, !run.setup.isTown, !run.limits.mustStop() else { return }
        let order = order()
        var next = 0
        while next < order.count {
            let batch = Array(order[next..<min(order.count, next + BatchStart.clientsOfBatch)])
            do throws(LinearProgramError) {
                try await place(batch)
            } catch {
                run.setup.failures.note(error)
            }
            // Whoever was left out takes the cheapest free column now, before the next batch has it.
            for unit in batch where run.roster.choice[unit].pattern < 0 {
                if let column = cheapest.bestFree(unit, in: run.roster) { run.roster.place(unit, column) }
            }
            next += batch.count
        }
    }

    /// Those who are short of choices, then all others; each time those first for whom being unplaced is dearest.
    private func order() -> [Int] {
        var isCritical = [Bool](repeating: false, count: run.space.units.count)
        for unit in run.critical?.scope.units ?? [] { isCritical[Int(unit)] = true }
        return run.space.units.indices.filter { run.roster.choice[$0].pattern < 0 }.sorted {
            if isCritical[$0] != isCritical[$1] { return isCritical[$0] }
            return (cheapest.unplacedExcess($1), $0) < (cheapest.unplacedExcess($0), $1)
        }
    }

    private func place(_ batch: [Int]) async throws(LinearProgramError) {
        let (space, roster, limits) = (run.space, run.roster, run.limits)
        let free = FlatArray<Int32>(repeating: 0, count: space.limits.count)
        free.copy(from: roster.free)
        let scope = MasterScope(space, units: batch, limits: free, base: cheapest.prices.price)
        let start = LeafNode(decisions: [], prices: [], sum: Int.min)
        var rows = contested(batch, free)
        for _ in 0..<BatchStart.mostPrograms where !limits.mustStop() {
            let master = try await LeafMaster(
                space: space, scale: cheapest.scale, root: start, moreRows: rows, scope: scope, table: cheapest,
                solver: run.setup.lanes[0], isCancelled: { limits.mustStop() })
            guard let answer = try await master.raise(start, isCancelled: { limits.mustStop() }) else { return }
            guard !answer.missing.isEmpty else {
                try await master.dive(
                    from: answer.node, into: roster, pace: .quick, isCancelled: { limits.mustStop() })
                return
            }
            rows = Set(rows + answer.missing).sorted()
        }
    }

    /// Rows that more of the batch may want than they have places.
    private func contested(_ batch: [Int], _ free: FlatArray<Int32>) -> [RowNumber] {
        var wanted: [RowNumber: Int32] = [:]
        for unit in batch {
            let near = cheapest.columns(of: unit).prefix { $0.excess < Int32(BatchStart.nearPoints * cheapest.scale) }
            for row in Set(near.flatMap { run.space.rows(of: $0.column) }) { wanted[row, default: 0] += 1 }
        }
        return wanted.filter { free[$0.key.index] > 0 && $0.value > free[$0.key.index] }.keys.sorted()
    }
}
