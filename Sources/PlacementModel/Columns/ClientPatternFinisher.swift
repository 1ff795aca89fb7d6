package import PlacementDomain
internal import PlacementRules

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
        let (weights, startWeeks) = (instance.policy.weights, instance.startWeeks)
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
            var walk = reckoner.walk(pattern, fact)
            for week in 0..<startWeeks {
                guard let stretch = walk.column(in: week) else { continue }
                columns += 1
                pattern.base = min(pattern.base, stretch.cost + wait[index * startWeeks + week])
                pattern.leastLost = min(pattern.leastLost, stretch.lost)
                pattern.leastUnwaited = min(pattern.leastUnwaited, stretch.cost)
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
