internal import PlacementDomain
package import PlacementModel

/// Finds prices of rows whose bound is high: subgradient ascent with a step of its own for every row.
///
/// One round: price every client, count who wants a place in each row, raise the prices of rows wanted by too many and
/// lower those with places to spare. Rows that pull upwards round after round step further and further (acceleration),
/// because a seat that a client with no time left needs may be worth thousands of points and a usual one five. Most
/// rounds price only remembered columns near each client's best; every eighth (`Settings.fullEvery`) prices all of
/// them, and only such a round yields a bound.
///
/// - Source: M. Held, R. Karp, "The traveling-salesman problem and minimum spanning trees", doi:10.1287/opre.18.6.1138
///   (the ascent); D. Kingma, J. Ba, arXiv:1412.6980 (steps scaled by the gradient's running square).
package final class DualAscent: @unchecked Sendable {
    /// Points around a client's best in which columns are remembered, and more of them for each point of the step.
    private static let leastWidth = 2.0
    private static let widthPerStep = 4.0
    /// Clients that a thread prices at a time: a fixed number, so that sums are the same at any thread count.
    private static let unitsAtOnce = 64
    /// Rows whose prices a thread moves at a time.
    private static let rowsAtOnce = 16_384
    /// Part of the observed rounds on the rarer side from which on somebody wavers: below it is chance.
    private static let leastPart = 0.02

    let space: ChoiceSpace
    let scale: Int
    let kind: CostKind
    let threads: Int
    let settings: Settings
    let prices: RowPrices
    private let pricer: Pricer

    /// The best prices so far and the sum they prove (scaled): Σ least reduced costs − Σ limit × price.
    let bestPrice: FlatArray<Int32>
    package private(set) var bestSum = Int.min

    // Per row: how many want a place in it, averaged gradient, averaged square of it, the row's acceleration.
    private let load: FlatArray<Int32>
    let mean: FlatArray<Float>
    let square: FlatArray<Float>
    let boost: FlatArray<Float>
    // Per client: his choice now, the limit beyond which his remembered columns are not enough.
    let choice: FlatArray<PricedUnit>
    /// The column with which each client is in the loads.
    private let counted: FlatArray<Column>
    private let threshold: FlatArray<Int32>
    private let memory: ColumnMemory
    private let chunks: Chunks
    private let chunkSums: FlatArray<Int>
    /// Rows whose prices move, and units who are priced.
    let active: [RowNumber]
    private let units: [Int32]
    private let timelines: FlatArray<Bool>?

    /// From this share of the rounds on, it is counted who wavers between projects; nil: never.
    package var observesFrom: Double?
    /// Per observed round and unit: where he would be, and the price (scaled) of his rows there.
    private var observed: [(project: Int32, price: Int32)] = []

    package init(
        space: ChoiceSpace, scale: Int, kind: CostKind = .whole, filter: LeafFilter? = nil,
        scope: AscentScope? = nil, threads: Int, settings: Settings = Settings()
    ) {
        self.space = space
        self.scale = scale
        self.kind = kind
        self.threads = threads
        self.settings = settings
        let rows = space.limits.count
        prices = RowPrices(rows: rows, timelines: space.timelines)
        pricer = Pricer(space: space, scale: scale, kind: kind, filter: filter)
        bestPrice = FlatArray(repeating: 0, count: rows)
        load = FlatArray(repeating: 0, count: rows)
        mean = FlatArray(repeating: 0, count: rows)
        square = FlatArray(repeating: 0, count: rows)
        boost = FlatArray(repeating: 1, count: rows)
        let nobody = PricedUnit(best: 0, column: Column.nowhere)
        choice = FlatArray(repeating: nobody, count: space.units.count)
        counted = FlatArray(repeating: Column.nowhere, count: space.units.count)
        threshold = FlatArray(repeating: Int32.min, count: space.units.count)
        memory = ColumnMemory(units: space.units.count)
        units = scope?.units ?? (0..<Int32(space.units.count)).map { $0 }
        timelines = scope?.timelines
        chunks = Chunks(total: units.count, size: DualAscent.unitsAtOnce)
        chunkSums = FlatArray(repeating: 0, count: chunks.count)
        if let scope {
            active = scope.rows
            closeFullRows()
            return
        }
        // Only rows in some timeline can have a price.
        let used = FlatArray<Bool>(repeating: false, count: rows)
        for slot in 0..<space.timelines.slots where rows > 0 { used[space.timelines.row[slot].index] = true }
        for slot in 0..<space.timelines.startRow.count where space.timelines.startRow[slot] >= 0 {
            used[Int(space.timelines.startRow[slot])] = true
        }
        active = (0..<Int32(rows)).map { RowNumber($0) }.filter { used[$0.index] }
        closeFullRows()
    }

    /// Rows that take nobody are dear from the start: that costs the bound nothing, and nobody asks for them.
    private func closeFullRows() {
        let price = Int32(PriceLimit.closed(space, scale: scale))
        for row in active where space.limits[row.index] == 0 { prices.price[row.index] = price }
    }

    /// The bound in points that the best prices prove.
    package var bound: Int { bestSum == Int.min ? Int.min : ceilingDivision(bestSum, scale) }

    /// The best prices, the positive ones only, by row.
    package var bestPositivePrices: [(row: RowNumber, price: Int32)] {
        (0..<bestPrice.count).filter { bestPrice[$0] > 0 }.map { (RowNumber(Int32($0)), bestPrice[$0]) }
    }

    /// What part of the places that everybody would take are not there.
    var missingPart: Double {
        var (wanted, missing) = (0, 0)
        for row in active {
            wanted += Int(load[row.index])
            missing += Int(max(0, load[row.index] - space.limits[row.index]))
        }
        return Double(missing) / Double(max(1, wanted))
    }

    /// How far the price of a row is from rest (scaled points): what it asks or leaves of places, on average of the last rounds.
    func unrest(_ row: RowNumber) -> Float {
        abs(mean[row.index]) * Float(space.limits[row.index]) * Float(prices.price[row.index])
    }

    /// Starts the ascent from known prices instead of zero; rows that take nobody become no cheaper.
    package func start(from known: [(row: RowNumber, price: Int32)]) {
        for entry in known {
            let isClosed = space.limits[entry.row.index] == 0
            prices.price[entry.row.index] = isClosed ? max(entry.price, prices.price[entry.row.index]) : entry.price
        }
    }

    /// Whether a client has no choice left under the filter.
    var hasNoChoice: Bool { units.contains { choice[Int($0)].best >= Pricer.forbidden } }

    /// Who wavered between projects.
    package var wavering: [Wavering] {
        let rounds = observed.count / max(1, units.count)
        var found: [Wavering] = []
        for (index, unit) in units.enumerated() {
            var places: [(project: Int32, count: Int, price: Int32)] = []
            for round in 0..<rounds {
                let seen = observed[round * units.count + index]
                let known = places.firstIndex { $0.project == seen.project }
                if let known {
                    places[known].count += 1
                    places[known].price = seen.price
                } else {
                    places.append((seen.project, 1, seen.price))
                }
            }
            for place in places {
                let part = Double(place.count) / Double(rounds)
                let least = min(part, 1 - part)
                guard least > DualAscent.leastPart else { continue }
                let price = Double(place.price) / Double(scale)
                found.append(Wavering(unit: unit, project: place.project, part: least, price: price))
            }
        }
        return found
    }

    private func observe() {
        for unit in units {
            let priced = choice[Int(unit)]
            let rows = priced.column.pattern < 0 ? 0 : priced.best &- priced.column.cost &* Int32(scale)
            observed.append((space.place(of: priced.column), rows))
        }
    }

    /// Rounds `rounds` of a run of `total` rounds; `done` were made before.
    package func run(rounds: Range<Int>, of total: Int, isCancelled: () -> Bool) {
        for round in rounds {
            if isCancelled() { return }
            let share = Double(round) / Double(max(1, total))
            let step = settings.firstStep * ownPower(settings.lastStep / settings.firstStep, share)
            let isFull = round % settings.fullEvery == 0 || round == total - 1
            let width = DualAscent.leastWidth + DualAscent.widthPerStep * min(step, settings.widestStep)
            let delta = Int32(width * Double(scale))
            if isFull {
                priceAll(delta: delta)
            } else {
                priceRemembered(delta: delta)
            }
            if let observesFrom, share >= observesFrom { observe() }
            let fading = 1 - share / settings.acceleratedShare
            let cap = fading > 0 ? 1 + (settings.greatestAcceleration - 1) * fading * fading : 1
            movePrices(step: Float(step * Double(scale)), accelerationCap: Float(cap))
        }
    }

    /// Prices every column of every client at the present prices and keeps them if they prove more.
    private func priceAll(delta: Int32) {
        prices.rebuildPrefix(space.timelines, threads: threads, only: timelines)
        forEachItem(chunks.count, threads: threads) { chunk in
            let prefix = prices.sums
            var sum = 0
            for index in chunks.range(chunk) {
                let unit = Int(units[index])
                var known = PricedUnit(best: pricer.unplaced(unit), column: Column.nowhere)
                let before = choice[unit].column
                if before.pattern >= 0 {
                    let reduced = pricer.reducedCost(before, unit, prefix: prefix)
                    if reduced < known.best { known = PricedUnit(best: reduced, column: before) }
                }
                let list = memory.refill(unit, known: known, pricer: pricer, prefix: prefix, delta: delta)
                choice[unit] = list.best
                threshold[unit] = list.threshold
                sum += Int(list.best.best)
            }
            chunkSums[chunk] = sum
        }
        countLoads()
        var sum = chunkSums.array.reduce(0, +)
        for row in active { sum -= Int(space.limits[row.index]) * Int(prices.price[row.index]) }
        if sum > bestSum {
            bestSum = sum
            bestPrice.copy(from: prices.price)
        }
    }

    /// Prices the remembered columns; a client whose best of them got dear is priced in full.
    private func priceRemembered(delta: Int32) {
        forEachItem(chunks.count, threads: threads) { chunk in
            let price = prices.price.base
            for index in chunks.range(chunk) {
                let unit = Int(units[index])
                let remembered = memory.price(unit, pricer: pricer, price: price)
                if remembered.best > threshold[unit] {
                    let exact = memory.refillBySums(
                        unit, known: remembered, pricer: pricer, price: price, delta: delta)
                    choice[unit] = exact.best
                    threshold[unit] = exact.threshold
                } else {
                    choice[unit] = remembered
                }
            }
        }
        countLoads()
    }

    /// Counts who wants a place in each row; only clients whose choice changed are counted anew.
    private func countLoads() {
        for unit in units {
            let (before, now) = (counted[Int(unit)], choice[Int(unit)].column)
            if before == now { continue }
            if before.pattern >= 0 { for row in space.rows(of: before) { load[row.index] -= 1 } }
            if now.pattern >= 0 { for row in space.rows(of: now) { load[row.index] += 1 } }
            counted[Int(unit)] = now
        }
    }

    private func movePrices(step: Float, accelerationCap: Float) {
        let pieces = Chunks(total: active.count, size: DualAscent.rowsAtOnce)
        let greatest = Float(settings.greatestPrice * scale)
        active.withUnsafeBufferPointer { active in
            nonisolated(unsafe) let active = active
            forEachItem(pieces.count, threads: threads) { piece in
                for index in pieces.range(piece) {
                    let row = active[index].index
                    let limit = space.limits[row]
                    if limit == 0 { continue }
                    let over = load[row] &- limit
                    let now = prices.price[row]
                    if now == 0, over <= 0 {
                        if mean[row] != 0 { mean[row] *= 0.9 }
                        continue
                    }
                    let gradient = Float(over) / Float(max(1, limit))
                    let average = 0.9 * mean[row] + 0.1 * gradient
                    let spread = 0.99 * square[row] + 0.01 * gradient * gradient
                    mean[row] = average
                    square[row] = spread
                    var factor = boost[row]
                    if gradient > 0, average > 0 {
                        factor = min(accelerationCap, 1.2 * factor)
                    } else if gradient * average < 0 {
                        factor = min(accelerationCap, max(1, factor / 2))
                    }
                    boost[row] = factor
                    let moved = Float(now) + step * factor * average / (spread.squareRoot() + 0.05)
                    prices.price[row] = Int32(min(max(moved, 0), greatest) + 0.5)
                }
            }
        }
    }
}
