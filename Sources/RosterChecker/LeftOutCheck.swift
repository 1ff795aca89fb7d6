import Dispatch
import PlacementDomain

/// Whether some unplaced client could be placed on free seats for less than leaving him unplaced costs (ROSTER-04).
struct LeftOutCheck {
    let tables: DerivedTables
    let threads: Int
    let loads: RowLoads

    private var model: CheckerModel { tables.model }

    func violations(units: [Int], _ figures: ProofFigures) -> [Violation] {
        guard let first = units.first else { return [] }
        let workers = max(1, min(threads, units.count))
        var found = [Violation?](repeating: nil, count: units.count)
        found.withUnsafeMutableBufferPointer { found in
            nonisolated(unsafe) let found = found
            DispatchQueue.concurrentPerform(iterations: workers) { number in
                let worker = ClientWorker(model, tables.patterns, first: model.planned.units[first])
                for position in stride(from: number, to: units.count, by: workers) {
                    found[position] = violation(worker, units[position], figures.unplacedCost[units[position]])
                }
            }
        }
        return found.compactMap { $0 }
    }

    private func violation(_ worker: ClientWorker, _ unit: Int, _ unplacedCost: Int) -> Violation? {
        let row = model.planned.units[unit]
        worker.open(row)
        var found: Violation?
        if let continuation = tables.kept.ofUnit[unit], continuation.cost < unplacedCost,
            continuation.sittings.allSatisfy({ loads.hasRoom(unit: unit, sitting: Int($0)) })
        {
            let client = model.instance.clients[row.client].id
            return Violation(
                code: RuleCode.roster04.id, place: "\(client) continuation",
                text: "his continuation has room and costs \(continuation.cost), leaving him unplaced \(unplacedCost)")
        }
        worker.visit { choice in
            for column in choice.columns where column.cost < unplacedCost {
                let isFree = (Int(column.begin)..<Int(column.end)).allSatisfy {
                    loads.hasRoom(unit: unit, sitting: Int(choice.view.sitting[$0]))
                }
                guard isFree else { continue }
                let client = model.instance.clients[row.client].id
                let project = model.instance.projects[choice.project].id
                let day = CalendarDay(number: Int(choice.view.entry[Int(column.begin)].day))
                found = Violation(
                    code: RuleCode.roster04.id, place: "\(client) \(project) \(day)",
                    text: "a free lawful column costs \(column.cost), leaving him unplaced \(unplacedCost)")
                return true
            }
            return false
        }
        return found
    }
}
