package import PlacementDomain
internal import PlacementRules

/// What a planner must decide about kept placements and published people (C12), in the order of `conflicts.csv`.
package struct KeptConflicts {
    private let instance: Instance
    private let units: [PlanningUnit]
    private let notPlanned: [NotPlannedOrder]
    private let continuations: Continuations
    private let published: PublishedToCome
    /// Hours that unlocking would save, of each signed client whom it would save some (KEPT_LOSES_HOURS).
    package let losingHours: [Int: Int]
    private let apart: ApartPairs
    private let seats: [PublishedToCome.Place: KeptSeats]
    private let unitOfClient: [Int: Int]

    package init(model: PlacementModel, losingHours: [Int: Int]) {
        instance = model.instance
        units = model.units
        notPlanned = model.notPlanned
        continuations = model.continuations
        published = model.published
        self.losingHours = losingHours
        apart = model.apart
        seats = KeptSeats.all(model)
        unitOfClient = Dictionary(
            model.continuations.ofUnit.keys.map { (model.units[$0].client, $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// - Parameter continues: units, beside the signed ones, whose continuation is chosen.
    package func all(continues: Set<Int>) -> [Conflict] {
        let againstLimits = continuations.ofUnit.filter { unit, continuation in
            continuation.breaksLimits && (continuations.isSigned(unit) || continues.contains(unit))
        }.map { units[$0.key].client }
        let notPossible = perClient("KEPT_NOT_POSSIBLE", signedNotPossible) + notHeld + notLawful
        return [
            notPossible, perClient("KEPT_LOSES_HOURS", Array(losingHours.keys)), tooMany, meetings,
            perClient("KEPT_AGAINST_LIMITS", againstLimits + published.clientsInTwoPlaces(in: instance)),
        ].flatMap { $0.sorted(by: KeptConflicts.byPlace) }
    }

    private func id(_ client: Int) -> ClientID { instance.clients[client].id }

    private func perClient(_ code: String, _ clients: [Int]) -> [Conflict] {
        Set(clients).map { Conflict(code: code, place: id($0).text, smallestSet: [id($0)]) }
    }

    private func session(_ place: PublishedToCome.Place) -> String {
        SessionID(series: instance.series[place.series].id, date: place.day).description
    }

    // MARK: Not possible

    /// Clients with a signed placement that cannot go on although something of it is left.
    private var signedNotPossible: [Int] {
        let going = Set(continuations.ofUnit.keys.filter(continuations.isSigned).map { units[$0].order })
        let done = Set(notPlanned.filter { $0.code == "NOTHING_LEFT" }.compactMap(\.order))
        return instance.placements.filter {
            $0.isLocked && !going.contains($0.order) && !done.contains(instance.orders[$0.order].id)
        }.map { instance.orders[$0.order].client }
    }

    private var notHeld: [Conflict] {
        var there: [PublishedToCome.Place: Set<Int>] = [:]
        for entry in published.entries where entry.sitting == nil {
            there[entry.place, default: []].insert(entry.client)
        }
        return there.map {
            Conflict(code: "KEPT_NOT_POSSIBLE", place: session($0), smallestSet: $1.sorted().map(id))
        }
    }

    private var notLawful: [Conflict] {
        let places = published.entries.filter { $0.sitting != nil && !$0.isLawful }.map {
            Conflict(
                code: "KEPT_NOT_POSSIBLE", place: "\(session($0.place)) \(id($0.client))",
                smallestSet: [id($0.client)])
        }
        return Array(Set(places))
    }

    // MARK: Seats and meetings

    private var tooMany: [Conflict] {
        seats.compactMap { place, kept -> Conflict? in
            let many = kept.load + kept.signed.count - kept.bookable
            guard many > 0 else { return nil }
            let turn = kept.signed.sorted(by: movesRather) + kept.published.sorted(by: >)
            return Conflict(
                code: "TOO_MANY_KEPT", place: session(place), smallestSet: Set(turn.prefix(many)).sorted().map(id))
        }
    }

    /// Pairs who must be kept apart and are both in a sitting where neither can be moved by this plan.
    private var meetings: [Conflict] {
        var found: [Conflict] = []
        for (place, kept) in seats {
            let signed = Set(kept.signed)
            let there = signed.union(kept.published).sorted()
            guard there.count > 1 else { continue }
            for left in there where apart.others[left] != nil {
                for right in there where left < right && apart.areApart(left, right, on: place.day) {
                    let mover = [left, right].filter(signed.contains).sorted(by: movesRather).first ?? right
                    found.append(
                        Conflict(
                            code: "KEPT_APART", place: "\(session(place)) \(id(left)) \(id(right))",
                            smallestSet: [id(mover)]))
                }
            }
        }
        return found
    }

    /// Who signed last moves first; without a day before all others, then the greater id.
    private func movesRather(_ left: Int, _ right: Int) -> Bool {
        let (a, b) = (signedDay(left), signedDay(right))
        return a == b ? left > right : a > b
    }

    private func signedDay(_ client: Int) -> Int32 {
        guard let unit = unitOfClient[client], let continuation = continuations.ofUnit[unit] else { return Int32.min }
        return instance.placements[continuation.placement].signedDay?.number ?? Int32.max
    }

    private static func byPlace(_ left: Conflict, _ right: Conflict) -> Bool {
        left.place.utf8.lexicographicallyPrecedes(right.place.utf8)
    }
}

/// Who is in one held sitting from asOf on before anything is chosen, before planStart too.
private struct KeptSeats {
    let bookable: Int
    /// Clients with a published assignment, and those whose continuation holds the sitting.
    var published: [Int] = []
    var signed: [Int] = []
    /// How many were published there, those of unknown orders among them.
    var load = 0

    init(_ sitting: HeldSittings.Sitting) { bookable = Int(sitting.bookable) }

    static func all(_ model: PlacementModel) -> [PublishedToCome.Place: KeptSeats] {
        var seats: [PublishedToCome.Place: KeptSeats] = [:]
        for entry in model.published.entries {
            guard let sitting = entry.sitting else { continue }
            var kept = seats[entry.place] ?? KeptSeats(sitting)
            // Somebody with two orders sits there once.
            if !kept.published.contains(entry.client) {
                kept.published.append(entry.client)
                kept.load += 1
            }
            seats[entry.place] = kept
        }
        for (place, orphaned) in model.published.orphaned {
            seats[place, default: KeptSeats(orphaned.sitting)].load += orphaned.count
        }
        for (number, clients) in model.rows.earlier.signed {
            let sitting = model.held.sittings[Int(number)]
            let place = PublishedToCome.Place(series: Int(sitting.series), day: sitting.day)
            seats[place, default: KeptSeats(sitting)].signed += clients
        }
        return seats
    }
}
