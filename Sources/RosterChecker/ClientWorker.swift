import PlacementDomain

/// Goes through the patterns and columns of one client after another; one worker per thread, with room of its own.
final class ClientWorker {
    /// What a client can choose at one pattern.
    struct Choice {
        let project: Int
        let view: TimelineView
        /// Index into `PatternTable.patterns` if the view is the shared one; nil: it is the client's own.
        let shared: Int?
        let columns: UnsafeBufferPointer<Column>
        /// Points of wish and pace.
        let fixed: Int
    }

    let model: CheckerModel
    let table: PatternTable
    private(set) var person: ClientCase
    private(set) var walk: ColumnWalk
    private var minutesOfPlace: [Int32]
    private var touchedPlaces: [Int] = []
    private(set) var projectsInReach: [Int] = []
    private var isInReach: [Bool]
    /// Lawful sittings of each series of the project at hand.
    private var lawful: [Int: LawfulList] = [:]
    private var room: TimelineRoom
    private let columns: UnsafeMutablePointer<Column>

    /// The lawful sittings of one series for one client.
    enum LawfulList {
        /// All held ones within his window.
        case all(Range<Int>)
        case some([Int32])

        var isEmpty: Bool {
            switch self {
            case .all(let range): range.isEmpty
            case .some(let list): list.isEmpty
            }
        }
        var isAll: Bool {
            if case .all = self { return true }
            return false
        }
    }

    /// - Parameter first: any unit; the worker must be opened for a client before use.
    init(_ model: CheckerModel, _ table: PatternTable, first: PlannedUnit) {
        self.model = model
        self.table = table
        person = ClientCase(first, model)
        walk = ColumnWalk(first, model)
        minutesOfPlace = [Int32](repeating: -1, count: model.instance.placeCount)
        isInReach = [Bool](repeating: false, count: model.instance.projects.count)
        room = TimelineRoom(startWeeks: model.instance.startWeeks)
        columns = .allocate(capacity: max(1, model.instance.startWeeks))
    }

    deinit {
        columns.deallocate()
        room.deallocate()
    }

    /// Turns to another client: his window, and least travel minutes to every place.
    func open(_ unit: PlannedUnit) {
        person = ClientCase(unit, model)
        walk = ColumnWalk(unit, model)
        for place in touchedPlaces { minutesOfPlace[place] = -1 }
        for project in projectsInReach { isInReach[project] = false }
        touchedPlaces.removeAll(keepingCapacity: true)
        projectsInReach.removeAll(keepingCapacity: true)
        lawful.removeAll(keepingCapacity: true)
        let modes = model.clients.modes[unit.client]
        for row in model.instance.travel.rows(home: model.instance.clients[unit.client].home)
        where ClientIndex.bit(row.mode) & modes != 0 {
            let place = Int(row.place)
            let known = minutesOfPlace[place]
            if known < 0 {
                touchedPlaces.append(place)
                for project in model.places.projectsOfPlace[place] where !isInReach[project] {
                    isInReach[project] = true
                    projectsInReach.append(project)
                }
            }
            if known < 0 || Int32(row.minutes) < known { minutesOfPlace[place] = Int32(row.minutes) }
        }
        projectsInReach.sort()
    }

    /// Minutes one way to the place of `series`; nil: out of reach.
    func minutes(toSeries series: Int) -> Int? {
        let minutes = minutesOfPlace[model.places.placeOfSeries[series]]
        return minutes < 0 ? nil : Int(minutes)
    }

    /// His lawful sittings of `series`, found once per client.
    func lawfulSittings(_ series: Int) -> LawfulList {
        if let known = lawful[series] { return known }
        let found = findLawful(series)
        lawful[series] = found
        return found
    }

    /// Whether every held sitting of `series` within his window is known to be lawful without looking at each.
    func isCertain(_ series: Int) -> Bool { lawfulSittings(series).isAll }

    private func findLawful(_ series: Int) -> LawfulList {
        let minutes = minutes(toSeries: series)
        let verdict = person.verdict(series, minutes: minutes)
        if verdict == .none { return .some([]) }
        let range = model.table.range(ofSeries: series, within: person.unit.window)
        if verdict == .all { return .all(range) }
        var list: [Int32] = []
        for number in range where person.broken(by: model.table.sittings[number], minutes: minutes).isEmpty {
            list.append(Int32(number))
        }
        return list.count == range.count ? .all(range) : .some(list)
    }

    /// Every pattern of the open client with its columns, in order of (project, pattern).
    ///
    /// - Parameter stop: ends the walk when it returns true.
    func visit(_ body: (Choice) -> Bool) {
        let client = model.instance.clients[person.unit.client]
        let hasWeekLimit = person.law.minutesPerWeek.constant != .some(nil)
        for project in projectsInReach {
            let fixedWish = wish(project)
            for index in table.firstOfProject[project]..<table.firstOfProject[project + 1] {
                let pattern = table.patterns[index]
                let members = Int(pattern.firstMember)..<Int(pattern.firstMember + pattern.memberCount)
                var (isPossible, isShared) = (true, pattern.hasOnePlace)
                for member in members {
                    let list = lawfulSittings(Int(table.members[member]))
                    if list.isEmpty { isPossible = false }
                    if !list.isAll { isShared = false }
                    if !isPossible { break }
                }
                if !isPossible { continue }
                let view = isShared ? sharedView(index) : ownView(members.map { Int(table.members[$0]) })
                let isKnownGood =
                    isShared && !hasWeekLimit && table.isCalm[index] && Int(table.mostInWeek[index]) <= client.mostSessions
                if !isKnownGood, !broken(view).isEmpty { continue }
                let fixed =
                    fixedWish + model.costs.pace(client, sittingsInTwoWeeks: Int(pattern.sittingsInTwoWeeks))
                let count = walk.columns(view, fixed: fixed, into: columns)
                let choice = Choice(
                    project: project, view: view, shared: isShared ? index : nil,
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

    /// The rules of C6 that the lawful sittings of a view break; at least the first.
    private func broken(_ view: TimelineView) -> RuleCodes {
        let timeline = UnsafeBufferPointer(
            start: view.sitting + view.lawful.lowerBound, count: view.lawful.count)
        let most = model.instance.clients[person.unit.client].mostSessions
        return PatternScan.broken(timeline, model, law: person.law, mostSessions: most, stopAtFirst: true)
    }

    /// The shared timeline, cut to his window.
    private func sharedView(_ index: Int) -> TimelineView {
        let pattern = table.patterns[index]
        let base = pattern.firstEntry
        let days = UnsafeBufferPointer(start: table.day + base, count: Int(pattern.count))
        func position(after isBefore: (Int) -> Bool) -> Int {
            var (low, high) = (0, days.count)
            while low < high {
                let middle = (low + high) / 2
                if isBefore(Int(days[middle])) { low = middle + 1 } else { high = middle }
            }
            return low
        }
        let window = person.unit.window
        let low = position { $0 < window.first }
        let high = max(low, position { $0 <= window.last })
        let minutes = minutes(toSeries: Int(table.members[Int(pattern.firstMember)])) ?? 0
        return TimelineView(
            day: table.day + base, netBefore: table.netBefore + base, travelBefore: table.datesBefore + base,
            complete: table.complete + base, weekStart: table.weekStart + index * (table.startWeeks + 1),
            sitting: table.sitting + base, travelUnit: model.costs.travel(minutes: minutes), lawful: low..<high)
    }

    /// A timeline of the client's own lawful sittings of some series, in the worker's room.
    func ownView(_ series: [Int]) -> TimelineView {
        room.numbers.removeAll(keepingCapacity: true)
        for row in series {
            switch lawfulSittings(row) {
            case .all(let range): room.numbers.append(contentsOf: range.map(Int32.init))
            case .some(let list): room.numbers.append(contentsOf: list)
            }
        }
        return room.view(series, model) { self.minutes(toSeries: $0) ?? 0 }
    }
}

/// Room for one client's own timeline.
struct TimelineRoom {
    var numbers: [Int32] = []
    private var capacity = 0
    private var pointers: [UnsafeMutablePointer<Int32>] = []
    private let weekStart: UnsafeMutablePointer<Int32>
    private let startWeeks: Int

    init(startWeeks: Int) {
        self.startWeeks = startWeeks
        weekStart = .allocate(capacity: startWeeks + 1)
    }

    func deallocate() {
        for pointer in pointers { pointer.deallocate() }
        weekStart.deallocate()
    }

    /// Sorts `numbers` into a timeline and forms its sums; valid until the next call.
    mutating func view(_ series: [Int], _ model: CheckerModel, minutes: (Int) -> Int) -> TimelineView {
        numbers.sort { Timeline.comesBefore(Int($0), Int($1), model.table) }
        let count = numbers.count
        if count + 1 > capacity || pointers.isEmpty {
            for pointer in pointers { pointer.deallocate() }
            capacity = max(64, 2 * (count + 1))
            pointers = (0..<5).map { _ in .allocate(capacity: capacity) }
        }
        let (day, net, travel, complete, sitting) = (pointers[0], pointers[1], pointers[2], pointers[3], pointers[4])
        for (entry, number) in numbers.enumerated() { sitting[entry] = number }
        Timeline.sums(sitting: sitting, count: count, model: model, day: day, netBefore: net, datesBefore: travel)
        // A date costs the farthest of its sittings so far, so that a column may end within it.
        var (points, dearest) = (0, 0)
        for entry in 0..<count {
            travel[entry] = Int32(clamping: points)
            let cost = model.costs.travel(minutes: minutes(Int(model.table.sittings[Int(sitting[entry])].series)))
            if entry == 0 || day[entry - 1] != day[entry] { dearest = 0 }
            points += max(0, cost - dearest)
            dearest = max(dearest, cost)
        }
        travel[count] = Int32(clamping: points)
        Timeline.complete(sitting: sitting, count: count, series: series, model: model, into: complete)
        Timeline.weekStarts(
            day: day, count: count, planStart: model.planStart, weeks: startWeeks, into: weekStart)
        return TimelineView(
            day: day, netBefore: net, travelBefore: travel, complete: complete, weekStart: weekStart, sitting: sitting,
            travelUnit: 1, lawful: 0..<count)
    }
}
