import PlacementDomain

/// The roster's figures, derived.
struct Totals: Sendable {
    /// A client without a derived choice counts as claimed.
    let cost: Int
    let lost: Int
    /// Every planned client's choice was derived, so that `lost` is the roster's.
    let isWhole: Bool

    /// - Parameter unplacedLost: lost points of leaving each planned client unplaced.
    init(_ roster: Roster, _ rules: RosterRules, _ facts: Facts, unplacedLost: [Int]) {
        var (cost, lost) = (0, 0)
        isWhole = rules.outcomes.allSatisfy { $0.cost != nil }
        for (index, unit) in facts.planned.units.enumerated() {
            let outcome = rules.outcomes[index]
            if let own = outcome.cost {
                Totals.add(own, to: &cost)
                Totals.add(outcome.lost ?? 0, to: &lost)
            } else if let placed = rules.listed.placement[index].map({ roster.placements[$0] }) {
                Totals.add(placed.cost.value, to: &cost)
                let unworked = min(max(0, placed.unworkedMinutes.value), unit.remaining)
                Totals.add(facts.costs.lost(unit, unworked: unworked), to: &lost)
            } else if let left = rules.listed.unplaced[index] {
                Totals.add(roster.unplaced[left].cost.value, to: &cost)
                Totals.add(unplacedLost[index], to: &lost)
            }
        }
        self.cost = cost
        self.lost = lost
    }

    /// Claimed figures may be anything; a sum that does not fit is no sum.
    private static func add(_ value: Int, to sum: inout Int) {
        let (result, overflow) = sum.addingReportingOverflow(value)
        sum = overflow ? Int.max : result
    }
}
