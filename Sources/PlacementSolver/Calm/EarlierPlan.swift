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
    /// Whether nothing at all is other than it was.
    let isUnchanged: Bool

    package init(_ start: CalmStart, space: ChoiceSpace, scale: Int) {
        let finder = EarlierColumns(space: space)
        columns = finder.columns(of: start.roster)
        held = HeldColumns(space: space).held(finder.columns(of: start.candidates))
        let earlier = EarlierPrices(space: space, scale: scale, start: start)
        prices = earlier.prices(start.certificate.leaves)
        lawful = start.certificate.lawful.map { earlier.prices($0) } ?? prices
        isUnchanged = start.isUnchanged
    }
}
