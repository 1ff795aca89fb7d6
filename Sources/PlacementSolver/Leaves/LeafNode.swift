internal import PlacementDomain
internal import PlacementModel

/// A decision about one client: at a project (or unplaced), or anywhere but there.
struct LeafDecision: Hashable, Sendable {
    static let unplaced: Int32 = -1

    var unit: Int32
    /// Project index, or `unplaced`.
    var project: Int32
    var at: Bool
}

extension ChoiceSpace {
    /// Where a column places somebody, in the words of decisions: a project, or `LeafDecision.unplaced`.
    @inline(__always) func place(of column: Column) -> Int32 {
        column.pattern < 0 ? LeafDecision.unplaced : Int32(project(of: column))
    }
}

/// One case of the proof: its decisions, the prices that prove most for it, and where it would split next.
struct LeafNode: Sendable {
    var decisions: [LeafDecision]
    /// Price by row (scaled), the positive ones only, ascending by row.
    var prices: [(row: RowNumber, price: Int32)]
    /// What the prices prove (scaled); `Int.max` where somebody has no choice left.
    var sum: Int
    /// Who is undecided, the most telling first.
    var wavering: [Wavering]
    /// Where the leaf's linear program ended; nil: it was not solved.
    var basis: LeafBasis?

    /// Kept of those who are undecided: a leaf is split by one of the first four.
    static let mostWavering = 64

    init(decisions: [LeafDecision], prices: [(row: RowNumber, price: Int32)], sum: Int, wavering: [Wavering]) {
        self.decisions = decisions
        self.prices = prices
        self.sum = sum
        self.wavering = Array(wavering.sorted(by: Wavering.comesBefore).prefix(LeafNode.mostWavering))
    }

    /// The whole problem as one case, as far as its ascent has come.
    init(root: DualAscent) {
        self.init(decisions: [], prices: root.bestPositivePrices, sum: root.bestSum, wavering: root.wavering)
    }

    var isDecided: Bool { wavering.isEmpty }

    /// Price of every row (scaled).
    func rowPrices(_ space: ChoiceSpace) -> FlatArray<Int32> {
        let price = FlatArray<Int32>(repeating: 0, count: space.limits.count)
        for entry in prices { price[entry.row.index] = entry.price }
        return price
    }

    /// Where to split: what promises most comes first.
    ///
    /// - Parameters:
    ///   - disputed: those whom the roster places where these prices would not.
    ///   - promise: points that a split is thought to win.
    func splits(disputed: [Wavering], promise: (Wavering) -> Double) -> [Wavering] {
        let open = disputed.filter { place in
            !decisions.contains { $0.unit == place.unit && ($0.at || $0.project == place.project) }
        }
        return (wavering + open).enumerated().map {
            (promise: promise($0.element), index: $0.offset, place: $0.element)
        }
        .sorted { ($1.promise, $0.index) < ($0.promise, $1.index) }.map(\.place)
    }
}

/// What splits have won so far: leaves are alike, so a client who decided much in one decides much in another.
struct SplitRecord: Sendable {
    private var won: [LeafDecision: (sum: Double, count: Double)] = [:]

    private static func key(_ place: Wavering) -> LeafDecision {
        LeafDecision(unit: place.unit, project: place.project, at: true)
    }

    /// - Parameter points: by how much both halves prove more than the leaf did, their geometric mean.
    mutating func note(_ place: Wavering, won points: Double) {
        let known = won[SplitRecord.key(place)] ?? (0, 0)
        won[SplitRecord.key(place)] = (known.sum + points, known.count + 1)
    }

    /// Whether such a split was ever made.
    func knows(_ place: Wavering) -> Bool { won[SplitRecord.key(place)] != nil }

    /// - Parameter gap: points of the present gap that stand with the client and project.
    func promise(_ place: Wavering, gap: Double) -> Double {
        if let known = won[SplitRecord.key(place)] { return known.sum / known.count }
        return place.part * (1 + place.price / SplitRecord.seatPointsPerPoint + gap)
    }

    /// One point in so many of the seat prices of somebody undecided is won, as a first guess (measured on towns).
    private static let seatPointsPerPoint = 16.0
}

/// Which choices the decisions of a leaf leave to each client.
struct LeafFilter: Sendable {
    private var required: [Int32: Int32] = [:]
    private var forbidden: [Int32: [Int32]] = [:]
    private var isConcerned: [Bool]

    init(_ decisions: [LeafDecision], units: Int) {
        isConcerned = [Bool](repeating: false, count: units)
        for decision in decisions {
            isConcerned[Int(decision.unit)] = true
            if decision.at {
                required[decision.unit] = decision.project
            } else {
                forbidden[decision.unit, default: []].append(decision.project)
            }
        }
    }

    /// Whether the client may be at `project` (or `LeafDecision.unplaced`).
    func allows(_ unit: Int, _ project: Int32) -> Bool {
        guard isConcerned[unit] else { return true }
        if let only = required[Int32(unit)], only != project { return false }
        return !(forbidden[Int32(unit)]?.contains(project) ?? false)
    }
}
