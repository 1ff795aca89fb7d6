public import PlacementDomain
internal import PlacementModel
internal import PlacementRules

extension Seating {
    /// Why a client is where he is; nil: he is not placed.
    public func placedReason(of id: ClientID) -> PlacedReason? {
        guard let client = client(id), let unit = unit(ofClient: client), let row = placement(ofClient: client) else {
            return nil
        }
        let reader = reader(of: unit)
        let person = instance.clients[client]
        let present = presentOffer(unit, row)
        let kinds = sittings.projectOf(row).map { instance.projects[$0].workKinds } ?? []
        return PlacedReason(
            client: id, order: row.order, present: present, kept: kept(client, row), costs: costs(unit, row),
            remaining: unit.remaining,
            workKinds: kinds, isWished: person.workWish.isEmpty ? nil : !Set(kinds).isDisjoint(with: person.workWish),
            others: Array(offers(reader, count: 2).filter { !$0.isPresent }.prefix(2)),
            earlier: earlierWeeks(reader, row), risk: row.unworkedMinutes > 0 ? risk(row, reader) : nil)
    }

    private func kept(_ client: Int, _ row: PlacedClient) -> PlacedReason.Kept? {
        guard row.kind == .continuation else { return nil }
        return isSigned(client) ? .signed : .agreed
    }

    /// The placement as the roster has it, read from its rows.
    private func presentOffer(_ unit: PlanningUnit, _ row: PlacedClient) -> Offer {
        let numbers = seats(ofClient: unit.client).map(Int.init).sorted { left, right in
            let (left, right) = (held.sittings[left], held.sittings[right])
            return (left.day.number, left.start, left.series) < (right.day.number, right.start, right.series)
        }
        let sessions = numbers.map {
            SessionID(series: instance.series[Int(held.sittings[$0].series)].id, date: held.sittings[$0].day)
        }
        let series = row.series.compactMap { sittings.series($0) }
        let travel = series.compactMap { eligibility.travelMinutes(of: unit.client, series: $0) }.max() ?? 0
        let seatPrice = price(
            for: unit.client, of: seats(ofClient: unit.client), from: firstSeat(ofClient: unit.client))
        return Offer(
            project: row.project, series: row.series, sessions: sessions, travel: Minutes(travel),
            unworked: row.unworkedMinutes,
            slackDays: unit.hasTerm ? sessions.last.map { unit.termEnd.days(since: $0.date) } : nil, cost: row.cost,
            seatCost: Cost(prices.points(seatPrice)), isFree: true, isPresent: true)
    }

    /// The parts of the cost; what the terms below do not explain is the cost of a change.
    private func costs(_ unit: PlanningUnit, _ row: PlacedClient) -> CostParts {
        let weights = instance.policy.weights
        let person = instance.clients[unit.client]
        let numbers = seats(ofClient: unit.client).map { held.sittings[Int($0)] }
        var parts = CostParts()
        let unworked = row.unworkedMinutes.value
        parts.lost = LostCost.lawfulPoints(unworked: unworked, hasTerm: unit.hasTerm, weights: weights)
        parts.rest = LostCost.points(unworked: unworked, hasTerm: unit.hasTerm, weights: weights) - parts.lost
        let weeks = row.firstDate.monday.days(since: instance.planStart) / 7
        if row.kind == .start { parts.wait = unit.waitPoints(weeks: weeks, weights: weights) }
        for (_, sittings) in Dictionary(grouping: numbers, by: \.day) {
            let minutes = sittings.compactMap { eligibility.travelMinutes(of: unit.client, series: Int($0.series)) }
                .max()
            parts.travel += TravelCost.pointsPerDay(oneWayMinutes: minutes ?? 0, weights: weights)
        }
        if let project = sittings.projectOf(row) {
            parts.wish = WishCost.points(client: person, project: instance.projects[project], weights: weights)
        }
        let rhythm = row.series.compactMap { sittings.series($0) }.reduce(0) {
            $0 + instance.series[$1].rhythm.sittingsInTwoWeeks
        }
        parts.pace = PaceCost.points(client: person, sittingsInTwoWeeks: rhythm, policy: instance.policy)
        if let last = numbers.map(\.day).max() {
            parts.slack = SlackCost.points(
                unworked: unworked, lastDay: last, termEnd: unit.termEnd, hasTerm: unit.hasTerm, weights: weights)
        }
        parts.change = row.cost.value - parts.total
        return parts
    }

    private func earlierWeeks(_ reader: OfferReader, _ row: PlacedClient) -> [EarlierWeek] {
        let first = row.firstDate.monday.days(since: instance.planStart) / 7
        guard row.kind == .start, first > 0 else { return [] }
        let series = row.series.compactMap { sittings.series($0) }.sorted()
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
