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
    /// Who is undecided, the most telling first.
    var wavering: [Wavering]

    var isDecided: Bool { wavering.isEmpty }

    /// Where to split: somebody who wavers, at dear seats, where much of the present gap stands.
    func split(gap: (Wavering) -> Double) -> Wavering? {
        wavering.map { (value: $0.value(gap: gap($0)), wavering: $0) }.max { $0.value < $1.value }?.wavering
    }
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
