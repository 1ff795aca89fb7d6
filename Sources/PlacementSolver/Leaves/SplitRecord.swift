/// What splits have won so far: leaves are alike, so a client who decided much in one decides much in another.
struct SplitRecord: Sendable {
    private var won: [LeafDecision: (sum: Double, count: Double)] = [:]

    private static func key(_ place: Wavering) -> LeafDecision {
        LeafDecision(unit: place.unit, question: place.question, answer: true)
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
        return place.part * (1 + place.price / SplitRecord.rowPointsPerPoint + gap)
    }

    /// One point in so many of the prices of an undecided client's rows is won, as a first guess (measured on towns).
    private static let rowPointsPerPoint = 16.0
}
