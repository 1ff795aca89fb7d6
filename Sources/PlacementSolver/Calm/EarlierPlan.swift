internal import PlacementDomain
package import PlacementModel

/// What an earlier plan is worth to a run, in the numbers of its own choices.
package struct EarlierPlan: Sendable {
    /// By unit: where the earlier roster has him, if he can still begin there; else nowhere.
    package let columns: [Column]
    /// Who is held, and where; ascending by unit.
    package let held: [(unit: Int, column: Column)]
    /// Price by row (scaled), ascending by row, of the rows that are still there.
    package let prices: [(row: RowNumber, price: Int32)]
    /// The same of the second price set; where there was none, those of the whole cost.
    let lawful: [(row: RowNumber, price: Int32)]
    /// Whether everybody who was placed is held or signed, and the others are those who were left out.
    package let isUnchanged: Bool

    package init(_ start: CalmStart, space: ChoiceSpace, scale: Int) {
        let finder = EarlierColumns(space: space)
        columns = finder.columns(of: start.roster)
        held = HeldColumns(space: space).held(finder.columns(of: start.candidates))
        let earlier = EarlierPrices(space: space, scale: scale, start: start)
        prices = earlier.prices(start.certificate.leaves)
        lawful = start.certificate.lawful.map { earlier.prices($0) } ?? prices
        isUnchanged = EarlierPlan.isUnchanged(start.roster, held: held, space)
    }

    private static func isUnchanged(
        _ roster: SeatedRoster, held: [(unit: Int, column: Column)], _ space: ChoiceSpace
    ) -> Bool {
        let orders = space.instance.orders
        let isHeld = Set(held.map(\.unit))
        let standing = Set(
            held.map { orders[space.units[$0.unit].order].id } + space.signed.map { orders[$0.unit.order].id })
        let others = Set(
            space.units.indices.filter { !isHeld.contains($0) }.map { orders[space.units[$0].order].id })
        return roster.placements.allSatisfy { standing.contains($0.order) }
            && others == Set(roster.leftOut.map(\.order))
    }
}
