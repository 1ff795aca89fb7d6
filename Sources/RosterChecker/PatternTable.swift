import Dispatch
import PlacementDomain

/// One sitting of a timeline with running sums; the four numbers that pricing asks for lie side by side.
struct TimelineEntry {
    /// `Int32.max` behind the last sitting.
    var day: Int32
    /// Net minutes of the entries before this one.
    var netBefore: Int32
    /// Travel units of the entries before this one, to be multiplied by `TimelineView.travelUnit`.
    var travelBefore: Int32
    /// The least end of a range from here that holds each series; `Int32.max`: there is none.
    var complete: Int32
}

/// A timeline as read by `ColumnWalk`; positions count from its own first entry.
struct TimelineView {
    /// One more than there are sittings.
    let entry: UnsafePointer<TimelineEntry>
    /// First position on or after planStart + 7j, for `0...startWeeks`.
    let weekStart: UnsafePointer<Int32>
    /// Sitting number of each entry.
    let sitting: UnsafePointer<Int32>
    let travelUnit: Int
    /// The entries that are lawful for the client.
    let lawful: Range<Int>
}

/// The patterns of every project, each with the timeline of all its held sittings (before any client's own limits).
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
    /// Patterns of project `p`: `firstOfProject[p]..<firstOfProject[p + 1]`.
    let firstOfProject: [Int]
    let entryCount: Int
    let startWeeks: Int
    /// Most sittings that any ISO week of a pattern's timeline holds.
    let mostInWeek: UnsafeMutablePointer<Int32>
    /// Whether rest and day limits hold for everybody on the whole timeline.
    let isCalm: UnsafeMutablePointer<Bool>
    let entry: UnsafeMutablePointer<TimelineEntry>
    let sitting: UnsafeMutablePointer<Int32>
    let weekStart: UnsafeMutablePointer<Int32>

    init(_ model: CheckerModel, threads: Int) {
        let instance = model.instance
        let most = instance.policy.mostSeriesPerPlacement
        var patterns: [Pattern] = []
        var members: [Int32] = []
        var firstOfProject = [0]
        var entries = 0
        for project in instance.projects.indices {
            let series = model.places.seriesOfProject[project].filter { !model.table.range(ofSeries: $0).isEmpty }
            PatternTable.forEachSubset(of: series, most: most) { chosen in
                let count = chosen.reduce(0) { $0 + model.table.range(ofSeries: $1).count }
                patterns.append(
                    Pattern(
                        project: Int32(project), firstMember: Int32(members.count), memberCount: Int32(chosen.count),
                        firstEntry: entries, count: Int32(count),
                        sittingsInTwoWeeks: Int32(
                            chosen.reduce(0) { $0 + instance.series[$1].rhythm.sittingsInTwoWeeks }),
                        hasOnePlace: Set(chosen.map { model.places.placeOfSeries[$0] }).count == 1))
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
        fill(model, threads: threads)
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

    private func fill(_ model: CheckerModel, threads: Int) {
        let limits = StrictLimits(model.planned.laws)
        let workers = max(1, threads)
        DispatchQueue.concurrentPerform(iterations: workers) { worker in
            for index in stride(from: worker, to: self.patterns.count, by: workers) {
                self.merge(index, model)
                let pattern = self.pattern[index]
                let timeline = UnsafeBufferPointer(start: self.sitting + pattern.firstEntry, count: Int(pattern.count))
                let scan = PatternScan(timeline, model, limits)
                self.mostInWeek[index] = Int32(scan.mostInWeek)
                self.isCalm[index] = scan.isCalm
            }
        }
    }

    /// Merges the sittings of the pattern's series by (day, start, series) and forms the running sums.
    private func merge(_ index: Int, _ model: CheckerModel) {
        let pattern = patterns[index]
        let series = (0..<Int(pattern.memberCount)).map { Int(member[Int(pattern.firstMember) + $0]) }
        var ranges = series.map { model.table.range(ofSeries: $0) }
        let base = pattern.firstEntry
        let count = Int(pattern.count)
        for entry in 0..<count {
            var best = -1
            for member in series.indices where !ranges[member].isEmpty {
                if best < 0 || Timeline.comesBefore(ranges[member].lowerBound, ranges[best].lowerBound, model.table) {
                    best = member
                }
            }
            sitting[base + entry] = Int32(ranges[best].lowerBound)
            ranges[best] = ranges[best].dropFirst()
        }
        Timeline.fill(entry + base, sitting: sitting + base, count: count, series: series, model: model)
        Timeline.weekStarts(
            entry + base, count: count, planStart: model.planStart, weeks: startWeeks,
            into: weekStart + index * (startWeeks + 1))
    }
}

/// How timelines are put in order and summed up, for shared patterns and for one client alike.
enum Timeline {
    /// Order of (day, start, series id); series are sorted by id.
    static func comesBefore(_ left: Int, _ right: Int, _ table: SittingTable) -> Bool {
        let (a, b) = (table.sittings[left], table.sittings[right])
        if a.day != b.day { return a.day < b.day }
        if a.start != b.start { return a.start < b.start }
        return a.series < b.series
    }

    /// Forms days, sums (a date is one travel unit) and the positions at which every series has been met.
    static func fill(
        _ entry: UnsafeMutablePointer<TimelineEntry>, sitting: UnsafePointer<Int32>, count: Int, series: [Int],
        model: CheckerModel
    ) {
        var (net, dates, lastDay) = (Int32(0), Int32(0), Int32.min)
        for position in 0..<count {
            let row = model.table.sittings[Int(sitting[position])]
            entry[position] = TimelineEntry(day: row.day, netBefore: net, travelBefore: dates, complete: Int32.max)
            net += Int32(row.net)
            if lastDay != row.day { dates += 1 }
            lastDay = row.day
        }
        entry[count] = TimelineEntry(day: Int32.max, netBefore: net, travelBefore: dates, complete: Int32.max)
        var next = [Int32](repeating: Int32.max, count: series.count)
        for position in stride(from: count - 1, through: 0, by: -1) {
            let row = Int(model.table.sittings[Int(sitting[position])].series)
            var end = Int32(0)
            for member in series.indices {
                if series[member] == row { next[member] = Int32(position + 1) }
                end = max(end, next[member])
            }
            entry[position].complete = end
        }
    }

    static func weekStarts(
        _ entry: UnsafePointer<TimelineEntry>, count: Int, planStart: Int, weeks: Int,
        into starts: UnsafeMutablePointer<Int32>
    ) {
        var position = 0
        for week in 0...weeks {
            while position < count, Int(entry[position].day) < planStart + 7 * week { position += 1 }
            starts[week] = Int32(position)
        }
    }
}
