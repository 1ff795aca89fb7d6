import PlacementDomain

/// What a planner must decide about kept placements and published weeks (`conflicts.csv`), derived; the roster must list it (ROSTER-01).
struct ConflictList {
    private let tables: DerivedTables
    private let published: PublishedFacts
    private let kept: [KeptSitting]
    private let leastLost: [Int: Int]

    /// - Parameters:
    ///   - leastLost: of signed clients who lose hours, by unit: the least lost points among the columns that they
    ///     would have unlocked; those without a column are left out.
    ///   - threads: the list does not depend on it.
    init(tables: DerivedTables, leastLost: [Int: Int], threads: Int) {
        self.tables = tables
        self.leastLost = leastLost
        published = PublishedFacts(tables.facts, threads: threads)
        kept = KeptSitting.all(published, tables)
    }

    private var facts: Facts { tables.facts }
    private var instance: Instance { facts.instance }
    private func id(_ client: Int) -> ClientID { instance.clients[client].id }

    private func session(_ series: Int, _ day: Int) -> String {
        SessionID(series: instance.series[series].id, date: CalendarDay(number: day)).description
    }

    /// In the order of docs/certificate.md, C12.
    ///
    /// - Parameter continues: units whose continuation the roster chooses.
    func conflicts(continues: Set<Int>) -> [Conflict] {
        let topics = [
            notPossible + notHeld + notLawful, losingHours, tooMany, meetings, againstLimits(continues),
        ]
        return topics.flatMap { $0.sorted { $0.place.utf8.lexicographicallyPrecedes($1.place.utf8) } }
    }

    private func perClient(_ code: String, _ clients: some Sequence<Int>) -> [Conflict] {
        Set(clients).map { Conflict(code: code, place: id($0).text, smallestSet: [id($0)]) }
    }

    // MARK: KEPT_NOT_POSSIBLE

    /// Who is signed and has no continuation, though something is left.
    private var notPossible: [Conflict] {
        let done = Set(facts.planned.notPlanned.filter { $0.code == "NOTHING_LEFT" }.compactMap(\.order))
        let plannedOrders = Set(facts.planned.units.map(\.order))
        let ofOthers = instance.placements.filter {
            EarlierWeeks.isLocked($0) && !plannedOrders.contains($0.order)
                && !done.contains(instance.orders[$0.order].id)
        }.map { instance.orders[$0.order].client }
        let withoutSitting = facts.planned.units.enumerated().filter { index, unit in
            unit.kept.map { EarlierWeeks.isLocked(instance.placements[$0]) } ?? false && !tables.kept.isSigned[index]
        }.map(\.element.client)
        return perClient("KEPT_NOT_POSSIBLE", ofOthers + withoutSitting)
    }

    /// A published sitting that is not held: all who are there.
    private var notHeld: [Conflict] {
        var there: [String: Set<Int>] = [:]
        for entry in published.entries where entry.sitting == nil {
            there[session(entry.series, entry.day), default: []].insert(entry.client)
        }
        return there.map {
            Conflict(code: "KEPT_NOT_POSSIBLE", place: $0, smallestSet: $1.sorted().map(id))
        }
    }

    /// A published assignment that is not lawful any more.
    private var notLawful: [Conflict] {
        let found = published.entries.filter { $0.sitting != nil && !$0.isLawful }.map {
            Conflict(
                code: "KEPT_NOT_POSSIBLE", place: "\(session($0.series, $0.day)) \(id($0.client))",
                smallestSet: [id($0.client)])
        }
        return Array(Set(found))
    }

    // MARK: KEPT_LOSES_HOURS

    /// Who is signed and would lose fewer hours alone and unlocked.
    private var losingHours: [Conflict] {
        perClient(
            "KEPT_LOSES_HOURS",
            LosingHours.units(tables).filter { unit in
                guard let least = leastLost[unit], let continuation = tables.kept.ofUnit[unit] else { return false }
                return continuation.column.lost > least
            }.map { facts.planned.units[$0].client })
    }

    // MARK: TOO_MANY_KEPT and KEPT_APART

    private var tooMany: [Conflict] {
        kept.filter { $0.tooMany > 0 }.map { kept in
            let turn = kept.signed.sorted { goesFirst($0, $1) } + kept.published.sorted(by: >)
            return Conflict(
                code: "TOO_MANY_KEPT", place: session(kept.sitting.series, kept.sitting.day),
                smallestSet: Set(turn.prefix(kept.tooMany)).sorted().map(id))
        }
    }

    private var meetings: [Conflict] {
        var found: [Conflict] = []
        for kept in kept {
            let there = Set(kept.published + kept.signed).sorted()
            for client in there {
                for other in tables.apart.others[client] ?? []
                where client < other.client && kept.sitting.day <= other.until && there.contains(other.client) {
                    let mover = mover(client, other.client, kept)
                    found.append(
                        Conflict(
                            code: "KEPT_APART",
                            place:
                                "\(session(kept.sitting.series, kept.sitting.day)) \(id(client)) \(id(other.client))",
                            smallestSet: [id(mover)]))
                }
            }
        }
        return found
    }

    /// Which of two in a sitting is to move: rather a signed one, and of two signed who signed last.
    private func mover(_ left: Int, _ right: Int, _ kept: KeptSitting) -> Int {
        switch (kept.signed.contains(left), kept.signed.contains(right)) {
        case (true, false): left
        case (true, true): goesFirst(left, right) ? left : right
        default: right
        }
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

    // MARK: KEPT_AGAINST_LIMITS

    private func againstLimits(_ continues: Set<Int>) -> [Conflict] {
        let units = tables.kept.ofUnit.indices.filter { unit in
            tables.kept.ofUnit[unit]?.isAgainstLimits ?? false
                && (tables.kept.isSigned[unit] || continues.contains(unit))
        }
        return perClient(
            "KEPT_AGAINST_LIMITS", published.clientsInTwoPlaces.union(units.map { facts.planned.units[$0].client }))
    }
}
