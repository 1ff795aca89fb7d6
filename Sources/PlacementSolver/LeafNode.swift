/// A decision about one client: at a project (or unplaced), or anywhere but there.
struct LeafDecision: Hashable, Sendable {
    static let unplaced: Int32 = -1

    var unit: Int32
    /// Project index, or `unplaced`.
    var project: Int32
    var at: Bool
}

/// One case of the proof: its decisions, the prices that prove most for it, and where it would split next.
struct LeafNode: Sendable {
    var decisions: [LeafDecision]
    /// Price per sitting (scaled), the positive ones only, by sitting.
    var prices: [(sitting: Int32, price: Int32)]
    /// What the prices prove (scaled); `Int.max` where somebody has no choice left.
    var sum: Int
    /// The most undecided client and project; nil: it cannot be split.
    var split: (unit: Int32, project: Int32)?
}

/// Which choices the decisions of a leaf leave to each client.
struct LeafFilter: Sendable {
    private var required: [Int32: Int32] = [:]
    private var forbidden: [Int32: [Int32]] = [:]

    init(_ decisions: [LeafDecision]) {
        for decision in decisions {
            if decision.at {
                required[decision.unit] = decision.project
            } else {
                forbidden[decision.unit, default: []].append(decision.project)
            }
        }
    }

    func concerns(_ unit: Int) -> Bool { required[Int32(unit)] != nil || forbidden[Int32(unit)] != nil }

    /// Whether the client may be at `project` (or `LeafDecision.unplaced`).
    func allows(_ unit: Int, _ project: Int32) -> Bool {
        if let only = required[Int32(unit)] { return only == project }
        return !(forbidden[Int32(unit)]?.contains(project) ?? false)
    }
}

/// Prices all clients under the decisions of a leaf, exactly.
struct LeafPricer: @unchecked Sendable {
    let space: ChoiceSpace
    let scale: Int
    let prices: SeatPrices
    let pricer: Pricer

    init(space: ChoiceSpace, scale: Int) {
        self.space = space
        self.scale = scale
        prices = SeatPrices(sittings: space.capacity.count, slots: space.timelines.slots)
        pricer = Pricer(space: space, scale: scale)
    }

    func set(_ list: [(sitting: Int32, price: Int32)]) {
        prices.price.fill(0)
        for entry in list { prices.price[Int(entry.sitting)] = entry.price }
        prices.rebuildPrefix(space.timelines, threads: 1)
    }

    /// Σ least reduced costs − Σ seats × price at the prices set; `Int.max` where somebody has no choice.
    func sum(_ filter: LeafFilter, _ list: [(sitting: Int32, price: Int32)], _ each: (Int, PricedUnit) -> Void) -> Int {
        var sum = 0
        for unit in 0..<space.units.count {
            guard let priced = price(unit, filter) else { return Int.max }
            each(unit, priced)
            sum += Int(priced.best)
        }
        for entry in list { sum -= Int(space.capacity[Int(entry.sitting)]) * Int(entry.price) }
        return sum
    }

    private func price(_ unit: Int, _ filter: LeafFilter) -> PricedUnit? {
        guard filter.concerns(unit) else { return pricer.price(unit, prefix: prices.prefix.base) }
        var best: PricedUnit?
        var limit = Int32.max
        if filter.allows(unit, LeafDecision.unplaced) {
            limit = pricer.unplaced(unit)
            best = PricedUnit(best: limit, column: RosterState.nowhere)
        }
        pricer.forEachColumn(of: unit, prefix: prices.prefix.base, below: { limit }) { column, reduced in
            guard filter.allows(unit, Int32(space.project(of: column))) else { return }
            best = PricedUnit(best: reduced, column: column)
            limit = reduced
        }
        return best
    }
}
