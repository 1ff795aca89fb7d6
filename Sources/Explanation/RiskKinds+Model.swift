public import PlacementDomain
internal import PlacementModel

extension Seating {
    /// Hours in danger of the roster, in their kinds.
    ///
    /// - Parameters:
    ///   - unplaced: the roster's, with their repairs.
    ///   - threads: changes the speed only.
    public func riskKinds(unplaced: [UnplacedClient], threads: Int) -> RiskKinds {
        // Without a term nothing is in danger: work goes on beyond the calendar.
        @Sendable func unit(of id: ClientID) -> PlanningUnit? {
            client(id).flatMap(self.unit(ofClient:)).flatMap { $0.hasTerm ? $0 : nil }
        }
        let placed = roster.placements.compactMap { row -> RiskKinds.Person? in
            guard row.unworkedMinutes > 0, let unit = unit(of: row.client) else { return nil }
            return RiskKinds.Person(
                client: row.client, order: row.order, minutes: row.unworkedMinutes, termEnd: self.termEnd(of: unit),
                firstDay: unit.firstDay)
        }
        let people = concurrently(unplaced.count, threads: threads) { index in
            unit(of: unplaced[index].client).map { self.waiting(unplaced[index], $0) }
        }.compactMap(\.self)
        func kind(_ matches: (TermTrouble?) -> Bool) -> [RiskKinds.Person] {
            people.filter { matches($0.trouble) }.map(\.person)
        }
        return RiskKinds(
            placed: placed,
            waiting: kind { if case .beyondCalendar? = $0 { true } else { $0 == nil } },
            over: kind { if case .over? = $0 { true } else { false } },
            endsTooSoon: kind { if case .endsTooSoon? = $0 { true } else { false } })
    }

    /// nil: no term, or one that runs on after the calendar.
    func termEnd(of unit: PlanningUnit) -> CalendarDay? {
        unit.hasTerm && unit.termEnd < instance.calendarEnd ? unit.termEnd : nil
    }

    private func waiting(
        _ entry: UnplacedClient, _ unit: PlanningUnit
    ) -> (trouble: TermTrouble?, person: RiskKinds.Person) {
        let trouble = entry.code == .termOver ? TermTrouble(unit, in: instance) : nil
        var person = RiskKinds.Person(
            client: entry.client, order: entry.order, minutes: unit.remaining, termEnd: termEnd(of: unit),
            firstDay: unit.firstDay)
        guard trouble == nil else { return (trouble, person) }
        let search = RepairSearch(seating: self, reader: reader(of: unit))
        let found = RepairPlan(entry.repair).flatMap(search.found)
        person.workable = found.map { unit.remaining - $0.outcome.found.offer.unworked }
        person.byNextWeek = Minutes((found?.reader ?? search.reader).lostByNextWeek())
        return (nil, person)
    }
}

extension RepairSearch {
    /// A repair that was found before, with its placement and the client after the changes of his own data; nil: it is no
    /// repair of this client in this roster.
    func found(_ repair: RepairPlan) -> (outcome: Outcome, reader: OfferReader)? {
        let seats = repair.changes.count { if case .seat = $0 { true } else { false } }
        let own = repair.changes.filter { if case .seat = $0 { false } else { true } }
        guard let reader = own.isEmpty ? reader : reader(after: own) else { return nil }
        let search = SeatSearch(seating: seating, reader: reader)
        let outcome =
            switch seats {
            case 0: self.outcome(of: repair, reader)
            case 1: search.one(beside: own.first)
            default: search.two()
            }
        return outcome.flatMap { $0.found.repair == repair ? ($0, reader) : nil }
    }
}

extension OfferReader {
    /// Minutes that the best choice from the second week on leaves unworked beyond the best of all.
    fileprivate func lostByNextWeek() -> Int {
        let remaining = unit.remaining.value
        let secondWeek = seating.instance.planStart.adding(days: 7)
        let held = seating.held
        var (least, leastLater) = (remaining, remaining)
        choices.forEach(of: 0) { _, sittings in
            let unworked = max(0, remaining - sittings.reduce(0) { $0 + Int(held.sittings[Int($1)].net) })
            least = min(least, unworked)
            // By its first sitting: a kept placement that goes on has no week of its own.
            if held.sittings[Int(sittings[0])].day >= secondWeek { leastLater = min(leastLater, unworked) }
        }
        return leastLater - least
    }
}
