internal import PlacementDomain
internal import PlacementModel

/// Where the gap lies: cost − bound = Σ excess of the chosen columns + Σ price of what is idle.
extension CheapestColumns {
    /// Where a client works, or would for the least reduced cost; nil: nowhere.
    func project(of unit: Int, in roster: RosterState) -> Int? {
        let chosen = roster.choice[unit]
        let column = chosen.pattern >= 0 ? chosen : columns(of: unit).first?.column
        return column.map(space.project(of:))
    }

    /// What each project holds of the gap (scaled): price of what is idle, and excess of those who work there or would and
    /// are not held.
    func gaps(in roster: RosterState) -> [Int] {
        var gaps = space.instance.projects.indices.map { Int(idlePrice($0, roster)) }
        for unit in 0..<space.units.count where !roster.isHeld[unit] {
            guard let project = project(of: unit, in: roster) else { continue }
            gaps[project] += Int(excess(of: roster.choice[unit], unit))
        }
        return gaps
    }

    /// A project holds much of the gap with so many points, and one part in so many of the whole.
    private static let heavyProject = (points: 100, part: 50)

    /// Projects that hold much of the gap each, the most first.
    func heavyProjects(in roster: RosterState) -> [Int] {
        let gaps = gaps(in: roster)
        let least = max(
            CheapestColumns.heavyProject.points * scale, gaps.reduce(0, +) / CheapestColumns.heavyProject.part)
        return gaps.indices.filter { gaps[$0] > least }
            .sorted { gaps[$0] == gaps[$1] ? $0 < $1 : gaps[$0] > gaps[$1] }
    }

    /// Price of what is idle of the project's rows (scaled).
    func idlePrice(_ project: Int, _ roster: RosterState) -> Int32 {
        var sum: Int32 = 0
        for row in space.rowsOfProject[project] {
            sum = sum &+ prices.price[row.index] &* roster.free[row.index]
        }
        return sum
    }

    /// Points of excess from which on a client's place is disputed, and so many clients at most: below, a split on him
    /// wins less than on those who waver.
    private static let disputedPoints = 20
    private static let mostDisputed = 16

    /// Those who hold most of the gap, at the places where a roster has them and the prices would not.
    func disputed(in roster: RosterState) -> [Wavering] {
        var found: [(excess: Int32, place: Wavering)] = []
        for unit in space.units.indices {
            let column = roster.choice[unit]
            let excess = excess(of: column, unit)
            guard Int(excess) > CheapestColumns.disputedPoints * scale else { continue }
            let place = Wavering(unit: Int32(unit), project: space.place(of: column), part: 0.5, price: 0)
            found.append((excess, place))
        }
        found.sort { $0.excess == $1.excess ? $0.place.unit < $1.place.unit : $0.excess > $1.excess }
        return found.prefix(CheapestColumns.mostDisputed).map(\.place)
    }
}
