public import PlacementDomain
internal import PlacementModel

/// Which of a client's possible placements a planner means.
public enum PlacementWish: Hashable, Sendable {
    /// The n-th, from 1, as `options --client` numbers them.
    case offer(Int)
    /// The best one that holds this sitting.
    case session(SessionID)
    /// The best one there.
    case project(ProjectID)
}

/// A placement that may be recorded for the next plan, with what it costs whom.
public struct ProposedPlacement: Hashable, Sendable {
    public var client: ClientID
    public var order: OrderID
    public var offer: Offer
    /// What it costs the client.
    public var costs: CostParts
    /// The record, `agreed` or, pinned, `signed` without a day of signing.
    public var record: Placement
}

extension Seating {
    /// How many offers `options --client` shows where nobody says how many.
    public static let usualOffers = 5

    /// The placement that is meant, if it may be recorded.
    ///
    /// Free ones go before those for which somebody would have to move; within both by what they cost everybody. Left out
    /// are columns in which he would meet somebody from whom he is kept apart, those that need a seat of somebody who is
    /// signed or published, and those that begin in the published weeks: a kept placement goes on after them (C3).
    ///
    /// - Parameters:
    ///   - isPinned: `signed` without a day of signing: the next plan places him there.
    ///   - reason: the planner's.
    /// - Throws: why it may not.
    public func proposal(
        of id: ClientID, _ wish: PlacementWish, isPinned: Bool, reason: String
    ) throws(PlacementRefusal) -> ProposedPlacement {
        guard let client = client(id), let unit = unit(ofClient: client) else {
            throw .notPlanned(roster.notPlanned.filter { $0.client == id })
        }
        let kept = instance.placements.first {
            $0.order == unit.order && ($0.state == .agreed || $0.state == .signed)
        }
        if let kept { throw .alreadyKept(kept.id, kept.state, isUnlocked: kept.isUnlocked) }
        let offer = try offer(for: wish, unit)
        let record = record(unit, offer, isPinned: isPinned, reason: reason)
        guard goesOn(record, as: offer, of: client) else { throw .inPublishedWeeks(firstDayOfKept) }
        return ProposedPlacement(
            client: id, order: instance.orders[unit.order].id, offer: offer, costs: costs(unit, of: offer),
            record: record)
    }

    /// What stands in the way of a column, besides the client's own circumstances.
    private enum Hindrance: Int {
        case none, inPublishedWeeks, heldByOthers, keptApart
    }

    private func offer(for wish: PlacementWish, _ unit: PlanningUnit) throws(PlacementRefusal) -> Offer {
        switch wish {
        case .offer(let number):
            let id = instance.clients[unit.client].id
            let usual = options(of: id, count: Seating.usualOffers)?.offers ?? []
            let offers = number <= usual.count ? usual : options(of: id, count: number)?.offers ?? []
            guard number >= 1, number <= offers.count else { throw .noSuchOffer(number, of: offers.count) }
            let offer = offers[number - 1]
            let numbers = offer.sessions.compactMap { sittings.number(of: $0) }.map(Int32.init)
            if let refusal = refusal(hindrance(unit.client, numbers)) { throw refusal }
            return offer
        case .session(let session):
            guard let number = sittings.number(of: session) else { throw .notHeld(session) }
            if let obstacle = sittingObstacle(of: unit, sitting: number) { throw .forbidden(obstacle) }
            let inNone = ProjectObstacle(code: .noStartInWindow, rule: "", figure: .inNone(session.date))
            return try best(unit, otherwise: inNone) {
                $1.contains(Int32(number))
            }
        case .project(let id):
            guard let project = instance.projects.firstIndex(where: { $0.id == id }) else { throw .noProject(id) }
            let obstacle = projectObstacle(of: unit, project: project)
            return try best(unit, otherwise: obstacle ?? described(Obstacle(.noStartInWindow), unit, project)) {
                choice, _ in
                choice.project == project
            }
        }
    }

    /// The best column of those that are meant: free ones first.
    ///
    /// - Parameter obstacle: what to say where there is none.
    private func best(
        _ unit: PlanningUnit, otherwise obstacle: ProjectObstacle,
        _ isMeant: (ClientChoices.Choice, UnsafeBufferPointer<Int32>) -> Bool
    ) throws(PlacementRefusal) -> Offer {
        let reader = reader(of: unit)
        var best = BestColumn()
        var least: Hindrance?
        reader.forEach { ranked, sittings in
            guard isMeant(ranked.choice, sittings), !reader.choices.isContinuation(ranked.choice) else { return }
            let hindrance = hindrance(unit.client, sittings)
            least = [least, hindrance].compactMap(\.self).min { $0.rawValue < $1.rawValue }
            if hindrance == .none { best.take(ranked, beginning: sittings[0]) }
        }
        if let found = best.ranked { return reader.offer(found) }
        throw least.flatMap(refusal) ?? .forbidden(obstacle)
    }

    private func refusal(_ hindrance: Hindrance) -> PlacementRefusal? {
        switch hindrance {
        case .none: nil
        case .inPublishedWeeks: .inPublishedWeeks(firstDayOfKept)
        case .heldByOthers: .heldByOthers
        case .keptApart: .notBesideOthers
        }
    }

    private func hindrance(_ client: Int, _ numbers: some Collection<Int32>) -> Hindrance {
        if numbers.contains(where: { meetsSomebodyBarred(client, in: Int($0)) }) { return .keptApart }
        if isHeldByOthers(client, numbers) { return .heldByOthers }
        return numbers.contains { held.sittings[Int($0)].day < firstDayOfKept } ? .inPublishedWeeks : .none
    }

    /// Whether people who are signed or published leave no seat, or no first sitting, that he could get.
    private func isHeldByOthers(_ client: Int, _ numbers: some Collection<Int32>) -> Bool {
        guard !isSigned(client) else { return false }
        var isHeld = false
        for number in numbers {
            rows.forEachRow(of: number, counting: rows.member(of: client)) { if rows[$0].open <= 0 { isHeld = true } }
        }
        if let first = numbers.first, bindsStart(client), let row = rows.start(of: first), rows[row].open <= 0 {
            return true
        }
        return isHeld
    }

    private func bindsStart(_ client: Int) -> Bool { unit(ofClient: client).map { !$0.workedBefore } ?? false }

    /// The first day on which a kept placement may go on, whoever's it is (C3).
    private var firstDayOfKept: CalendarDay {
        max(instance.planStart, instance.publishedThrough?.adding(days: 1) ?? instance.planStart)
    }

    private func record(_ unit: PlanningUnit, _ offer: Offer, isPinned: Bool, reason: String) -> Placement {
        let series = offer.series.compactMap { sittings.series($0) }.sorted()
        return Placement(
            id: freeID(instance.orders[unit.order].id), order: unit.order,
            project: series.first.map { instance.series[$0].project } ?? 0, series: series,
            firstDay: offer.firstDate ?? unit.firstDay, state: isPinned ? .signed : .agreed, reasons: reason)
    }

    /// `pl-o12`, with a number behind it where that is taken.
    private func freeID(_ order: OrderID) -> PlacementID {
        let known = instance.placements + instance.orphanedPlacements
        let taken = Set(known.map(\.id)).union(known.compactMap(\.predecessor))
        let stem = order.text.utf8.count <= 160 ? "pl-\(order)" : "pl"
        let all = sequence(first: 1) { $0 + 1 }.lazy.map { PlacementID($0 == 1 ? stem : "\(stem)-\($0)") }
        return all.first { !taken.contains($0) } ?? PlacementID(stem)
    }

    /// Whether the next plan, where the placement goes on, has just the sittings of the offer for him.
    private func goesOn(_ record: Placement, as offer: Offer, of client: Int) -> Bool {
        let changed = model.updating(client) { alone in
            var placement = record
            guard let order = alone.orders.firstIndex(where: { $0.id == self.instance.orders[record.order].id }) else {
                return
            }
            placement.order = order
            alone.placements.append(placement)
        }
        guard let continuation = changed.continuations.ofUnit[0] else { return false }
        return continuation.sittings.map { number in
            let sitting = held.sittings[Int(number)]
            return SessionID(series: instance.series[Int(sitting.series)].id, date: sitting.day)
        } == offer.sessions
    }
}
