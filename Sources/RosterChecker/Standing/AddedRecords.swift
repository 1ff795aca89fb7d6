import PlacementDomain

/// The rules about one client that the added records of a correction must keep, beside what else he stands for.
///
/// Every condition of a sitting by its own id · HOURS-02, HOURS-04 and D4607 what it credits · DAYS-03, HOURS-07,
/// HOURS-08, HOURS-14 with his other standing rows, of whatever order. What stood already is no fault here.
struct AddedRecords {
    private let facts: Facts
    private let at: Moment
    private let added: [StandingRows.Added]
    /// What stands of those clients after the correction, by client.
    private let standing: [Int: [Sitting]]

    /// - Parameter facts: with what stands after the correction as published assignments.
    init(_ added: [StandingRows.Added], _ facts: Facts, at: Moment) {
        self.facts = facts
        self.at = at
        self.added = added
        let orders = facts.instance.orders
        let clients = Set(added.map { orders[$0.order].client })
        let rows = facts.instance.publishedAssignments.filter { clients.contains(orders[$0.order].client) }
        standing = Dictionary(grouping: rows) { orders[$0.order].client }.mapValues { rows in
            rows.map { StandingTimes.sitting(of: $0, facts) }
        }
    }

    var violations: [Violation] { added.flatMap(violations) }

    private func violations(of added: StandingRows.Added) -> [Violation] {
        let order = facts.instance.orders[added.order]
        if let code = facts.planned.closed[order.id] {
            return [
                StandingFault.notPlanned.violation(
                    added.record, Said("deze zaak wordt niet gepland (\(code))", "this order is not planned (\(code))"))
            ]
        }
        let law = facts.planned.laws[facts.planned.lawOfOrder[added.order]]
        let firstDay = DayRules.firstDayToAdd(order, decided: at.day.dayNumber, on: added.day, notice: law.noticeDays)
        let person = Person(facts.planned.standing(added.order, from: firstDay, facts), facts)
        let (held, broken) = SittingConditions.broken(inSeries: added.series, on: added.day, for: person)
        guard let held else { return broken.map { violation($0, added) } }
        let times = StandingTimes(standing[order.client] ?? [])
        let codes = (broken + times.broken(with: held, person.limits)).inOrder
        return codes.map { violation($0, added) } + credit(added, held, person.unit)
    }

    private func violation(_ code: RuleCode, _ added: StandingRows.Added, _ text: Said? = nil) -> Violation {
        Violation(code: code.id, place: StandingFault.place(of: added.record), text: text ?? code.sentence)
    }

    /// What a row credits and when it begins and ends (C9); one fault gives one code.
    private func credit(_ added: StandingRows.Added, _ sitting: Sitting, _ unit: PlannedUnit) -> [Violation] {
        let record = added.record
        let credit = record.creditMinutes.value
        // Its own credit is among those that lower what remains.
        let remains = unit.remaining + (record.session.date >= facts.instance.asOf ? credit : 0)
        if credit > remains {
            let text = Said(
                "\(credit) min geteld, er zijn nog \(remains) min te werken",
                "\(credit) min credited, \(remains) min remain")
            return [violation(.hours04, added, text)]
        }
        if HourRules.creditsTooMuch(credit, of: sitting) { return [violation(.hours02, added)] }
        let due = min(sitting.net, remains)
        let (from, to) = (sitting.start, sitting.start + sitting.pause + due)
        if credit == due, record.from.minute == from, record.to.minute == to { return [] }
        let span = "\(TimeOfDay(minute: from))–\(TimeOfDay(minute: to))"
        let text = Said(
            "niet de tijden of minuten van de werkdag; dat zijn \(span), \(due) min",
            "not the times or minutes of the working day; these are \(span), \(due) min")
        return [StandingFault.wrongTimes.violation(record, text)]
    }
}
