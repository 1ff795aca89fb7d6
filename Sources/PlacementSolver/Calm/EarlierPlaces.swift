internal import PlacementModel

/// Gives those who are not held the places that an earlier plan had for them, where these are still free: the search goes
/// on and does not start again.
enum EarlierPlaces {
    static func fill(_ run: RunState) {
        guard let earlier = run.earlier else { return }
        for (unit, column) in earlier.columns.enumerated() where run.roster.choice[unit].pattern < 0 {
            if column.pattern >= 0, run.roster.isFree(column, for: unit) { run.roster.place(unit, column) }
        }
    }
}
