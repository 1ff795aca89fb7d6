import PlacementDomain

/// Steps 4 to 8 of docs/certificate.md, part 5, for one placed client.
struct PlacementCheck {
    let worker: ClientWorker
    let roster: Roster
    let ids: IdIndex
    let kept: Continuations
    /// Index of the unit.
    let index: Int

    private var model: CheckerModel { worker.model }
    private var unit: PlannedUnit { worker.person.unit }

    /// Checks the placement in row `row` and its assignments; the worker must be open for the client.
    func outcome(row: Int, assignments: ArraySlice<ListedRoster.ListedAssignment>) -> ClientOutcome {
        var outcome = ClientOutcome()
        let placed = roster.placements[row]
        if placed.kind == .continuation, let continuation = kept.ofUnit[index] {
            let unit = unit
            worker.open(unit.continuing)
            defer { worker.open(unit) }
            return self.outcome(of: continuation, placed, assignments)
        }
        assignedSittings(assignments, placed, &outcome)
        if !outcome.violations.isEmpty { return outcome }
        minutes(assignments, placed, &outcome)
        if !outcome.violations.isEmpty { return outcome }
        guard let series = seriesOfRow(placed, &outcome) else { return outcome }
        pattern(series, placed, &outcome)
        if !outcome.violations.isEmpty { return outcome }
        column(series, placed, assignments, &outcome)
        return outcome
    }

    private func place(_ placed: PlacedClient, _ row: Int) -> String {
        "\(placed.client) \(roster.assignments[row].session)"
    }

    private func fail(_ code: RuleCode, _ placed: PlacedClient, _ text: String, _ outcome: inout ClientOutcome) {
        outcome.violations.append(
            Violation(
                code: code.id, place: "\(placed.client) \(placed.series.map(\.text).joined(separator: ";"))", text: text
            ))
    }

    /// Step 4: each assignment on its own.
    private func assignedSittings(
        _ assignments: ArraySlice<ListedRoster.ListedAssignment>, _ placed: PlacedClient, _ outcome: inout ClientOutcome
    ) {
        struct Key: Hashable {
            let code: RuleCode
            let series: Int
        }
        var found: [Key: (row: Int, count: Int)] = [:]
        var order: [Key] = []
        for assignment in assignments {
            let (broken, sitting) = self.broken(assignment)
            if let sitting { outcome.sittings.append(Int32(sitting)) }
            if broken.isEmpty { continue }
            for code in broken.codes {
                let key = Key(code: code, series: assignment.series)
                if let known = found[key] {
                    found[key] = (known.row, known.count + 1)
                } else {
                    found[key] = (assignment.row, 1)
                    order.append(key)
                }
            }
        }
        for key in order {
            guard let (row, count) = found[key] else { continue }
            let times = count == 1 ? "" : " (\(count) sittings of this series)"
            outcome.violations.append(
                Violation(code: key.code.id, place: place(placed, row), text: key.code.sentence + times))
        }
    }

    /// The rules that one assignment breaks by itself, and the number of its held sitting.
    private func broken(_ assignment: ListedRoster.ListedAssignment) -> (RuleCodes, Int?) {
        let (series, day) = (assignment.series, assignment.day)
        if series < 0 { return (RuleCodes(.roster02), nil) }
        if day < model.planStart { return (RuleCodes(.days06), nil) }
        let line = roster.assignments[assignment.row]
        if let number = model.table.number(ofSeries: series, on: day) {
            let sitting = model.table.sittings[number]
            var broken: RuleCodes = []
            if !(worker.isCertain(series) && unit.window.contains(day)) {
                broken = worker.person.broken(by: sitting, minutes: worker.minutes(toSeries: series))
            }
            if line.from.minute < Int(sitting.start) || line.to.minute > Int(sitting.end) { broken.add(.days05) }
            if line.creditMinutes.value > Int(sitting.net) { broken.add(.hours02) }
            return (broken, number)
        }
        if !model.calendar.recurs(series, on: day) {
            let isOver = day > model.calendar.lastDay && unit.legalEnd.map { day > $0 } ?? false
            return (RuleCodes(isOver ? unit.termCode : .days05), nil)
        }
        let (sitting, broken) = model.calendar.sitting(series, on: day)
        return (broken.union(worker.person.broken(by: sitting, minutes: worker.minutes(toSeries: series))), nil)
    }

    /// Step 5: not more minutes than remain.
    private func minutes(
        _ assignments: ArraySlice<ListedRoster.ListedAssignment>, _ placed: PlacedClient, _ outcome: inout ClientOutcome
    ) {
        // No credit is above 480 here, so the sum fits. A row below 0 or given twice is for the column's turn.
        var seen: Set<SessionID> = []
        let credits = assignments.map { roster.assignments[$0.row] }.filter { seen.insert($0.session).inserted }
            .reduce(0) { $0 + max(0, $1.creditMinutes.value) }
        if credits > unit.remaining {
            fail(.hours04, placed, "\(credits) min credited, \(unit.remaining) min remain", &outcome)
        }
    }

    /// The row's project and series as indexes; nil and ROSTER-02: they are no pattern.
    private func seriesOfRow(_ placed: PlacedClient, _ outcome: inout ClientOutcome) -> [Int]? {
        guard let project = ids.projects[placed.project.text] else {
            fail(.roster02, placed, "no such project", &outcome)
            return nil
        }
        let series = placed.series.compactMap { ids.series[$0.text] }
        if placed.kind != .start {
            fail(.roster02, placed, "no kept placement of his can be continued", &outcome)
        } else if kept.isSigned[index] {
            fail(.roster02, placed, "his placement is signed, so it goes on", &outcome)
        } else if series.count != placed.series.count || Set(series).count != series.count {
            fail(.roster02, placed, "no such series, or one twice", &outcome)
        } else if series.contains(where: { model.instance.series[$0].project != project }) {
            fail(.roster02, placed, "a series of another project", &outcome)
        } else if !(1...max(1, model.instance.policy.mostSeriesPerPlacement)).contains(series.count) {
            fail(.roster02, placed, "\(series.count) series in one placement", &outcome)
        } else {
            return series.sorted()
        }
        return nil
    }

    /// Steps 4, 5, 7 and 8 for a kept placement that goes on.
    private func outcome(
        of continuation: Continuation, _ placed: PlacedClient, _ assignments: ArraySlice<ListedRoster.ListedAssignment>
    ) -> ClientOutcome {
        var outcome = ClientOutcome(isContinuation: true)
        assignedSittings(assignments, placed, &outcome)
        if outcome.violations.isEmpty { minutes(assignments, placed, &outcome) }
        if !outcome.violations.isEmpty { return outcome }
        let placement = model.instance.placements[continuation.placement]
        let series = placement.series.map { model.instance.series[$0].id }.sorted()
        if ids.projects[placed.project.text] != placement.project || placed.series != series {
            fail(.roster02, placed, "not the project and series of the kept placement", &outcome)
        } else if let text = difference(continuation.sittings[...], placed, assignments) {
            fail(.roster02, placed, text, &outcome)
        } else {
            outcome.isSound = true
            (outcome.cost, outcome.lost) = (continuation.cost, continuation.lost)
            if placed.cost.value != continuation.cost {
                fail(.roster03, placed, "costs \(continuation.cost), claimed \(placed.cost)", &outcome)
            }
        }
        return outcome
    }

    /// Step 6: the pattern, over the row's lawful sittings and the assigned ones.
    private func pattern(_ series: [Int], _ placed: PlacedClient, _ outcome: inout ClientOutcome) {
        let view = worker.ownView(series)
        var timeline = Array(UnsafeBufferPointer(start: view.sitting, count: view.lawful.count))
        let own = Set(timeline)
        let others = Set(outcome.sittings).subtracting(own)
        if !others.isEmpty {
            timeline.append(contentsOf: others)
            timeline.sort { Timeline.comesBefore(Int($0), Int($1), model.table) }
        }
        let most = model.instance.clients[unit.client].mostSessions
        let broken = timeline.withUnsafeBufferPointer {
            PatternScan.broken($0, model, law: worker.person.law, mostSessions: most, stopAtFirst: false)
        }
        for code in broken.codes { fail(code, placed, code.sentence, &outcome) }
    }

    /// Steps 7 and 8: the column that begins on firstDate, its sittings and its cost.
    private func column(
        _ series: [Int], _ placed: PlacedClient, _ assignments: ArraySlice<ListedRoster.ListedAssignment>,
        _ outcome: inout ClientOutcome
    ) {
        let view = worker.ownView(series)
        let client = model.instance.clients[unit.client]
        let project = model.instance.series[series[0]].project
        let rhythms = series.reduce(0) { $0 + model.instance.series[$1].rhythm.sittingsInTwoWeeks }
        let fixed = worker.wish(project) + unit.change + model.costs.pace(client, sittingsInTwoWeeks: rhythms)
        let room = UnsafeMutablePointer<Column>.allocate(capacity: max(1, model.instance.startWeeks))
        defer { room.deallocate() }
        let count = worker.walk.columns(view, fixed: fixed, into: room)
        let first = Int32(placed.firstDate.number)
        let columns = UnsafeBufferPointer(start: room, count: count)
        guard let column = columns.first(where: { view.entry[Int($0.begin)].day == first }) else {
            fail(.roster02, placed, "no column of these series begins on \(placed.firstDate)", &outcome)
            return
        }
        let taken = (column.begin..<column.end).map { view.sitting[Int($0)] }
        if let text = difference(taken[...], placed, assignments) {
            fail(.roster02, placed, text, &outcome)
            return
        }
        outcome.isSound = true
        outcome.cost = column.cost
        outcome.lost = column.lost
        if placed.cost.value != column.cost {
            fail(.roster03, placed, "costs \(column.cost), claimed \(placed.cost)", &outcome)
        }
    }

    /// The first difference between the assignments and the sittings of the column or continuation.
    private func difference(
        _ taken: ArraySlice<Int32>, _ placed: PlacedClient,
        _ assignments: ArraySlice<ListedRoster.ListedAssignment>
    ) -> String? {
        let sorted = assignments.map { roster.assignments[$0.row] }
            .sorted { ($0.session.date, $0.from, $0.session.series) < ($1.session.date, $1.from, $1.session.series) }
        if sorted.count != taken.count {
            return "\(sorted.count) sittings assigned, the column has \(taken.count)"
        }
        if sorted.first?.session.date != placed.firstDate {
            let first = sorted.first?.session.date.description ?? "no day"
            return "the first sitting is on \(first), not \(placed.firstDate)"
        }
        var left = unit.remaining
        for (line, number) in zip(sorted, taken) {
            let sitting = model.table.sittings[Int(number)]
            let session = SessionID(
                series: model.instance.series[Int(sitting.series)].id, date: CalendarDay(number: Int(sitting.day)))
            if line.session != session { return "\(line.session) assigned where the column has \(session)" }
            let credit = min(left, Int(sitting.net))
            let end = credit < Int(sitting.net) ? Int(sitting.start + sitting.pause) + credit : Int(sitting.end)
            left -= credit
            if line.creditMinutes.value != credit {
                return "\(session): \(line.creditMinutes) min credited, not \(credit)"
            }
            if line.from.minute != Int(sitting.start) { return "\(session): from \(line.from)" }
            if line.to.minute != end { return "\(session): to \(line.to)" }
            let state: Assignment.State = line.session.date <= model.instance.firmThrough ? .firm : .lookahead
            if line.state != state { return "\(session): \(line.state.rawValue), not \(state.rawValue)" }
        }
        if placed.unworkedMinutes.value != left {
            return "\(left) min stay unworked, claimed \(placed.unworkedMinutes)"
        }
        return nil
    }
}
