public import PlacementDomain
internal import PlacementModel
internal import PlacementRules

extension Seating {
    /// Why a client is where he is; nil: he is not placed.
    public func placedReason(of id: ClientID) -> PlacedReason? {
        guard let client = client(id), let unit = unit(ofClient: client), let placed = placement(ofClient: client)
        else {
            return nil
        }
        let reader = reader(of: unit)
        let person = instance.clients[client]
        let present = presentOffer(unit, placed)
        let kinds = sittings.projectOf(placed).map { instance.projects[$0].workKinds } ?? []
        return PlacedReason(
            client: id, order: placed.order, present: present, kept: kept(client, placed), costs: costs(unit, placed),
            remaining: unit.remaining,
            workKinds: kinds, isWished: person.workWish.isEmpty ? nil : !Set(kinds).isDisjoint(with: person.workWish),
            standing: isSigned(client) ? nil : standing(of: present, reader),
            others: Array(offers(reader, count: 2).filter { !$0.isPresent }.prefix(2)),
            earlier: earlierWeeks(reader, placed), risk: placed.unworkedMinutes > 0 ? risk(placed, reader) : nil)
    }

    private func kept(_ client: Int, _ placed: PlacedClient) -> PlacedReason.Kept? {
        guard placed.kind == .continuation else { return nil }
        return isSigned(client) ? .signed : .agreed
    }

    /// The placement as the roster has it, read from its assignments.
    private func presentOffer(_ unit: PlanningUnit, _ placed: PlacedClient) -> Offer {
        let numbers = seats(ofClient: unit.client).map(Int.init).sorted { left, right in
            let (left, right) = (held.sittings[left], held.sittings[right])
            return (left.day.number, left.start, left.series) < (right.day.number, right.start, right.series)
        }
        let sessions = numbers.map {
            SessionID(series: instance.series[Int(held.sittings[$0].series)].id, date: held.sittings[$0].day)
        }
        let series = placed.series.compactMap { sittings.series($0) }
        let travel = series.compactMap { eligibility.travelMinutes(of: unit.client, series: $0) }.max() ?? 0
        let seatPrice = price(
            for: unit.client, of: seats(ofClient: unit.client), from: firstSeat(ofClient: unit.client))
        return Offer(
            project: placed.project, series: placed.series, sessions: sessions, travel: Minutes(travel),
            unworked: placed.unworkedMinutes,
            slackDays: unit.hasTerm ? sessions.last.map { unit.termEnd.days(since: $0.date) } : nil, cost: placed.cost,
            seatCost: Cost(prices.points(seatPrice)), isFree: true, lacksStart: false, isPresent: true)
    }

    /// The parts of the cost; what the terms below do not explain is the cost of a change.
    private func costs(_ unit: PlanningUnit, _ placed: PlacedClient) -> CostParts {
        let weights = instance.policy.weights
        let person = instance.clients[unit.client]
        let numbers = seats(ofClient: unit.client).map { held.sittings[Int($0)] }
        var parts = CostParts()
        let unworked = placed.unworkedMinutes.value
        parts.lost = LostCost.lawfulPoints(unworked: unworked, hasTerm: unit.hasTerm, weights: weights)
        parts.rest = LostCost.points(unworked: unworked, hasTerm: unit.hasTerm, weights: weights) - parts.lost
        let weeks = placed.firstDate.monday.days(since: instance.planStart) / 7
        if placed.kind == .start { parts.wait = unit.waitPoints(weeks: weeks, weights: weights) }
        for (_, sittings) in Dictionary(grouping: numbers, by: \.day) {
            let minutes = sittings.compactMap { eligibility.travelMinutes(of: unit.client, series: Int($0.series)) }
                .max()
            parts.travel += TravelCost.pointsPerDay(oneWayMinutes: minutes ?? 0, weights: weights)
        }
        if let project = sittings.projectOf(placed) {
            parts.wish = WishCost.points(client: person, project: instance.projects[project], weights: weights)
        }
        let rhythm = placed.series.compactMap { sittings.series($0) }.reduce(0) {
            $0 + instance.series[$1].rhythm.sittingsInTwoWeeks
        }
        parts.pace = PaceCost.points(client: person, sittingsInTwoWeeks: rhythm, policy: instance.policy)
        if let last = numbers.map(\.day).max() {
            parts.slack = SlackCost.points(
                unworked: unworked, lastDay: last, termEnd: unit.termEnd, hasTerm: unit.hasTerm, weights: weights)
        }
        parts.change = placed.cost.value - parts.total
        return parts
    }

    private func earlierWeeks(_ reader: OfferReader, _ placed: PlacedClient) -> [EarlierWeek] {
        let first = placed.firstDate.monday.days(since: instance.planStart) / 7
        guard placed.kind == .start, first > 0 else { return [] }
        let series = placed.series.compactMap { sittings.series($0) }.sorted()
        let presentTotal = presentTotal(reader.unit)
        var patternIsHis: [Int: Bool] = [:]
        var columns: [Int: RankedChoice] = [:]
        reader.forEach { ranked, _ in
            guard ranked.choice.week < first else { return }
            let pattern = ranked.choice.patternNumber
            let isHis = patternIsHis[pattern] ?? (reader.choices.series(of: ranked.choice) == series)
            patternIsHis[pattern] = isHis
            if isHis { columns[ranked.choice.week] = ranked }
        }
        return (0..<first).map { week in
            let monday = instance.planStart.adding(days: 7 * week)
            let cause = columns[week].map { self.cause($0, presentTotal) } ?? noColumn(series, monday, reader.unit)
            return EarlierWeek(monday: monday, cause: cause)
        }
    }

    private func cause(_ ranked: RankedChoice, _ presentTotal: Int) -> EarlierWeek.Cause {
        switch ranked.answer {
        case .noSeat, .noStart: .seatsTaken
        case .keptApart: .notPossible
        case .free: ranked.total > presentTotal ? .dearer : .possible
        }
    }

    private func noColumn(_ series: [Int], _ monday: CalendarDay, _ unit: PlanningUnit) -> EarlierWeek.Cause {
        let isHeld = series.contains { index in
            held.range(ofSeries: index).contains { number in
                let day = held.sittings[number].day
                return monday <= day && day < monday.adding(days: 7)
            }
        }
        return isHeld ? .ownDays : .noSitting
    }
}
