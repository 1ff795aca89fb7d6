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
    func presentOffer(_ unit: PlanningUnit, _ placed: PlacedClient) -> Offer {
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
            seatCost: Cost(prices.points(seatPrice)), isFree: true, lacksStart: false, isPresent: true,
            others: othersPartOfPresent(of: unit.client))
    }

    private func costs(_ unit: PlanningUnit, _ placed: PlacedClient) -> CostParts {
        costs(
            unit, in: seats(ofClient: unit.client).map(Int.init), series: placed.series,
            unworked: placed.unworkedMinutes.value, isStart: placed.kind == .start, cost: placed.cost.value)
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
