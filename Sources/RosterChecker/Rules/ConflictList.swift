import PlacementDomain

/// What a planner must decide about kept placements and published weeks (`conflicts.csv`), derived; the roster must list it (ROSTER-01).
struct ConflictList {
    let tables: DerivedTables

    private var facts: Facts { tables.facts }
    private var kept: Continuations { tables.kept }
    private var taken: TakenSeats { tables.rows.taken }
    private var apart: ApartTable { tables.apart }

    /// In the order of docs/certificate.md, C12.
    ///
    /// - Parameter continues: units whose continuation the roster chooses.
    func conflicts(continues: Set<Int>) -> [Conflict] {
        notPossible + tooMany + meetings + againstLimits(continues)
    }

    private var instance: Instance { facts.instance }
    private func id(_ client: Int) -> ClientID { instance.clients[client].id }

    private func session(_ number: Int) -> String { facts.session(number).description }

    private func perClient(_ code: String, _ clients: some Sequence<Int>) -> [Conflict] {
        Set(clients).sorted().map { Conflict(code: code, place: id($0).text, smallestSet: [id($0)]) }
    }

    private var notPossible: [Conflict] {
        let plannedOrders = Set(facts.planned.units.map(\.order))
        let ofOthers = instance.placements.filter { EarlierWeeks.isLocked($0) && !plannedOrders.contains($0.order) }
            .map { instance.orders[$0.order].client }
        let withoutSitting = facts.planned.units.enumerated().filter { index, unit in
            unit.kept.map { EarlierWeeks.isLocked(instance.placements[$0]) } ?? false && !kept.isSigned[index]
        }.map(\.element.client)
        return perClient("KEPT_NOT_POSSIBLE", ofOthers + withoutSitting)
    }

    private var tooMany: [Conflict] {
        Set(taken.publishedLoad.keys).union(taken.signed.keys).compactMap { number -> Conflict? in
            let (published, signed) = (taken.published[number] ?? [], taken.signed[number] ?? [])
            let many = (taken.publishedLoad[number] ?? 0) + signed.count - facts.held.sittings[number].bookable
            guard many > 0 else { return nil }
            let turn = signed.sorted { goesFirst($0, $1) } + published.sorted(by: >)
            return Conflict(
                code: "TOO_MANY_KEPT", place: session(number), smallestSet: Set(turn.prefix(many)).sorted().map(id))
        }.sorted { $0.place.utf8.lexicographicallyPrecedes($1.place.utf8) }
    }

    private var meetings: [Conflict] {
        var sittingsOf: [Int: [(number: Int, isSigned: Bool)]] = [:]
        for (number, clients) in taken.published {
            for client in clients { sittingsOf[client, default: []].append((number, false)) }
        }
        for (number, clients) in taken.signed {
            for client in clients { sittingsOf[client, default: []].append((number, true)) }
        }
        var found: [Conflict] = []
        for (pair, until) in apart.pairs {
            let theirs = Dictionary(
                (sittingsOf[pair.second] ?? []).map { ($0.number, $0.isSigned) }, uniquingKeysWith: { $0 || $1 })
            var seen: Set<Int> = []
            for own in sittingsOf[pair.first] ?? [] {
                guard let other = theirs[own.number], facts.held.sittings[own.number].day <= until,
                    seen.insert(own.number).inserted
                else { continue }
                let mover =
                    own.isSigned == other
                    ? (own.isSigned && goesFirst(pair.first, pair.second) ? pair.first : pair.second)
                    : (own.isSigned ? pair.first : pair.second)
                found.append(
                    Conflict(
                        code: "KEPT_APART", place: "\(session(own.number)) \(id(pair.first)) \(id(pair.second))",
                        smallestSet: [id(mover)]))
            }
        }
        return found.sorted { $0.place.utf8.lexicographicallyPrecedes($1.place.utf8) }
    }

    private func againstLimits(_ continues: Set<Int>) -> [Conflict] {
        let units = kept.ofUnit.indices.filter { unit in
            kept.ofUnit[unit]?.isAgainstLimits ?? false && (kept.isSigned[unit] || continues.contains(unit))
        }
        return perClient("KEPT_AGAINST_LIMITS", units.map { facts.planned.units[$0].client })
    }

    /// Whether of two signed clients the left one is to move rather: who signed last, then the greater id.
    private func goesFirst(_ left: Int, _ right: Int) -> Bool {
        func signedDay(_ client: Int) -> Int {
            let unit = facts.planned.unitOfClient[client]
            guard unit >= 0, let kept = facts.planned.units[unit].kept else { return Int.min }
            return instance.placements[kept].signedDay?.dayNumber ?? Int.max
        }
        let (a, b) = (signedDay(left), signedDay(right))
        return a == b ? left > right : a > b
    }
}
