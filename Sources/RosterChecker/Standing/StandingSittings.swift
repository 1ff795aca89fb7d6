import PlacementDomain

/// How full the sittings are to which a correction adds somebody, with all that stands there after it.
///
/// GROUP-01 no more people than may be booked · GROUP-07 seat agreements · GROUP-08 first sittings · GROUP-04 nobody
/// beside somebody from whom he must be kept apart. Where nobody is added nothing is broken, however full it is.
struct StandingSittings {
    private struct Place: Hashable {
        let day: Int
        let series: Int
    }
    /// Who is in one held sitting; `added` are clients of added records, and `orders` their orders.
    private struct Group {
        let sitting: Sitting
        var clients: Set<Int> = []
        var orphaned = 0
        var added: Set<Int> = []
        var orders: [Int] = []
        var load: Int { clients.count + orphaned }
    }

    private let facts: Facts
    private let apart: ApartTable
    private let at: Moment
    private let groups: [Group]
    private let starts: [OrderID: StartRules.Start]

    private var instance: Instance { facts.instance }

    /// - Parameter facts: with what stands after the correction as published assignments.
    init(_ added: [StandingRows.Added], _ facts: Facts, _ apart: ApartTable, at: Moment) {
        (self.facts, self.apart, self.at) = (facts, apart, at)
        starts = StartRules.earliest(facts.instance)
        let orders = facts.instance.orders
        var groups: [Place: Group] = [:]
        for record in added {
            let place = Place(day: record.day, series: record.series)
            guard let sitting = facts.calendar.heldSitting(record.series, on: record.day) else { continue }
            groups[place, default: Group(sitting: sitting)].added.insert(orders[record.order].client)
            groups[place]?.orders.append(record.order)
        }
        for row in facts.instance.publishedAssignments {
            groups[Place(day: row.date.dayNumber, series: row.series)]?.clients.insert(orders[row.order].client)
        }
        for row in facts.instance.orphanedAssignments {
            groups[Place(day: row.date.dayNumber, series: row.series)]?.orphaned += 1
        }
        self.groups = groups.sorted { ($0.key.day, $0.key.series) < ($1.key.day, $1.key.series) }.map(\.value)
    }

    /// Sitting by sitting, each row once.
    var violations: [Violation] { groups.flatMap { seats($0) + agreements($0) + firstSittings($0) + meetings($0) } }

    private func violation(_ code: RuleCode, _ group: Group, _ text: Said) -> Violation {
        Violation(code: code.id, place: session(group), text: text)
    }

    private func session(_ group: Group) -> String {
        SessionID(series: instance.series[group.sitting.series].id, date: CalendarDay(number: group.sitting.day))
            .description
    }

    private func seats(_ group: Group) -> [Violation] {
        let (load, seats) = (group.load, group.sitting.bookable)
        if load <= seats { return [] }
        let text = Said("\(load) cliënten, er is plaats voor \(seats)", "\(load) clients, there is room for \(seats)")
        return [violation(.group01, group, text)]
    }

    private func agreements(_ group: Group) -> [Violation] {
        instance.agreements.filter { $0.series == group.sitting.series }.flatMap { agreement -> [Violation] in
            func count(_ clients: Set<Int>) -> Int {
                clients.count { instance.clients[$0].organisation == agreement.organisation }
            }
            var found: [Violation] = []
            let (own, name) = (count(group.clients), agreement.organisation)
            if let most = agreement.atMost, own > most, count(group.added) > 0 {
                let text = Said(
                    "\(own) cliënten van \(name), \(most) is afgesproken",
                    "\(own) clients of \(name), \(most) are agreed")
                found.append(violation(.group07, group, text))
            }
            let kept = max(0, (agreement.atLeast ?? 0) - own)
            if kept > 0, group.load + kept > group.sitting.bookable, count(group.added) < group.added.count,
                AgreementRules.isReserved(agreement, on: group.sitting.day, asOf: at.day.dayNumber)
            {
                let text = Said(
                    "er blijven geen \(kept) plaatsen over die voor \(name) zijn afgesproken",
                    "\(kept) seats that are agreed for \(name) are not left")
                found.append(violation(.group07, group, text))
            }
            return found
        }
    }

    private func firstSittings(_ group: Group) -> [Violation] {
        guard let most = instance.series[group.sitting.series].mostStarts else { return [] }
        let begin = starts.filter { $0.value.day == group.sitting.day && $0.value.series == group.sitting.series }
        let isBegun = group.orders.contains { index in
            let order = instance.orders[index]
            return begin[order.id] != nil && order.firstWorkedDate == nil && order.creditedMinutes.value <= 0
        }
        if !isBegun || begin.count <= most { return [] }
        let text = Said(
            "\(begin.count) cliënten beginnen daar, \(most) mag", "\(begin.count) clients start there, \(most) may")
        return [violation(.group08, group, text)]
    }

    private func meetings(_ group: Group) -> [Violation] {
        let pairs = group.added.flatMap { client in
            (apart.others[client] ?? [])
                .filter { group.sitting.day <= $0.until && group.clients.contains($0.client) }
                .map { [min(client, $0.client), max(client, $0.client)] }
        }
        return Set(pairs).sorted { $0.lexicographicallyPrecedes($1) }.map { pair in
            let names = pair.map { instance.clients[$0].id.text }.joined(separator: " ")
            return Violation(
                code: RuleCode.group04.id, place: "\(names) \(session(group))", text: RuleCode.group04.sentence)
        }
    }
}
