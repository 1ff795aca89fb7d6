public import PlacementDomain
internal import PlacementRules

/// All choices of all clients, without listing the columns: timelines, patterns and the numbers that price them.
///
/// Immutable after `init`; shared by all phases and threads.
public final class ChoiceSpace: @unchecked Sendable {
    public let instance: Instance
    package let held: HeldSittings
    package let eligibility: Eligibility
    /// Everybody who has a choice: signed clients are in `signed` only.
    package let units: [PlanningUnit]
    /// Continuations by unit.
    package let continuations: [Int: Continuation]
    /// Signed clients with the one thing they can do.
    package let signed: [(unit: PlanningUnit, continuation: Continuation)]
    /// Place of each unit among all planned ones, signed clients included.
    package let plannedUnit: [Int]
    package let rows: RowTable
    package let apart: ApartLimits
    package let keptConflicts: KeptConflicts
    package let notPlanned: [NotPlannedOrder]
    public let startWeeks: Int

    /// By row: how many of those who have a choice it takes.
    public let limits: FlatArray<Int32>
    /// Rows on the sittings of each project, ascending.
    public let rowsOfProject: [[RowNumber]]
    public let timelines: TimelineTable
    /// `patterns[firstPattern[u]..<firstPattern[u + 1]]` are those of unit `u`, by ascending base cost.
    public let firstPattern: FlatArray<Int32>
    public let patterns: FlatArray<ClientPattern>
    public let facts: FlatArray<UnitFacts>
    /// Wait points `[unit * startWeeks + week]`.
    public let wait: FlatArray<Int32>
    /// Points for a last sitting `i` days before the term's end, `i` in `0..<slack.count`; none beyond.
    public let slack: FlatArray<Int32>
    /// Points of an hour of a legal term that stays unworked.
    public let lostPerHour: Int32
    /// All columns of all clients.
    public let columnCount: Int
    /// Slots of a timeline that no column goes beyond; at least 1.
    public let longestColumn: Int
    /// Rows that take nobody of which a choice has one or more: no choice has more of them.
    package let mostClosedRows: Int

    /// Of those who have a choice.
    package var unavoidable: Int { (0..<units.count).reduce(0) { $0 + Int(facts[$1].unavoidable) } }
    /// What signed clients cost and lose, whatever the plan does.
    package var signedCost: Int { signed.reduce(0) { $0 + $1.continuation.cost } }
    package var signedLost: Int { signed.reduce(0) { $0 + $1.continuation.lost } }

    init(model: PlacementModel, threads: Int) {
        let instance = model.instance
        let (held, eligibility, kept, rows) = (model.held, model.eligibility, model.continuations, model.rows)
        keptConflicts = KeptConflicts(model: model, losingHours: model.hoursLostBySigning(threads: threads))
        self.instance = instance
        self.held = held
        self.eligibility = eligibility
        self.rows = rows
        var units: [PlanningUnit] = []
        var plannedUnit: [Int] = []
        var continuations: [Int: Continuation] = [:]
        var signed: [(unit: PlanningUnit, continuation: Continuation)] = []
        for (index, unit) in model.units.enumerated() {
            let continuation = kept.ofUnit[index]
            if let continuation, kept.isSigned(index) {
                signed.append((unit, continuation))
            } else {
                if let continuation { continuations[units.count] = continuation }
                units.append(unit)
                plannedUnit.append(index)
            }
        }
        self.units = units
        self.continuations = continuations
        self.signed = signed
        self.plannedUnit = plannedUnit
        apart = ApartLimits(units: units, held: held, earlier: rows.earlier, pairs: model.apart)
        notPlanned = model.notPlanned
        startWeeks = instance.startWeeks
        limits = FlatArray(rows.open, filler: 0)
        var rowsOfProject = [[RowNumber]](repeating: [], count: instance.projects.count)
        for number in (0..<Int32(rows.count)).map({ RowNumber($0) }) {
            let series = held.sittings[Int(rows[number].sitting)].series
            rowsOfProject[instance.series[Int(series)].project].append(number)
        }
        self.rowsOfProject = rowsOfProject

        let builder = ChoiceBuilder(
            instance: instance, rows: rows, eligibility: eligibility, sizes: model.patternSizes, units: units,
            continuations: continuations, threads: threads)
        timelines = TimelineTable(builder.arena, rows: rows)
        firstPattern = builder.firstPattern
        patterns = builder.patterns
        facts = builder.facts
        wait = builder.wait
        slack = builder.slack
        lostPerHour = Int32(instance.policy.weights.lostPerHour)
        columnCount = builder.columnCount
        var longest = 1
        for unit in 0..<units.count {
            for index in Int(builder.firstPattern[unit])..<Int(builder.firstPattern[unit + 1]) {
                let pattern = builder.patterns[index]
                let header = timelines.headers[Int(pattern.timeline)]
                let net = header.uniformNet
                let slots = Int(pattern.hi) - Int(pattern.lo)
                let usual = net > 0 ? Int((builder.facts[unit].remaining + net - 1) / net) : slots
                longest = max(longest, min(usual, slots))
            }
        }
        longestColumn = longest
        let mostClosed = limits.array.contains(0) ? ChoiceSpace.mostClosed(timelines, limits) : 0
        mostClosedRows = min(longest, mostClosed) + (rows.boundsStarts ? 1 : 0)
    }

    /// Slots of one timeline whose row takes nobody, at most.
    private static func mostClosed(_ timelines: TimelineTable, _ limits: FlatArray<Int32>) -> Int {
        (0..<timelines.headers.count).reduce(0) { most, index in
            let header = timelines.headers[index]
            let slots = Int(header.base)..<Int(header.base) + Int(header.count)
            return max(most, slots.count { limits[timelines.row[$0].index] == 0 })
        }
    }

    @inline(always) public func patternRange(_ unit: Int) -> Range<Int> {
        Int(firstPattern[unit])..<Int(firstPattern[unit + 1])
    }
}

extension ChoiceSpace {
    public var reckoner: ColumnReckoner {
        ColumnReckoner(
            timelines: timelines, slack: slack, startWeeks: startWeeks, weights: instance.policy.weights)
    }

    /// The rows that a column takes a place in.
    @inline(always)
    public func rows(of column: Column) -> ColumnRows {
        let pattern = patterns[Int(column.pattern)]
        let first = Int(timelines.headers[Int(pattern.timeline)].base) + Int(column.start)
        return ColumnRows(
            slots: UnsafeBufferPointer(
                start: timelines.row.base + first, count: Int(column.end) - Int(column.start)),
            start: pattern.isFirst ? timelines.startRow[first] : -1)
    }

    /// Numbers of the sittings of a column, in order.
    package func sittings(of column: Column) -> [Int32] { rows(of: column).compactMap(rows.sitting(ofSeat:)) }

    @inline(always) public func project(of column: Column) -> Int {
        Int(patterns[Int(column.pattern)].project)
    }

    /// Every column of a unit, for whole models and tests.
    public func allColumns(of unit: Int) -> [Column] {
        let reckoner = reckoner
        var columns: [Column] = []
        for index in patternRange(unit) {
            var walk = reckoner.walk(patterns[index], facts[unit])
            for week in 0..<startWeeks {
                guard let stretch = walk.column(in: week) else { continue }
                columns.append(
                    Column(
                        pattern: index, stretch, cost: stretch.cost + wait[unit * startWeeks + week]))
            }
        }
        return columns
    }

    /// The columns of a unit in which nobody sits already whom he must not meet.
    package func possibleColumns(of unit: Int) -> [Column] {
        allColumns(of: unit).filter { column in sittings(of: column).allSatisfy { apart.allows(unit, $0) } }
    }

    /// Lost points of a column.
    public func lost(of column: Column, unit: Int) -> Int32 {
        let pattern = patterns[Int(column.pattern)]
        let header = timelines.headers[Int(pattern.timeline)]
        return reckoner.column(
            of: pattern, header, facts[unit], start: Int(column.start), usual: reckoner.usual(header, facts[unit]),
            endGuess: Int(column.end)
        ).lost
    }
}
