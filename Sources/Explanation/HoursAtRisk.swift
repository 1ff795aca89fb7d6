public import PlacementDomain
internal import PlacementModel
internal import PlacementRules

/// Hours of a placed client that no longer fit.
public struct HoursAtRisk: Hashable, Sendable {
    public var client: ClientID
    public var order: OrderID
    public var project: ProjectID
    /// Minutes that his placement leaves unworked.
    public var unworked: Minutes
    /// Minutes that stay over in his best placement as if nobody else were there.
    public var unworkedAlone: Minutes
    /// The same as if his signed placement were unlocked; of everybody else the same figure.
    public var unworkedUnlocked: Minutes
    /// Whether it is a legal term that is too near, and not the end of the calendar.
    public var hasTerm: Bool
    /// The last lawful day of the term; nil: there is none, or none that the calendar holds.
    public var termEnd: CalendarDay?

    public init(
        client: ClientID, order: OrderID, project: ProjectID, unworked: Minutes, unworkedAlone: Minutes,
        unworkedUnlocked: Minutes, hasTerm: Bool, termEnd: CalendarDay? = nil
    ) {
        self.client = client
        self.order = order
        self.project = project
        self.unworked = unworked
        self.unworkedAlone = unworkedAlone
        self.unworkedUnlocked = unworkedUnlocked
        self.hasTerm = hasTerm
        self.termEnd = termEnd
    }

    /// Whether nobody else has to do with it.
    public var isOwn: Bool { unworked <= unworkedAlone }
    /// Whether it is his signature that holds hours back.
    public var isSigned: Bool { unworkedUnlocked < unworkedAlone }
}

extension Seating {
    /// The placed clients whose hours do not all fit, most hours first, then by client.
    ///
    /// - Parameter threads: changes the speed only.
    public func hoursAtRisk(threads: Int) -> [HoursAtRisk] {
        let placements = roster.placements.filter { $0.unworkedMinutes > 0 }
        let found = concurrently(placements.count, threads: threads) { index -> HoursAtRisk? in
            let placed = placements[index]
            guard let client = self.client(placed.client), let unit = self.unit(ofClient: client) else { return nil }
            return self.risk(placed, self.reader(of: unit))
        }
        return found.compactMap(\.self).sorted {
            $0.unworked == $1.unworked ? $0.client < $1.client : $0.unworked > $1.unworked
        }
    }

    func risk(_ placed: PlacedClient, _ reader: OfferReader) -> HoursAtRisk {
        var least = placed.unworkedMinutes.value
        var leastUnlocked = least
        // Somebody signed has one way to go on.
        let hasChoice = !isSigned(reader.client)
        reader.choices.forEach(of: 0) { choice, _ in
            let unworked = reader.choices.unworked(of: choice)
            leastUnlocked = min(leastUnlocked, unworked)
            if hasChoice || reader.choices.isContinuation(choice) { least = min(least, unworked) }
        }
        return HoursAtRisk(
            client: placed.client, order: placed.order, project: placed.project, unworked: placed.unworkedMinutes,
            unworkedAlone: Minutes(least), unworkedUnlocked: Minutes(leastUnlocked), hasTerm: reader.unit.hasTerm,
            termEnd: termEnd(of: reader.unit))
    }
}
