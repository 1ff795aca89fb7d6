import PlacementDomain

/// What one client's rows come to.
struct ClientOutcome: Sendable {
    var violations: [Violation] = []
    /// No fault but perhaps in the cost: his assignments are a column, or he is unplaced.
    var isSound = false
    /// The derived cost and lost points; nil: the rows give none.
    var cost: Int?
    var lost: Int?
    /// Numbers of the held sittings he is assigned to.
    var sittings: [Int] = []
    /// His kept placement goes on.
    var isContinuation = false
}

/// Steps 4 to 8 of docs/certificate.md, part 5, for one client.
///
/// Every condition of a sitting and of a pattern by its own id; HOURS-04 no more minutes than remain · ROSTER-02 the
/// assignments are a column of his, or his continuation · ROSTER-03 what it costs.
struct PlacementCheck {
    private let tables: DerivedTables
    private let roster: Roster
    private let unit: Int
    /// On the days of his continuation, if that is what the roster claims.
    private let person: Person
    private let assignments: [ListedRoster.ListedAssignment]
    /// The rows of `assignments`.
    private let lines: [Assignment]
    private var outcome = ClientOutcome()

    private var facts: Facts { tables.facts }

    /// What the rows of a client who is listed once come to.
    static func outcome(of unit: Int, _ listed: ListedRoster, _ roster: Roster, _ tables: DerivedTables)
        -> ClientOutcome
    {
        let assignments = Array(listed.assignments[unit])
        guard let row = listed.placement[unit] else {
            return unplacedOutcome(assignments.first.map { roster.assignments[$0.row] })
        }
        let placed = roster.placements[row]
        let continuation = placed.kind == .continuation ? tables.kept.ofUnit[unit] : nil
        let planned = tables.facts.planned.units[unit]
        var check = PlacementCheck(
            tables: tables, roster: roster, unit: unit,
            person: Person(continuation == nil ? planned : planned.continuing, tables.facts), assignments: assignments)
        check.run(placed, continuation)
        return check.outcome
    }

    private static func unplacedOutcome(_ assignment: Assignment?) -> ClientOutcome {
        guard let assignment else { return ClientOutcome(isSound: true) }
        let violation = Violation(
            code: RuleCode.roster02.id, place: "\(assignment.client) \(assignment.session)",
            text: "an assignment of a client who is not placed")
        return ClientOutcome(violations: [violation])
    }

    private init(
        tables: DerivedTables, roster: Roster, unit: Int, person: Person,
        assignments: [ListedRoster.ListedAssignment]
    ) {
        self.tables = tables
        self.roster = roster
        self.unit = unit
        self.person = person
        self.assignments = assignments
        lines = assignments.map { roster.assignments[$0.row] }
    }

    private mutating func run(_ placed: PlacedClient, _ continuation: Continuation?) {
        outcome.isContinuation = continuation != nil
        checkSittings(placed)
        if outcome.violations.isEmpty { checkMinutes(placed) }
        if !outcome.violations.isEmpty { return }
        if let continuation { return compare(placed, with: continuation) }
        guard let series = seriesOfRow(placed) else { return }
        let timeline = ColumnRules.timeline(of: series, for: person)
        checkPattern(timeline, placed)
        if outcome.violations.isEmpty { compare(placed, series, timeline) }
    }

    private mutating func fail(_ code: RuleCode, _ placed: PlacedClient, _ text: String) {
        outcome.violations.append(
            Violation(
                code: code.id, place: "\(placed.client) \(placed.series.map(\.text).joined(separator: ";"))", text: text
            ))
    }

    /// Step 4: each assignment on its own; equal faults in one series are one violation with a count.
    private mutating func checkSittings(_ placed: PlacedClient) {
        struct Key: Hashable {
            let code: RuleCode
            let series: Int?
        }
        var found: [Key: (first: SessionID, count: Int)] = [:]
        var order: [Key] = []
        for (assignment, line) in zip(assignments, lines) {
            for code in broken(by: line, assignment) {
                let key = Key(code: code, series: assignment.series)
                if found[key] == nil { order.append(key) }
                found[key] = (found[key]?.first ?? line.session, (found[key]?.count ?? 0) + 1)
            }
        }
        for key in order {
            guard let (first, count) = found[key] else { continue }
            let times = count == 1 ? "" : " (\(count) sittings of this series)"
            outcome.violations.append(
                Violation(
                    code: key.code.id, place: "\(placed.client) \(first)", text: key.code.sentence + times))
        }
    }

    /// The rules that one assignment breaks by itself; notes its sitting if it is held.
    private mutating func broken(by line: Assignment, _ assignment: ListedRoster.ListedAssignment) -> [RuleCode] {
        let day = assignment.day
        guard let series = assignment.series else { return [.roster02] }
        if day < facts.planStart { return [.days06] }
        if let number = facts.held.number(ofSeries: series, on: day) {
            outcome.sittings.append(number)
            let sitting = facts.held.sittings[number]
            var broken = SittingConditions.broken(by: sitting, for: person)
            if DayRules.isOutside(line, sitting) { broken.append(.days05) }
            if HourRules.creditsTooMuch(line.creditMinutes.value, of: sitting) { broken.append(.hours02) }
            return broken.inOrder
        }
        if !facts.calendar.recurs(series, on: day) {
            let isOver = day > facts.calendar.lastDay && TermRules.isOver(day, person.unit)
            return [isOver ? person.unit.termCode : .days05]
        }
        let (sitting, broken) = facts.calendar.sitting(series, on: day)
        return (broken + SittingConditions.broken(by: sitting, for: person)).inOrder
    }

    /// Step 5: not more minutes than remain. Each line is in a held sitting here and credits no more than that has.
    private mutating func checkMinutes(_ placed: PlacedClient) {
        let credits = HourRules.credited(zip(outcome.sittings, lines.map(\.creditMinutes.value)))
        let remaining = person.unit.remaining
        if credits > remaining { fail(.hours04, placed, "\(credits) min credited, \(remaining) min remain") }
    }

    /// The row's series as indexes; nil and ROSTER-02: they are no pattern.
    private mutating func seriesOfRow(_ placed: PlacedClient) -> [Int]? {
        let series = placed.series.compactMap { tables.ids.series[$0.text] }
        let project = tables.ids.projects[placed.project.text]
        let most = max(1, facts.instance.policy.mostSeriesPerPlacement)
        let fault: String? =
            if project == nil {
                "no such project"
            } else if placed.kind != .start {
                "no kept placement of his can be continued"
            } else if tables.kept.isSigned[unit] {
                "his placement is signed, so it goes on"
            } else if series.count != placed.series.count || Set(series).count != series.count {
                "no such series, or one twice"
            } else if series.contains(where: { facts.instance.series[$0].project != project }) {
                "a series of another project"
            } else if !(1...most).contains(series.count) {
                "\(series.count) series in one placement"
            } else {
                nil
            }
        if let fault { fail(.roster02, placed, fault) }
        return fault == nil ? series.sorted() : nil
    }

    /// Step 6: the pattern, over the row's lawful sittings and the assigned ones.
    private mutating func checkPattern(_ timeline: [Int], _ placed: PlacedClient) {
        let outside = outcome.sittings.filter { !timeline.contains($0) }
        let all =
            outside.isEmpty ? timeline : (timeline + Set(outside)).sorted { facts.held.comesBefore($0, $1) }
        let broken = PatternRules.broken(
            by: all.map { facts.held.sittings[$0] }, planStart: facts.planStart, person.limits)
        for code in broken { fail(code, placed, code.sentence) }
    }

    /// Steps 7 and 8 for a kept placement that goes on.
    private mutating func compare(_ placed: PlacedClient, with continuation: Continuation) {
        let placement = facts.instance.placements[continuation.placement]
        let series = placement.series.map { facts.instance.series[$0].id }.sorted()
        if tables.ids.projects[placed.project.text] != placement.project || placed.series != series {
            fail(.roster02, placed, "not the project and series of the kept placement")
        } else {
            compare(placed, with: continuation.column)
        }
    }

    /// Steps 7 and 8: the column that begins on firstDate.
    private mutating func compare(_ placed: PlacedClient, _ series: [Int], _ timeline: [Int]) {
        let column = ColumnRules.column(
            of: series, at: facts.instance.series[series[0]].project, beginningOn: placed.firstDate.dayNumber,
            timeline: timeline, for: person)
        guard let column else {
            return fail(.roster02, placed, "no column of these series begins on \(placed.firstDate)")
        }
        compare(placed, with: column)
    }

    private mutating func compare(_ placed: PlacedClient, with column: WrittenColumn) {
        if let text = difference(column, placed) { return fail(.roster02, placed, text) }
        outcome.isSound = true
        (outcome.cost, outcome.lost) = (column.cost, column.lost)
        if placed.cost.value != column.cost {
            fail(.roster03, placed, "costs \(column.cost), claimed \(placed.cost)")
        }
    }

    /// The first difference between the assignments and the sittings of the column or continuation.
    private func difference(_ column: WrittenColumn, _ placed: PlacedClient) -> String? {
        let sorted = lines.sorted {
            ($0.session.date, $0.from, $0.session.series) < ($1.session.date, $1.from, $1.session.series)
        }
        if sorted.count != column.sittings.count {
            return "\(sorted.count) sittings assigned, the column has \(column.sittings.count)"
        }
        if sorted.first?.session.date != placed.firstDate {
            let first = sorted.first?.session.date.description ?? "no day"
            return "the first sitting is on \(first), not \(placed.firstDate)"
        }
        for (position, line) in sorted.enumerated() {
            let (number, credit) = (column.sittings[position], column.credits[position])
            if let text = difference(line, facts.held.sittings[number], facts.session(number), credit) { return text }
        }
        if placed.unworkedMinutes.value != column.unworked {
            return "\(column.unworked) min stay unworked, claimed \(placed.unworkedMinutes)"
        }
        return nil
    }

    private func difference(_ line: Assignment, _ sitting: Sitting, _ session: SessionID, _ credit: Int) -> String? {
        if line.session != session { return "\(line.session) assigned where the column has \(session)" }
        if line.creditMinutes.value != credit {
            return "\(session): \(line.creditMinutes) min credited, not \(credit)"
        }
        let end = credit < sitting.net ? sitting.start + sitting.pause + credit : sitting.end
        if line.from.minute != sitting.start { return "\(session): from \(line.from)" }
        if line.to.minute != end { return "\(session): to \(line.to)" }
        let state: Assignment.State = line.session.date <= facts.instance.firmThrough ? .firm : .lookahead
        if line.state != state { return "\(session): \(line.state.rawValue), not \(state.rawValue)" }
        return nil
    }
}
