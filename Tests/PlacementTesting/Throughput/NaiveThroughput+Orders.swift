import PlacementDomain

extension NaiveThroughput {
    private func orders(_ key: String?) -> [ReportedOrder] {
        records.orders.filter { key == nil || group(of: $0) == key }
    }

    private func people(_ orders: [ReportedOrder]) -> Set<ClientID> { Set(orders.map(\.client)) }

    private func isOpen(_ order: ReportedOrder) -> Bool {
        guard order.order.receivedDate <= until else { return false }
        guard let ended = order.order.endedDate else { return true }
        return ended > until
    }

    func flows(_ key: String?) -> [String: Value] {
        let own = orders(key)
        return [
            "inflow": Self.count(own.filter { isKnown($0.order.receivedDate) }.count),
            "outflow": Self.count(own.filter { isKnown($0.order.endedDate) }.count),
            "stock": Self.count(own.filter(isOpen).count),
        ]
    }

    func stock(_ key: String?, _ state: String) -> [String: Value] {
        let own = orders(key).filter { isOpen($0) && stateAtEnd($0).rawValue == state }
        let weeks = own.map { Int(until.number - $0.order.receivedDate.number) / 7 }
        let bands = [0...4, 5...10, 11...20, 21...39, 40...100_000]
        let names = ["firstBand", "secondBand", "thirdBand", "fourthBand", "fifthBand"]
        return Dictionary(
            uniqueKeysWithValues: zip(names, bands).map { name, band in
                (name, Self.count(weeks.filter { band.contains($0) }.count))
            })
    }

    private func stateAtEnd(_ order: ReportedOrder) -> Order.State {
        var state = stateSaid(order, until)
        func isBy(_ day: CalendarDay?) -> Bool { day != nil && isNotAfter(day, until) }
        if [.completed, .returned, .withdrawn].contains(state) {
            state = .received
            if isBy(order.order.intakeDate) { state = .intake }
            if isBy(order.order.matchingWeighedOn) { state = .ready }
            if isBy(order.publishedOn) { state = .placed }
            if isBy(order.order.firstWorkedDate) { state = .working }
        }
        if state == .working, let day = order.order.firstWorkedDate, day > until { state = .placed }
        if state == .placed, let day = order.publishedOn, day > until { state = .ready }
        return state
    }

    private func isNotAfter(_ day: CalendarDay?, _ last: CalendarDay) -> Bool { day.map { $0 <= last } ?? true }

    /// What the next change after a day began with; where nothing was changed since, what it is now.
    func stateSaid(_ order: ReportedOrder, _ day: CalendarDay) -> Order.State {
        for change in changes[order.order.id] ?? [] where change.day > day { return change.from }
        return order.order.state
    }

    // MARK: Waiting

    func waits(_ key: String?, _ step: String) -> [String: Value] {
        func days(_ order: ReportedOrder) -> [CalendarDay?] {
            let placed = order.order.jurisdiction == "NL" ? order.signedOn : order.agreedOn
            let all = [order.order.intakeDate, placed, order.order.firstWorkedDate]
            return step == "intake" ? all : step == "placement" ? Array(all[1...]) : [all[2]]
        }
        let reached = orders(key).filter { order in
            isKnown(days(order)[0]) && isNotAfter(days(order)[0], order.order.endedDate ?? until)
        }
        let waits = orders(key).filter { order in
            isOpen(order) && days(order).allSatisfy { day in day == nil || (day ?? until) > until }
        }
        let took = reached.map { order in Int((days(order)[0] ?? until).number - order.order.receivedDate.number) }
        let soFar = waits.map { Int(until.number - $0.order.receivedDate.number) }
        return [
            "reached": Self.count(reached.count), "median": quantile(took, 50, people(reached)),
            "p90": quantile(took, 90, people(reached)), "waiting": Self.count(waits.count),
            "waitingMedian": quantile(soFar, 50, people(waits)), "waitingP90": quantile(soFar, 90, people(waits)),
        ]
    }

    /// The least value with at least so many of a hundred at or below it.
    private func quantile(_ values: [Int], _ percent: Int, _ people: Set<ClientID>) -> Value {
        for value in values.sorted() where values.filter({ $0 <= value }).count * 100 >= percent * values.count {
            return Value(text: "\(value) d", people: people)
        }
        return Value(text: "–", people: people)
    }

    // MARK: Results

    func results(_ key: String?) -> [String: Value] {
        let own = orders(key)
        let due = own.filter { isKnown(normDay($0)) }
        let started = due.filter { order in
            order.order.firstWorkedDate != nil && isNotAfter(order.order.firstWorkedDate, normDay(order) ?? until)
        }
        let terms = own.filter { isKnown(termEnd($0)) }
        let inTerm = terms.filter { order in
            order.order.state == .completed && order.order.endedDate != nil
                && isNotAfter(order.order.endedDate, termEnd(order) ?? until)
        }
        let ended = own.filter { isKnown($0.order.endedDate) && [.completed, .returned].contains($0.order.state) }
        let returned = ended.filter { $0.order.state == .returned }
        let attended = returned.filter(\.hasAttended)
        return [
            "startedInNorm": Self.share(started.count, due.count, people(due)),
            "finishedInTerm": Self.share(inTerm.count, terms.count, people(terms)),
            "finished": Self.share(ended.count - returned.count, ended.count, people(ended)),
            "returnedUnstarted": Self.share(returned.count - attended.count, ended.count, people(ended)),
            "returnedStarted": Self.share(attended.count, ended.count, people(ended)),
        ]
    }

    func normDay(_ order: ReportedOrder) -> CalendarDay? {
        guard order.order.jurisdiction == "NL", let weeks = normWeeks[order.order.legalFrame] else { return nil }
        return order.order.receivedDate.adding(days: weeks * 7)
    }

    /// Domain page 3.1 and 3.6: the end without stopped time, moved by the stopped days inside it until nothing changes.
    private func termEnd(_ order: ReportedOrder) -> CalendarDay? {
        let own = order.order
        var end: CalendarDay?
        switch own.legalFrame {
        case .unpaidWork: return nil
        case .administrative, .voluntary: end = own.agreedTermEnd
        case .judgment: end = own.finalDate?.adding(months: 18)
        case .penalOrder: end = own.finalDate?.adding(months: 9)
        case .juvenile: end = own.finalDate?.adding(months: own.orderedMinutes.value <= 6_000 ? 9 : 18)
        }
        if let base = end, let final = own.finalDate, ![.administrative, .voluntary].contains(own.legalFrame) {
            let stops = (records.stoppedPeriods[order.client] ?? []).filter {
                ["detention", "unlawfulAbsence"].contains($0.cause) && $0.lastDay != nil
            }
            var moved = base
            while true {
                var stopped = 0
                var day = final
                while day <= moved {
                    if stops.contains(where: { $0.firstDay <= day && day <= ($0.lastDay ?? day) }) { stopped += 1 }
                    day = day.adding(days: 1)
                }
                let next = base.adding(days: stopped)
                if next == moved { break }
                moved = next
            }
            end = moved
        }
        guard let given = own.caseTermEnd else { return end }
        return end.map { $0 < given ? $0 : given } ?? given
    }
}
