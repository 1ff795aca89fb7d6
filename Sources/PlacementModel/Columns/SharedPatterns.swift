package import PlacementDomain
package import PlacementRules

/// Per project all patterns of its series, each with one timeline that its plain clients share.
package struct SharedPatterns: Sendable {
    package struct Pattern: Sendable {
        package let timeline: Int
        /// Place of its first sitting in `sittings`.
        let firstSitting: Int
        let sittingCount: Int
        /// What lets it keep C6 at a glance, whoever the client is.
        package let summary: TimelineSummary
    }

    package private(set) var arena: TimelineArena
    /// The sittings of the patterns, one pattern after the other.
    private var sittings: [Int32] = []

    /// A set of series, and whose timeline it is: everybody's, or only of clients whom its rows count alike.
    package struct Key: Hashable, Sendable {
        package let series: UInt64
        package let member: RowMember
    }

    /// By project: the pattern of each set of series, see `key`.
    package private(set) var patterns: [[Key: Pattern]]
    /// By project: whether its rows tell clients apart.
    package let tellsApart: [Bool]
    package let mostSeries: Int

    /// - Parameters:
    ///   - sizes: how many series a shared pattern may have at each project.
    ///   - projects: only these have patterns; clients of others get timelines of their own. nil: all.
    package init(
        instance: Instance, rows: RowTable, sizes: PatternSizes, lastDay: CalendarDay, projects: [Int]? = nil
    ) {
        let held = rows.held
        var all: [Int32] = []
        var arena = TimelineArena(planStart: instance.planStart, startWeeks: instance.startWeeks)
        var patterns = [[Key: Pattern]](repeating: [:], count: instance.projects.count)
        mostSeries = instance.policy.mostSeriesPerPlacement

        var seriesOfProject = [[Int]](repeating: [], count: instance.projects.count)
        let isWanted = projects != []
        for index in instance.series.indices where isWanted && !held.range(ofSeries: index).isEmpty {
            seriesOfProject[instance.series[index].project].append(index)
        }
        let tellsApart = seriesOfProject.map { $0.contains(where: rows.bindsBesideSeats) }
        let members = rows.allMembers
        for project in projects ?? Array(instance.projects.indices) {
            forEachSubset(of: seriesOfProject[project], most: sizes.shared(at: project)) { subset in
                let sittings = mergedSittings(subset.map { held.range(ofSeries: $0) }, held).filter {
                    let day = held.sittings[Int($0)].day
                    return day >= instance.planStart && day <= lastDay
                }
                guard !sittings.isEmpty, let key = SharedPatterns.key(subset) else { return }
                let first = all.count
                all += sittings
                let summary = PatternRules.summary(of: sittings, held: held)
                for member in tellsApart[project] ? members : [.anybody] {
                    let timeline = arena.append(
                        sittings: sittings, of: rows, member: member, seriesCount: subset.count)
                    patterns[project][Key(series: key, member: member)] = Pattern(
                        timeline: timeline, firstSitting: first, sittingCount: sittings.count, summary: summary)
                }
            }
        }
        self.tellsApart = tellsApart
        self.sittings = all
        self.arena = arena
        self.patterns = patterns
    }

    /// The sittings of a pattern in some slots of its timeline.
    package func sittings(of pattern: Pattern, _ slots: Range<Int>, _ rows: RowTable) -> ArraySlice<Int32> {
        let first = pattern.firstSitting
        let header = arena.headers[pattern.timeline]
        if Int(header.count) == pattern.sittingCount {
            return sittings[first + slots.lowerBound..<first + slots.upperBound]
        }
        let base = Int(header.base)
        return arena.row[base + slots.lowerBound..<base + slots.upperBound].compactMap(rows.sitting(ofSeat:))[...]
    }

    /// One number per set of up to three series indexes (each below 2^21 − 1); longer patterns are not shared.
    package static func key(_ subset: [Int]) -> UInt64? {
        guard subset.count <= 3 else { return nil }
        return subset.reduce(0) { $0 << 21 | UInt64($1 + 1) }
    }

    /// The key of the series that `subset` picks from `lawful`.
    package static func key(_ subset: [Int], of lawful: [LawfulSeries]) -> UInt64? {
        guard subset.count <= 3 else { return nil }
        return subset.reduce(0) { $0 << 21 | UInt64(lawful[$1].series + 1) }
    }
}

/// Calls `body` for every non-empty subset of at most `most` elements, in lexicographic order.
package func forEachSubset(of elements: [Int], most: Int, _ body: ([Int]) -> Void) {
    var subset: [Int] = []
    func extend(from first: Int) {
        for index in first..<max(first, elements.count) {
            subset.append(elements[index])
            body(subset)
            if subset.count < most { extend(from: index + 1) }
            subset.removeLast()
        }
    }
    extend(from: 0)
}

/// Sitting numbers of several series merged by (date, start, series id).
package func mergedSittings(_ parts: [some Sequence<Int>], _ held: HeldSittings) -> [Int32] {
    var all: [(time: Int, number: Int32)] = []
    for part in parts {
        for number in part {
            let sitting = held.sittings[number]
            all.append((Int(sitting.day.number) * 1440 + Int(sitting.start), Int32(number)))
        }
    }
    // Series are sorted by id, so a smaller sitting number at the same time is the smaller id.
    if parts.count > 1 { all.sort { ($0.time, $0.number) < ($1.time, $1.number) } }
    return all.map(\.number)
}
