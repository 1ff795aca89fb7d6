import PlacementDomain

/// Sittings that a client may not choose, because somebody from whom he must be kept apart stays there whatever is
/// chosen (GROUP-04).
struct BarredSittings: Sendable {
    /// By unit, ascending; signed clients, who choose nothing, and whom nothing bars are left out.
    let ofUnit: [Int: [Int]]

    init(_ facts: Facts, _ kept: Continuations, _ taken: TakenSeats, _ apart: ApartTable) {
        var barred: [Int: Set<Int>] = [:]
        for (number, clients) in Array(taken.published) + Array(taken.signed) {
            let day = facts.held.sittings[number].day
            for client in clients {
                for unit in BarredSittings.choosers(apartFrom: client, on: day, facts, kept, apart) {
                    barred[unit, default: []].insert(number)
                }
            }
        }
        ofUnit = barred.mapValues { $0.sorted() }
    }

    /// Units that have a choice and must be kept apart from a client on a day.
    static func choosers(
        apartFrom client: Int, on day: Int, _ facts: Facts, _ kept: Continuations, _ apart: ApartTable
    ) -> [Int] {
        (apart.others[client] ?? []).compactMap { other in
            let unit = facts.planned.unitOfClient[other.client]
            return unit >= 0 && day <= other.until && !kept.isSigned[unit] ? unit : nil
        }
    }
}
