public import PlacementDomain

// C11 and C12: what a planner must decide.
extension BruteForce {
    /// What a planner must decide, in the order of `conflicts.csv`.
    ///
    /// - Parameter continues: clients whose continuation is chosen.
    public func conflicts(continues: Set<Int>) -> [Conflict] {
        [
            notPossible, losingHours, tooManyKept, keptApart, againstLimits(continues: continues),
        ].flatMap { rows in rows.sorted { $0.place.utf8.lexicographicallyPrecedes($1.place.utf8) } }
    }

    private func id(_ client: Int) -> ClientID { instance.clients[client].id }

    private func row(_ code: String, _ place: String, _ clients: Set<Int>) -> Conflict {
        Conflict(code: code, place: place, smallestSet: clients.sorted().map(id))
    }

    /// The sitting of a series on a day from asOf to the calendar's end; nil: none is held.
    private func sitting(_ series: Int, _ day: CalendarDay) -> Sitting? {
        guard instance.asOf <= day, day <= instance.calendarEnd else { return nil }
        return BruteForce.heldSitting(ofSeries: series, on: day, in: instance)
    }

    /// Every held sitting from asOf on in which somebody is published or signed.
    private var keptSittings: Set<Sitting> {
        var sittings: Set<Sitting> = []
        for row in instance.publishedAssignments {
            if let held = sitting(row.series, row.date) { sittings.insert(held) }
        }
        for row in instance.orphanedAssignments {
            if let held = sitting(row.series, row.date) { sittings.insert(held) }
        }
        for choice in choices where choice.isSigned {
            for part in choice.continuation?.parts ?? [] { sittings.insert(part.sitting) }
        }
        return sittings
    }

    private var notPossible: [Conflict] {
        var rows: [Conflict] = []
        for client in instance.clients.indices {
            let goesOn = choices.first { $0.client == client && $0.isSigned }?.order
            let stuck = instance.placements.contains { placement in
                guard BruteForce.isLocked(placement), instance.orders[placement.order].client == client else {
                    return false
                }
                return placement.order != goesOn && code(ofOrder: placement.order) != "NOTHING_LEFT"
            }
            if stuck { rows.append(row("KEPT_NOT_POSSIBLE", id(client).text, [client])) }
        }
        var gone: [SessionID: Set<Int>] = [:]
        var unlawful: Set<String> = []
        for assignment in instance.publishedAssignments
        where instance.asOf <= assignment.date && assignment.date <= instance.calendarEnd {
            let client = instance.orders[assignment.order].client
            let name = SessionID(series: instance.series[assignment.series].id, date: assignment.date)
            guard let held = sitting(assignment.series, assignment.date) else {
                gone[name, default: []].insert(client)
                continue
            }
            let place = "\(name) \(id(client))"
            if !mayStillCome(to: held, byOrder: assignment.order), unlawful.insert(place).inserted {
                rows.append(row("KEPT_NOT_POSSIBLE", place, [client]))
            }
        }
        for (name, clients) in gone { rows.append(row("KEPT_NOT_POSSIBLE", name.description, clients)) }
        return rows
    }

    /// Why an order is not planned; nil: it is.
    private func code(ofOrder order: Int) -> String? {
        notPlanned.first { $0.order == instance.orders[order].id }?.code
    }

    private func mayStillCome(to sitting: Sitting, byOrder index: Int) -> Bool {
        if let code = code(ofOrder: index), !["NOTHING_LEFT", "STOPPED", "WAITS_FOR_OTHER_ORDER"].contains(code) {
            return false
        }
        let order = instance.orders[index]
        var unpublished = instance
        unpublished.publishedAssignments = []
        return BruteForce.isLawful(sitting, for: order, from: order.finalDate ?? sitting.date, in: unpublished)
    }

    private var losingHours: [Conflict] {
        let held = instance.series.indices.map { BruteForce.heldSittings(ofSeries: $0, in: instance) }
        var free = instance
        free.placements = []
        return choices.filter { choice in
            guard choice.isSigned, let lost = choice.continuation?.lost else { return false }
            let columns = BruteForce.choices(ofOrder: choice.order, held: held, in: free).columns
            return columns.contains { $0.lost < lost }
        }.map { row("KEPT_LOSES_HOURS", id($0.client).text, [$0.client]) }
    }

    private var tooManyKept: [Conflict] {
        keptSittings.compactMap { sitting in
            let (published, signed) = (publishedClients(in: sitting), signedClients(in: sitting))
            let many = publishedLoad(of: sitting) + signed.count - sitting.bookable
            guard many > 0 else { return nil }
            var set: Set<Int> = []
            for client in lastSigned(signed) + published.sorted(by: >) where set.count < many { set.insert(client) }
            return row("TOO_MANY_KEPT", session(of: sitting).description, set)
        }
    }

    private var keptApart: [Conflict] {
        var rows: [Conflict] = []
        for sitting in keptSittings {
            let (published, signed) = (Set(publishedClients(in: sitting)), Set(signedClients(in: sitting)))
            let there = published.union(signed).sorted()
            for left in there {
                for right in there where left < right && mustBeApart(left, right, on: sitting.date) {
                    let candidates = [left, right].filter(signed.contains)
                    let mover = lastSigned(candidates).first ?? right
                    rows.append(row("KEPT_APART", "\(session(of: sitting)) \(id(left)) \(id(right))", [mover]))
                }
            }
        }
        return rows
    }

    private func againstLimits(continues: Set<Int>) -> [Conflict] {
        var clients: Set<Int> = []
        let held = instance.series.indices.map { BruteForce.heldSittings(ofSeries: $0, in: instance) }
        for choice in choices where choice.isSigned || continues.contains(choice.client) {
            guard let kept = BruteForce.keptPlacements(ofOrder: choice.order, in: instance).first else { continue }
            let order = instance.orders[choice.order]
            let lawful = BruteForce.continuationSittings(
                kept, order, from: BruteForce.continuationFirstDay(of: order, kept, in: instance), held: held,
                in: instance)
            if !BruteForce.isAllowed(lawful, for: order, in: instance) { clients.insert(choice.client) }
        }
        for client in instance.clients.indices {
            let own = BruteForce.publishedAssignments(ofClient: client, in: instance)
            let sittings = Set(own.compactMap { sitting($0.series, $0.date) })
            let isTorn = sittings.contains { left in
                sittings.contains { right in
                    left != right && left.date == right.date && left.start < right.end && right.start < left.end
                }
            }
            if isTorn { clients.insert(client) }
        }
        return clients.map { row("KEPT_AGAINST_LIMITS", id($0).text, [$0]) }
    }
}
