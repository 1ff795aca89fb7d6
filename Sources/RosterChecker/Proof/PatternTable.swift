import Dispatch
import PlacementDomain

/// The patterns of every project, each with the timeline of all its held sittings (before any client's own limits): as
/// many as one client may have who has a lawful sitting in each series. Larger ones, of clients with fewer series, are
/// not here (`mostSeries`).
///
/// Fast because what all clients share is reckoned once: sums over a timeline, and whether `PatternRules` find fault
/// with it by the strictest numbers; who may have all its sittings needs no look at each.
///
/// `@unchecked Sendable`: written once in `init`, each pattern's entries by one worker; read only afterwards.
final class PatternTable: @unchecked Sendable {
    struct Pattern: Sendable {
        let project: Int32
        /// Its series are `member[firstMember..<firstMember + memberCount]`.
        let firstMember: Int32
        let memberCount: Int32
        /// First of `count + 1` places in the arrays of entries.
        let firstEntry: Int
        let count: Int32
        let sittingsInTwoWeeks: Int32
        /// All series meet at one place, so that a date costs one travel whatever its sittings.
        let hasOnePlace: Bool
    }

    let patterns: [Pattern]
    /// The same as `patterns`, without counting of references.
    let pattern: UnsafePointer<Pattern>
    /// Series of the patterns, see `Pattern.firstMember`.
    let member: UnsafePointer<Int32>
    /// Series of each project, ascending.
    let seriesOfProject: [[Int]]
    /// Projects with a series to which clients travel by that place, ascending.
    let projectsOfPlace: [[Int]]
    /// Patterns of project `p`: `firstOfProject[p]..<firstOfProject[p + 1]`.
    let firstOfProject: [Int]
    /// By project: the most series of a pattern of the table.
    let mostSeries: [Int]
    let entryCount: Int
    let startWeeks: Int
    /// Most sittings that any ISO week of a pattern's timeline holds.
    let mostInWeek: UnsafeMutablePointer<Int32>
    /// Whether the whole timeline keeps C6 by the strictest numbers of anybody, his most sittings in a week left out.
    let isCalm: UnsafeMutablePointer<Bool>
    let entry: UnsafeMutablePointer<TimelineEntry>
    let sitting: UnsafeMutablePointer<Int32>
    let weekStart: UnsafeMutablePointer<Int32>

    init(_ facts: Facts, threads: Int) {
        let instance = facts.instance
        var mostSeries: [Int] = []
        var patterns: [Pattern] = []
        var members: [Int32] = []
        var firstOfProject = [0]
        var entries = 0
        let grouped = Grouped(instance.series.indices, count: instance.projects.count) { instance.series[$0].project }
        seriesOfProject = instance.projects.indices.map { Array(grouped[$0]) }
        let ofPlace = Grouped(facts.series, count: instance.placeCount) { $0.place }
        projectsOfPlace = (0..<instance.placeCount).map { Set(ofPlace[$0].map(\.project)).sorted() }
        for project in instance.projects.indices {
            let series = seriesOfProject[project].filter { !facts.held.range(ofSeries: $0).isEmpty }
            let most = PatternSize.most(of: series.count, instance.policy)
            mostSeries.append(most)
            PatternTable.forEachSubset(of: series, most: most) { chosen in
                let count = chosen.reduce(0) { $0 + facts.held.range(ofSeries: $1).count }
                patterns.append(
                    Pattern(
                        project: Int32(project), firstMember: Int32(members.count), memberCount: Int32(chosen.count),
                        firstEntry: entries, count: Int32(count),
                        sittingsInTwoWeeks: Int32(
                            chosen.reduce(0) { $0 + instance.series[$1].rhythm.sittingsInTwoWeeks }),
                        hasOnePlace: Set(chosen.map { facts.series[$0].place }).count == 1))
                members.append(contentsOf: chosen.map(Int32.init))
                entries += count + 1
            }
            firstOfProject.append(patterns.count)
        }
        self.patterns = patterns
        func copy<Value>(_ values: [Value]) -> UnsafePointer<Value> {
            let pointer = UnsafeMutablePointer<Value>.allocate(capacity: max(1, values.count))
            for (index, value) in values.enumerated() { (pointer + index).initialize(to: value) }
            return UnsafePointer(pointer)
        }
        pattern = copy(patterns)
        member = copy(members)
        self.firstOfProject = firstOfProject
        self.mostSeries = mostSeries
        entryCount = entries
        startWeeks = instance.startWeeks
        func room(_ count: Int) -> UnsafeMutablePointer<Int32> {
            let pointer = UnsafeMutablePointer<Int32>.allocate(capacity: max(1, count))
            pointer.initialize(repeating: 0, count: max(1, count))
            return pointer
        }
        entry = .allocate(capacity: max(1, entries))
        sitting = room(entries)
        weekStart = room(patterns.count * (startWeeks + 1))
        mostInWeek = room(patterns.count)
        isCalm = .allocate(capacity: max(1, patterns.count))
        isCalm.initialize(repeating: false, count: max(1, patterns.count))
        fill(facts, threads: threads)
    }

    deinit {
        for pointer in [sitting, weekStart, mostInWeek] { pointer.deallocate() }
        entry.deallocate()
        isCalm.deallocate()
        pattern.deallocate()
        member.deallocate()
    }

    /// All subsets of 1 to `most` members, each ascending.
    static func forEachSubset(of series: [Int], most: Int, _ body: ([Int]) -> Void) {
        var chosen: [Int] = []
        func extend(from position: Int) {
            for next in position..<series.count {
                chosen.append(series[next])
                body(chosen)
                if chosen.count < most { extend(from: next + 1) }
                chosen.removeLast()
            }
        }
        if most > 0 { extend(from: 0) }
    }

    private func fill(_ facts: Facts, threads: Int) {
        let limits = PatternLimits(strictestOf: facts.planned.laws)
        let workers = max(1, threads)
        DispatchQueue.concurrentPerform(iterations: workers) { worker in
            for index in stride(from: worker, to: self.patterns.count, by: workers) {
                self.merge(index, facts)
                let pattern = self.pattern[index]
                let timeline = UnsafeBufferPointer(start: self.sitting + pattern.firstEntry, count: Int(pattern.count))
                let sittings = timeline.lazy.map { facts.held.sittings[Int($0)] }
                self.mostInWeek[index] = Int32(PatternRules.mostInWeek(sittings, planStart: facts.planStart))
                self.isCalm[index] =
                    PatternRules.broken(
                        by: sittings, planStart: facts.planStart, limits, stopAtFirst: true
                    ).isEmpty
            }
        }
    }

    /// Merges the sittings of the pattern's series by (day, start, series) and forms the running sums.
    private func merge(_ index: Int, _ facts: Facts) {
        let pattern = patterns[index]
        let series = (0..<Int(pattern.memberCount)).map { Int(member[Int(pattern.firstMember) + $0]) }
        let base = pattern.firstEntry
        let count = Int(pattern.count)
        Timeline.merge(
            series.map { facts.held.range(ofSeries: $0).map(Int32.init) }, into: sitting + base, facts)
        Timeline.fill(entry + base, sitting: sitting + base, count: count, series: series, facts)
        Timeline.weekStarts(
            entry + base, count: count, planStart: facts.planStart, weeks: startWeeks,
            into: weekStart + index * (startWeeks + 1))
    }
}
