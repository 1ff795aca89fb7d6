package import PlacementDomain
internal import PlacementRules

/// Kept placements by order: those in state agreed or signed (C10).
package struct KeptPlacements: Sendable {
    private let indexes: [Int: [Int]]

    package init(instance: Instance) {
        var indexes: [Int: [Int]] = [:]
        for (index, placement) in instance.placements.enumerated()
        where placement.state == .agreed || placement.state == .signed {
            indexes[placement.order, default: []].append(index)
        }
        self.indexes = indexes
    }

    /// Indexes into `Instance.placements` of those that keep a place for an order, ascending.
    package subscript(order order: Int) -> [Int] { indexes[order] ?? [] }
}
