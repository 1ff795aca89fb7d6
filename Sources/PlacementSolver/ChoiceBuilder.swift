internal import PlacementDomain
internal import PlacementRules

/// Builds timelines, patterns and unit facts: the whole choice of every client, priced nowhere yet.
///
/// 1. Every project's patterns get a shared timeline. 2. Every client's lawful series are combined to patterns; a plain
/// one points into the shared timeline, any other gets its own. 3. Patterns are sorted by their least cost, and the cost
/// of being unplaced is reckoned from the virtual columns.
struct ChoiceBuilder {
    private(set) var arena: TimelineArena
    let firstPattern: FlatArray<Int32>
    let patterns: FlatArray<ClientPattern>
    let facts: FlatArray<UnitFacts>
    let wait: FlatArray<Int32>
    let slack: FlatArray<Int32>
    let columnCount: Int

    /// - Parameters:
    ///   - continuations: of each unit that has one, by its place in `units`.
    ///   - sharedAt: projects whose patterns get shared timelines; nil: all. It changes the speed only.
    ///   - project: only choices at this project; nil: all.
    init(
        instance: Instance, held: RowSittings, eligibility: Eligibility, units: [PlanningUnit],
        continuations: [Int: Continuation], sharedAt: [Int]? = nil, project: Int? = nil, threads: Int
    ) {
        let weights = instance.policy.weights
        let startWeeks = instance.startWeeks
        slack = ChoiceBuilder.slackTable(weights)
        wait = ChoiceBuilder.waitTable(units, startWeeks: startWeeks, weights: weights)

        let lastDay = units.map(\.termEnd).max() ?? instance.planStart
        let sharedPatterns = SharedPatterns(instance: instance, held: held, lastDay: lastDay, projects: sharedAt)
        let limits = PatternLimits(instance: instance)

        // Chunks are of a fixed size and merged in order: the same tables at any thread count.
        let chunks = Chunks(total: units.count, size: 64)
        let results = ChunkResults<ClientPatternMaker>(count: chunks.count)
        forEachChunk(chunks.count, threads: threads) { chunk in
            let maker = ClientPatternMaker(
                instance: instance, held: held, eligibility: eligibility, shared: sharedPatterns, limits: limits)
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
            leastUnwaited: 0)
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
    static func slackTable(_ weights: CostWeights) -> FlatArray<Int32> {
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

    static func waitTable(_ units: [PlanningUnit], startWeeks: Int, weights: CostWeights) -> FlatArray<Int32> {
        let table = FlatArray<Int32>(repeating: 0, count: units.count * startWeeks)
        for (index, unit) in units.enumerated() {
            for week in 0..<startWeeks {
                table[index * startWeeks + week] = Int32(WaitCost.points(unit: unit, weeks: week, weights: weights))
            }
        }
        return table
    }
}

/// Numbers that let most patterns pass C6 at a glance; a pattern that does not is tested sitting by sitting.
struct PatternLimits: Sendable {
    /// Smallest HOURS-07 and greatest HOURS-08 numbers of any version; a HOURS-14 number of any version.
    let minutesPerDay: Int
    let restMinutes: Int
    let hasWeeklyCap: Bool

    init(instance: Instance) {
        let versions = instance.rules.versions
        minutesPerDay =
            versions.filter { $0.id == "HOURS-07" }.compactMap { $0.numbers["minutesPerDay"] }.min() ?? Int.max
        restMinutes = versions.filter { $0.id == "HOURS-08" }.compactMap { $0.numbers["restMinutes"] }.max() ?? 0
        hasWeeklyCap = versions.contains { $0.id == "HOURS-14" && $0.numbers["minutesPerWeek"] != nil }
    }

    /// Whether sittings sorted by time keep every limit but the client's `most`, whoever he is.
    func clearlyKept(_ sittings: [Int32], _ held: HeldSittings) -> Bool {
        guard !hasWeeklyCap else { return false }
        for (index, number) in sittings.enumerated() {
            let sitting = held.sittings[Int(number)]
            guard Int(sitting.net) <= minutesPerDay else { return false }
            guard index > 0 else { continue }
            let before = held.sittings[Int(sittings[index - 1])]
            let days = sitting.day.days(since: before.day)
            guard days > 0, days * 1440 + Int(sitting.start) - Int(before.end) >= restMinutes else { return false }
        }
        return true
    }

    /// Whether some ISO week holds more than `most` sittings; ends at the first such week.
    func exceeds(_ most: Int, _ sittings: ArraySlice<Int32>, _ held: HeldSittings) -> Bool {
        var (count, nextMonday) = (0, Int32.min)
        for number in sittings {
            let day = held.sittings[Int(number)].day
            if day.number >= nextMonday {
                count = 0
                nextMonday = day.monday.number + 7
            }
            count += 1
            if count > most { return true }
        }
        return false
    }

    /// Most sittings in one ISO week.
    func mostInAWeek(_ sittings: [Int32], _ held: HeldSittings) -> Int {
        var (most, count) = (0, 0)
        var monday = Int32.min
        for number in sittings {
            let day = held.sittings[Int(number)].day
            let thisMonday = day.monday.number
            count = thisMonday == monday ? count + 1 : 1
            monday = thisMonday
            most = max(most, count)
        }
        return most
    }
}
