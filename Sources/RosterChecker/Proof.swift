import Dispatch
import PlacementDomain

/// Figures of each planned client, and the sums of the leaves.
struct ProofFigures: Sendable {
    /// Cost of leaving unit `u` unplaced, and its lost points.
    var unplacedCost: [Int]
    var unplacedLost: [Int]
    /// The least lost points among all choices.
    var leastLost: [Int]
    /// `S` of each leaf, in points × scale; nil: the leaf is out.
    var leafSums: [Int?] = []
    var outcomes: [ClientOutcome]
}

/// Runs over all clients, prices every leaf and checks every placed client on the way.
struct Proof {
    let tables: DerivedTables
    let threads: Int
    let scale: Int

    private var model: CheckerModel { tables.model }
    private var table: PatternTable { tables.patterns }

    /// - Parameter check: looks at a client's rows with a worker opened for him.
    func run(
        leaves: [ProofLeaf], check: @Sendable (_ worker: ClientWorker, _ unit: Int) -> ClientOutcome
    ) -> ProofFigures {
        let units = model.planned.units
        var figures = ProofFigures(
            unplacedCost: Array(repeating: 0, count: units.count),
            unplacedLost: Array(repeating: 0, count: units.count),
            leastLost: Array(repeating: 0, count: units.count),
            outcomes: Array(repeating: ClientOutcome(), count: units.count))
        guard let any = units.first else {
            figures.leafSums = leaves.map { -$0.rowSum }
            return figures
        }
        var from = 0
        repeat {
            let prices = PriceTable(asManyAsFit: leaves[from...], tables, threads: threads)
            runBatch(prices, first: any, isFirst: from == 0, check: check, into: &figures)
            from += prices.leaves.count
        } while from < leaves.count
        return figures
    }

    private func runBatch(
        _ prices: PriceTable, first any: PlannedUnit, isFirst: Bool,
        check: @Sendable (ClientWorker, Int) -> ClientOutcome, into figures: inout ProofFigures
    ) {
        let units = model.planned.units
        let leaves = prices.leaves
        let workers = max(1, min(threads, units.count))
        // Neighbours one after another: they choose among the same projects, whose timelines are then at hand.
        let order = units.indices.sorted { left, right in
            let (a, b) = (home(left), home(right))
            return a == b ? left < right : a < b
        }
        var sums = [[Int?]](repeating: [], count: workers)
        sums.withUnsafeMutableBufferPointer { sums in
            figures.outcomes.withUnsafeMutableBufferPointer { outcomes in
                figures.unplacedCost.withUnsafeMutableBufferPointer { unplacedCost in
                    figures.unplacedLost.withUnsafeMutableBufferPointer { unplacedLost in
                        figures.leastLost.withUnsafeMutableBufferPointer { leastLost in
                            nonisolated(unsafe) let shared = (sums, outcomes, unplacedCost, unplacedLost, leastLost)
                            DispatchQueue.concurrentPerform(iterations: workers) { number in
                                let worker = ClientWorker(model, table, first: any)
                                let found = LeastOfLists(prices)
                                var own = [Int?](repeating: 0, count: leaves.count)
                                for position in order.indices where (position / 16) % workers == number {
                                    let index = order[position]
                                    worker.open(units[index])
                                    if isFirst { shared.1[index] = check(worker, index) }
                                    let result = price(worker, index, prices, found, &own)
                                    shared.2[index] = result.unplacedCost
                                    shared.3[index] = result.unplacedLost
                                    shared.4[index] = result.leastLost
                                }
                                shared.0[number] = own
                            }
                        }
                    }
                }
            }
        }
        for (index, leaf) in leaves.enumerated() {
            var sum: Int? = -leaf.rowSum
            for own in sums {
                if let known = sum, let part = own[index] { sum = known + part } else { sum = nil }
            }
            figures.leafSums.append(sum)
        }
    }

    /// A number that is alike for homes near to each other: strips of a tenth of a degree, within them from west to east.
    private func home(_ unit: Int) -> Int {
        let point = model.instance.homes[model.instance.clients[model.planned.units[unit].client].home].point
        return point.latitudeMicrodegrees / 100_000 * 1_000_000_000 + point.longitudeMicrodegrees
    }

    /// One client: his unplaced cost, least lost points, and his summand in each leaf, added to `sums`.
    private func price(
        _ worker: ClientWorker, _ index: Int, _ prices: PriceTable, _ found: LeastOfLists, _ sums: inout [Int?]
    ) -> (unplacedCost: Int, unplacedLost: Int, leastLost: Int) {
        let unit = worker.person.unit
        if tables.kept.isSigned[index], let continuation = tables.kept.ofUnit[index] {
            for leaf in prices.leaves.indices {
                let price = price(of: continuation, index, leaf, prices)
                sums[leaf] = sums[leaf].map { $0 + price }
            }
            return (continuation.cost, continuation.lost, continuation.lost)
        }
        let leafCount = prices.leaves.count
        let listOf = prices.listOf.map { $0[tables.rows.organisationOfUnit[index]] }
        let decisions = prices.decisions[index]
        var best = [Int](repeating: Int.max, count: leafCount)
        var leastLost = Int.max
        var (leastUnworked, lastingCost, lastingLost) = (Int32.max, 0, 0)
        let (walk, costs) = (worker.walk, model.costs)
        worker.visit { choice in
            if let column = walk.virtualColumn(choice.view, fixed: choice.fixed, wait: { costs.wait(unit, weeks: $0) })
            {
                if column.unworked < leastUnworked || (column.unworked == leastUnworked && column.cost > lastingCost) {
                    (leastUnworked, lastingCost, lastingLost) = (column.unworked, column.cost, column.lost)
                }
            }
            for column in choice.columns { leastLost = min(leastLost, column.lost) }
            if choice.columns.isEmpty { return false }
            found.forEach(of: choice, lists: listOf, scale: scale) { leaf, least in
                if let decisions, !ProofLeaf.allows(decisions[leaf], choice.project) { return }
                best[leaf] = min(best[leaf], least)
            }
            return false
        }
        if let continuation = tables.kept.ofUnit[index] {
            leastLost = min(leastLost, continuation.lost)
            let project = model.instance.placements[continuation.placement].project
            for leaf in 0..<leafCount where decisions.map({ ProofLeaf.allows($0[leaf], project) }) ?? true {
                best[leaf] = min(best[leaf], price(of: continuation, index, leaf, prices))
            }
        }
        let lasting = leastUnworked == Int32.max ? nil : (cost: lastingCost, lost: lastingLost)
        let alone = model.costs.unplacedWithoutColumn(unit, startWeeks: model.instance.startWeeks)
        let unplacedCost = lasting.map { $0.cost + model.costs.weights.unplaced } ?? alone.cost
        let unplacedLost = lasting.map(\.lost) ?? alone.lost
        for leaf in 0..<leafCount {
            var least = best[leaf]
            if decisions.map({ ProofLeaf.allows($0[leaf], -1) }) ?? true {
                let points = prices.leaves[leaf].isLawfulTier ? unplacedLost : unplacedCost
                least = min(least, points * scale)
            }
            sums[leaf] = least == Int.max ? nil : sums[leaf].map { $0 + least }
        }
        return (unplacedCost, unplacedLost, min(leastLost, unplacedLost))
    }

    /// `r` of a continuation at the prices of a leaf.
    private func price(of continuation: Continuation, _ unit: Int, _ leaf: Int, _ prices: PriceTable) -> Int {
        let points = prices.leaves[leaf].isLawfulTier ? continuation.lost : continuation.cost
        let list = prices.prices[prices.listOf[leaf][tables.rows.organisationOfUnit[unit]]]
        return continuation.sittings.reduce(points * scale) { $0 + list[Int($1)] }
    }
}
