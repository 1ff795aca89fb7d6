internal import PlacementDomain
internal import PlacementRules

extension PlanningUnitsBuilder {
    /// The first input rule that the order breaks, with its finding.
    func brokenInputRule(_ order: Order, _ rules: FrameRules) -> (id: String, finding: Finding)? {
        let day = order.finalDate ?? order.receivedDate
        let ordered = order.orderedMinutes.value
        func broken(_ id: String, _ code: String, _ field: String, _ cause: String, _ remedy: String)
            -> (id: String, finding: Finding)
        {
            (
                id,
                RuleFinding.order(
                    code, order, field: field, cause: "\(cause) (\(id)); not planned", remedy: remedy)
            )
        }
        if !Hours01OrderedHours.allows(
            orderedMinutes: ordered, least: rules.hours01Least.value(on: day), most: rules.hours01Most.value(on: day))
        {
            return broken(
                Hours01OrderedHours.id, "D1201", "orderedMinutes",
                "\(ordered) ordered minutes are outside the limits of frame \(order.legalFrame.rawValue)",
                "check hours and frame with the judgment")
        }
        if let days = order.detentionDays,
            !Hours13DetentionDays.allows(
                days: days, orderedMinutes: ordered, minutesPerDay: rules.hours13MinutesPerDay.value(on: day),
                leastDays: rules.hours13LeastDays.value(on: day), mostMonths: rules.hours13MostMonths.value(on: day))
        {
            return broken(
                Hours13DetentionDays.id, "D1202", "detentionDays",
                "\(days) days of detention do not fit \(ordered) ordered minutes", "check the days with the judgment")
        }
        if !Hours16UnpaidWorkHours.allows(
            orderedMinutes: ordered, least: rules.hours16Least.value(on: day), most: rules.hours16Most.value(on: day))
        {
            return broken(
                Hours16UnpaidWorkHours.id, "D1203", "orderedMinutes",
                "\(ordered) ordered minutes are outside the limits of unpaid work",
                "check the hours with the court's order")
        }
        if !Place16MatchingWeighed.allows(
            weighedOn: order.matchingWeighedOn, needed: rules.place16WeighedNeeded.value(on: day))
        {
            return broken(
                Place16MatchingWeighed.id, "D1204", "matchingWeighedOn",
                "no record that capacities, circumstances and travel were weighed", "record the day of the weighing")
        }
        if !Place19MedicalCheck.allows(
            orderedOn: order.medicalCheckOrderedOn, resultOn: order.medicalCheckResultOn,
            needed: rules.place19ResultNeeded.value(on: day))
        {
            return broken(
                Place19MedicalCheck.id, "D1205", "medicalCheckResultOn", "a medical check was ordered, no result is in",
                "record the day of the result when it is in")
        }
        return nil
    }

    mutating func warnOfKeptTwice(_ order: Order, _ kept: [Int]) {
        let ids = kept.map { instance.placements[$0].id.text }.joined(separator: " and ")
        warnings.append(
            Finding(
                code: "D1219", severity: .warning, file: "placements.csv", line: instance.placements[kept[1]].line,
                field: "state", cause: "order \(order.id): placements \(ids) are both agreed or signed; not planned",
                remedy: "end the one that no longer holds (state 'ended')"))
    }

    mutating func warnOfMissingDetentionDays(_ order: Order, _ rules: FrameRules) {
        let day = order.finalDate ?? order.receivedDate
        guard TermEnd.isCriminal(order.legalFrame), order.detentionDays == nil,
            rules.hours13MinutesPerDay.value(on: day) != nil
        else { return }
        warnings.append(
            RuleFinding.order(
                "D1208", order, field: "detentionDays",
                cause: "no days of detention given (HOURS-13); planned all the same",
                remedy: "give the days of the judgment: the return report needs them"))
    }

    mutating func warnOfCaseDate(_ order: Order, _ term: TermEnd) {
        guard term.caseDateDiffers, let computed = term.computed, let given = order.caseTermEnd else { return }
        warnings.append(
            RuleFinding.order(
                "D1207", order, field: "caseTermEnd",
                cause: "the case system says \(given), the rules give \(computed); the earlier one binds",
                remedy: "check the final date and stopped periods on both sides"))
    }

    package mutating func warnOfClients() {
        if let first = ordersBeyondCalendar.first {
            warnings.append(
                Finding(
                    code: "D1209", severity: .warning, file: "instance.yaml", field: "calendarEnd",
                    cause:
                        "\(ordersBeyondCalendar.count) planned orders, the first \(first), have a term that ends after \(instance.calendarEnd), which stands for it",
                    remedy: "nothing, if nobody's hours reach so far; else a later 'calendarEnd'"))
        }
        let grid = RecordsByKey(count: instance.clients.count, keys: instance.availability.map(\.client))
        let grounds = RecordsByKey(count: instance.clients.count, keys: instance.weekendGrounds.map(\.client))
        for unit in units {
            let free = grid[unit.client].map { instance.availability[Int($0)] }
            warnOfTurn(unit, free)
            let hasGround = grounds[unit.client].contains {
                Days02WeekendGround.counts(instance.weekendGrounds[Int($0)])
            }
            if !hasGround { warnOfWeekend(unit, free) }
        }
        for ground in instance.weekendGrounds where !Days02WeekendGround.counts(ground) {
            warnings.append(
                Finding(
                    code: "D1213", severity: .warning, file: "weekend-grounds.csv", line: ground.line,
                    field: "sentence",
                    cause: "client \(instance.clients[ground.client].id): a ground without a sentence does not count",
                    remedy: "write the sentence that gives the reason, or remove the row"))
        }
    }

    private mutating func warnOfTurn(_ unit: PlanningUnit, _ grid: [Availability]) {
        guard unit.firstDay <= unit.termEnd else { return }
        let crosses = grid.contains { record in
            guard record.rhythm != .every,
                let days = window.clipped(
                    max(unit.firstDay, record.firstDay ?? unit.firstDay),
                    min(unit.termEnd, record.lastDay ?? unit.termEnd))
            else { return false }
            return window.crossesTurnOfOddWeeks(days)
        }
        guard crosses else { return }
        let client = instance.clients[unit.client]
        warnings.append(
            Finding(
                code: "D1210", severity: .warning, file: "availability.csv", field: "rhythm",
                cause:
                    "client \(client.id): odd or even weeks cross the turn from week 53 to week 1, two odd weeks running",
                remedy: "ask the client which weeks he means after the turn; split the row by date if they change"))
    }

    private mutating func warnOfWeekend(_ unit: PlanningUnit, _ grid: [Availability]) {
        let needed = rules[order: unit.order].groundNeeded.value(on: unit.firstDay)
        let days = Set(grid.map(\.weekday).filter(\.isWeekend)).sorted()
        guard !days.isEmpty,
            !Days02WeekendGround.allows(isWeekend: true, hasGround: false, groundNeeded: needed)
        else { return }
        let client = instance.clients[unit.client]
        warnings.append(
            Finding(
                code: "D1212", severity: .warning, file: "availability.csv", field: "weekday",
                cause:
                    "client \(client.id): free on \(days.map(\.name).joined(separator: " and ")), but no recorded ground for weekend work; left out",
                remedy: "record the ground in weekend-grounds.csv, or leave the weekend out"))
    }
}
