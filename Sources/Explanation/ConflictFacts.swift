public import PlacementDomain
public import PlacementModel

/// What is known of the conflicts of one roster beside their codes: causes, proposals and hours.
public struct ConflictFacts: Hashable, Sendable {
    /// Where somebody is proposed whose signed placement cannot go on.
    public struct Proposal: Hashable, Sendable {
        public var project: ProjectID
        public var series: [SeriesID]
        public var firstDate: CalendarDay

        public init(project: ProjectID, series: [SeriesID], firstDate: CalendarDay) {
            self.project = project
            self.series = series
            self.firstDate = firstDate
        }
    }

    /// What broke the signed placement of a client.
    public var broken: [ClientID: BrokenPlacement.Cause] = [:]
    /// The new places of those clients; who is not there has none.
    public var proposals: [ClientID: Proposal] = [:]
    /// Hours that releasing would save, as if nobody else were there (KEPT_LOSES_HOURS).
    public var losingHours: [ClientID: Int] = [:]
    /// Clients who are published for two working days at one time.
    public var inTwoPlaces: Set<ClientID> = []
    /// Clients whose placement goes on with too many hours or too little rest.
    public var againstLimits: Set<ClientID> = []
    /// Why a published sitting is not held; none: nothing that can be named alone.
    public var notHeld: [SessionID: NotHeldCause] = [:]
    /// What keeps a published client from a sitting, by `Conflict.place`.
    public var obstacles: [String: ProjectObstacle] = [:]

    /// Nothing is known.
    public init() {}
}

extension Seating {
    /// - Parameter threads: changes the speed only.
    public func conflictFacts(threads: Int) -> ConflictFacts {
        var facts = ConflictFacts()
        let codes = Set(roster.conflicts.map(\.code))
        for conflict in roster.conflicts where conflict.code == "KEPT_NOT_POSSIBLE" {
            for client in conflict.session == nil ? conflict.smallestSet : [] {
                facts.broken[client] = brokenPlacement(of: client)?.cause
                facts.proposals[client] = self.client(client).flatMap(placement).map {
                    ConflictFacts.Proposal(project: $0.project, series: $0.series, firstDate: $0.firstDate)
                }
            }
            guard let session = conflict.session else { continue }
            if conflict.isOfWholeSitting {
                facts.notHeld[session] = causeOfNotHeld(session)
            } else {
                facts.obstacles[conflict.place] = obstacle(of: conflict, in: session)
            }
        }
        if codes.contains("KEPT_LOSES_HOURS") {
            for (client, hours) in model.hoursLostBySigning(threads: threads) {
                facts.losingHours[instance.clients[client].id] = hours
            }
        }
        if codes.contains("KEPT_AGAINST_LIMITS") { addLimits(&facts) }
        return facts
    }

    private func addLimits(_ facts: inout ConflictFacts) {
        facts.inTwoPlaces = Set(model.published.clientsInTwoPlaces(in: instance).map { instance.clients[$0].id })
        for (unit, continuation) in model.continuations.ofUnit where continuation.breaksLimits {
            let client = units[unit].client
            if isSigned(client) || placement(ofClient: client)?.kind == .continuation {
                facts.againstLimits.insert(instance.clients[client].id)
            }
        }
    }

    private func causeOfNotHeld(_ session: SessionID) -> NotHeldCause? {
        guard let series = sittings.series(session.series) else { return nil }
        let causes = NotHeldCause.causes(instance, series: series, on: session.date)
        return causes.count == 1 ? causes.first : nil
    }

    /// nil: the sitting lies outside the calendar, or his order is not planned.
    private func obstacle(of conflict: Conflict, in session: SessionID) -> ProjectObstacle? {
        guard let number = sittings.number(of: session), let id = conflict.smallestSet.first, let client = client(id),
            let unit = unit(ofClient: client)
        else { return nil }
        let orders = instance.publishedAssignments.filter {
            instance.series[$0.series].id == session.series && $0.date == session.date
                && instance.orders[$0.order].client == client
        }.map(\.order)
        guard Set(orders) == [unit.order] else { return nil }
        let obstacle = sittingObstacle(of: unit.fromFirstDayOfAll, sitting: number)
        // Of rest and first days the published days themselves are a part.
        return obstacle?.code == .noStartInWindow || obstacle?.code == .restOrDayLimit ? nil : obstacle
    }
}

extension PlanningUnit {
    /// The same unit on days before its first one too: who was published comes as he was told.
    fileprivate var fromFirstDayOfAll: PlanningUnit {
        PlanningUnit(
            client: client, order: order, remaining: remaining, hasTerm: hasTerm, termEnd: termEnd,
            firstDay: min(firstDay, CalendarDay(number: 0)), workedBefore: workedBefore, isJuvenile: isJuvenile,
            ageWeeks: ageWeeks, kept: kept, continuationFirstDay: continuationFirstDay)
    }
}
