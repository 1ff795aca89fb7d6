package import PlacementDomain
import PlacementRules

/// The states of an order, and which verb leads from which to which.
///
/// received → intake → ready → placed → working ⇄ suspended → completed or returned; withdrawn from any. `placed` and
/// `working` are set by the program, all others by a person.
package struct OrderJudge {
    let standing: OrderStanding
    let rules: RuleBook
    let today: CalendarDay

    package init(standing: OrderStanding, rules: RuleBook, today: CalendarDay) {
        (self.standing, self.rules, self.today) = (standing, rules, today)
    }

    private var order: Order { standing.order }
    private var state: Order.State { order.state }

    package static let open: [Order.State] = [.received, .intake, .ready, .placed, .working, .suspended]
    package static let ended: [Order.State] = [.completed, .returned, .withdrawn]

    /// From where a verb leads on.
    package static func sources(of verb: OrderVerb) -> [Order.State] {
        switch verb {
        case .ready: [.received, .intake]
        case .suspend: [.placed, .working]
        case .resume: [.suspended]
        // Ready: whoever worked all his hours before there was a store.
        case .complete: [.ready, .placed, .working, .suspended]
        case .return, .impossible: open
        case .withdraw: Order.State.allCases.filter { $0 != .withdrawn }
        case .reopen: ended
        }
    }

    /// Whether somebody has to say why.
    static func needsReason(_ verb: OrderVerb) -> Bool {
        switch verb {
        case .ready, .resume, .complete: false
        case .suspend, .return, .withdraw, .reopen, .impossible: true
        }
    }

    package func judge(_ request: OrderRequest) -> JudgedOrder {
        switch request.action {
        case .note(let days): note(days)
        case .go(let verb): isSame(verb, request) ? JudgedOrder(order: order, problems: []) : go(verb, request)
        }
    }

    // MARK: Verbs

    /// Whether it stands there already just as it is asked for.
    private func isSame(_ verb: OrderVerb, _ request: OrderRequest) -> Bool {
        func isDay(_ day: CalendarDay?) -> Bool { request.date == nil || request.date == day }
        return switch verb {
        case .ready: state == .ready
        case .suspend: state == .suspended
        case .resume: state == .placed || state == .working
        case .complete: state == .completed && isDay(order.endedDate)
        case .return: state == .returned && request.code == order.returnReason && isDay(order.endedDate)
        case .withdraw: state == .withdrawn && isDay(order.endedDate)
        case .reopen: OrderJudge.open.contains(state)
        case .impossible:
            OrderJudge.open.contains(state) && order.impossibleReportedOn != nil && isDay(order.impossibleReportedOn)
        }
    }

    private func go(_ verb: OrderVerb, _ request: OrderRequest) -> JudgedOrder {
        var problems: [StateProblem] = []
        let sources = OrderJudge.sources(of: verb)
        if !sources.contains(state) { problems.append(.orderState(order.id, state, verb, from: sources)) }
        if OrderJudge.needsReason(verb), request.reason == nil { problems.append(.noReason) }
        if standing.isForeign, verb == .withdraw || (verb == .reopen && state == .withdrawn) {
            problems.append(.caseSystem(order.id, verb))
        }
        switch verb {
        case .ready: problems += needs.map { .missing(order.id, $0) }
        case .complete where standing.remaining > .zero: problems.append(.hoursLeft(order.id, standing.remaining))
        case .return: problems += returning(request.code)
        default: break
        }
        let after = result(of: verb, request)
        problems += dayProblems(after, set: after.setDays(against: order))
        return JudgedOrder(order: problems.isEmpty ? after : order, problems: problems)
    }

    private func returning(_ typed: String?) -> [StateProblem] {
        var problems: [StateProblem] = []
        if standing.remaining <= .zero { problems.append(.noHoursLeft(order.id)) }
        guard let code = typed.flatMap(ReturnCode.init(rawValue:)) else {
            return problems + [.noReturnCode(typed: typed)]
        }
        let isSo =
            switch code {
            case .notStarted: !standing.hasWorked
            case .startedNotFinished: standing.hasWorked
            case .impossible: order.impossibleReportedOn != nil
            case .misconduct: true
            }
        return isSo ? problems : problems + [.otherReturnCode(order.id, code)]
    }

    /// As the order is afterwards.
    private func result(of verb: OrderVerb, _ request: OrderRequest) -> Order {
        var after = order
        let day = request.date ?? today
        switch verb {
        case .ready: after.state = .ready
        case .suspend: after.state = .suspended
        case .resume: after.state = reached
        case .complete: (after.state, after.endedDate) = (.completed, day)
        case .return: (after.state, after.endedDate, after.returnReason) = (.returned, day, request.code)
        case .withdraw: (after.state, after.endedDate, after.returnReason) = (.withdrawn, day, nil)
        case .reopen: (after.state, after.endedDate, after.returnReason) = (reached, nil, nil)
        case .impossible: after.impossibleReportedOn = day
        }
        return after
    }

    /// How far an order that goes on has come.
    var reached: Order.State {
        if standing.hasWorked { return .working }
        if standing.wasPublished { return .placed }
        if needs.isEmpty { return .ready }
        return order.intakeDate == nil ? .received : .intake
    }

    /// What it lacks before it can be ready, in the order in which a planner asks for it.
    var needs: [OrderNeed] {
        let day = order.finalDate ?? order.receivedDate
        func number(_ id: String, _ name: String) -> Int? {
            rules.number(id, name, jurisdiction: order.jurisdiction, frame: order.legalFrame, on: day)
        }
        var needs = ClientFact.allCases.filter { !standing.known.contains($0) }.map(OrderNeed.client)
        let weighed = number(Place16MatchingWeighed.id, "weighedNeeded")
        if !Place16MatchingWeighed.allows(weighedOn: order.matchingWeighedOn, needed: weighed) {
            needs.append(.weighed)
        }
        let result = number(Place19MedicalCheck.id, "resultNeeded")
        if !Place19MedicalCheck.allows(
            orderedOn: order.medicalCheckOrderedOn, resultOn: order.medicalCheckResultOn, needed: result)
        {
            needs.append(.medicalResult)
        }
        return needs
    }

    // MARK: Days

    /// Notes days; an intake talk that was held, or was not after all, is a state.
    private func note(_ days: [OrderDay: CalendarDay?]) -> JudgedOrder {
        var after = order
        for (day, date) in days { after[day] = date }
        if after.intakeDate != nil, state == .received { after.state = .intake }
        if after.intakeDate == nil, state == .intake { after.state = .received }
        if after == order { return JudgedOrder(order: order, problems: []) }
        var problems: [StateProblem] = []
        if !OrderJudge.open.contains(state) {
            problems.append(.orderState(order.id, state, nil, from: OrderJudge.open))
        }
        if after.matchingWeighedOn == nil, order.matchingWeighedOn != nil,
            [.ready, .placed, .working, .suspended].contains(state)
        {
            problems.append(.neededDay(order.id, .order(.weighed)))
        }
        problems += dayProblems(after, set: after.setDays(against: order))
        return JudgedOrder(order: problems.isEmpty ? after : order, problems: problems)
    }

    /// Days that have not come, and days in another order than that in which things happen, as far as they are set now.
    private func dayProblems(_ after: Order, set: [OrderDay]) -> [StateProblem] {
        func date(_ day: OrderDay) -> CalendarDay? { after[day] }
        var problems = set.compactMap { day in
            date(day).flatMap { $0 > today ? StateProblem.inFuture(.order(day), $0, today: today) : nil }
        }
        for day in set {
            guard let own = date(day), own < after.receivedDate else { continue }
            problems.append(.tooEarly(.order(day), own, than: .received, after.receivedDate))
        }
        for (first, second) in OrderDay.pairs where set.contains(first) || set.contains(second) {
            guard let one = date(first), let other = date(second), other < one else { continue }
            problems.append(.tooEarly(.order(second), other, than: .order(first), one))
        }
        return problems
    }
}

extension OrderDay {
    /// Which day may not lie after which.
    fileprivate static let pairs: [(OrderDay, OrderDay)] = {
        let chain: [OrderDay] = [.invited, .intake, .weighed, .firstWorked, .ended]
        let ascending = chain.indices.flatMap { first in chain[(first + 1)...].map { (chain[first], $0) } }
        return ascending + [(.medicalOrdered, .medicalResult)]
    }()
}

extension Order {
    /// Days that stand there and are other than those of an earlier one, in their order.
    fileprivate func setDays(against before: Order) -> [OrderDay] {
        OrderDay.allCases.filter { self[$0] != nil && self[$0] != before[$0] }
    }
}
