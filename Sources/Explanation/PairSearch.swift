internal import PlacementDomain
internal import PlacementModel

/// Finds the smallest two changes that together place an unplaced client whom no single one places.
///
/// Pairs of two changes of his own data, of one of these and a seat at one series, and of seats at two series, by the sum
/// of their sizes (`Repair.size`); within a sum the pair after which he costs everybody least goes first. Each is verified
/// as a single change is. Pairs that cannot help are left out first (`WidestReach`); of the others so many are tried.
struct PairSearch {
    let search: RepairSearch
    /// The instance with the client alone, as things are.
    let alone: Instance
    /// The client after single changes, as far as these were tried.
    let readers: [Repair: OfferReader]

    /// The most pairs that are tried for one client.
    static let mostTried = 60

    private typealias Pair = (own: Repair, other: Repair?)

    func smallest() -> FoundRepair? {
        guard let reach = WidestReach(search: search, alone: alone) else { return nil }
        let pairs = pairs(of: reach)
        var left = PairSearch.mostTried
        for sum in 2...2 * Repair.greatestSize {
            var best: RepairSearch.Outcome?
            for pair in pairs[sum] ?? [] where left > 0 {
                left -= 1
                RepairSearch.keepBetter(&best, outcome(of: pair))
            }
            if sum == 2 * Repair.sizeOfSeat {
                RepairSearch.keepBetter(&best, SeatSearch(seating: search.seating, reader: search.reader).two())
            }
            if let best { return best.found }
        }
        return nil
    }

    /// Those that may help, by the sum of their sizes; without `other` it is the change beside a seat.
    private func pairs(of reach: WidestReach) -> [Int: [Pair]] {
        let own = OwnChanges(alone: alone, parts: reach.parts, weekdays: reach.weekdays).changes
        var pairs: [Int: [Pair]] = [:]
        for (index, one) in own.enumerated() {
            for other in own[(index + 1)...] where !isOne(one, other) && reach.mayHelp(one, other) {
                pairs[one.size + other.size, default: []].append((one, other))
            }
            if reach.mayHelpBesideSeat(one) {
                pairs[one.size + Repair.sizeOfSeat, default: []].append((one, nil))
            }
        }
        return pairs
    }

    /// Whether two changes are no more than one of the catalogue.
    private func isOne(_ one: Repair, _ other: Repair) -> Bool {
        switch (one, other) {
        case (.travel, .travel): true
        case (.partOfDay(let weekday, let part), .partOfDay(let otherDay, let otherPart)):
            weekday == otherDay && part != .evening && otherPart != .evening
        case (.partOfDay(let weekday, let part), .freeDay(let day)): weekday == day && part != .evening
        default: false
        }
    }

    private func outcome(of pair: Pair) -> RepairSearch.Outcome? {
        guard let other = pair.other else {
            return (readers[pair.own] ?? search.reader(after: [pair.own])).flatMap {
                SeatSearch(seating: search.seating, reader: $0).one(beside: pair.own)
            }
        }
        return search.reader(after: [pair.own, other]).flatMap {
            search.outcome(of: RepairPlan(pair.own, other), $0)
        }
    }
}
