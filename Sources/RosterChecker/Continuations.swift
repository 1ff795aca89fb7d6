import PlacementDomain

/// A kept placement that goes on (C10), derived.
struct Continuation: Sendable {
    let placement: Int
    /// Numbers of its held sittings, in order.
    let sittings: [Int32]
    let unworked: Int
    let cost: Int
    let lost: Int
    /// Its lawful sittings, before overlapping ones are struck out, break a limit of C6.
    let isAgainstLimits: Bool
}

/// The continuation of every unit that has one, and who can choose nothing else.
struct Continuations: Sendable {
    /// By unit; nil: none.
    let ofUnit: [Continuation?]
    /// By unit: signed, not unlocked, with a continuation.
    let isSigned: [Bool]

    init(_ model: CheckerModel, _ table: PatternTable) {
        let units = model.planned.units
        var found = [Continuation?](repeating: nil, count: units.count)
        var isSigned = [Bool](repeating: false, count: units.count)
        if let first = units.first(where: { $0.kept != nil }) {
            let worker = ClientWorker(model, table, first: first)
            for (index, unit) in units.enumerated() {
                guard let kept = unit.kept else { continue }
                worker.open(unit.continuing)
                found[index] = Continuations.continuation(kept, worker)
                let placement = model.instance.placements[kept]
                isSigned[index] = found[index] != nil && EarlierWeeks.isLocked(placement)
            }
        }
        ofUnit = found
        self.isSigned = isSigned
    }

    /// - Parameter worker: open for the unit as it continues.
    private static func continuation(_ row: Int, _ worker: ClientWorker) -> Continuation? {
        let (model, unit) = (worker.model, worker.person.unit)
        let placement = model.instance.placements[row]
        let view = worker.ownView(Set(placement.series).sorted())
        let lawful = UnsafeBufferPointer(start: view.sitting, count: view.lawful.count)
        let client = model.instance.clients[unit.client]
        let broken = PatternScan.broken(
            lawful, model, law: worker.person.law, mostSessions: client.mostSessions, stopAtFirst: true)
        var taken: [Int32] = []
        var left = unit.remaining
        var last: Sitting?
        for number in lawful {
            let sitting = model.table.sittings[Int(number)]
            if let last, last.day == sitting.day, sitting.start < last.end { continue }
            if left <= 0 { break }
            taken.append(number)
            left -= Int(sitting.net)
            last = sitting
        }
        guard let last else { return nil }
        let unworked = max(0, left)
        let costs = model.costs
        let rhythms = Set(placement.series).reduce(0) { $0 + model.instance.series[$1].rhythm.sittingsInTwoWeeks }
        var cost = costs.lostOrRest(unit, unworked: unworked) + worker.wish(placement.project)
        cost += costs.pace(client, sittingsInTwoWeeks: rhythms) + travel(taken, worker)
        if unworked == 0, unit.hasTerm {
            let byDays = costs.slackByDays
            let daysLeft = unit.termEnd - Int(last.day)
            if byDays.indices.contains(daysLeft) { cost += byDays[daysLeft] }
        }
        return Continuation(
            placement: row, sittings: taken, unworked: unworked, cost: cost,
            lost: costs.lost(unit, unworked: unworked), isAgainstLimits: !broken.isEmpty)
    }

    /// A date costs the farthest of its sittings.
    private static func travel(_ sittings: [Int32], _ worker: ClientWorker) -> Int {
        let model = worker.model
        var points: [Int32: Int] = [:]
        for number in sittings {
            let sitting = model.table.sittings[Int(number)]
            let minutes = worker.minutes(toSeries: Int(sitting.series)) ?? 0
            points[sitting.day] = max(points[sitting.day] ?? 0, model.costs.travel(minutes: minutes))
        }
        return points.values.reduce(0, +)
    }
}

extension PlannedUnit {
    /// The same unit on the days of its continuation.
    var continuing: PlannedUnit {
        PlannedUnit(
            client: client, order: order, remaining: remaining, legalEnd: legalEnd, termCode: termCode,
            termEnd: termEnd, firstDay: continuationFirstDay, workedBefore: workedBefore, isJuvenile: isJuvenile,
            law: law, ageWeeks: ageWeeks, kept: kept, continuationFirstDay: continuationFirstDay,
            lastPublishedEnd: lastPublishedEnd, change: 0)
    }
}
