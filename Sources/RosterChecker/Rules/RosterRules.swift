import PlacementDomain

/// What the rules say of a claimed roster, in the order of docs/certificate.md, part 5, steps 2 to 9.
struct RosterRules: Sendable {
    let listed: ListedRoster
    /// Of each planned client.
    private(set) var outcomes: [ClientOutcome]
    private let published: [Violation]
    private let tables: DerivedTables

    /// - Parameter threads: clients are looked at side by side; the result does not depend on it.
    init(_ roster: Roster, _ tables: DerivedTables, threads: Int) {
        self.tables = tables
        let published = PublishedCheck(roster, tables.facts.instance)
        let listed = ListedRoster(roster, tables, isPublished: published.indexes)
        self.published = published.violations
        self.listed = listed
        outcomes = mapInParallel(tables.facts.planned.units.count, threads: threads) { unit in
            listed.isFaulty[unit] ? ClientOutcome() : PlacementCheck.outcome(of: unit, listed, roster, tables)
        }
    }

    /// Step 8 for those who are unplaced (ROSTER-03).
    ///
    /// - Parameters:
    ///   - cost: of leaving each planned client unplaced.
    ///   - lost: the lost points of it.
    mutating func compareUnplaced(_ unplaced: [UnplacedClient], cost: [Int], lost: [Int]) {
        for unit in outcomes.indices where !listed.isFaulty[unit] {
            guard let left = listed.unplaced[unit].map({ unplaced[$0] }) else { continue }
            (outcomes[unit].cost, outcomes[unit].lost) = (cost[unit], lost[unit])
            if left.cost.value != cost[unit] {
                outcomes[unit].violations.append(
                    Violation(
                        code: RuleCode.roster03.id, place: left.client.text,
                        text: Said(
                            "zonder plaats weegt \(cost[unit]) punten, er staat \(left.cost)",
                            "no place costs \(cost[unit]) points, claimed \(left.cost)")))
            }
        }
    }

    /// How full the rows are with everybody who is soundly placed (step 9).
    var loads: RowLoads {
        var loads = RowLoads(tables)
        for (unit, outcome) in outcomes.enumerated() where outcome.isSound {
            loads.add(unit: unit, sittings: outcome.sittings)
        }
        return loads
    }

    /// Of each client, the unplaced included once they are compared; those of whole rows are in `loads`.
    var violations: [Violation] { published + listed.violations + outcomes.flatMap(\.violations) }

    /// Units whose kept placement soundly goes on.
    var continuing: Set<Int> {
        Set(outcomes.indices.filter { outcomes[$0].isSound && outcomes[$0].isContinuation })
    }
}
