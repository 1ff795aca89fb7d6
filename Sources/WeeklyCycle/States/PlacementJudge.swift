public import PlacementDomain

/// What somebody asks of a placement.
public struct PlacementRequest: Sendable {
    public var placement: PlacementID
    public var verb: PlacementVerb
    /// A line of text; blanks alone are none.
    public var reason: String?
    /// nil: today.
    public var date: CalendarDay?

    public init(_ verb: PlacementVerb, _ placement: PlacementID, reason: String? = nil, date: CalendarDay? = nil) {
        self.placement = placement
        self.verb = verb
        self.reason = reason.flatMap { $0.contains { !$0.isWhitespace } ? $0 : nil }
        self.date = date
    }
}

/// What would become of a placement: nothing was written.
package struct JudgedPlacement: Equatable {
    /// The same as it was where nothing changes or something stands in the way.
    package var placement: PlacementStanding
    package var problems: [StateProblem]
}

/// The states of a placement: proposed, agreed or pinned → signed; any → ended. What is signed or pinned holds until
/// somebody unlocks it with a reason.
package struct PlacementJudge {
    let standing: PlacementStanding
    let today: CalendarDay

    package init(standing: PlacementStanding, today: CalendarDay) {
        (self.standing, self.today) = (standing, today)
    }

    static func sources(of verb: PlacementVerb) -> [PlacementStanding.State] {
        switch verb {
        case .unlock: [.pinned, .signed]
        case .sign, .introduce, .end: [.proposed, .agreed, .pinned, .signed]
        }
    }

    package func judge(_ request: PlacementRequest) -> JudgedPlacement {
        if isSame(request) { return JudgedPlacement(placement: standing, problems: []) }
        var problems: [StateProblem] = []
        let sources = PlacementJudge.sources(of: request.verb)
        if !sources.contains(standing.state) {
            problems.append(.placementState(standing.id, standing.state, request.verb, from: sources))
        }
        if needsReason(request.verb), request.reason == nil { problems.append(.noReason) }
        if request.verb == .sign, standing.state == .proposed, let other = standing.otherKept.first {
            problems.append(.otherKept(standing.id, standing.order, other: other))
        }
        problems += dayProblems(request)
        return JudgedPlacement(placement: problems.isEmpty ? result(of: request) : standing, problems: problems)
    }

    /// A day of signing that stands there is corrected with a reason.
    private func needsReason(_ verb: PlacementVerb) -> Bool {
        switch verb {
        case .sign: standing.state == .signed && !standing.isUnlocked
        case .introduce: false
        case .unlock, .end: true
        }
    }

    private func isSame(_ request: PlacementRequest) -> Bool {
        func isDay(_ day: CalendarDay?) -> Bool { request.date == nil || request.date == day }
        return switch request.verb {
        case .sign: standing.state == .signed && !standing.isUnlocked && isDay(standing.signedDay)
        case .introduce: standing.state != .ended && standing.introducedOn != nil && isDay(standing.introducedOn)
        case .unlock:
            PlacementJudge.sources(of: .unlock).contains(standing.state) && standing.isUnlocked
                && isDay(standing.unlockedOn) && (request.reason == nil || request.reason == standing.unlockReason)
        case .end: standing.state == .ended
        }
    }

    private func result(of request: PlacementRequest) -> PlacementStanding {
        var after = standing
        let day = request.date ?? today
        switch request.verb {
        // Who signs again closes what was open.
        case .sign: (after.state, after.signedDay, after.unlockedOn, after.unlockReason) = (.signed, day, nil, "")
        case .introduce: after.introducedOn = day
        case .unlock: (after.unlockedOn, after.unlockReason) = (day, request.reason ?? "")
        case .end: after.state = .ended
        }
        return after
    }

    private func dayProblems(_ request: PlacementRequest) -> [StateProblem] {
        guard let date = request.date else { return [] }
        let (day, earlier): (NotedDay, [(NotedDay, CalendarDay?)]) =
            switch request.verb {
            case .sign: (.signed, [(.decision, standing.decisionDay)])
            case .introduce: (.introduced, [])
            case .unlock: (.unlocked, [(.signed, standing.signedDay)])
            case .end: (.ended, [])
            }
        var problems: [StateProblem] = []
        if date > today { problems.append(.inFuture(day, date, today: today)) }
        for (other, otherDate) in [(.received, standing.received)] + earlier {
            if let otherDate, date < otherDate { problems.append(.tooEarly(day, date, than: other, otherDate)) }
        }
        return problems
    }
}
