import PlacementDomain

/// What a planner must decide about kept placements and published weeks (`conflicts.csv`), derived; the roster must list it (ROSTER-01).
struct ConflictList {
    private let tables: DerivedTables
    private let published: PublishedConflicts
    private let leastLost: [Int: Int]

    /// - Parameters:
    ///   - leastLost: of signed clients who lose hours, by unit: the least lost points among the columns that they
    ///     would have unlocked; those without a column are left out.
    ///   - threads: the list does not depend on it.
    init(tables: DerivedTables, leastLost: [Int: Int], threads: Int) {
        self.tables = tables
        self.leastLost = leastLost
        published = PublishedConflicts(
            tables.facts, tables.apart, signed: tables.rows.taken.signed, threads: threads)
    }

    private var facts: Facts { tables.facts }
    private var instance: Instance { facts.instance }

    /// In the order of docs/certificate.md, C12.
    ///
    /// - Parameter continues: units whose continuation the roster chooses.
    func conflicts(continues: Set<Int>) -> [Conflict] {
        PublishedConflicts.inOrder([
            notPossible + published.notPossible, losingHours, published.tooMany, published.meetings,
            againstLimits(continues),
        ])
    }

    private func perClient(_ code: String, _ clients: some Sequence<Int>) -> [Conflict] {
        published.perClient(code, clients)
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
