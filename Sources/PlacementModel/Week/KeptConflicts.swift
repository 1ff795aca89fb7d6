package import PlacementDomain
internal import PlacementRules

/// What a planner must decide about kept placements and published people (C12), in the order of `conflicts.csv`.
package struct KeptConflicts {
    private let instance: Instance
    private let units: [PlanningUnit]
    private let held: HeldSittings
    private let continuations: Continuations
    private let earlier: EarlierSeats
    private let apart: ApartPairs
    private let unitOfClient: [Int: Int]

    package init(
        instance: Instance, units: [PlanningUnit], held: HeldSittings, continuations: Continuations,
        earlier: EarlierSeats, apart: ApartPairs
    ) {
        self.instance = instance
        self.units = units
        self.held = held
        self.continuations = continuations
        self.earlier = earlier
        self.apart = apart
        unitOfClient = Dictionary(
            continuations.ofUnit.keys.map { (units[$0].client, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// - Parameter continues: units, beside the signed ones, whose continuation is chosen.
    package func all(continues: Set<Int>) -> [Conflict] {
        let againstLimits = continuations.ofUnit.filter { unit, continuation in
            continuation.breaksLimits && (continuations.isSigned(unit) || continues.contains(unit))
        }.map { units[$0.key].client }
        return perClient("KEPT_NOT_POSSIBLE", notPossible) + tooMany + meetings
            + perClient("KEPT_AGAINST_LIMITS", againstLimits)
    }

    private func id(_ client: Int) -> ClientID { instance.clients[client].id }

    private func perClient(_ code: String, _ clients: [Int]) -> [Conflict] {
        Set(clients).sorted().map { Conflict(code: code, place: id($0).text, smallestSet: [id($0)]) }
    }

    private func session(_ number: Int32) -> String {
        let sitting = held.sittings[Int(number)]
        return SessionID(series: instance.series[Int(sitting.series)].id, date: sitting.day).description
    }

    /// Clients with a signed placement that cannot go on.
    private var notPossible: [Int] {
        let going = Set(continuations.ofUnit.keys.filter(continuations.isSigned).map { units[$0].order })
        return instance.placements.filter { $0.isLocked && !going.contains($0.order) }
            .map { instance.orders[$0.order].client }
    }

    private var tooMany: [Conflict] {
        earlier.sittings.compactMap { number -> Conflict? in
            let (published, signed) = (earlier.published[number] ?? [], earlier.signed[number] ?? [])
            let many = earlier.publishedLoad(of: number) + signed.count - Int(held.sittings[Int(number)].bookable)
            guard many > 0 else { return nil }
            let turn = signed.sorted(by: movesRather) + published.sorted(by: >)
            return Conflict(
                code: "TOO_MANY_KEPT", place: session(number), smallestSet: Set(turn.prefix(many)).sorted().map(id))
        }.sorted(by: KeptConflicts.byPlace)
    }

    /// Pairs who must be kept apart and are both in a sitting where neither can be moved by this plan.
    private var meetings: [Conflict] {
        var found: [Conflict] = []
        for number in Set(earlier.published.keys).union(earlier.signed.keys) {
            let signed = Set(earlier.signed[number] ?? [])
            let there = signed.union(earlier.published[number] ?? []).sorted()
            guard there.count > 1 else { continue }
            let day = held.sittings[Int(number)].day
            for left in there where apart.others[left] != nil {
                for right in there where left < right && apart.areApart(left, right, on: day) {
                    let mover = [left, right].filter(signed.contains).sorted(by: movesRather).first ?? right
                    found.append(
                        Conflict(
                            code: "KEPT_APART", place: "\(session(number)) \(id(left)) \(id(right))",
                            smallestSet: [id(mover)]))
                }
            }
        }
        return found.sorted(by: KeptConflicts.byPlace)
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
