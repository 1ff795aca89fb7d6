import PlacementDomain

extension WeekJudge {
    /// Orders that are late at their beginning, and terms that end soon.
    var reminders: [WeekLine] {
        facts.orders.flatMap { [reminder($0), termEnding($0)].compactMap(\.self) }
    }

    /// No reply, no intake talk, or no day of work in the time that is asked for: the first of them that is so.
    func reminder(_ standing: OrderStanding) -> WeekLine? {
        let order = standing.order
        guard order.impossibleReportedOn == nil, standing.remaining > .zero else { return nil }
        switch order.state {
        case .received: return order.intakeDate == nil ? noReply(standing) ?? noIntake(standing) : nil
        case .ready, .placed: return noStart(standing)
        default: return nil
        }
    }

    /// After the number of weeks an address check and a second call; after as many again, the report.
    private func noReply(_ standing: OrderStanding) -> WeekLine? {
        guard let invited = standing.order.invitedDate, let weeks = numbers(.reply, of: standing.order),
            today >= invited.adding(days: 7 * weeks)
        else { return nil }
        let isOver = today >= invited.adding(days: 14 * weeks)
        let id = standing.order.id.text
        var line = line(
            .noReply, standing,
            next: isOver
                ? NextCommand(
                    "order return", .text(id), .text("--code"), .text(ReturnCode.notStarted.rawValue),
                    .text("--reason"), .reason)
                : NextCommand("order note", .text(id), .text("--intake"), .day))
        (line.since, line.limit, line.isUrgent) = (invited, weeks, isOver)
        return line
    }

    private func noIntake(_ standing: OrderStanding) -> WeekLine? {
        guard let weeks = numbers(.intake, of: standing.order),
            today >= standing.order.receivedDate.adding(days: 7 * weeks)
        else { return nil }
        var line = line(
            .noIntake, standing,
            next: NextCommand(
                "order note", .text(standing.order.id.text),
                .text(standing.order.invitedDate == nil ? "--invited" : "--intake"), .day))
        (line.since, line.limit) = (standing.order.receivedDate, weeks)
        return line
    }

    /// Whoever has a published day to come waits for nothing but that day.
    private func noStart(_ standing: OrderStanding) -> WeekLine? {
        guard !standing.hasWorked, toCome[standing.order.id] == nil, !waitsForResult(standing.order),
            let weeks = numbers(.start, of: standing.order),
            today > standing.order.receivedDate.adding(days: 7 * weeks)
        else { return nil }
        var line = line(
            .noStart, standing, next: NextCommand("explain --client", .text(standing.client.text)))
        (line.since, line.limit) = (standing.order.receivedDate, weeks)
        return line
    }

    /// - Returns: nil also where the term is over: that is to be decided.
    private func termEnding(_ standing: OrderStanding) -> WeekLine? {
        let order = standing.order
        guard let end = termEnds[order.id], end >= today, standing.remaining > .zero,
            order.impossibleReportedOn == nil, let weeks = numbers(.termReminder, of: order),
            end <= today.adding(days: 7 * weeks)
        else { return nil }
        let days = (toCome[order.id] ?? []).filter { $0.day <= end }
        var line = line(
            .termEnds, standing, next: NextCommand("explain --client", .text(standing.client.text)))
        (line.day, line.minutes) = (end, standing.remaining)
        line.booked = days.map(\.credit).reduce(.zero, +)
        return line
    }
}
