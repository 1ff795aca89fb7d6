package import PlacementDomain
internal import PlacementRules

/// Kept placements by order: rows in state agreed or signed (C10).
package struct KeptPlacements: Sendable {
    private let rows: [Int: [Int]]

    package init(instance: Instance) {
        var rows: [Int: [Int]] = [:]
        for (row, placement) in instance.placements.enumerated()
        where placement.state == .agreed || placement.state == .signed {
            rows[placement.order, default: []].append(row)
        }
        self.rows = rows
    }

    /// Rows of `Instance.placements` that keep a place for an order, ascending.
    package subscript(order order: Int) -> [Int] { rows[order] ?? [] }
}

extension Placement {
    /// Whether a planner unlocked it, with a reason (C10).
    package var isUnlocked: Bool { unlockedOn != nil && unlockReason.contains { !$0.isWhitespace } }
    /// Signed, and not unlocked.
    package var isLocked: Bool { state == .signed && !isUnlocked }
}
