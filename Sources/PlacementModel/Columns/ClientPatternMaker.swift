package import PlacementDomain
internal import PlacementRules

/// Makes the patterns of some clients: lawful series combined to patterns. Used by one thread.
package final class ClientPatternMaker: @unchecked Sendable {
    private let instance: Instance
    private let rowSittings: RowSittings
    /// The same as in `rowSittings`, at hand: asked millions of times.
    private let held: HeldSittings
    private let hasAgreements: Bool
    private let eligibility: Eligibility
    private let sharedPatterns: SharedPatterns

    package private(set) var patterns: [ClientPattern] = []
    package private(set) var patternsPerUnit: [Int] = []
    /// Timelines of single clients; pattern.timeline −1 is the first of them.
    package private(set) var own: TimelineArena

    package init(
        instance: Instance, held: RowSittings, eligibility: Eligibility, shared: SharedPatterns
    ) {
        self.instance = instance
        rowSittings = held
        self.held = held.held
        hasAgreements = !held.rows.agreements.isEmpty
        self.eligibility = eligibility
        sharedPatterns = shared
        own = TimelineArena(planStart: instance.planStart, startWeeks: instance.startWeeks)
    }

    /// - Parameters:
    ///   - continuation: of his kept placement; nil: none.
    ///   - wanted: only choices at this project; nil: all.
    package func addPatterns(of unit: PlanningUnit, continuation: Continuation?, onlyAt wanted: Int? = nil) {
        let before = patterns.count
        if let continuation, wanted.map({ $0 == instance.placements[continuation.placement].project }) ?? true {
            add(continuation, of: unit)
        }
        let kept = unit.kept.map { instance.placements[$0].state }
        let change = ChangeCost.points(kept: kept, isContinuation: false, weights: instance.policy.weights)
        if unit.firstDay <= unit.termEnd {
            let client = instance.clients[unit.client]
            let pace = (0...2 * sharedPatterns.mostSeries).map {
                Int32(PaceCost.points(client: client, sittingsInTwoWeeks: $0, policy: instance.policy))
            }
            let limits = eligibility.patternLimits(of: unit)
            var question = eligibility.question(of: unit)
            for project in eligibility.reachableProjects(of: unit) where wanted == nil || project == wanted {
                let lawful = eligibility.lawfulSeries(of: unit, project: project, &question)
                guard !lawful.isEmpty else { continue }
                let wish = WishCost.points(
                    client: client, project: instance.projects[project], weights: instance.policy.weights)
                addPatterns(
                    of: unit, limits, project: project, lawful: lawful, fixed: Int32(wish + change), pace: pace)
            }
        }
        patternsPerUnit.append(patterns.count - before)
    }

    /// - Parameters:
    ///   - fixed: points of wish and change.
    ///   - pace: points by sittings in two weeks.
    private func addPatterns(
        of unit: PlanningUnit, _ limits: PatternLimits, project: Int, lawful: [LawfulSeries], fixed: Int32,
        pace: [Int32]
    ) {
        let weights = instance.policy.weights
        let organisation = sharedPatterns.hasRows[project] ? rowSittings.rows.organisationOfClient[unit.client] : -1
        let plain = lawful.map { isPlain($0, unit) }
        let rhythms = lawful.map { instance.series[$0.series].rhythm.sittingsInTwoWeeks }
        let travel = lawful.map { TravelCost.pointsPerDay(oneWayMinutes: $0.travelMinutes, weights: weights) }
        let shared = sharedPatterns.patterns[project]
        let everything = Array(lawful.indices)
        forEachSubset(of: everything, most: sharedPatterns.mostSeries) { subset in
            var (rhythm, isPlain, oneTravel) = (0, true, true)
            for index in subset {
                rhythm += rhythms[index]
                if !plain[index] { isPlain = false }
                if lawful[index].travelMinutes != lawful[subset[0]].travelMinutes { oneTravel = false }
            }
            var pattern = ClientPattern(
                timeline: 0, lo: 0, hi: 0, fixed: fixed + pace[rhythm], travelPerDay: Int32(travel[subset[0]]),
                project: Int32(project), base: 0, leastLost: 0, leastUnwaited: 0)
            if oneTravel, isPlain, let key = SharedPatterns.key(subset, of: lawful),
                let sharedPattern = shared[SharedPatterns.Key(series: key, organisation: organisation)]
            {
                guard let range = bounds(in: sharedPattern.timeline, unit),
                    keeps(sharedPattern, range, limits)
                else { return }
                pattern.timeline = Int32(sharedPattern.timeline)
                pattern.lo = UInt16(range.lowerBound)
                pattern.hi = UInt16(range.upperBound)
                patterns.append(pattern)
            } else if let count = ownTimeline(subset.map { lawful[$0] }, unit, limits, oneTravel: oneTravel) {
                pattern.timeline = Int32(-own.headers.count)
                pattern.lo = 0
                pattern.hi = UInt16(count)
                patterns.append(pattern)
            }
        }
    }

    /// Whether his lawful sittings of the series are all those from his first day to his term's end.
    private func isPlain(_ lawful: LawfulSeries, _ unit: PlanningUnit) -> Bool {
        guard case .range(let range) = lawful.sittings else { return false }
        let all = held.range(ofSeries: lawful.series)
        let startsPlain = range.lowerBound == all.lowerBound || held.sittings[range.lowerBound - 1].day < unit.firstDay
        let endsPlain = range.upperBound == all.upperBound || held.sittings[range.upperBound].day > unit.termEnd
        return startsPlain && endsPlain
    }

    /// The part of a shared timeline between his first day and his term's end; nil where it is empty.
    private func bounds(in timeline: Int, _ unit: PlanningUnit) -> Range<Int>? {
        let header = sharedPatterns.arena.headers[timeline]
        let (base, count) = (Int(header.base), Int(header.count))
        func firstPosition(onOrAfter day: Int32) -> Int {
            var (low, high) = (0, count)
            while low < high {
                let middle = (low + high) / 2
                if sharedPatterns.arena.day[base + middle] < day { low = middle + 1 } else { high = middle }
            }
            return low
        }
        let lo = firstPosition(onOrAfter: unit.firstDay.number)
        let hi = firstPosition(onOrAfter: unit.termEnd.number + 1)
        return lo < hi ? lo..<hi : nil
    }

    /// Whether his part of a shared timeline keeps C6: at a glance, or by what the glance leaves open.
    private func keeps(_ pattern: SharedPatterns.Pattern, _ range: Range<Int>, _ limits: PatternLimits) -> Bool {
        let unsure = PatternRuleList.unsure(pattern.summary, limits)
        if unsure.isEmpty { return true }
        let base = Int(sharedPatterns.arena.headers[pattern.timeline].base)
        let slots = sharedPatterns.arena.sitting[base + range.lowerBound..<base + range.upperBound]
        let sittings = hasAgreements ? slots.filter { !rowSittings.isRow($0) }[...] : slots
        return PatternRules.firstBroken(in: sittings, limits, asking: unsure, held: held) == nil
    }

    /// Appends a timeline of his own and returns its number of sittings; nil where C6 forbids the pattern.
    private func ownTimeline(
        _ series: [LawfulSeries], _ unit: PlanningUnit, _ limits: PatternLimits, oneTravel: Bool
    ) -> Int? {
        let sittings = mergedSittings(
            series.map { part -> [Int] in
                switch part.sittings {
                case .range(let range): Array(range)
                case .list(let numbers): numbers.map { Int($0) }
                }
            }, held)
        // Rules without a number are kept whatever the timeline.
        let rules = PatternRuleList.unsure(.worst, limits)
        guard !sittings.isEmpty, PatternRules.firstBroken(in: sittings, limits, asking: rules, held: held) == nil
        else { return nil }
        var travel: [Int32]?
        if !oneTravel {
            let points = Dictionary(
                series.map {
                    (
                        Int32($0.series),
                        Int32(
                            TravelCost.pointsPerDay(
                                oneWayMinutes: $0.travelMinutes, weights: instance.policy.weights))
                    )
                }, uniquingKeysWith: { first, _ in first })
            travel = []
            for number in withRows(sittings, unit) { travel?.append(points[rowSittings.sitting(number).series] ?? 0) }
        }
        let slots = withRows(sittings, unit)
        _ = own.append(sittings: slots, of: rowSittings, seriesCount: series.count, travelPoints: travel)
        return slots.count
    }

    private func withRows(_ sittings: [Int32], _ unit: PlanningUnit) -> [Int32] {
        if !hasAgreements { return sittings }
        return rowSittings.withRows(sittings, organisation: rowSittings.rows.organisationOfClient[unit.client])
    }

    /// The kept placement going on, as an pattern with a single column.
    private func add(_ continuation: Continuation, of unit: PlanningUnit) {
        let weights = instance.policy.weights
        var minutes: [Int32: Int32] = [:]
        for (number, travel) in zip(continuation.timeline, continuation.travelMinutes) {
            minutes[held.sittings[Int(number)].series] = travel
        }
        let slots = withRows(continuation.timeline, unit)
        let travel = slots.map { number in
            let oneWay = minutes[rowSittings.sitting(number).series] ?? 0
            return Int32(TravelCost.pointsPerDay(oneWayMinutes: Int(oneWay), weights: weights))
        }
        _ = own.appendContinuation(sittings: slots, of: rowSittings, travelPoints: travel)
        patterns.append(
            ClientPattern(
                timeline: Int32(-own.headers.count), lo: 0, hi: UInt16(slots.count),
                fixed: Int32(continuation.fixedCost), travelPerDay: 0,
                project: Int32(instance.placements[continuation.placement].project), base: 0, leastLost: 0,
                leastUnwaited: 0))
    }
}

/// Reckons what needs all patterns of a client: least costs, the unplaced cost, the unavoidable; sorts by least cost.
package struct ClientPatternFinisher: @unchecked Sendable {
    package let instance: Instance
    package let units: [PlanningUnit]
    package let timelines: TimelineTable
    package let slack: FlatArray<Int32>
    package let wait: FlatArray<Int32>
    package let firstPattern: FlatArray<Int32>
    package let patterns: FlatArray<ClientPattern>
    package let facts: FlatArray<UnitFacts>

    /// - Returns: the number of columns.
    package func run(threads: Int) -> Int {
        let chunks = Chunks(total: units.count, size: 64)
        let counts = FlatArray<Int>(repeating: 0, count: chunks.count)
        let reckoner = ColumnReckoner(
            timelines: timelines, slack: slack, startWeeks: instance.startWeeks, weights: instance.policy.weights)
        forEachItem(chunks.count, threads: threads) { chunk in
            for unit in chunks.range(chunk) { counts[chunk] += finish(unit, reckoner) }
        }
        return counts.array.reduce(0, +)
    }

    private func finish(_ index: Int, _ reckoner: ColumnReckoner) -> Int {
        let unit = units[index]
        let weights = instance.policy.weights
        var fact = UnitFacts(
            remaining: Int32(unit.remaining.value), termEnd: unit.termEnd.number, hasTerm: unit.hasTerm,
            unplacedCost: 0, unplacedLost: 0, unavoidable: 0)
        var columns = 0
        var leastLost = Int32.max
        var lasting: (unworked: Int32, cost: Int32, lost: Int32)?
        let range = Int(firstPattern[index])..<Int(firstPattern[index + 1])
        for position in range {
            var pattern = patterns[position]
            pattern.base = Int32.max
            pattern.leastLost = Int32.max
            pattern.leastUnwaited = Int32.max
            reckoner.forEachColumn(of: pattern, fact) { week, _, _, cost, lost in
                columns += 1
                pattern.base = min(pattern.base, cost + wait[index * instance.startWeeks + week])
                pattern.leastLost = min(pattern.leastLost, lost)
                pattern.leastUnwaited = min(pattern.leastUnwaited, cost)
            }
            patterns[position] = pattern
            leastLost = min(leastLost, pattern.leastLost)
            if let virtual = virtualColumn(of: pattern, fact, unit, reckoner, weights) {
                if let known = lasting, known.unworked < virtual.unworked { continue }
                if let known = lasting, known.unworked == virtual.unworked, known.cost >= virtual.cost { continue }
                lasting = virtual
            }
        }
        fact.unplacedCost = Int32(
            unit.unplacedPoints(
                greatestLasting: lasting.map { Int($0.cost) }, startWeeks: instance.startWeeks, weights: weights))
        fact.unplacedLost = Int32(
            unit.unplacedLostPoints(leastUnworked: lasting.map { Int($0.unworked) }, weights: weights))
        fact.unavoidable = min(leastLost, fact.unplacedLost)
        facts[index] = fact
        var own = UnsafeMutableBufferPointer(start: patterns.base + range.lowerBound, count: range.count)
        own.sort { ($0.base, $0.project, $0.timeline) < ($1.base, $1.project, $1.timeline) }
        return columns
    }

    /// The column that begins with the first sitting after the start window; nil where there is none.
    private func virtualColumn(
        of pattern: ClientPattern, _ fact: UnitFacts, _ unit: PlanningUnit, _ reckoner: ColumnReckoner,
        _ weights: CostWeights
    ) -> (unworked: Int32, cost: Int32, lost: Int32)? {
        let header = timelines.headers[Int(pattern.timeline)]
        let start = max(Int(timelines.weekStart[Int(header.weekBase) + instance.startWeeks]), Int(pattern.lo))
        guard start < Int(pattern.hi) else { return nil }
        let column = reckoner.column(
            of: pattern, header, fact, start: start, usual: reckoner.usual(header, fact), endGuess: start + 1)
        guard column.end > 0 else { return nil }
        let monday = CalendarDay(number: timelines.slot[Int(header.base) + start].day).monday
        let weeks = monday.days(since: instance.planStart) / 7
        let wait = Int32(unit.waitPoints(weeks: weeks, weights: weights))
        return (column.unworked, column.cost + wait, column.lost)
    }
}
