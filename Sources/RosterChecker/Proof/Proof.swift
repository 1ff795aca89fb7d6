import PlacementDomain

/// Figures of each planned client, and the sums of the leaves.
struct ProofFigures: Sendable {
    /// Of one client.
    struct OfUnit: Sendable {
        /// Cost of leaving him unplaced, and its lost points.
        var unplacedCost = 0
        var unplacedLost = 0
        /// The least lost points among all his choices.
        var leastLost = 0
    }

    var ofUnit: [OfUnit]
    /// `S` of each leaf, in points × scale; nil: the leaf is out.
    var leafSums: [Int?] = []

    /// Lost points that no roster can save.
    var unavoidable: Int { ofUnit.map(\.leastLost).reduce(0, +) }
}

/// Prices all choices of all clients in every leaf (docs/certificate.md, part 3).
///
/// Fast because all leaves are priced in one walk over a client's choices, several threads walk side by side, and what
/// leaves have in common is reckoned once (`PriceTable`, `LeastOfLists`).
struct Proof {
    let tables: DerivedTables
    let patterns: PatternTable
    let threads: Int
    let scale: Int

    private var facts: Facts { tables.facts }

    func run(leaves: [ProofLeaf]) -> ProofFigures {
        let units = facts.planned.units
        var figures = ProofFigures(ofUnit: Array(repeating: ProofFigures.OfUnit(), count: units.count))
        guard let any = units.first else {
            figures.leafSums = leaves.map { -$0.rowSum }
            return figures
        }
        // Neighbours one after another: they choose among the same projects, whose timelines are then at hand.
        let homes = units.indices.map(home)
        let order = units.indices.sorted { (homes[$0], $0) < (homes[$1], $1) }
        var from = 0
        repeat {
            let prices = PriceTable(asManyAsFit: leaves[from...], tables, patterns, threads: threads)
            runBatch(prices, order, first: any, into: &figures)
            from += prices.leaves.count
        } while from < leaves.count
        return figures
    }

    /// A number that is alike for homes near to each other: strips of a tenth of a degree, within them from west to
    /// east.
    private func home(_ unit: Int) -> Int {
        let point = facts.instance.homes[facts.instance.clients[facts.planned.units[unit].client].home].point
        return point.latitudeMicrodegrees / 100_000 * 1_000_000_000 + point.longitudeMicrodegrees
    }

    /// What one thread found: figures of its clients, and its part of each leaf's sum (nil: the leaf is out).
    private struct Share: Sendable {
        var figures: [(unit: Int, ProofFigures.OfUnit)] = []
        var sums: [Int?]
    }

    private func runBatch(
        _ prices: PriceTable, _ order: [Int], first any: PlannedUnit, into figures: inout ProofFigures
    ) {
        let workers = max(1, min(threads, order.count))
        let shares = mapInParallel(workers, threads: workers) { number in
            let worker = ClientWorker(facts, patterns, first: any)
            let found = LeastOfLists(prices)
            var share = Share(sums: Array(repeating: 0, count: prices.leaves.count))
            for position in order.indices where (position / 16) % workers == number {
                let unit = order[position]
                worker.open(facts.planned.units[unit])
                share.figures.append((unit, price(worker, unit, prices, found, &share.sums)))
            }
            return share
        }
        for share in shares {
            for (unit, own) in share.figures { figures.ofUnit[unit] = own }
        }
        for (index, leaf) in prices.leaves.enumerated() {
            let parts = shares.compactMap { $0.sums[index] }
            figures.leafSums.append(parts.count == shares.count ? parts.reduce(-leaf.rowSum, +) : nil)
        }
    }

    /// One client: his figures; his summand in each leaf is added to `sums`.
    private func price(
        _ worker: ClientWorker, _ index: Int, _ prices: PriceTable, _ found: LeastOfLists, _ sums: inout [Int?]
    ) -> ProofFigures.OfUnit {
        if tables.kept.isSigned[index], let column = tables.kept.ofUnit[index]?.column {
            for leaf in prices.leaves.indices {
                let price = price(of: column, index, leaf, prices)
                sums[leaf] = sums[leaf].map { $0 + price }
            }
            return ProofFigures.OfUnit(
                unplacedCost: column.cost, unplacedLost: column.lost, leastLost: column.lost)
        }
        let filters = prices.filters[index]
        var (best, own) = leastPrices(worker, index, prices, found)
        if let continuation = tables.kept.ofUnit[index] {
            own.leastLost = min(own.leastLost, continuation.column.lost)
            let column = continuation.column
            for leaf in best.indices
            where filters?[leaf].allows(continuation.project, lost: column.lost, column.sittings) ?? true {
                best[leaf] = min(best[leaf], price(of: column, index, leaf, prices))
            }
        }
        for leaf in best.indices {
            var least = best[leaf]
            if filters?[leaf].allowsUnplaced(lost: own.unplacedLost) ?? true {
                let points = prices.leaves[leaf].isLawfulTier ? own.unplacedLost : own.unplacedCost
                least = min(least, points * scale)
            }
            sums[leaf] = least == Int.max ? nil : sums[leaf].map { $0 + least }
        }
        return own
    }

    /// In each leaf the least price among his columns (`Int.max`: none), and his figures without the continuation.
    private func leastPrices(
        _ worker: ClientWorker, _ index: Int, _ prices: PriceTable, _ found: LeastOfLists
    ) -> (best: [Int], own: ProofFigures.OfUnit) {
        let (unit, walk, costs) = (worker.person.unit, worker.walk, facts.costs)
        let listOf = prices.listOf.map { $0[tables.rows.organisationOfUnit[index]] }
        let filters = prices.filters[index]
        var best = [Int](repeating: Int.max, count: prices.leaves.count)
        var leastLost = Int.max
        var lasting: (unworked: Int32, cost: Int, lost: Int)?
        worker.visit { pattern in
            let virtual = walk.virtualColumn(pattern.view, fixed: pattern.fixed) { costs.wait(unit, weeks: $0) }
            if let column = virtual {
                let isLasting =
                    lasting.map { (column.unworked, -column.cost) < ($0.unworked, -$0.cost) } ?? true
                if isLasting { lasting = (column.unworked, column.cost, column.lost) }
            }
            for column in pattern.columns { leastLost = min(leastLost, column.lost) }
            if pattern.columns.isEmpty { return false }
            found.forEach(of: pattern, lists: listOf, begins: !unit.workedBefore, scale: scale) { leaf, least in
                if let filters, filters[leaf].share(at: pattern.project) != .all { return }
                best[leaf] = min(best[leaf], least)
            }
            if let filters {
                for leaf in best.indices where filters[leaf].share(at: pattern.project) == .some {
                    let own = found.least(
                        of: pattern, leaf, list: listOf[leaf], begins: !unit.workedBefore, scale: scale, filters[leaf])
                    best[leaf] = min(best[leaf], own)
                }
            }
            return false
        }
        let alone = costs.unplacedWithoutColumn(unit, startWeeks: facts.instance.startWeeks)
        let unplacedLost = lasting?.lost ?? alone.lost
        return (
            best,
            ProofFigures.OfUnit(
                unplacedCost: lasting.map { $0.cost + costs.weights.unplaced } ?? alone.cost,
                unplacedLost: unplacedLost, leastLost: min(leastLost, unplacedLost))
        )
    }

    /// `r` of a continuation at the prices of a leaf.
    private func price(of column: WrittenColumn, _ unit: Int, _ leaf: Int, _ prices: PriceTable) -> Int {
        let points = prices.leaves[leaf].isLawfulTier ? column.lost : column.cost
        let list = prices.listOf[leaf][tables.rows.organisationOfUnit[unit]]
        let (dense, starts) = (prices.prices[list], prices.starts[list])
        var sum = column.sittings.reduce(points * scale) { $0 + dense[$1] }
        if !starts.isEmpty, !facts.planned.units[unit].workedBefore, let first = column.sittings.first {
            sum += starts[first]
        }
        return sum
    }
}
