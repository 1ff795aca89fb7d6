import PlacementDomain

/// Everything that planning reads of one client's records, by group of causes: without credits, and without the record that
/// a publication wrote of the very choice that is compared with.
struct ClientFacts: Sendable {
    let instance: Instance
    private let orders: [Int: [Order]]
    private let placements: [Int: [Placement]]
    private let apart: [Int: [Incompatibility]]
    private let availability: [Int: [Availability]]
    private let exceptions: [Int: [AvailabilityException]]
    private let grounds: [Int: [WeekendGround]]
    private let stops: [Int: [StoppedPeriod]]
    private let limitations: [Int: [Limitation]]
    private let excluded: [Int: [ExcludedPlace]]
    private let projects: [ProjectID: Int]
    private let series: [SeriesID: Int]

    init(instance: Instance) {
        self.instance = instance
        orders = Dictionary(grouping: instance.orders, by: \.client)
        placements = Dictionary(grouping: instance.placements) { instance.orders[$0.order].client }
        availability = Dictionary(grouping: instance.availability, by: \.client)
        exceptions = Dictionary(grouping: instance.exceptions, by: \.client)
        grounds = Dictionary(grouping: instance.weekendGrounds, by: \.client)
        stops = Dictionary(grouping: instance.stoppedPeriods, by: \.client)
        limitations = Dictionary(grouping: instance.limitations, by: \.client)
        excluded = Dictionary(grouping: instance.excludedPlaces, by: \.client)
        projects = Dictionary(
            instance.projects.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        series = Dictionary(instance.series.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        // Two people are kept apart from each other, whoever of them has the record.
        var apart: [Int: [Incompatibility]] = [:]
        for record in instance.incompatibilities {
            apart[record.client, default: []].append(record)
            if case .client(let other) = record.other, other != record.client {
                apart[other, default: []].append(
                    Incompatibility(
                        client: other, other: .client(record.client), reason: record.reason, until: record.until))
            }
        }
        self.apart = apart
    }

    /// - Parameters:
    ///   - client: index into `instance.clients`.
    ///   - choice: what an earlier plan chose for him; nil: nothing.
    func text(_ group: ClientFactGroup, of client: Int, choice: PlacedClient?) -> String {
        switch group {
        case .orderChanged: orders(of: client)
        case .placed: KeptFacts(instance, placements[client] ?? [], choice).records
        case .unlocked: KeptFacts(instance, placements[client] ?? [], choice).unlocked
        case .apart: apart(of: client)
        case .days: days(of: client)
        case .limits: limits(of: client)
        case .travel: travel(of: client, choice)
        }
    }

    private func orders(of client: Int) -> String {
        var text = FactText()
        for order in orders[client] ?? [] {
            text.add(
                order.id.text, order.jurisdiction, order.legalFrame.rawValue, order.receivedDate.description,
                order.finalDate.fact, order.invitedDate.fact, order.intakeDate.fact, order.matchingWeighedOn.fact,
                "\(order.orderedMinutes.value)", "\(order.deductedMinutes.value)", order.detentionDays.fact,
                order.caseTermEnd.fact, order.agreedTermEnd.fact, order.earliestDay.fact,
                order.shortNoticeConsent.fact, order.medicalCheckOrderedOn.fact, order.medicalCheckResultOn.fact,
                order.isPlannedState ? "planned" : order.state.rawValue)
        }
        return text.text
    }

    private func apart(of client: Int) -> String {
        var text = FactText()
        for record in apart[client] ?? [] {
            switch record.other {
            case .client(let other): text.add("client", instance.clients[other].id.text, record.until.fact)
            case .supervisor(let other): text.add("supervisor", instance.supervisors[other].id.text, record.until.fact)
            case .supervisorSex(let sex): text.add("sex", sex.rawValue, record.until.fact)
            }
        }
        return text.text
    }

    private func days(of client: Int) -> String {
        var text = FactText()
        let own = instance.clients[client]
        text.add("sessions", "\(own.leastSessions)", "\(own.wishSessions)", "\(own.mostSessions)")
        for free in availability[client] ?? [] {
            text.add(
                "free", free.weekday.name, "\(free.part.rawValue)", free.rhythm.rawValue, free.firstDay.fact,
                free.lastDay.fact)
        }
        for day in exceptions[client] ?? [] {
            text.add(
                day.sense.rawValue, day.firstDay.description, day.lastDay.description, (day.part?.rawValue).fact)
        }
        for ground in grounds[client] ?? [] {
            text.add("ground", "\(ground.sentence.contains { !$0.isWhitespace })")
        }
        for stop in stops[client] ?? [] { text.add("stop", stop.firstDay.description, stop.lastDay.fact, stop.cause) }
        return text.text
    }

    private func limits(of client: Int) -> String {
        var text = FactText()
        let own = instance.clients[client]
        text.add("organisation", own.organisation)
        for wish in own.workWish { text.add("wish", wish) }
        for need in own.compositions { text.add("composition", need.rawValue) }
        for tag in limitations[client] ?? [] { text.add("tag", tag.tag, tag.firstDay.fact, tag.lastDay.fact) }
        for record in excluded[client] ?? [] {
            text.add("place", placeId(record.place), record.firstDay.fact, record.lastDay.fact)
        }
        return text.text
    }

    /// His means and limit, and the minutes to where he is: a new project elsewhere changes nothing for him.
    private func travel(of client: Int, _ choice: PlacedClient?) -> String {
        var text = FactText()
        let own = instance.clients[client]
        text.add("limit", own.travelLimit.map { "\($0.value)" } ?? "")
        for mode in own.travelModes { text.add("mode", mode.rawValue) }
        guard let choice else {
            text.add("home", instance.homes[own.home].id.text)
            return text.text
        }
        let places = Set(choice.series.compactMap { series[$0].map(instance.place(ofSeries:)) })
        for place in places {
            let minutes = instance.travel.leastMinutes(home: own.home, place: place, modes: own.travelModes)
            text.add("minutes", placeId(place), minutes.map { "\($0.value)" } ?? "")
        }
        return text.text
    }

    private func placeId(_ place: Int) -> String {
        let projects = instance.projects.count
        return place < projects ? instance.projects[place].id.text : instance.pickUps[place - projects].id.text
    }
}

extension Order {
    /// Whether its state is one of those that are planned (C1): which of them it is follows from the hours worked.
    fileprivate var isPlannedState: Bool { state == .ready || state == .placed || state == .working }
}
