import PlacementDomain

/// Whether some unplaced client could be placed on free seats for less than leaving him unplaced costs.
///
/// ROSTER-04. It looks at the columns that `ClientWorker` finds, and at continuations, and asks `RowLoads` about room.
struct LeftOutCheck {
    let tables: DerivedTables
    let patterns: PatternTable
    let threads: Int
    let loads: RowLoads

    private var facts: Facts { tables.facts }

    /// - Parameter units: those who are unplaced.
    func violations(units: [Int], _ figures: ProofFigures) -> [Violation] {
        guard let first = units.first else { return [] }
        let workers = max(1, min(threads, units.count))
        let shares = mapInParallel(workers, threads: workers) { number in
            let worker = ClientWorker(facts, patterns, first: facts.planned.units[first])
            return stride(from: number, to: units.count, by: workers).map { position in
                violation(worker, units[position], figures.ofUnit[units[position]].unplacedCost)
            }
        }
        return units.indices.compactMap { shares[$0 % workers][$0 / workers] }
    }

    private func violation(_ worker: ClientWorker, _ unit: Int, _ unplacedCost: Int) -> Violation? {
        let client = facts.clientId(ofUnit: unit)
        if let column = tables.kept.ofUnit[unit]?.column, column.cost < unplacedCost,
            loads.hasRoom(unit: unit, sittings: column.sittings)
        {
            return Violation(
                code: RuleCode.roster04.id, place: "\(client) continuation",
                text: Said(
                    "doorgaan kan en weegt \(column.cost) punten, zonder plaats weegt \(unplacedCost)",
                    "going on is possible and costs \(column.cost) points, no place costs \(unplacedCost)"))
        }
        var found: Violation?
        worker.open(facts.planned.units[unit])
        worker.visit { pattern in
            let free = pattern.columns.first { column in
                column.cost < unplacedCost
                    && loads.hasRoom(unit: unit, sittings: pattern.sittings(of: column))
            }
            guard let free else { return false }
            let project = facts.instance.projects[pattern.project].id
            let day = CalendarDay(number: Int(pattern.view.entry[Int(free.begin)].day))
            found = Violation(
                code: RuleCode.roster04.id, place: "\(client) \(project) \(day)",
                text: Said(
                    "een vrije plaats weegt \(free.cost) punten, zonder plaats weegt \(unplacedCost)",
                    "a free lawful place costs \(free.cost) points, no place costs \(unplacedCost)"))
            return true
        }
        return found
    }
}
