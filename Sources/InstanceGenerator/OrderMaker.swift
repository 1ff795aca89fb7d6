import PlacementDomain

/// Draws one order per client.
struct OrderMaker {
    let settings: GeneratorSettings
    let limits: SentenceLimits

    private var draws: OrderDraws { settings.draws.orders }

    /// Ordered, deducted and credited minutes of one order.
    private struct Hours {
        var ordered: Int
        var deducted = 0
        var credited = 0
    }

    func fill(_ instance: inout Instance) {
        for client in 0..<settings.clients {
            var random = Draws(seed: settings.seed, stream: .order, index: client)
            let frame = random.choice(draws.frames)
            let hours = hours(frame, &random)
            var order = Order(
                id: OrderID(paddedID("o", client + 1, of: settings.clients, width: 5)), client: client,
                caseReference: "voorbeeld-\(client + 1)", legalFrame: frame, receivedDate: settings.asOf,
                finalDate: nil,
                orderedMinutes: Minutes(hours.ordered), deductedMinutes: Minutes(hours.deducted),
                creditedMinutes: Minutes(hours.credited), state: hours.credited > 0 ? .working : .ready)
            order.detentionDays = limits.minutesPerDetentionDay.map { min(120, max(1, hours.ordered / $0)) }
            let stopped = setTerm(&order, &random)
            setHistory(&order, stoppedFrom: stopped?.firstDay, &random)
            if let stopped { instance.stoppedPeriods.append(stopped) }
            if random.chance(draws.laterStart) {
                order.earliestDay = settings.planStart.adding(days: random.number(in: 7...42))
            }
            if random.chance(draws.shortNoticeConsent) { order.shortNoticeConsent = order.matchingWeighedOn }
            instance.orders.append(order)
        }
    }

    /// Remaining hours as drawn; what was ordered follows from them.
    private func hours(_ frame: LegalFrame, _ random: inout Draws) -> Hours {
        let most = limits.mostMinutes[frame] ?? Int.max
        var remaining = min(remainingHours(&random) * 60, most)
        remaining -= remaining % 120
        var hours = Hours(ordered: max(remaining, limits.leastMinutes[frame] ?? 0))
        hours.credited = hours.ordered - remaining
        guard frame == .judgment else { return hours }
        let isWorked = random.chance(draws.partlyWorked)
        let credit = evenHours(draws.creditedHours, &random)
        if isWorked, hours.ordered + credit <= most {
            hours.ordered += credit
            hours.credited += credit
        }
        let isDeducted = random.chance(draws.deducted)
        let custody = evenHours(draws.deductedHours, &random)
        if isDeducted, hours.ordered + custody <= most {
            hours.ordered += custody
            hours.deducted = custody
        }
        return hours
    }

    /// Minutes of an even number of hours.
    private func evenHours(_ range: ClosedRange<Int>, _ random: inout Draws) -> Int {
        120 * random.number(in: (range.lowerBound / 2)...(range.upperBound / 2))
    }

    private func remainingHours(_ random: inout Draws) -> Int {
        while true {
            let hours = draws.hoursMedian * Draws.exponential(draws.hoursSigma * random.normal())
            let even = 2 * Int((hours / 2).rounded())
            if draws.hoursRange.contains(even) { return even }
        }
    }

    /// Draws the term's end and reckons the final date back from it.
    ///
    /// - Returns: the past detention that moved the term, for a few.
    private func setTerm(_ order: inout Order, _ random: inout Draws) -> StoppedPeriod? {
        guard let months = limits.termMonths(order.legalFrame, orderedMinutes: order.orderedMinutes.value) else {
            return nil
        }
        // Somebody who has worked already has been known for at least six weeks, anybody else for two.
        let latestFinal = settings.asOf.adding(days: order.creditedMinutes > 0 ? -42 : -14)
        let isLapsed = random.chance(draws.lapsed)
        let isDetained = random.chance(draws.detained)
        let days = isDetained ? random.number(in: draws.detentionDays) : 0
        for attempt in 0..<1000 {
            let week = isLapsed ? -random.below(4) : termWeeks(&random)
            // Week 1 is the week of planStart; a lapsed term ends in one of the four weeks before.
            let monday = settings.planStart.adding(days: 7 * (week - 1))
            let end = monday.adding(days: random.below(7))
            let stop = attempt < 500 ? days : 0
            guard let final = finalDate(end: end.adding(days: -stop), months: months), final <= latestFinal else {
                continue
            }
            let stopEnd = settings.asOf.adding(days: -14)
            if stop > 0, final.adding(days: stop + 14) > stopEnd { continue }
            order.finalDate = final
            if random.chance(draws.caseTermEndGiven) { order.caseTermEnd = end }
            guard stop > 0 else { return nil }
            return StoppedPeriod(
                client: order.client, firstDay: stopEnd.adding(days: 1 - stop), lastDay: stopEnd, cause: "detention",
                source: "voorbeeld")
        }
        order.finalDate = latestFinal
        return nil
    }

    private func termWeeks(_ random: inout Draws) -> Int {
        while true {
            let weeks = draws.termWeeksMean + draws.termWeeksDeviation * random.normal()
            let whole = Int(weeks.rounded())
            if draws.termWeeksRange.contains(whole) { return whole }
        }
    }

    /// The day that lies exactly `months` before `end`; nil where month lengths leave none.
    private func finalDate(end: CalendarDay, months: Int) -> CalendarDay? {
        let final = end.adding(months: -months)
        return final.adding(months: months) == end ? final : nil
    }

    /// Received, invited, talked to, weighed, first worked: in this order, within the order's age.
    private func setHistory(_ order: inout Order, stoppedFrom: CalendarDay?, _ random: inout Draws) {
        let drawn = 7 + random.geometric(mean: draws.extraWaitingDays)
        let known = order.finalDate.map { settings.asOf.days(since: $0) } ?? drawn
        let least = order.creditedMinutes > 0 ? 42 : 7
        let age = min(max(drawn, least), known)
        order.receivedDate = settings.asOf.adding(days: -age)
        order.invitedDate = order.receivedDate.adding(days: min(7, age / 6))
        order.intakeDate = order.receivedDate.adding(days: min(21, age / 3))
        order.matchingWeighedOn = order.receivedDate.adding(days: min(28, age / 2))
        guard order.creditedMinutes > 0 else { return }
        let weighed = order.receivedDate.adding(days: min(28, age / 2))
        let span = settings.asOf.days(since: weighed)
        var first = weighed.adding(days: 1 + random.below(max(1, span / 2)))
        if let stoppedFrom, first >= stoppedFrom { first = max(weighed, stoppedFrom.adding(days: -1)) }
        order.firstWorkedDate = min(first, settings.asOf.adding(days: -1))
    }
}
