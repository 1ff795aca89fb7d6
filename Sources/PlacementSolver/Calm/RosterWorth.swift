internal import PlacementModel

/// What a roster costs, loses and leaves out: what it takes to let somebody move who is held.
struct RosterWorth: Hashable {
    /// Points of those who have a choice.
    let cost: Int
    let lost: Int
    let unplaced: Int

    init(cost: Int, lost: Int, unplaced: Int) { (self.cost, self.lost, self.unplaced) = (cost, lost, unplaced) }

    /// - Parameter columns: by unit.
    init(_ columns: [Column], _ space: ChoiceSpace) { self.init(of: columns.indices, columns, space) }

    /// Of some units alone, who have these columns.
    init(of units: some Sequence<Int>, _ columns: [Column], _ space: ChoiceSpace) {
        var (cost, lost, unplaced) = (0, 0, 0)
        for (unit, column) in zip(units, columns) {
            cost += Int(column.pattern < 0 ? space.facts[unit].unplacedCost : column.cost)
            lost += Int(space.lostPoints(of: column, unit))
            if column.pattern < 0 { unplaced += 1 }
        }
        self.init(cost: cost, lost: lost, unplaced: unplaced)
    }

    /// Whether it pays to move somebody for it: cheaper, and with fewer hours lost, or fewer people left out and no hour
    /// more lost.
    func pays(against before: RosterWorth) -> Bool {
        cost < before.cost && (lost < before.lost || lost == before.lost && unplaced < before.unplaced)
    }
}
