import Dispatch
import PlacementDomain

/// Seats taken by clients whose rows are sound (GROUP-01).
struct SeatCheck {
    let overfull: [Violation]
    /// No further seat, by sitting number.
    let isFull: [Bool]

    init(model: CheckerModel, outcomes: [ClientOutcome]) {
        var load = [Int](repeating: 0, count: model.table.sittings.count)
        for outcome in outcomes where outcome.isSound {
            for sitting in outcome.sittings { load[Int(sitting)] += 1 }
        }
        overfull = model.table.sittings.indices.filter { load[$0] > Int(model.table.sittings[$0].bookable) }.map {
            let sitting = model.table.sittings[$0]
            let session = SessionID(
                series: model.instance.series[Int(sitting.series)].id, date: CalendarDay(number: Int(sitting.day)))
            return Violation(
                code: RuleCode.group01.id, place: session.description,
                text: "\(load[$0]) clients, \(sitting.bookable) may be booked")
        }
        isFull = model.table.sittings.indices.map { load[$0] >= Int(model.table.sittings[$0].bookable) }
    }
}

/// Whether some unplaced client could be placed on free seats for less than leaving him unplaced costs (ROSTER-04).
struct LeftOutCheck {
    let model: CheckerModel
    let table: PatternTable
    let threads: Int
    let isFull: [Bool]

    func violations(units: [Int], _ figures: ProofFigures) -> [Violation] {
        guard let first = units.first else { return [] }
        let workers = max(1, min(threads, units.count))
        var found = [Violation?](repeating: nil, count: units.count)
        found.withUnsafeMutableBufferPointer { found in
            nonisolated(unsafe) let found = found
            DispatchQueue.concurrentPerform(iterations: workers) { number in
                let worker = ClientWorker(model, table, first: model.planned.units[first])
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
        worker.visit { choice in
            for column in choice.columns where column.cost < unplacedCost {
                let isFree = (Int(column.begin)..<Int(column.end)).allSatisfy { !isFull[Int(choice.view.sitting[$0])] }
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
