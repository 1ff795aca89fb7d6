import PlacementDomain

/// Steps 4 to 8 of docs/certificate.md, part 5, for one client.
///
/// Every condition of a sitting and of a pattern by its own id; HOURS-04 no more minutes than remain · ROSTER-02 the
/// assignments are a column of his, or his continuation · ROSTER-03 what it costs.
struct PlacementCheck {
    private let tables: DerivedTables
    private let unit: Int
    /// On the days of his continuation, if that is what the roster claims.
    private let person: Person
    private let listed: [ListedRoster.ListedAssignment]
    /// The assignments of `listed`.
    private let assignments: [Assignment]
    private var outcome = ClientOutcome()

    private var facts: Facts { tables.facts }

    /// What the roster says of a client who is listed once comes to.
    static func outcome(of unit: Int, _ listed: ListedRoster, _ roster: Roster, _ tables: DerivedTables)
        -> ClientOutcome
    {
        let own = Array(listed.assignments[unit])
        guard let placed = listed.placement[unit].map({ roster.placements[$0] }) else {
            return unplacedOutcome(own.first.map { roster.assignments[$0.index] })
        }
        let continuation = placed.kind == .continuation ? tables.kept.ofUnit[unit] : nil
        let planned = tables.facts.planned.units[unit]
        var check = PlacementCheck(
            tables: tables, roster: roster, unit: unit,
            person: Person(continuation == nil ? planned : planned.continuing, tables.facts), listed: own)
        check.run(placed, continuation)
        return check.outcome
    }

    private static func unplacedOutcome(_ assignment: Assignment?) -> ClientOutcome {
        guard let assignment else { return ClientOutcome(isSound: true) }
        let violation = Violation(
            code: RuleCode.roster02.id, place: "\(assignment.client) \(assignment.session)",
            text: Said("een werkdag van een cliënt zonder plaats", "a working day of a client who is not placed"))
        return ClientOutcome(violations: [violation])
    }

    private init(
        tables: DerivedTables, roster: Roster, unit: Int, person: Person,
        listed: [ListedRoster.ListedAssignment]
    ) {
        self.tables = tables
        self.unit = unit
        self.person = person
        self.listed = listed
        assignments = listed.map { roster.assignments[$0.index] }
    }

    private mutating func run(_ placed: PlacedClient, _ continuation: Continuation?) {
        outcome.isContinuation = continuation != nil
        checkSittings(placed)
        if outcome.violations.isEmpty { checkMinutes(placed) }
        if !outcome.violations.isEmpty { return }
        if let continuation { return compare(placed, with: continuation) }
        guard let series = seriesOfPattern(placed) else { return }
        let timeline = ColumnRules.timeline(of: series, for: person)
        checkPattern(timeline, placed)
        if outcome.violations.isEmpty { compare(placed, series, timeline) }
    }

    private mutating func fail(_ code: RuleCode, _ placed: PlacedClient, _ text: Said) {
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
        for (own, assignment) in zip(listed, assignments) {
            for code in broken(by: assignment, own) {
                let key = Key(code: code, series: own.series)
                if found[key] == nil { order.append(key) }
                found[key] = (found[key]?.first ?? assignment.session, (found[key]?.count ?? 0) + 1)
            }
        }
        for key in order {
            guard let (first, count) = found[key] else { continue }
            let text = Said {
                $0(key.code.sentence)
                    + (count == 1
                        ? ""
                        : $0(" (\(count) werkdagen van deze reeks)", " (\(count) working days of this series)"))
            }
            outcome.violations.append(
                Violation(
                    code: key.code.id, place: "\(placed.client) \(first)", text: text))
        }
    }

    /// The rules that one assignment breaks by itself; notes its sitting if it is held.
    private mutating func broken(by assignment: Assignment, _ own: ListedRoster.ListedAssignment) -> [RuleCode] {
        let day = own.day
        guard let series = own.series else { return [.roster02] }
        if day < facts.planStart { return [.days06] }
        guard let number = facts.held.number(ofSeries: series, on: day) else {
            return SittingConditions.broken(inSeries: series, on: day, for: person).broken
        }
        outcome.sittings.append(number)
        let sitting = facts.held.sittings[number]
        var broken = SittingConditions.broken(by: sitting, for: person)
        if DayRules.isOutside(assignment, sitting) { broken.append(.days05) }
        if HourRules.creditsTooMuch(assignment.creditMinutes.value, of: sitting) { broken.append(.hours02) }
        return broken.inOrder
    }

    /// Step 5: not more minutes than remain. Each assignment is in a held sitting here and credits no more than that has.
    private mutating func checkMinutes(_ placed: PlacedClient) {
        let credits = HourRules.credited(zip(outcome.sittings, assignments.map(\.creditMinutes.value)))
        let remaining = person.unit.remaining
        if credits > remaining {
            let text = Said(
                "\(credits) min geteld, er zijn nog \(remaining) min te werken",
                "\(credits) min credited, \(remaining) min remain")
            fail(.hours04, placed, text)
        }
    }

    /// The placement's series as indexes; nil and ROSTER-02: they are no pattern.
    private mutating func seriesOfPattern(_ placed: PlacedClient) -> [Int]? {
        let series = placed.series.compactMap { tables.ids.series[$0] }
        let project = tables.ids.projects[placed.project]
        let fault: Said? =
            if project == nil {
                Said("dit project bestaat niet", "no such project")
            } else if placed.kind != .start {
                Said("er is geen plaatsing die kan doorgaan", "there is no placement that can be continued")
            } else if tables.kept.isSigned[unit] {
                Said("de plaatsing is ondertekend en gaat dus door", "the placement is signed, so it goes on")
            } else if series.count != placed.series.count || Set(series).count != series.count {
                Said("een reeks bestaat niet, of staat er twee keer", "no such series, or one twice")
            } else if series.contains(where: { facts.instance.series[$0].project != project }) {
                Said("een reeks van een ander project", "a series of another project")
            } else if series.isEmpty {
                Said("een plaatsing zonder reeks", "a placement without a series")
            } else if let project, let most = mostSeries(at: project, fewerThan: series.count) {
                Said(
                    "\(series.count) reeksen in één plaatsing, hoogstens \(most)",
                    "\(series.count) series in one placement, \(most) at most")
            } else {
                nil
            }
        if let fault { fail(.roster02, placed, fault) }
        return fault == nil ? series.sorted() : nil
    }

    /// How many series his patterns there may have, if they are fewer than `count`.
    private func mostSeries(at project: Int, fewerThan count: Int) -> Int? {
        let most = PatternSize.most(at: project, having: count, for: person)
        return most < count ? most : nil
    }

    /// Step 6: the pattern, over the placement's lawful sittings and the assigned ones.
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
        if tables.ids.projects[placed.project] != placement.project || placed.series != series {
            fail(
                .roster02, placed,
                Said(
                    "niet het project en de reeksen van de plaatsing die doorgaat",
                    "not the project and series of the placement that goes on"))
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
            let text = Said(
                "met deze reeksen kan op \(placed.firstDate) geen plaatsing beginnen",
                "no placement in these series can begin on \(placed.firstDate)")
            return fail(.roster02, placed, text)
        }
        compare(placed, with: column)
    }

    private mutating func compare(_ placed: PlacedClient, with column: WrittenColumn) {
        let comparison = ColumnComparison(column: column, placed: placed, assignments: assignments, facts: facts)
        if let text = comparison.difference { return fail(.roster02, placed, text) }
        outcome.isSound = true
        (outcome.cost, outcome.lost) = (column.cost, column.lost)
        if placed.cost.value != column.cost {
            let text = Said(
                "weegt \(column.cost) punten, er staat \(placed.cost)",
                "costs \(column.cost) points, claimed \(placed.cost)")
            fail(.roster03, placed, text)
        }
    }
}
