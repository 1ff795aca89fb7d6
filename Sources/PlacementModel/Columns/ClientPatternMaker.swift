package import PlacementDomain
internal import PlacementRules

/// Makes the patterns of some clients: lawful series combined to patterns. Used by one thread.
package final class ClientPatternMaker: @unchecked Sendable {
    private let instance: Instance
    private let rows: RowTable
    /// The same as in `rows`, at hand: asked millions of times.
    private let held: HeldSittings
    private let eligibility: Eligibility
    private let sharedPatterns: SharedPatterns

    package private(set) var patterns: [ClientPattern] = []
    package private(set) var patternsPerUnit: [Int] = []
    /// Timelines of single clients; pattern.timeline −1 is the first of them.
    package private(set) var own: TimelineArena

    package init(
        instance: Instance, rows: RowTable, eligibility: Eligibility, shared: SharedPatterns
    ) {
        self.instance = instance
        self.rows = rows
        held = rows.held
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
        let member = sharedPatterns.tellsApart[project] ? rows.member(of: unit.client) : .anybody
        let isFirst = isFirst(unit)
        let plain = lawful.map { isPlain($0, unit) }
        let rhythms = lawful.map { instance.series[$0.series].rhythm.sittingsInTwoWeeks }
        let travel = lawful.map { TravelCost.pointsPerDay(oneWayMinutes: $0.travelMinutes, weights: weights) }
        let shared = sharedPatterns.patterns[project]
        let everything = Array(lawful.indices)
        let most = PatternSize.most(ofLawful: lawful.count, instance.policy)
        forEachSubset(of: everything, most: most) { subset in
            var (rhythm, isPlain, oneTravel) = (0, true, true)
            for index in subset {
                rhythm += rhythms[index]
                if !plain[index] { isPlain = false }
                if lawful[index].travelMinutes != lawful[subset[0]].travelMinutes { oneTravel = false }
            }
            var pattern = ClientPattern(
                timeline: 0, lo: 0, hi: 0, fixed: fixed + pace[rhythm], travelPerDay: Int32(travel[subset[0]]),
                project: Int32(project), base: 0, leastLost: 0, leastUnwaited: 0, isFirst: isFirst)
            if oneTravel, isPlain, let key = SharedPatterns.key(subset, of: lawful),
                let sharedPattern = shared[SharedPatterns.Key(series: key, member: member)]
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
        let sittings = sharedPatterns.sittings(of: pattern, range, rows)
        return PatternRules.firstBroken(in: sittings, limits, asking: unsure, held: held) == nil
    }

    /// Appends a timeline of his own and returns its number of slots; nil where C6 forbids the pattern.
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
            for number in sittings { travel?.append(points[held.sittings[Int(number)].series] ?? 0) }
        }
        let timeline = own.append(
            sittings: sittings, of: rows, member: rows.member(of: unit.client), seriesCount: series.count,
            travelPoints: travel)
        return Int(own.headers[timeline].count)
    }

    /// The kept placement going on, as a pattern with a single column.
    private func add(_ continuation: Continuation, of unit: PlanningUnit) {
        let weights = instance.policy.weights
        var minutes: [Int32: Int32] = [:]
        for (number, travel) in zip(continuation.timeline, continuation.travelMinutes) {
            minutes[held.sittings[Int(number)].series] = travel
        }
        let travel = continuation.timeline.map { number in
            let oneWay = minutes[held.sittings[Int(number)].series] ?? 0
            return Int32(TravelCost.pointsPerDay(oneWayMinutes: Int(oneWay), weights: weights))
        }
        let timeline = own.appendContinuation(
            sittings: continuation.timeline, of: rows, member: rows.member(of: unit.client), travelPoints: travel)
        patterns.append(
            ClientPattern(
                timeline: Int32(-own.headers.count), lo: 0, hi: UInt16(own.headers[timeline].count),
                fixed: Int32(continuation.fixedCost), travelPerDay: 0,
                project: Int32(instance.placements[continuation.placement].project), base: 0, leastLost: 0,
                leastUnwaited: 0, isFirst: isFirst(unit)))
    }

    /// Whether rows of first sittings count him.
    private func isFirst(_ unit: PlanningUnit) -> Bool {
        rows.boundsStarts && Group08MostStarts.counts(workedBefore: unit.workedBefore)
    }
}
