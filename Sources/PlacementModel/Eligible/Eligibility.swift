public import PlacementDomain
package import PlacementRules

/// Who may work where and when: the rules of one client alone (C5), composed and indexed.
///
/// Each rule is a pure function in a file of its own; here whole series are tested at once where nothing differs by
/// date, and sitting by sitting where something does. Seats and other clients play no part.
public struct Eligibility: Sendable {
    package let instance: Instance
    package let held: HeldSittings
    package let window: PlanWindow
    package let rules: FrameRulesByOrder
    package let clients: ClientTable
    package let tags: TagSets
    package let reach: TravelReach
    package let series: [SeriesFacts]
    package let seriesOfProject: RecordsByKey
    /// Which projects have a series whose clients travel to the project itself.
    package let hasDirectSeries: [Bool]
    /// By series and week (`weekCount + 1` each): the number of its first sitting in that week or a later one.
    package let firstFromWeek: [Int32]
    /// By frame rules: the travel limit and the need of a weekend ground where they are the same on every day.
    package let frames: [FrameFlags]

    /// The limits of a frame for whole series; dated ones are tested by sitting.
    package struct FrameFlags: Sendable {
        /// The greatest number over all days; `Int.max`: none on some day.
        package let travelLimit: Int
        package let travelIsDated: Bool
        package let groundNeeded: Bool
        package let groundIsDated: Bool
        package let greatestRest: Int

        package init(_ rules: FrameRules) {
            travelLimit = rules.travelMinutesPerDay.values.map { $0 ?? Int.max }.max() ?? Int.max
            travelIsDated = !rules.travelMinutesPerDay.isConstant
            groundIsDated = !rules.groundNeeded.isConstant
            greatestRest = rules.restMinutes.values.compactMap(\.self).max() ?? 0
            groundNeeded = !Days02WeekendGround.allows(
                isWeekend: true, hasGround: false, groundNeeded: rules.groundNeeded.values[0])
        }
    }

    /// Complexity: linear in the tables; one byte per day for clients with dated rows.
    public init(instance: Instance, held: HeldSittings) {
        let window = PlanWindow(instance: instance)
        self.instance = instance
        self.held = held
        self.window = window
        rules = FrameRulesByOrder(instance: instance)
        clients = ClientTable(instance: instance, window: window)
        tags = TagSets(instance: instance, window: window)
        reach = TravelReach(instance: instance, limits: clients.facts.map(\.travelLimit))
        series = instance.series.indices.map {
            SeriesFacts(instance: instance, held: held, window: window, index: $0)
        }
        seriesOfProject = RecordsByKey(count: instance.projects.count, keys: instance.series.map(\.project))
        var direct = [Bool](repeating: false, count: instance.projects.count)
        for series in instance.series where series.pickUp == nil { direct[series.project] = true }
        hasDirectSeries = direct
        firstFromWeek = Eligibility.firstFromWeek(held: held, seriesCount: instance.series.count, window: window)
        frames = rules.all.map(FrameFlags.init)
    }

    private static func firstFromWeek(held: HeldSittings, seriesCount: Int, window: PlanWindow) -> [Int32] {
        let stride = window.weekCount + 1
        var table = [Int32](repeating: 0, count: seriesCount * stride)
        for series in 0..<seriesCount {
            var number = held.firstOfSeries[series]
            let end = held.firstOfSeries[series + 1]
            for week in 0..<stride {
                while number < end, window.week(of: held.sittings[number].day) < week { number += 1 }
                table[series * stride + week] = Int32(number)
            }
        }
        return table
    }

    /// The limits for patterns of this unit.
    public func patternLimits(of unit: PlanningUnit) -> PatternLimits {
        PatternLimits(rules: rules[order: unit.order], mostSessions: instance.clients[unit.client].mostSessions)
    }

    /// Projects that he can reach within the travel limits, at least in one of their series; ascending.
    public func reachableProjects(of unit: PlanningUnit) -> [Int] {
        let limit = frames[Int(rules.indexOfOrder[unit.order])].travelLimit
        var projects: [Int] = []
        var throughPickUps = false
        reach.forEach(client: unit.client) { place, minutes in
            guard Travel01DayLimit.allows(oneWayMinutes: minutes, limit: limit) else { return }
            if place < hasDirectSeries.count {
                if hasDirectSeries[place] { projects.append(place) }
            } else {
                projects.append(instance.pickUps[place - hasDirectSeries.count].project)
                throughPickUps = true
            }
        }
        return throughPickUps ? Set(projects).sorted() : projects
    }

    /// The series of `project` in which he may work at least once, ascending by series.
    public func lawfulSeries(of unit: PlanningUnit, project: Int) -> [LawfulSeries] {
        let isDatedByTags = tags.isDated[unit.client] && tags.asks[project]
        guard
            Place10Juveniles.allows(
                isJuvenile: unit.isJuvenile, acceptsJuveniles: instance.projects[project].acceptsJuveniles),
            isDatedByTags || tags.allow(client: unit.client, project: project)
        else { return [] }
        let frame = frames[Int(rules.indexOfOrder[unit.order])]
        let directMinutes = reach.minutes(client: unit.client, place: Int32(project))
        var found: [LawfulSeries] = []
        for row in seriesOfProject[project] {
            let index = Int(row)
            let facts = series[index]
            let minutes =
                facts.pickUpPlace < 0
                ? directMinutes : reach.minutes(client: unit.client, place: facts.pickUpPlace)
            guard let minutes, Travel01DayLimit.allows(oneWayMinutes: minutes, limit: frame.travelLimit),
                let sittings = lawfulSittings(
                    of: unit, series: index, minutes: minutes, frame: frame, isDatedByTags: isDatedByTags)
            else { continue }
            found.append(LawfulSeries(series: index, travelMinutes: minutes, sittings: sittings))
        }
        return found
    }

    /// Monday is 0.
    private static func weekday(_ day: CalendarDay) -> Int32 {
        let index = (day.number + 3) % 7
        return index >= 0 ? index : index + 7
    }

    /// Sitting numbers of a series with `firstDay ≤ day ≤ lastDay`.
    ///
    /// A series has one weekday, so the week and the weekday of each end say where the range begins and ends.
    package func sittings(ofSeries index: Int, from firstDay: CalendarDay, through lastDay: CalendarDay) -> Range<Int> {
        let end = held.firstOfSeries[index + 1]
        guard firstDay <= lastDay, lastDay >= window.first, firstDay <= window.last else { return end..<end }
        let base = index * (window.weekCount + 1)
        let weekday = series[index].weekday
        var lower = held.firstOfSeries[index]
        if firstDay > window.first {
            let next = weekday < Eligibility.weekday(firstDay) ? 1 : 0
            lower = Int(firstFromWeek[base + window.week(of: firstDay) + next])
        }
        var upper = end
        if lastDay < window.last {
            let next = weekday <= Eligibility.weekday(lastDay) ? 1 : 0
            upper = Int(firstFromWeek[base + window.week(of: lastDay) + next])
        }
        return lower..<max(lower, upper)
    }
}
