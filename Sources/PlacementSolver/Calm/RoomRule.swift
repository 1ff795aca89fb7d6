internal import PlacementModel

/// What a program that may move held people weighs: each of them counts as many points, and it must pay.
struct RoomRule: Sendable {
    /// By unit: where he is held; nowhere: he is not.
    let held: [Column]

    /// Points of a move: an hour is worth ten, a better place none.
    private static let pointsOfMove: Int32 = 100
    /// Points that a project must hold of the gap to be looked at: less is neither a lost hour nor somebody left out.
    static let leastGap = 300

    func points(of unit: Int, _ column: Column) -> Int32 {
        held[unit].pattern >= 0 && held[unit] != column ? RoomRule.pointsOfMove : 0
    }

    func allows(_ units: [Int], _ before: [Column], _ after: [Column], _ space: ChoiceSpace) -> Bool {
        RosterWorth(of: units, after, space).pays(against: RosterWorth(of: units, before, space))
    }
}
