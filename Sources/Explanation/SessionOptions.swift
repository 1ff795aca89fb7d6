public import PlacementDomain
internal import PlacementModel
internal import PlacementRules

/// Who could fill one seat of one sitting.
public struct SessionOptions: Hashable, Sendable {
    public var session: SessionID
    public var project: ProjectID
    /// How many may have a seat there by what the project offers today, and how many people sit there: more, where seats
    /// were cut after people were told.
    public var bookable: Int
    public var taken: Int
    /// Most saving first, then by client.
    public var fillers: [Filler]
    /// How many clients could sit there, those who are not listed among them.
    public var possible: Int
    /// How many are left out because their placement is signed, though the sitting would be lawful for them.
    public var fixed: Int
}

/// One client who could fill a seat, with his best placement that uses it.
public struct Filler: Hashable, Sendable {
    public var client: ClientID
    public var order: OrderID
    /// Whether he would move there from another placement.
    public var isPlaced: Bool
    /// Points that it saves him and all others; below 0: it costs so much.
    public var saving: Cost
    public var offer: Offer
    /// Where the roster has him now; nil: he is unplaced.
    public var present: Offer?
    /// Points that the seats are worth to others which he gives up.
    public var givenUp: Cost
}

extension Seating {
    /// Who could fill a seat in a sitting, in order of what it saves.
    ///
    /// The seat itself counts as free and costs nothing, whoever sits there now; all other seats must be free beside the
    /// roster. Clients who would meet somebody from whom they are kept apart are left out.
    ///
    /// - Returns: nil: no such sitting is held.
    /// - Complexity: the clients for whom this sitting is lawful, each with his columns at that project.
    public func options(in session: SessionID, count: Int, threads: Int) -> SessionOptions? {
        guard let number = sittings.number(of: session) else { return nil }
        let project = instance.series[Int(held.sittings[number].series)].project
        let lawful = units.indices.filter { place in
            let unit = units[place]
            return !sits(unit.client, in: number) && eligibility.isLawful(number, for: unit)
                && !meetsSomebodyBarred(unit.client, in: number)
        }
        let possible = lawful.filter { !isSigned(units[$0].client) }
        let choices = ClientChoices(model: model, units: possible, project: project, threads: threads)
        let found = concurrently(possible.count, threads: threads) { index in
            self.best(of: self.units[possible[index]], index, choices, using: Int32(number))
        }
        let fillers = zip(possible, found).compactMap { place, best in best.map { (unit: units[place], best: $0) } }
        let sorted = fillers.sorted {
            ($1.best.saving, $0.unit.client, $0.unit.order) < ($0.best.saving, $1.unit.client, $1.unit.order)
        }
        return SessionOptions(
            session: session, project: instance.projects[project].id,
            bookable: Int(held.sittings[number].bookable), taken: people(in: session),
            fillers: sorted.prefix(count).map { entry in
                filler(entry.unit, entry.best, choices)
            }, possible: fillers.count, fixed: lawful.count - possible.count)
    }

    /// Who has two orders there sits there once; a published assignment whose order nobody knows is somebody.
    private func people(in session: SessionID) -> Int {
        let there = roster.assignments.filter { $0.session == session }
        return Set(there.map { $0.client == .unknown ? $0.order.text : $0.client.text }).count
    }

    private struct BestUse: Sendable {
        let saving: Int
        let ranked: RankedChoice
    }

    /// A client's best column that uses the sitting; nil: there is none on free seats.
    private func best(of unit: PlanningUnit, _ index: Int, _ choices: ClientChoices, using target: Int32) -> BestUse? {
        var best: (ranked: RankedChoice, first: Int32)?
        choices.forEach(of: index) { choice, sittings in
            guard sittings.contains(target),
                answer(for: unit.client, in: sittings.lazy.filter { $0 != target }, from: sittings[0]) == .free
            else { return }
            let seats = price(for: unit.client, of: sittings.lazy.filter { $0 != target }, from: sittings[0])
            let ranked = RankedChoice(
                choice: choice, total: choice.cost * prices.scale + seats, seats: seats, answer: .free)
            if let known = best, !ranked.goesBefore(known.ranked, sittings[0], known.first) { return }
            best = (ranked, sittings[0])
        }
        return best.map { BestUse(saving: presentTotal(unit) - $0.ranked.total, ranked: $0.ranked) }
    }

    private func filler(_ unit: PlanningUnit, _ best: BestUse, _ choices: ClientChoices) -> Filler {
        let offer = OfferReader(seating: self, unit: unit, choices: choices).offer(best.ranked)
        let placed = placement(ofClient: unit.client)
        let numbers = offer.sessions.compactMap { sittings.number(of: $0) }.map(Int32.init)
        return Filler(
            client: instance.clients[unit.client].id, order: instance.orders[unit.order].id,
            isPlaced: placed != nil, saving: Cost(prices.points(best.saving)), offer: offer,
            present: placed.map { presentOffer(unit, $0) },
            givenUp: worthOfSeatsGivenUp(by: unit.client, for: numbers))
    }

    /// What a client costs in this roster, him and all others: points × scale.
    func presentTotal(_ unit: PlanningUnit) -> Int {
        guard let placed = placement(ofClient: unit.client) else {
            let id = instance.clients[unit.client].id
            return (unplacedCost[id] ?? 0) * prices.scale
        }
        return placed.cost.value * prices.scale
            + price(
                for: unit.client, of: seats(ofClient: unit.client), from: firstSeat(ofClient: unit.client))
    }
}
