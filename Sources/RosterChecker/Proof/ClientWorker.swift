import PlacementDomain

/// Goes through the patterns and columns of one client after another; one worker per thread, with room of its own.
///
/// Fast because it looks at a client's own dates only where they differ from everybody's: where all held sittings of
/// a pattern's series within his window are lawful for him, he gets the shared timeline of `PatternTable`, cut to his
/// window. What it finds must agree with `ColumnRules` and `PatternRules`.
final class ClientWorker {
    /// One pattern of a client with its columns.
    struct OpenPattern {
        let project: Int
        let view: TimelineView
        /// First entry in the arrays of `PatternTable` if the view is the shared one; -1: it is the client's own.
        let sharedEntry: Int
        let columns: UnsafeBufferPointer<Column>
        /// Points of wish, pace and change.
        let fixed: Int

        /// Numbers of the sittings of one of `columns`.
        func sittings(of column: Column) -> some Collection<Int> {
            (column.begin..<column.end).lazy.map { Int(view.sitting[Int($0)]) }
        }

        /// The same pattern with some of its columns.
        func with(_ columns: UnsafeBufferPointer<Column>) -> OpenPattern {
            OpenPattern(project: project, view: view, sharedEntry: sharedEntry, columns: columns, fixed: fixed)
        }
    }

    /// What is known of the lawful sittings of one series for the open client.
    private enum Lawful: UInt8 {
        case unknown, none
        /// All held ones within his window.
        case all
        case some
    }

    /// What each pattern of the open client asks of him, looked up once.
    private struct Reach {
        let mostSessions: Int
        let seesWholeCalendar: Bool

        init(_ person: Person) {
            let (window, facts) = (person.unit.window, person.facts)
            mostSessions = person.client.mostSessions
            seesWholeCalendar = window.first <= facts.planStart && window.last >= facts.calendar.lastDay
        }
    }

    let facts: Facts
    let table: PatternTable
    private(set) var person: Person
    private(set) var walk: ColumnWalk
    private var search: LawfulSearch
    private var projectsInReach: [Int] = []
    private let lawful: UnsafeMutablePointer<Lawful>
    /// Where `lawful` is `all`: how many held sittings of the series lie before his window, and before its end.
    private let before: UnsafeMutablePointer<(low: Int32, high: Int32)>
    /// Where `lawful` is `some`: the lawful ones.
    private var lists: [Int: [Int32]] = [:]
    private var room: TimelineRoom
    private let columns: UnsafeMutablePointer<Column>
    private let waits: UnsafeMutablePointer<Int>
    private let slack: UnsafeMutablePointer<Int>
    private let slackCount: Int

    /// - Parameter first: any unit; the worker must be opened for a client before use.
    init(_ facts: Facts, _ table: PatternTable, first: PlannedUnit) {
        self.facts = facts
        self.table = table
        person = Person(first, facts)
        search = LawfulSearch(person)
        func room<Value>(_ count: Int, _ value: Value) -> UnsafeMutablePointer<Value> {
            let pointer = UnsafeMutablePointer<Value>.allocate(capacity: max(1, count))
            pointer.initialize(repeating: value, count: max(1, count))
            return pointer
        }
        lawful = room(facts.instance.series.count, .unknown)
        before = room(facts.instance.series.count, (0, 0))
        self.room = TimelineRoom(startWeeks: facts.instance.startWeeks)
        columns = .allocate(capacity: max(1, facts.instance.startWeeks))
        waits = room(facts.instance.startWeeks, 0)
        let longest = min(max(0, facts.costs.weights.slack.map(\.days).max() ?? 0), 100_000)
        slack = room(longest, 0)
        for days in 0..<longest { slack[days] = facts.costs.slack(daysLeft: days) }
        slackCount = longest
        walk = ClientWorker.walk(first, facts, waits: waits, slack: slack, slackCount: slackCount)
    }

    deinit {
        columns.deallocate()
        room.deallocate()
        lawful.deallocate()
        before.deallocate()
        waits.deallocate()
        slack.deallocate()
    }

    private static func walk(
        _ unit: PlannedUnit, _ facts: Facts, waits: UnsafeMutablePointer<Int>, slack: UnsafeMutablePointer<Int>,
        slackCount: Int
    ) -> ColumnWalk {
        for week in 0..<facts.instance.startWeeks { waits[week] = facts.costs.wait(unit, weeks: week) }
        let weights = facts.costs.weights
        return ColumnWalk(
            planStart: facts.planStart, startWeeks: facts.instance.startWeeks, remaining: unit.remaining,
            hourPoints: unit.hasTerm ? weights.lostPerHour : weights.restPerHour,
            lostPoints: unit.hasTerm ? weights.lostPerHour : 0, termEnd: unit.termEnd, slack: slack,
            slackCount: unit.hasTerm ? slackCount : Int.min, waits: waits)
    }

    /// Turns to another client.
    func open(_ unit: PlannedUnit) {
        person = Person(unit, facts)
        search = LawfulSearch(person)
        walk = ClientWorker.walk(unit, facts, waits: waits, slack: slack, slackCount: slackCount)
        lawful.update(repeating: .unknown, count: facts.instance.series.count)
        lists.removeAll(keepingCapacity: true)
        projectsInReach = findProjectsInReach(person)
    }

    /// Ascending.
    private func findProjectsInReach(_ person: Person) -> [Int] {
        var found: [Int] = []
        var last = -1
        for record in facts.instance.travel.records(home: person.client.home) where Int(record.place) != last {
            last = Int(record.place)
            if person.minutes(toPlace: last) == nil { continue }
            for project in table.projectsOfPlace[last] { found.append(project) }
        }
        // Pick-up points come after all projects, and several may be of one project.
        return last < facts.instance.projects.count ? found : Set(found).sorted()
    }

    /// What is known of his sittings of `series`, found once per client.
    private func lawfulness(_ series: Int, _ search: LawfulSearch, _ window: DayRange) -> Lawful {
        let known = lawful[series]
        if known != .unknown { return known }
        let found = search.mayBeLawful(series) ? findLawful(series, search, window) : .none
        lawful[series] = found
        return found
    }

    private func findLawful(_ series: Int, _ search: LawfulSearch, _ window: DayRange) -> Lawful {
        let range = facts.held.range(ofSeries: series, within: window)
        if range.isEmpty { return .none }
        let first = facts.held.firstOfSeries[series]
        before[series] = (Int32(range.lowerBound - first), Int32(range.upperBound - first))
        if search.isSettled(series) { return .all }
        var numbers = range.map(Int32.init)
        search.keepLawful(&numbers, of: series)
        if numbers.isEmpty { return .none }
        if numbers.count == range.count { return .all }
        lists[series] = numbers
        return .some
    }

    /// Every pattern of the open client with its columns, in order of (project, pattern).
    ///
    /// - Parameter body: ends the walk when it returns true.
    func visit(_ body: (OpenPattern) -> Bool) {
        let (person, table, walk, search) = (self.person, self.table, self.walk, self.search)
        let reach = Reach(person)
        let paces = (0...max(1, 2 * facts.instance.policy.mostSeriesPerPlacement)).map {
            facts.costs.pace(person.client, sittingsInTwoWeeks: $0)
        }
        for project in projectsInReach {
            var count = 0
            for series in table.seriesOfProject[project]
            where lawfulness(series, search, person.unit.window) != .none {
                count += 1
            }
            if count == 0 { continue }
            let always = facts.costs.wish(person, at: project) + person.unit.change
            func isEnough(_ view: TimelineView, _ sharedEntry: Int, sittingsInTwoWeeks: Int) -> Bool {
                let fixed = always + paces[sittingsInTwoWeeks]
                let count = walk.columns(view, fixed: fixed, into: columns)
                return body(
                    OpenPattern(
                        project: project, view: view, sharedEntry: sharedEntry,
                        columns: UnsafeBufferPointer(start: columns, count: count), fixed: fixed))
            }
            let most = PatternSize.most(of: count, facts.instance.policy)
            for index in table.firstOfProject[project]..<table.firstOfProject[project + 1] {
                guard let (view, sharedEntry) = view(index, person, reach) else { continue }
                if isEnough(view, sharedEntry, sittingsInTwoWeeks: Int(table.pattern[index].sittingsInTwoWeeks)) {
                    return
                }
            }
            if most > table.mostSeries[project], visitLarger(project, most, person, isEnough) { return }
        }
    }

    /// Patterns of the open client with more series than those of the table, up to `most`.
    ///
    /// - Parameter isEnough: whether the walk may end with this view.
    /// - Returns: whether it did.
    private func visitLarger(
        _ project: Int, _ most: Int, _ person: Person,
        _ isEnough: (TimelineView, _ sharedEntry: Int, _ sittingsInTwoWeeks: Int) -> Bool
    ) -> Bool {
        let series = table.seriesOfProject[project].filter { lawful[$0] == .all || lawful[$0] == .some }
        var ends = false
        PatternTable.forEachSubset(of: series, most: most) { chosen in
            if ends || chosen.count <= table.mostSeries[project] { return }
            let own = ownView(chosen, person)
            guard keepsLimits(own, person) else { return }
            let pace = chosen.reduce(0) { $0 + facts.instance.series[$1].rhythm.sittingsInTwoWeeks }
            ends = isEnough(own, -1, pace)
        }
        return ends
    }

    /// His timeline of a pattern; nil: he cannot have the pattern.
    private func view(_ index: Int, _ person: Person, _ reach: Reach) -> (view: TimelineView, sharedEntry: Int)? {
        let pattern = table.pattern[index]
        var isShared = pattern.hasOnePlace
        // The sittings of a timeline before a day are those of its series before it.
        var (low, high) = (Int32(0), Int32(0))
        for member in Int(pattern.firstMember)..<Int(pattern.firstMember + pattern.memberCount) {
            let series = Int(table.member[member])
            let known = lawful[series]
            if known == .none { return nil }
            if known != .all { isShared = false }
            low += before[series].low
            high += before[series].high
        }
        if !isShared {
            let members = Int(pattern.firstMember)..<Int(pattern.firstMember + pattern.memberCount)
            let own = ownView(members.map { Int(table.member[$0]) }, person)
            return keepsLimits(own, person) ? (own, -1) : nil
        }
        let most = Int(table.mostInWeek[index])
        if most > reach.mostSessions, reach.seesWholeCalendar { return nil }
        let shared = sharedView(index, pattern, Int(low)..<Int(high), person)
        let isKnownGood = table.isCalm[index] && most <= reach.mostSessions
        return isKnownGood || keepsLimits(shared, person) ? (shared, pattern.firstEntry) : nil
    }

    /// Whether the lawful sittings of a view keep C6.
    private func keepsLimits(_ view: TimelineView, _ person: Person) -> Bool {
        let timeline = UnsafeBufferPointer(start: view.sitting + view.lawful.lowerBound, count: view.lawful.count)
        return PatternRules.broken(
            by: timeline.lazy.map { [facts] in facts.held.sittings[Int($0)] }, planStart: facts.planStart,
            person.limits,
            stopAtFirst: true
        ).isEmpty
    }

    /// The shared timeline, cut to his window.
    private func sharedView(_ index: Int, _ pattern: PatternTable.Pattern, _ lawful: Range<Int>, _ person: Person)
        -> TimelineView
    {
        let base = pattern.firstEntry
        let place = facts.series[Int(table.member[Int(pattern.firstMember)])].place
        return TimelineView(
            entry: table.entry + base, weekStart: table.weekStart + index * (table.startWeeks + 1),
            sitting: table.sitting + base, travelUnit: facts.costs.travel(minutes: person.minutes(toPlace: place) ?? 0),
            lawful: lawful)
    }

    /// A timeline of the client's own lawful sittings, in the worker's room.
    private func ownView(_ series: [Int], _ person: Person) -> TimelineView {
        let lists = series.map { own -> [Int32] in
            if lawful[own] == .some { return self.lists[own] ?? [] }
            let first = facts.held.firstOfSeries[own]
            return (first + Int(before[own].low)..<first + Int(before[own].high)).map(Int32.init)
        }
        return room.view(lists, of: series, for: person)
    }
}
