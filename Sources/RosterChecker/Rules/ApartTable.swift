import PlacementDomain

/// Pairs of clients who must be kept apart, and until when (GROUP-04).
struct ApartTable: Sendable {
    struct Pair: Sendable, Hashable {
        /// Indexes of clients, the lower first: ids are sorted.
        let first: Int
        let second: Int
    }

    /// Pairs in order, each with the last day on which it holds; `Int.max`: always.
    let pairs: [(pair: Pair, until: Int)]
    /// The others of each client, with the same days.
    let others: [Int: [(client: Int, until: Int)]]

    init(_ instance: Instance) {
        var until: [Pair: Int] = [:]
        for record in instance.incompatibilities {
            guard case .client(let other) = record.other, other != record.client else { continue }
            let pair = Pair(first: min(record.client, other), second: max(record.client, other))
            until[pair] = max(until[pair] ?? Int.min, record.until?.dayNumber ?? Int.max)
        }
        let pairs = until.map { (pair: $0.key, until: $0.value) }
            .sorted { ($0.pair.first, $0.pair.second) < ($1.pair.first, $1.pair.second) }
        var others: [Int: [(client: Int, until: Int)]] = [:]
        for (pair, until) in pairs {
            others[pair.first, default: []].append((pair.second, until))
            others[pair.second, default: []].append((pair.first, until))
        }
        self.pairs = pairs
        self.others = others
    }
}
