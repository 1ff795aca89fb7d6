import PlacementDomain

extension WeekJudge {
    /// What must be decided.
    var decisions: [WeekLine] {
        papers + stopped + failures + facts.orders.flatMap(lines(of:)) + waitingHours
    }

    private var papers: [WeekLine] {
        facts.publications.unwritten.map {
            WeekLine(
                .papers, "\($0)",
                next: NextCommand(
                    "publish --again", .text("--publication"), .text("\($0)"), .text("--output"), .folder))
        }
    }

    /// Published days that stand though their order does not go on.
    private var stopped: [WeekLine] {
        toCome.values.compactMap { days -> WeekLine? in
            guard let first = days.first,
                first.isImpossible || first.state == .suspended || OrderJudge.ended.contains(first.state)
            else { return nil }
            let sessions = days.map(\.session)
            var line = WeekLine(
                .stopped, first.order.text, next: .takeBack(sessions, of: first.client))
            (line.order, line.clients, line.state) = (first.order, [first.client], first.state)
            (line.sessions, line.day, line.isUrgent) = (sessions, first.day, first.isImpossible)
            line.units = days.reduce(into: []) { $0.formUnion(units(of: $1.unit, at: $1.project)) }
            return line
        }
    }

    private var failures: [WeekLine] {
        facts.failures.map { failure in
            var line = WeekLine(.failure, failure.order.text, next: .warn(failure))
            (line.order, line.clients, line.day) = (failure.order, [failure.client], failure.day)
            (line.sessions, line.detail) = ([failure.session], failure.outcome)
            (line.count, line.limit) = (failure.warnings, failure.mostWarnings)
            line.isUrgent = !failure.isWarningLeft
            line.units = orders[failure.order].map { units(of: $0) } ?? []
            return line
        }
    }

    private func lines(of standing: OrderStanding) -> [WeekLine] {
        [
            termOver(standing), impossible(standing), workedUp(standing), surplus(standing), beginning(standing),
        ].compactMap(\.self)
    }

    /// The term ended, and nobody reported it.
    private func termOver(_ standing: OrderStanding) -> WeekLine? {
        guard standing.remaining > .zero, standing.order.impossibleReportedOn == nil,
            let end = termEnds[standing.order.id], end < today
        else { return nil }
        var line = line(
            .termOver, standing,
            next: NextCommand("order impossible", .text(standing.order.id.text), .text("--reason"), .reason))
        (line.day, line.minutes) = (end, standing.remaining)
        return line
    }

    private func impossible(_ standing: OrderStanding) -> WeekLine? {
        guard let reported = standing.order.impossibleReportedOn, standing.remaining > .zero else { return nil }
        var line = line(
            .impossible, standing,
            next: NextCommand(
                "order return", .text(standing.order.id.text), .text("--code"),
                .text(ReturnCode.impossible.rawValue), .text("--reason"), .reason))
        (line.since, line.minutes) = (reported, standing.remaining)
        return line
    }

    private func workedUp(_ standing: OrderStanding) -> WeekLine? {
        guard standing.remaining <= .zero, OrderJudge.sources(of: .complete).contains(standing.order.state) else {
            return nil
        }
        var line = line(
            .workedUp, standing, next: NextCommand("order complete", .text(standing.order.id.text)))
        line.since = facts.lastCredits[standing.order.id]
        if let since = line.since, let days = numbers(.completion, of: standing.order) {
            let due = workingDays.day(days, after: since, in: standing.order.jurisdiction)
            (line.day, line.isUrgent) = (due, due < today)
        }
        return line
    }

    /// Days to come that begin when everything is worked already; the last one first.
    private func surplus(_ standing: OrderStanding) -> WeekLine? {
        guard let days = toCome[standing.order.id], standing.order.impossibleReportedOn == nil,
            standing.order.state != .suspended
        else { return nil }
        var (sum, beyond): (Minutes, [WeekBooking]) = (.zero, [])
        for day in days {
            if sum >= standing.remaining { beyond.append(day) }
            sum = sum + day.credit
        }
        guard !beyond.isEmpty else { return nil }
        let sessions = beyond.reversed().map(\.session)
        var line = line(.surplus, standing, next: .takeBack(sessions, of: standing.client))
        (line.sessions, line.day) = (sessions, beyond.first?.day)
        (line.minutes, line.booked) = (standing.remaining, sum)
        return line
    }

    private var waitingHours: [WeekLine] {
        facts.waitingHours.map { waiting in
            var line = WeekLine(
                .waitingHours, waiting.project?.text ?? "–", next: .accept(waiting.project, week: waiting.week))
            (line.project, line.day, line.count) = (waiting.project, waiting.week, waiting.count)
            line.units = waiting.project.map { units(of: $0) } ?? []
            return line
        }
    }

    // MARK: Before an order can be planned

    /// What it lacks, or that it lacks nothing; nil: it is told with the reminders, or goes on.
    private func beginning(_ standing: OrderStanding) -> WeekLine? {
        let order = standing.order
        guard order.impossibleReportedOn == nil, order.state != .suspended else { return nil }
        let isNew = [.received, .intake].contains(order.state)
        guard isNew ? reminder(standing) == nil : waitsForResult(order) else { return nil }
        let needs = OrderJudge(standing: standing, rules: rules, today: today).needs.map(WeekNeed.order)
        if isNew, needs.isEmpty {
            return line(.ready, standing, next: NextCommand("order ready", .text(order.id.text)))
        }
        let all = (isNew && order.intakeDate == nil ? [.intake] : []) + needs
        guard !all.isEmpty else { return nil }
        var line = line(.incomplete, standing, next: WeekJudge.note(standing.order, all))
        (line.needs, line.since) = (all, order.receivedDate)
        return line
    }

    func waitsForResult(_ order: Order) -> Bool {
        order.medicalCheckOrderedOn != nil && order.medicalCheckResultOn == nil
    }

    /// The days that are missing are noted at once; what is missing of the client comes with a list.
    private static func note(_ order: Order, _ needs: [WeekNeed]) -> NextCommand {
        if order.invitedDate == nil, needs.contains(.intake) {
            return NextCommand("order note", .text(order.id.text), .text("--invited"), .day)
        }
        let options: [(WeekNeed, String)] = [
            (.intake, "--intake"), (.order(.weighed), "--weighed"), (.order(.medicalResult), "--medical"),
        ]
        let missing = options.filter { needs.contains($0.0) }
        guard !missing.isEmpty else { return NextCommand("import", .file) }
        var command = NextCommand("order note", .text(order.id.text))
        for (_, option) in missing { command.words += [.text(option), .day] }
        return command
    }
}
