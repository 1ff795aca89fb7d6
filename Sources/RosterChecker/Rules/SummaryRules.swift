import PlacementDomain

/// Counts and sums of `summary.json`, and the list of conflicts (step 11).
///
/// ROSTER-01 counts and conflicts · ROSTER-03 cost and hours · GROUP-03 no supervised series is opened. What the
/// summary says of the bound is in `ClaimedBound`.
enum SummaryRules {
    /// - Parameter conflicts: what `conflicts.csv` must hold.
    static func violations(
        _ plan: Plan, _ facts: Facts, _ totals: Totals, conflicts: [Conflict]
    ) -> [Violation] {
        let (summary, roster) = (plan.summary, plan.roster)
        var result: [Violation] = []
        func compare(_ code: RuleCode, _ name: String, _ claimed: Int, _ actual: Int) {
            if claimed == actual { return }
            result.append(
                Violation(
                    code: code.id, place: "summary \(name)",
                    text: Said(
                        "'\(name)' is \(actual), er staat \(claimed)", "\(name) is \(actual), claimed \(claimed)")))
        }
        compare(.roster01, "clients", summary.clients, facts.planned.units.count)
        compare(.roster01, "placed", summary.placed, roster.placements.count)
        compare(.roster01, "unplaced", summary.unplaced, roster.unplaced.count)
        compare(.roster01, "notPlanned", summary.notPlanned, roster.notPlanned.count)
        compare(.roster01, "conflicts", summary.conflicts, conflicts.count)
        if let difference = difference(roster.conflicts, conflicts) { result.append(difference) }
        compare(.roster03, "cost", summary.cost, totals.cost)
        if totals.isWhole {
            let hour = facts.costs.weights.lostPerHour
            compare(.roster03, "unworkedHours", summary.unworkedHours, hour > 0 ? totals.lost / hour : 0)
        }
        for series in Set(roster.opened + summary.opened).sorted() {
            result.append(
                Violation(
                    code: RuleCode.group03.id, place: series.text,
                    text: Said("geopend, maar niet begeleid", "opened, but not supervised")))
        }
        return result
    }

    /// The first record in which the conflicts are not what they should be.
    private static func difference(_ claimed: [Conflict], _ expected: [Conflict]) -> Violation? {
        guard claimed != expected else { return nil }
        let at = zip(claimed, expected).prefix { $0 == $1 }.count
        let (found, wanted) = (claimed.dropFirst(at).first, expected.dropFirst(at).first)
        func name(_ conflict: Conflict?, _ words: Wording) -> String {
            conflict.map { "\($0.code) \($0.place)" } ?? words("niets", "nothing")
        }
        return Violation(
            code: RuleCode.roster01.id, place: "conflicts \(wanted?.place ?? found?.place ?? "")",
            text: Said { words in
                let (right, claimed) = (name(wanted, words), name(found, words))
                return words(
                    "regel \(at + 1) is \(right), er staat \(claimed), of de smallestSet verschilt",
                    "row \(at + 1) is \(right), claimed \(claimed), or its smallest set differs")
            })
    }
}
