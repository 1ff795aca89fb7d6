package import PlacementDomain
internal import PlacementRules

/// Builds timelines, patterns and unit facts: the whole choice of every client, at cost and without any price of a row.
///
/// 1. Every project's patterns get a shared timeline. 2. Every client's lawful series are combined to patterns; a plain
/// one points into the shared timeline, any other gets its own. 3. Patterns are sorted by their least cost, and the
/// cost of being unplaced is reckoned from the virtual columns.
package struct ChoiceBuilder {
    package private(set) var arena: TimelineArena
    package let firstPattern: FlatArray<Int32>
    package let patterns: FlatArray<ClientPattern>
    package let facts: FlatArray<UnitFacts>
    package let wait: FlatArray<Int32>
    package let slack: FlatArray<Int32>
    package let columnCount: Int

    /// - Parameters:
    ///   - continuations: of each unit that has one, by its place in `units`.
    ///   - sharedAt: projects whose patterns get shared timelines; nil: all. It changes the speed only.
    ///   - project: only choices at this project; nil: all.
    package init(
        instance: Instance, rows: RowTable, eligibility: Eligibility, sizes: PatternSizes, units: [PlanningUnit],
        continuations: [Int: Continuation], sharedAt: [Int]? = nil, project: Int? = nil, threads: Int
    ) {
        let weights = instance.policy.weights
        let startWeeks = instance.startWeeks
        slack = ChoiceBuilder.slackTable(weights)
        wait = ChoiceBuilder.waitTable(units, startWeeks: startWeeks, weights: weights)

        let lastDay = units.map(\.termEnd).max() ?? instance.planStart
        let sharedPatterns = SharedPatterns(
            instance: instance, rows: rows, sizes: sizes, lastDay: lastDay, projects: sharedAt)

        // Chunks are of a fixed size and merged in order: the same tables at any thread count.
        let chunks = Chunks(total: units.count, size: 64)
        let results = ItemResults<ClientPatternMaker>(count: chunks.count)
        forEachItem(chunks.count, threads: threads) { chunk in
            let maker = ClientPatternMaker(
                instance: instance, rows: rows, eligibility: eligibility, shared: sharedPatterns)
            for unit in chunks.range(chunk) {
                maker.addPatterns(of: units[unit], continuation: continuations[unit], onlyAt: project)
            }
            results.set(chunk, maker)
        }

        var arena = sharedPatterns.arena
        let first = FlatArray<Int32>(repeating: 0, count: units.count + 1)
        let total = results.values.reduce(0) { $0 + ($1?.patterns.count ?? 0) }
        let none = ClientPattern(
            timeline: 0, lo: 0, hi: 0, fixed: 0, travelPerDay: 0, project: 0, base: 0, leastLost: 0,
            leastUnwaited: 0, isFirst: false)
        let all = FlatArray<ClientPattern>(repeating: none, count: total)
        let unitFacts = FlatArray<UnitFacts>(
            repeating: UnitFacts(
                remaining: 0, termEnd: 0, hasTerm: false, unplacedCost: 0, unplacedLost: 0, unavoidable: 0),
            count: units.count)
        var (unit, next) = (0, 0)
        for maker in results.values {
            guard let maker else { continue }
            let shift = arena.append(maker.own)
            var position = 0
            for count in maker.patternsPerUnit {
                first[unit] = Int32(next)
                for _ in 0..<count {
                    var pattern = maker.patterns[position]
                    // Own timelines are numbered −1, −2, … until they are merged.
                    if pattern.timeline < 0 { pattern.timeline = Int32(shift) - pattern.timeline - 1 }
                    all[next] = pattern
                    next += 1
                    position += 1
                }
                unit += 1
            }
        }
        first[units.count] = Int32(next)

        self.arena = arena
        firstPattern = first
        patterns = all
        facts = unitFacts
        let table = TimelineTable(arena)
        let finisher = ClientPatternFinisher(
            instance: instance, units: units, timelines: table, slack: slack, wait: wait, firstPattern: first,
            patterns: all, facts: unitFacts)
        columnCount = finisher.run(threads: threads)
    }

    /// Points by whole days between the last sitting and the term's end, up to the greatest step.
    package static func slackTable(_ weights: CostWeights) -> FlatArray<Int32> {
        let days = weights.slack.map(\.days).max() ?? 0
        let table = FlatArray<Int32>(repeating: 0, count: days)
        let origin = CalendarDay(number: 0)
        for left in 0..<days {
            table[left] = Int32(
                SlackCost.points(
                    unworked: 0, lastDay: origin, termEnd: origin.adding(days: left), hasTerm: true, weights: weights))
        }
        return table
    }

    /// Points of waiting, `[unit * startWeeks + week]`.
    package static func waitTable(_ units: [PlanningUnit], startWeeks: Int, weights: CostWeights) -> FlatArray<Int32> {
        let table = FlatArray<Int32>(repeating: 0, count: units.count * startWeeks)
        for (index, unit) in units.enumerated() {
            for week in 0..<startWeeks {
                table[index * startWeeks + week] = Int32(unit.waitPoints(weeks: week, weights: weights))
            }
        }
        return table
    }
}
