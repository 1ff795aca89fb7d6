internal import PlacementDomain
internal import PlacementRules

extension PlanningUnitsBuilder {
    /// The first input rule that the order breaks, with its finding.
    func brokenInputRule(_ order: Order, _ rules: FrameRules) -> (id: String, finding: Finding)? {
        let day = order.finalDate ?? order.receivedDate
        let ordered = order.orderedMinutes.value
        func broken(_ id: String, _ code: String, _ field: String, _ cause: Said, _ remedy: Said)
            -> (id: String, finding: Finding)
        {
            (
                id,
                RuleFinding.order(
                    code, order, field: field,
                    cause: Said { $0(cause) + $0("; deze zaak wordt niet gepland", "; this order is not planned") },
                    remedy: remedy)
            )
        }
        let (least, most) = (rules.hours01Least.value(on: day), rules.hours01Most.value(on: day))
        if !Hours01OrderedHours.allows(orderedMinutes: ordered, least: least, most: most) {
            return broken(
                Hours01OrderedHours.id, "D1201", "orderedMinutes",
                OrderSentences.outside(ordered, least: least, most: most, order.legalFrame),
                Said("vergelijk uren en soort zaak met het vonnis", "compare hours and kind of order with the judgment")
            )
        }
        if let days = order.detentionDays,
            !Hours13DetentionDays.allows(
                days: days, orderedMinutes: ordered, minutesPerDay: rules.hours13MinutesPerDay.value(on: day),
                leastDays: rules.hours13LeastDays.value(on: day), mostMonths: rules.hours13MostMonths.value(on: day))
        {
            return broken(
                Hours13DetentionDays.id, "D1202", "detentionDays",
                Said { words in
                    let hours = words.hours(order.orderedMinutes)
                    let given = words.count(days, dutch: ("dag", "dagen"), english: ("day", "days"))
                    return words(
                        "\(given) vervangende hechtenis bij \(hours) opgelegd, dat past niet",
                        "\(given) of replacement detention do not fit \(hours) ordered")
                }, Said("vergelijk de dagen met het vonnis", "compare the days with the judgment"))
        }
        let (least16, most16) = (rules.hours16Least.value(on: day), rules.hours16Most.value(on: day))
        if !Hours16UnpaidWorkHours.allows(orderedMinutes: ordered, least: least16, most: most16) {
            return broken(
                Hours16UnpaidWorkHours.id, "D1203", "orderedMinutes",
                OrderSentences.outside(ordered, least: least16, most: most16, .unpaidWork),
                Said("vergelijk de uren met de uitspraak", "compare the hours with the court's order"))
        }
        if !Place16MatchingWeighed.allows(
            weighedOn: order.matchingWeighedOn, needed: rules.place16WeighedNeeded.value(on: day))
        {
            return broken(
                Place16MatchingWeighed.id, "D1204", "matchingWeighedOn",
                Said(
                    "er is niet vastgelegd dat mogelijkheden, omstandigheden en reis zijn afgewogen",
                    "no record that capacities, circumstances and travel were weighed"),
                Said("vul de dag van de afweging in", "record the day of the weighing"))
        }
        if !Place19MedicalCheck.allows(
            orderedOn: order.medicalCheckOrderedOn, resultOn: order.medicalCheckResultOn,
            needed: rules.place19ResultNeeded.value(on: day))
        {
            return broken(
                Place19MedicalCheck.id, "D1205", "medicalCheckResultOn",
                Said(
                    "er is een medisch onderzoek gevraagd, de uitslag is er nog niet",
                    "a medical check was ordered, no result is in"),
                Said(
                    "vul de dag van de uitslag in zodra die er is", "record the day of the result when it is in"))
        }
        return nil
    }

    mutating func warnOfKeptTwice(_ order: Order, _ kept: [Int]) {
        let ids = kept.map { instance.placements[$0].id.text }
        warnings.append(
            Finding(
                code: "D1219", severity: .warning, file: "placements.csv", line: instance.placements[kept[1]].line,
                field: "state",
                cause: Said { words in
                    let names = ids.joined(separator: words(" en ", " and "))
                    return words(
                        "zaak \(order.id): de plaatsingen \(names) zijn afgesproken of ondertekend; de zaak wordt niet gepland",
                        "order \(order.id): placements \(names) are agreed or signed; the order is not planned")
                },
                remedy: Said(
                    "beëindig de plaatsing die niet meer geldt (state 'ended')",
                    "end the one that no longer holds (state 'ended')")))
    }

    mutating func warnOfMissingDetentionDays(_ order: Order, _ rules: FrameRules) {
        let day = order.finalDate ?? order.receivedDate
        guard TermEnd.isCriminal(order.legalFrame), order.detentionDays == nil,
            rules.hours13MinutesPerDay.value(on: day) != nil
        else { return }
        warnings.append(
            RuleFinding.order(
                "D1208", order, field: "detentionDays",
                cause: Said(
                    "geen dagen vervangende hechtenis ingevuld; de zaak wordt wel gepland",
                    "no days of replacement detention given; the order is planned all the same"),
                remedy: Said(
                    "vul de dagen van het vonnis in: ze zijn nodig als u de zaak moet terugmelden",
                    "give the days of the judgment: the return report needs them")))
    }

    mutating func warnOfCaseDate(_ order: Order, _ term: TermEnd) {
        guard term.caseDateDiffers, let computed = term.computed, let given = order.caseTermEnd else { return }
        warnings.append(
            RuleFinding.order(
                "D1207", order, field: "caseTermEnd",
                cause: Said(
                    "het zaaksysteem noemt \(given), volgens de regels is het \(computed); de vroegste van de twee geldt",
                    "the case system says \(given), the rules give \(computed); the earlier one counts"),
                remedy: Said(
                    "vergelijk de onherroepelijke datum en de perioden waarin de termijn stilstaat",
                    "compare the final date and the periods in which the term does not run on both sides")))
    }

    package mutating func warnOfClients() {
        if let first = ordersBeyondCalendar.first {
            warnings.append(
                Finding(
                    code: "D1209", severity: .warning, file: "instance.yaml", field: "calendarEnd",
                    cause: Said { words in
                        let orders = words.count(
                            ordersBeyondCalendar.count, dutch: ("zaak", "zaken"), english: ("order", "orders"))
                        return words(
                            "de termijn van \(orders) (eerste: \(first)) loopt door na \(instance.calendarEnd); voor het plan eindigt hij daar",
                            "the term of \(orders) (first: \(first)) runs on after \(instance.calendarEnd); the plan ends it there"
                        )
                    },
                    remedy: Said(
                        "niets, als niemand zo lang nodig heeft; anders een latere 'calendarEnd'",
                        "nothing, if nobody's hours reach so far; else a later 'calendarEnd'")))
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
                    cause: Said { words in
                        words("cliënt", "client") + " \(instance.clients[ground.client].id): "
                            + words("een reden zonder zin telt niet", "a reason without a sentence does not count")
                    },
                    remedy: Said(
                        "schrijf de reden op, of haal de regel weg",
                        "write the sentence that gives the reason, or remove the row")))
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
                cause: Said(
                    "cliënt \(client.id) is vrij in oneven of even weken; week 53 en week 1 zijn allebei oneven, daarna schuift het ritme",
                    "client \(client.id) is free in odd or even weeks; weeks 53 and 1 are both odd, after that the rhythm shifts"
                ),
                remedy: Said(
                    "vraag welke weken de cliënt daarna bedoelt; splits de regel op datum als dat verandert",
                    "ask which weeks the client means after the turn; split the row by date if they change")))
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
                cause: Said { words in
                    let names = days.map { words.weekday($0) }.joined(separator: words(" en ", " and "))
                    return words(
                        "cliënt \(client.id) is vrij op \(names), maar er is geen reden voor weekendwerk vastgelegd; dat telt niet mee",
                        "client \(client.id) is free on \(names), but no reason for weekend work is recorded; left out")
                },
                remedy: Said(
                    "leg de reden vast in weekend-grounds.csv, of haal het weekend weg",
                    "record the reason in weekend-grounds.csv, or leave the weekend out")))
    }
}
