import PlacementDomain

/// Goes through the patterns and columns of one client after another; one worker per thread, with room of its own.
final class ClientWorker {
    /// What a client can choose at one pattern.
    struct Choice {
        let project: Int
        let view: TimelineView
        /// First entry in the arrays of `PatternTable` if the view is the shared one; -1: it is the client's own.
        let sharedEntry: Int
        let columns: UnsafeBufferPointer<Column>
        /// Points of wish and pace.
        let fixed: Int
    }

    /// What is known of the lawful sittings of one series for the open client.
    enum Lawful: UInt8 {
        case unknown, none
        /// All held ones within his window.
        case all
        case some
    }

    let model: CheckerModel
    let table: PatternTable
    private(set) var person: ClientCase
    private(set) var walk: ColumnWalk
    private(set) var projectsInReach: [Int] = []
    private var touchedPlaces: [Int] = []
    private var touchedSeries: [Int] = []
    private let isInReach: UnsafeMutablePointer<Bool>
    private let minutesOfPlace: UnsafeMutablePointer<Int32>
    private let lawful: UnsafeMutablePointer<Lawful>
    /// Where `lawful` is `all`: how many held sittings of the series lie before his window, and before its end.
    private let before: UnsafeMutablePointer<(low: Int32, high: Int32)>
    private var lists: [Int: [Int32]] = [:]
    private var room: TimelineRoom
    private let columns: UnsafeMutablePointer<Column>
    private let waits: UnsafeMutablePointer<Int>
    private let slack: UnsafeMutablePointer<Int>
    private let slackCount: Int

    /// - Parameter first: any unit; the worker must be opened for a client before use.
    init(_ model: CheckerModel, _ table: PatternTable, first: PlannedUnit) {
        self.model = model
        self.table = table
        person = ClientCase(first, model)
        func room<Value>(_ count: Int, _ value: Value) -> UnsafeMutablePointer<Value> {
            let pointer = UnsafeMutablePointer<Value>.allocate(capacity: max(1, count))
            pointer.initialize(repeating: value, count: max(1, count))
            return pointer
        }
        minutesOfPlace = room(model.instance.placeCount, -1)
        isInReach = room(model.instance.projects.count, false)
        lawful = room(model.instance.series.count, .unknown)
        before = room(model.instance.series.count, (0, 0))
        self.room = TimelineRoom(startWeeks: model.instance.startWeeks)
        columns = .allocate(capacity: max(1, model.instance.startWeeks))
        waits = room(model.instance.startWeeks, 0)
        let byDays = model.costs.slackByDays
        slack = room(byDays.count, 0)
        for (days, points) in byDays.enumerated() { slack[days] = points }
        slackCount = byDays.count
        walk = ClientWorker.walk(first, model, waits: waits, slack: slack, slackCount: slackCount)
    }

    deinit {
        columns.deallocate()
        room.deallocate()
        minutesOfPlace.deallocate()
        isInReach.deallocate()
        lawful.deallocate()
        before.deallocate()
        waits.deallocate()
        slack.deallocate()
    }

    private static func walk(
        _ unit: PlannedUnit, _ model: CheckerModel, waits: UnsafeMutablePointer<Int>, slack: UnsafeMutablePointer<Int>,
        slackCount: Int
    ) -> ColumnWalk {
        for week in 0..<model.instance.startWeeks { waits[week] = model.costs.wait(unit, weeks: week) }
        let weights = model.costs.weights
        return ColumnWalk(
            planStart: model.planStart, startWeeks: model.instance.startWeeks, remaining: unit.remaining,
            hourPoints: unit.hasTerm ? weights.lostPerHour : weights.restPerHour,
            lostPoints: unit.hasTerm ? weights.lostPerHour : 0, termEnd: unit.termEnd, slack: slack,
            slackCount: unit.hasTerm ? slackCount : Int.min, waits: waits)
    }

    /// Turns to another client: his window, and least travel minutes to every place.
    func open(_ unit: PlannedUnit) {
        person = ClientCase(unit, model)
        walk = ClientWorker.walk(unit, model, waits: waits, slack: slack, slackCount: slackCount)
        for place in touchedPlaces { minutesOfPlace[place] = -1 }
        for series in touchedSeries { lawful[series] = .unknown }
        for project in projectsInReach { isInReach[project] = false }
        touchedPlaces.removeAll(keepingCapacity: true)
        touchedSeries.removeAll(keepingCapacity: true)
        lists.removeAll(keepingCapacity: true)
        var reached: [Int] = []
        let places = model.places
        let modes = model.clients.modes[unit.client]
        for row in model.instance.travel.records(home: model.instance.clients[unit.client].home)
        where ClientIndex.bit(row.mode) & modes != 0 {
            let place = Int(row.place)
            let known = minutesOfPlace[place]
            if known < 0 {
                touchedPlaces.append(place)
                for project in places.projectsOfPlace[place] where !isInReach[project] {
                    isInReach[project] = true
                    reached.append(project)
                }
            }
            if known < 0 || Int32(row.minutes) < known { minutesOfPlace[place] = Int32(row.minutes) }
        }
        reached.sort()
        projectsInReach = reached
    }

    /// Minutes one way to the place of `series`; nil: out of reach.
    func minutes(toSeries series: Int) -> Int? {
        let minutes = minutesOfPlace[model.places.placeOfSeries[series]]
        return minutes < 0 ? nil : Int(minutes)
    }

    /// What is known of his sittings of `series`, found once per client.
    private func lawfulness(_ series: Int) -> Lawful {
        let known = lawful[series]
        if known != .unknown { return known }
        let found = findLawful(series)
        lawful[series] = found
        touchedSeries.append(series)
        return found
    }

    /// Whether every held sitting of `series` within his window is known to be lawful without looking at each.
    func isCertain(_ series: Int) -> Bool { lawfulness(series) == .all }

    private func findLawful(_ series: Int) -> Lawful {
        let minutes = minutes(toSeries: series)
        let verdict = person.verdict(series, minutes: minutes)
        if verdict == .none { return .none }
        let range = model.table.range(ofSeries: series, within: person.unit.window)
        if range.isEmpty { return .none }
        let first = model.table.firstOfSeries[series]
        before[series] = (Int32(range.lowerBound - first), Int32(range.upperBound - first))
        if verdict == .all { return .all }
        var list: [Int32] = []
        list.reserveCapacity(range.count)
        if verdict == .unlessAway {
            let parts = model.places.partsOfSeries[series]
            for number in range where !person.isAway(on: Int(model.table.sittings[number].day), parts: parts) {
                list.append(Int32(number))
            }
        } else {
            for number in range where person.broken(by: model.table.sittings[number], minutes: minutes).isEmpty {
                list.append(Int32(number))
            }
        }
        if list.isEmpty { return .none }
        if list.count == range.count { return .all }
        lists[series] = list
        return .some
    }

    /// Every pattern of the open client with its columns, in order of (project, pattern).
    ///
    /// - Parameter body: ends the walk when it returns true.
    func visit(_ body: (Choice) -> Bool) {
        let (model, table, person, walk) = (self.model, self.table, self.person, self.walk)
        let client = model.instance.clients[person.unit.client]
        let needsScan = person.law.minutesPerWeek.constant != .some(nil)
        let window = person.unit.window
        let paces = (0...max(1, 2 * model.instance.policy.mostSeriesPerPlacement)).map {
            model.costs.pace(client, sittingsInTwoWeeks: $0)
        }
        for project in projectsInReach {
            var isAny = false
            for series in model.places.seriesOfProject[project] where lawfulness(series) != .none { isAny = true }
            if !isAny { continue }
            let fixedWish = wish(project)
            for index in table.firstOfProject[project]..<table.firstOfProject[project + 1] {
                let pattern = table.pattern[index]
                var (isPossible, isShared) = (true, pattern.hasOnePlace)
                // The sittings of a timeline before a day are those of its series before it.
                var (low, high) = (Int32(0), Int32(0))
                for member in Int(pattern.firstMember)..<Int(pattern.firstMember + pattern.memberCount) {
                    let series = Int(table.member[member])
                    let known = lawful[series]
                    if known == .none {
                        isPossible = false
                        break
                    }
                    if known != .all { isShared = false }
                    low += before[series].low
                    high += before[series].high
                }
                if !isPossible { continue }
                let most = Int(table.mostInWeek[index])
                if isShared, window.first <= model.planStart, window.last >= model.calendar.lastDay,
                    most > client.mostSessions
                {
                    continue
                }
                let view = isShared ? sharedView(index, pattern, Int(low)..<Int(high)) : ownView(index)
                let isKnownGood = isShared && !needsScan && table.isCalm[index] && most <= client.mostSessions
                if !isKnownGood, !keepsLimits(view, client.mostSessions, person) { continue }
                let fixed = fixedWish + person.unit.change + paces[Int(pattern.sittingsInTwoWeeks)]
                let count = walk.columns(view, fixed: fixed, into: columns)
                let choice = Choice(
                    project: project, view: view, sharedEntry: isShared ? pattern.firstEntry : -1,
                    columns: UnsafeBufferPointer(start: columns, count: count), fixed: fixed)
                if body(choice) { return }
            }
        }
    }

    /// Points for a kind of work that he did not ask for.
    func wish(_ project: Int) -> Int {
        guard let wish = model.clients.wishes[person.unit.client] else { return 0 }
        return wish.meets(model.places.workKinds[project]) ? 0 : model.costs.weights.wish
    }

    /// Whether the lawful sittings of a view keep C6.
    private func keepsLimits(_ view: TimelineView, _ mostSessions: Int, _ person: ClientCase) -> Bool {
        let timeline = UnsafeBufferPointer(
            start: view.sitting + view.lawful.lowerBound, count: view.lawful.count)
        return PatternScan.broken(timeline, model, law: person.law, mostSessions: mostSessions, stopAtFirst: true)
            .isEmpty
    }

    /// The shared timeline, cut to his window.
    private func sharedView(_ index: Int, _ pattern: PatternTable.Pattern, _ lawful: Range<Int>) -> TimelineView {
        let base = pattern.firstEntry
        let minutes = minutes(toSeries: Int(table.member[Int(pattern.firstMember)])) ?? 0
        return TimelineView(
            entry: table.entry + base, weekStart: table.weekStart + index * (table.startWeeks + 1),
            sitting: table.sitting + base, travelUnit: model.costs.travel(minutes: minutes), lawful: lawful)
    }

    private func ownView(_ index: Int) -> TimelineView {
        let pattern = table.pattern[index]
        return ownView((0..<Int(pattern.memberCount)).map { Int(table.member[Int(pattern.firstMember) + $0]) })
    }

    /// A timeline of the client's own lawful sittings of some series, in the worker's room.
    func ownView(_ series: [Int]) -> TimelineView {
        room.numbers.removeAll(keepingCapacity: true)
        for row in series {
            switch lawfulness(row) {
            case .unknown, .none: break
            case .all:
                let range = model.table.range(ofSeries: row, within: person.unit.window)
                for number in range { room.numbers.append(Int32(number)) }
            case .some: room.numbers.append(contentsOf: lists[row] ?? [])
            }
        }
        return room.view(series, model) { self.minutes(toSeries: $0) ?? 0 }
    }
}

/// Room for one client's own timeline.
struct TimelineRoom {
    var numbers: [Int32] = []
    private var capacity = 64
    private var entry: UnsafeMutablePointer<TimelineEntry>
    private var sitting: UnsafeMutablePointer<Int32>
    private let weekStart: UnsafeMutablePointer<Int32>
    private let startWeeks: Int

    init(startWeeks: Int) {
        self.startWeeks = startWeeks
        weekStart = .allocate(capacity: startWeeks + 1)
        entry = .allocate(capacity: 64)
        sitting = .allocate(capacity: 64)
    }

    func deallocate() {
        entry.deallocate()
        sitting.deallocate()
        weekStart.deallocate()
    }

    /// Sorts `numbers` into a timeline and forms its sums; valid until the next call.
    mutating func view(_ series: [Int], _ model: CheckerModel, minutes: (Int) -> Int) -> TimelineView {
        numbers.sort { Timeline.comesBefore(Int($0), Int($1), model.table) }
        let count = numbers.count
        if count + 1 > capacity {
            entry.deallocate()
            sitting.deallocate()
            capacity = 2 * (count + 1)
            entry = .allocate(capacity: capacity)
            sitting = .allocate(capacity: capacity)
        }
        for (position, number) in numbers.enumerated() { sitting[position] = number }
        Timeline.fill(entry, sitting: sitting, count: count, series: series, model: model)
        // A date costs the farthest of its sittings so far, so that a column may end within it.
        var (steps, farthest) = (0, 0)
        for position in 0..<count {
            entry[position].travelBefore = Int32(steps)
            let own = model.costs.travelSteps(
                minutes: minutes(Int(model.table.sittings[Int(sitting[position])].series)))
            if position == 0 || entry[position - 1].day != entry[position].day { farthest = 0 }
            steps += max(0, own - farthest)
            farthest = max(farthest, own)
        }
        entry[count].travelBefore = Int32(steps)
        Timeline.weekStarts(entry, count: count, planStart: model.planStart, weeks: startWeeks, into: weekStart)
        return TimelineView(
            entry: entry, weekStart: weekStart, sitting: sitting, travelUnit: model.costs.weights.travel,
            lawful: 0..<count)
    }
}
