public import PlacementDomain
internal import PlacementRules

/// A client's columns at one project with one pattern: everything about them but the start week.
public struct ClientPattern: BitwiseCopyable, Sendable {
    /// Index into the timeline table.
    public var timeline: Int32
    /// The client's part of the timeline, `lo..<hi`.
    public var lo: UInt16
    public var hi: UInt16
    /// Wish and pace points.
    public var fixed: Int32
    /// Points a day; unused where the timeline has travel points of its own.
    public var travelPerDay: Int32
    public var project: Int32
    /// Least cost over the start weeks.
    public var base: Int32
    /// Least lost points over the start weeks.
    public var leastLost: Int32
    /// Least cost without waiting over the start weeks.
    public var leastUnwaited: Int32
}

/// What pricing needs to know of one planning unit.
public struct UnitFacts: BitwiseCopyable, Sendable {
    public var remaining: Int32
    public var termEnd: Int32
    public var hasTerm: Bool
    /// U_c in points.
    public var unplacedCost: Int32
    /// lost(unplaced).
    public var unplacedLost: Int32
    /// Least lost points over all choices, being unplaced among them.
    public var unavoidable: Int32
}

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
    package let rowSittings: RowSittings
    package let apart: ApartLimits
    package let keptConflicts: KeptConflicts
    package let notPlanned: [NotPlannedOrder]
    public let startWeeks: Int

    /// Seats of sittings, and behind them those of agreements (`RowSittings`), less what signed clients hold.
    public let capacity: FlatArray<Int32>
    public let projectOfSitting: FlatArray<Int32>
    /// Sittings of each project, ascending.
    package let sittingsOfProject: [[Int]]
    public let timelines: TimelineTable
    /// `patterns[firstPattern[u]..<firstPattern[u + 1]]` are those of unit `u`, by ascending base cost.
    public let firstPattern: FlatArray<Int32>
    public let patterns: FlatArray<ClientPattern>
    public let facts: FlatArray<UnitFacts>
    /// Wait points `[unit * startWeeks + week]`.
    public let wait: FlatArray<Int32>
    /// Points for a last sitting `i` days before the term's end, `i` in `0..<slack.count`; none beyond.
    public let slack: FlatArray<Int32>
    public let lostPerHour: Int32
    public let restPerHour: Int32
    /// All columns of all clients.
    public let columnCount: Int

    /// Of those who have a choice.
    package var unavoidable: Int { (0..<units.count).reduce(0) { $0 + Int(facts[$1].unavoidable) } }
    /// What signed clients cost and lose, whatever the plan does.
    package var signedCost: Int { signed.reduce(0) { $0 + $1.continuation.cost } }
    package var signedLost: Int { signed.reduce(0) { $0 + $1.continuation.lost } }

    init(model: PlacementModel, threads: Int) {
        let instance = model.instance
        let (held, eligibility, kept, rows) = (model.held, model.eligibility, model.continuations, model.rows)
        let rowSittings = RowSittings(held, rows)
        keptConflicts = KeptConflicts(
            instance: instance, units: model.units, held: held, continuations: kept, rows: rows, apart: model.apart)
        self.instance = instance
        self.held = held
        self.eligibility = eligibility
        self.rowSittings = rowSittings
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
        apart = ApartLimits(instance: instance, units: units, held: held, rows: rows, pairs: model.apart)
        notPlanned = model.notPlanned
        startWeeks = instance.startWeeks
        capacity = FlatArray(rowSittings.capacities(), filler: 0)
        projectOfSitting = FlatArray(
            (0..<rowSittings.count).map { Int32(instance.series[Int(rowSittings.sitting(Int32($0)).series)].project) },
            filler: 0)

        var sittingsOfProject = [[Int]](repeating: [], count: instance.projects.count)
        for number in 0..<rowSittings.count { sittingsOfProject[Int(projectOfSitting[number])].append(number) }
        self.sittingsOfProject = sittingsOfProject

        let builder = ChoiceBuilder(
            instance: instance, held: rowSittings, eligibility: eligibility, units: units,
            continuations: continuations, threads: threads)
        timelines = TimelineTable(builder.arena)
        firstPattern = builder.firstPattern
        patterns = builder.patterns
        facts = builder.facts
        wait = builder.wait
        slack = builder.slack
        lostPerHour = Int32(instance.policy.weights.lostPerHour)
        restPerHour = Int32(instance.policy.weights.restPerHour)
        columnCount = builder.columnCount
    }

    @inline(always) public func patternRange(_ unit: Int) -> Range<Int> {
        Int(firstPattern[unit])..<Int(firstPattern[unit + 1])
    }
}

/// One column: an pattern with its start week, as positions in its timeline.
public struct Column: BitwiseCopyable, Sendable, Equatable {
    public var pattern: Int32
    /// First position and position after the last, relative to the timeline.
    public var start: UInt16
    public var end: UInt16
    public var cost: Int32

    /// Stands for the pattern of somebody unplaced.
    public static let unplaced: Int32 = -1
    /// Being unplaced.
    public static let nowhere = Column(pattern: unplaced, start: 0, end: 0, cost: 0)

    @inlinable public init(pattern: Int32, start: UInt16, end: UInt16, cost: Int32) {
        self.pattern = pattern
        self.start = start
        self.end = end
        self.cost = cost
    }
}

/// The numbers that reckon the columns of any pattern; plain pointers, copied into the hot loops.
public struct ColumnReckoner: @unchecked Sendable {
    public let header: UnsafeMutablePointer<TimelineArena.Header>
    public let slot: UnsafeMutablePointer<TimelineSlot>
    public let weekStart: UnsafeMutablePointer<UInt16>
    public let travelPrefix: UnsafeMutablePointer<Int32>
    public let slack: UnsafeMutablePointer<Int32>
    public let slackDays: Int32
    public let startWeeks: Int
    public let lostPerHour: Int32
    public let restPerHour: Int32

    public init(timelines: TimelineTable, slack: FlatArray<Int32>, startWeeks: Int, weights: CostWeights) {
        header = timelines.headers.base
        slot = timelines.slot.base
        weekStart = timelines.weekStart.base
        travelPrefix = timelines.travelPrefix.base
        self.slack = slack.base
        slackDays = Int32(slack.count)
        self.startWeeks = startWeeks
        lostPerHour = Int32(weights.lostPerHour)
        restPerHour = Int32(weights.restPerHour)
    }

    /// Sittings that the remaining minutes take where all are equally long; 0 where they are not.
    @inline(always) public func usual(_ header: TimelineArena.Header, _ facts: UnitFacts) -> Int {
        header.uniformNet > 0 ? Int((facts.remaining + header.uniformNet - 1) / header.uniformNet) : 0
    }

    /// The column of `pattern` that begins at position `start`: where it ends, and its parts of cost but for waiting.
    ///
    /// - Parameter usual: see `usual(_:_:)`.
    /// - Returns: `end` 0 where there is no such column (a series of the pattern would have no sitting in it).
    @inline(always)
    public func column(
        of pattern: ClientPattern, _ header: TimelineArena.Header, _ facts: UnitFacts, start: Int, usual: Int,
        endGuess: Int
    ) -> (end: Int, cost: Int32, lost: Int32, unworked: Int32) {
        let slots = slot + Int(header.base)
        let hi = Int(pattern.hi)
        var end: Int
        let unworked: Int32
        if usual > 0 {
            end = min(start + usual, hi)
            unworked = max(0, facts.remaining - Int32(end - start) * header.uniformNet)
        } else {
            let target = slots[start].netPrefix + facts.remaining
            end = min(max(endGuess, start + 1), hi)
            while end < hi, slots[end].netPrefix < target { end += 1 }
            while end > start + 1, slots[end - 1].netPrefix >= target { end -= 1 }
            unworked = max(0, target - slots[end].netPrefix)
        }
        if end < Int(slots[start].cover) { return (0, 0, 0, 0) }
        var cost = pattern.fixed
        if header.travelBase < 0 {
            let days = header.isOneADay ? end - start : Int(slots[end].dayPrefix) - Int(slots[start].dayPrefix)
            cost += pattern.travelPerDay * Int32(days)
        } else {
            let travel = Int(header.travelBase)
            cost += travelPrefix[travel + end] - travelPrefix[travel + start]
        }
        var lost: Int32 = 0
        if unworked > 0 {
            let hours = (unworked + 59) / 60
            if facts.hasTerm { lost = lostPerHour * hours } else { cost += restPerHour * hours }
        } else if facts.hasTerm {
            let left = facts.termEnd - slots[end - 1].day
            if left < slackDays { cost += slack[Int(max(0, left))] }
        }
        return (end, cost + lost, lost, unworked)
    }

    /// Calls `body(week, start, end, cost, lost)` for each column of `pattern`; cost without waiting.
    ///
    /// - Parameter isOver: asked before each week; true ends the walk.
    @inline(always)
    public func forEachColumn(
        of pattern: ClientPattern, _ facts: UnitFacts, until isOver: (Int) -> Bool = { _ in false },
        _ body: (Int, Int, Int, Int32, Int32) -> Void
    ) {
        let header = header[Int(pattern.timeline)]
        let weeks = weekStart + Int(header.weekBase)
        let (lo, hi) = (Int(pattern.lo), Int(pattern.hi))
        let usual = usual(header, facts)
        var lastStart = 0
        var lastEnd = 0
        for week in 0..<startWeeks {
            if isOver(week) { return }
            let start = max(Int(weeks[week]), lo)
            guard start < min(Int(weeks[week + 1]), hi) else { continue }
            let column = column(
                of: pattern, header, facts, start: start, usual: usual, endGuess: lastEnd + start - lastStart)
            lastStart = start
            lastEnd = max(column.end, start + 1)
            if column.end > 0 { body(week, start, column.end, column.cost, column.lost) }
        }
    }
}

extension ChoiceSpace {
    public var reckoner: ColumnReckoner {
        ColumnReckoner(
            timelines: timelines, slack: slack, startWeeks: startWeeks, weights: instance.policy.weights)
    }

    /// Sitting numbers of a column, in order.
    @inline(always)
    public func sittings(of column: Column) -> UnsafeBufferPointer<Int32> {
        let header = timelines.headers[Int(patterns[Int(column.pattern)].timeline)]
        return UnsafeBufferPointer(
            start: timelines.sitting.base + Int(header.base) + Int(column.start),
            count: Int(column.end) - Int(column.start))
    }

    @inline(always) public func project(of column: Column) -> Int {
        Int(patterns[Int(column.pattern)].project)
    }

    /// Every column of a unit, for whole models and tests.
    public func allColumns(of unit: Int) -> [Column] {
        let reckoner = reckoner
        var columns: [Column] = []
        for index in patternRange(unit) {
            reckoner.forEachColumn(of: patterns[index], facts[unit]) { week, start, end, cost, _ in
                columns.append(
                    Column(
                        pattern: Int32(index), start: UInt16(start), end: UInt16(end),
                        cost: cost + wait[unit * startWeeks + week]))
            }
        }
        return columns
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
