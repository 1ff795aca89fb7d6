internal import PlacementModel

/// Second pass of a calm run: held people move where that saves an hour or places somebody more, and the roster gets
/// cheaper; as few as it takes. Who moved is still held in mind: each of them counts once, however often he moves.
///
/// By integer programs in small instances, else by chains of moves from those who are left out and those who lose more than
/// they must. Where nothing changed since the earlier plan a search would only have looked again, so there is none.
struct MakingRoom {
    let run: RunState
    let cheapest: CheapestColumns

    private var space: ChoiceSpace { run.space }

    /// Small instances: again from what it came to, until no roster is left that saves an hour or places somebody more.
    func improve() async {
        while await improveOnce(), run.setup.isSmall, !run.limits.mustStop() {}
        run.finishStep("making room")
    }

    /// - Returns: whether held people moved for something.
    private func improveOnce() async -> Bool {
        let before = run.roster.snapshot()
        let worth = RosterWorth(before, space)
        guard run.bound < worth.cost, worth.lost > space.unavoidable || worth.unplaced > 0,
            let columns = await better(before, worth)
        else { return false }
        return take(columns, against: worth)
    }

    /// A roster for which it pays to move somebody; nil: none was found.
    private func better(_ before: [Column], _ worth: RosterWorth) async -> [Column]? {
        var held = [Column](repeating: Column.nowhere, count: space.units.count)
        for (unit, column) in run.held { held[unit] = column }
        if run.setup.isSmall {
            switch await RoomProgram(run: run, held: held, before: worth).best() {
            case .roster(let columns): return columns
            case .none: return nil
            case .unknown: break
            }
        }
        guard run.earlier?.isUnchanged != true else { return nil }
        return await RoomSearch(run: run, cheapest: cheapest, held: held, before: worth).best(from: before)
    }

    /// Nobody is held any more. Nobody is left out beside a free seat either: where that costs an hour, all stays.
    ///
    /// - Returns: whether it was taken.
    private func take(_ columns: [Column], against worth: RosterWorth) -> Bool {
        let roster = RosterState(space: space)
        roster.restore(columns)
        LastSeats.fill(roster)
        guard RosterWorth(roster.snapshot(), space).pays(against: worth) else { return false }
        run.roster = roster
        return true
    }
}
