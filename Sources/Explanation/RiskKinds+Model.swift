public import PlacementDomain
public import PlacementModel

extension RiskKinds {
    /// Of a roster, recounted from the model.
    ///
    /// - Parameters:
    ///   - roster: of the model's instance.
    ///   - threads: changes the speed only.
    public init(model: PlacementModel, roster: Roster, threads: Int) {
        let placeOfClient = Dictionary(
            model.units.enumerated().map { (model.instance.clients[$1.client].id, $0) },
            uniquingKeysWith: { first, _ in first })
        // Without a term nothing is in danger: work goes on beyond the calendar.
        func place(of client: ClientID) -> Int? {
            placeOfClient[client].flatMap { model.units[$0].hasTerm ? $0 : nil }
        }
        let placed = roster.placements.filter { $0.unworkedMinutes > 0 && place(of: $0.client) != nil }
            .map { Person(client: $0.client, order: $0.order, minutes: $0.unworkedMinutes) }
        func people(_ entries: [UnplacedClient], _ later: @Sendable (Int) -> Int) -> [Person] {
            let places = entries.map { place(of: $0.client) }
            return concurrently(entries.count, threads: threads) { index -> Person? in
                guard let place = places[index] else { return nil }
                let entry = entries[index]
                return Person(
                    client: entry.client, order: entry.order, minutes: model.units[place].remaining,
                    byNextWeek: Minutes(later(place)))
            }.compactMap(\.self)
        }
        self.init(
            placed: placed,
            waiting: people(roster.unplaced.filter { $0.code != .termOver }) { model.lostByNextWeek(place: $0) },
            over: people(roster.unplaced.filter { $0.code == .termOver }) { _ in 0 })
    }
}

extension PlacementModel {
    /// Minutes that somebody's best choice from the second week on leaves unworked beyond his best of all.
    fileprivate func lostByNextWeek(place: Int) -> Int {
        let remaining = units[place].remaining.value
        let secondWeek = instance.planStart.adding(days: 7)
        var (least, leastLater) = (remaining, remaining)
        ClientChoices(model: self, units: [place]).forEach(of: 0) { _, sittings in
            let unworked = max(0, remaining - sittings.reduce(0) { $0 + Int(held.sittings[Int($1)].net) })
            least = min(least, unworked)
            // By its first sitting: a kept placement that goes on has no week of its own.
            if held.sittings[Int(sittings[0])].day >= secondWeek { leastLater = min(leastLater, unworked) }
        }
        return leastLater - least
    }
}
