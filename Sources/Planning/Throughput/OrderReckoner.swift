import PlacementDomain
import PlacementRules

/// What a period means for single orders.
struct OrderReckoner {
    let records: ThroughputRecords
    let rules: RuleBook
    let numbers: ThroughputNumbers
    let period: ThroughputPeriod
    private let changes: [OrderID: [ReportedStateChange]]

    init(_ records: ThroughputRecords, rules: RuleBook, numbers: ThroughputNumbers, period: ThroughputPeriod) {
        self.records = records
        self.rules = rules
        self.numbers = numbers
        self.period = period
        changes = Dictionary(grouping: records.stateChanges, by: \.order)
    }

    /// By the group of each order; nil: all together.
    func figures(by group: (ReportedOrder) -> ThroughputGroup?) -> [ThroughputGroup?: OrderFigures] {
        var figures: [ThroughputGroup?: OrderFigures] = [:]
        var frames: [FrameRules] = []
        for order in records.orders {
            let own = order.order
            if !frames.contains(where: { $0.frame == own.legalFrame && $0.jurisdiction == own.jurisdiction }) {
                frames.append(FrameRules(book: rules, jurisdiction: own.jurisdiction, frame: own.legalFrame))
            }
            guard let frame = frames.first(where: { $0.frame == own.legalFrame && $0.jurisdiction == own.jurisdiction })
            else { continue }
            add(order, frame, to: &figures[group(order), default: OrderFigures()])
        }
        return figures
    }

    private func add(_ reported: ReportedOrder, _ frame: FrameRules, to figures: inout OrderFigures) {
        let order = reported.order
        if period.knows(order.receivedDate) { figures.inflow += 1 }
        if period.knows(order.endedDate) {
            figures.outflow += 1
            let isFinished = order.state == .completed
            if isFinished || order.state == .returned {
                figures.finished.count(isFinished, reported.client)
                figures.returnedUnstarted.count(!isFinished && !reported.hasAttended, reported.client)
                figures.returnedStarted.count(!isFinished && reported.hasAttended, reported.client)
            }
        }
        if isOpen(order) {
            let age = period.until.days(since: order.receivedDate)
            let none = Array(repeating: 0, count: numbers.bands.count + 1)
            figures.stock[state(of: reported), default: none][numbers.band(days: age)] += 1
        }
        addWaits(reported, to: &figures)
        if let norm = numbers.normDay(order), period.knows(norm) {
            figures.startedInNorm.count(order.firstWorkedDate.map { $0 <= norm } ?? false, reported.client)
        }
        let periods = records.stoppedPeriods[reported.client] ?? []
        if let end = TermEnd(order: order, rules: frame, periods: periods).binding, period.knows(end) {
            let isInTerm = order.state == .completed && order.endedDate.map { $0 <= end } ?? false
            figures.finishedInTerm.count(isInTerm, reported.client)
        }
    }

    /// Received, and not ended, at the end of the period.
    private func isOpen(_ order: Order) -> Bool {
        order.receivedDate <= period.until && order.endedDate.map { $0 > period.until } ?? true
    }

    // MARK: Waiting

    private func addWaits(_ reported: ReportedOrder, to figures: inout OrderFigures) {
        let order = reported.order
        let placed = numbers.asksSignature(order) ? reported.signedOn : reported.agreedOn
        let days: [(WaitStep, CalendarDay?)] = [
            (.intake, order.intakeDate), (.placement, placed), (.firstDay, order.firstWorkedDate),
        ]
        for (position, (step, day)) in days.enumerated() {
            // What is written down behind the end of an order is none of its steps.
            if let day, period.knows(day), order.endedDate.map({ day <= $0 }) ?? true {
                figures.waited[step, default: Spread()].add(day.days(since: order.receivedDate), reported.client)
            }
            // Whoever came further does not wait for what was never written down.
            let isPast = days[position...].contains { $0.1.map { $0 <= period.until } ?? false }
            if isOpen(order), !isPast {
                figures.waiting[step, default: Spread()].add(
                    period.until.days(since: order.receivedDate), reported.client)
            }
        }
    }

    // MARK: States

    /// The state at the end of the period of an order that had not ended.
    private func state(of reported: ReportedOrder) -> Order.State {
        let (order, day) = (reported.order, period.until)
        var state = state(of: reported, on: day)
        if OrderReckoner.ended.contains(state) {
            // Ended since, and nobody says from which state: its days do.
            state =
                isBy(day, order.firstWorkedDate)
                ? .working
                : isBy(day, reported.publishedOn)
                    ? .placed
                    : isBy(day, order.matchingWeighedOn) ? .ready : isBy(day, order.intakeDate) ? .intake : .received
        }
        // These two the program sets by itself.
        if state == .working, order.firstWorkedDate.map({ $0 > day }) ?? false { state = .placed }
        if state == .placed, reported.publishedOn.map({ $0 > day }) ?? false { state = .ready }
        return state
    }

    private func isBy(_ day: CalendarDay, _ event: CalendarDay?) -> Bool { event.map { $0 <= day } ?? false }

    /// The state at the end of a day, but for what the first day of work says of it.
    func state(of reported: ReportedOrder, on day: CalendarDay) -> Order.State {
        changes[reported.order.id]?.first { $0.day > day }?.from ?? reported.order.state
    }

    /// Whether an order was placed or working on a day: since it was published for the first time.
    func isRunning(_ reported: ReportedOrder, on day: CalendarDay) -> Bool {
        let (order, state) = (reported.order, state(of: reported, on: day))
        // It may have been recorded later that it had ended.
        if let ended = order.endedDate, ended <= day { return false }
        let isEndedLater = OrderReckoner.ended.contains(state) && order.endedDate != nil
        guard state == .placed || state == .working || isEndedLater else { return false }
        let isKnown = reported.publishedOn != nil || order.firstWorkedDate != nil
        let since = reported.publishedOn ?? order.firstWorkedDate
        return isKnown ? isBy(day, since) : !isEndedLater && order.receivedDate <= day
    }

    static let ended: Set<Order.State> = [.completed, .returned, .withdrawn]
}
