internal import PlacementDomain
internal import PlacementModel
internal import PlacementRules

/// Finds the smallest change that places one unplaced client while everybody else stays where he is.
///
/// Sizes are tried from small to large, and the first at which something works is taken: one more part of day; 10, 20, 30
/// minutes of travel; a seat at one series; a weekend ground; a longer start window; a whole free day. Where no single
/// change works, two together are tried (`PairSearch`). Within a size the change after which he costs everybody least goes
/// first. Each is verified as it will be planned: the changed data give him a lawful column on free seats that costs less
/// than being unplaced; where his signed placement can go on again, that is the only one (C10).
struct RepairSearch {
    let seating: Seating
    /// The client as things are.
    let reader: OfferReader

    /// What a change comes to; a smaller total is better for everybody together.
    typealias Outcome = (total: Int, found: FoundRepair)

    func smallest() -> FoundRepair? {
        // After his term no change helps, unless a signed placement could go on without notice.
        guard min(reader.unit.firstDay, reader.unit.continuationFirstDay) <= reader.unit.termEnd else { return nil }
        let (alone, eligibility) = (seating.model.updating(reader.client).instance, seating.eligibility)
        let own = OwnChanges(
            alone: alone, parts: eligibility.partsThatMatter(to: reader.client),
            weekdays: eligibility.weekdaysInReach(of: reader.client))
        var readers: [Repair: OfferReader] = [:]
        for size in 1...Repair.greatestSize {
            var best: Outcome?
            for change in own.changes where change.size == size {
                guard let reader = self.reader(after: [change]) else { continue }
                readers[change] = reader
                RepairSearch.keepBetter(&best, outcome(of: RepairPlan(change), reader))
            }
            if size == Repair.sizeOfSeat {
                RepairSearch.keepBetter(&best, SeatSearch(seating: seating, reader: reader).one())
            }
            if let best { return best.found }
        }
        return PairSearch(search: self, alone: alone, readers: readers).smallest()
    }

    /// The client after some changes of his own data; nil: no order of his would be planned.
    func reader(after changes: [Repair]) -> OfferReader? {
        let changed = seating.model.updating(reader.client) { instance in
            for change in changes { change.apply(to: &instance, client: 0) }
        }
        guard !changed.units.isEmpty else { return nil }
        return OfferReader(seating: seating, client: reader.client, model: changed, place: 0)
    }

    /// - Parameter reader: the client after the changes of `repair`.
    func outcome(of repair: RepairPlan, _ reader: OfferReader) -> Outcome? {
        reader.bestFree().map { ($0.total, FoundRepair(repair: repair, offer: reader.offer($0))) }
    }

    /// The first of several that are equally good stays.
    static func keepBetter(_ best: inout Outcome?, _ other: Outcome?) {
        guard let other else { return }
        if let known = best, known.total <= other.total { return }
        best = other
    }
}
