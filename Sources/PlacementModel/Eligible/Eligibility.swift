public import PlacementDomain
package import PlacementRules

/// Who may work where and when: the rules of one client alone (C5), asked and indexed.
///
/// `SittingRuleList` answers for whole series where nothing differs by date, and for single sittings where something
/// does; rules of travel alone are also asked by name, to leave out at once what is out of reach. Seats and other
/// clients play no part.
public struct Eligibility: Sendable {
    package let instance: Instance
    package let held: HeldSittings
    package let window: PlanWindow
    package let rules: FrameRulesByOrder
    package let clients: ClientTable
    package let tags: TagNumbers
    package let reach: TravelReach
    package let projects: [ProjectFacts]
    package let series: [SeriesFacts]
    package let seriesOfProject: RecordsByKey
    /// By series: where its clients travel to, its pick-up point or its project.
    package let placeOfSeries: [Int32]
    /// Which projects have a series whose clients travel to the project itself.
    package let hasDirectSeries: [Bool]
    /// By series and week (`weekCount + 1` each): the number of its first sitting in that week or a later one.
    package let firstFromWeek: [Int32]

    /// - Complexity: linear in the tables; one byte per day for clients with dated records.
    public init(instance: Instance, held: HeldSittings) {
        self.init(instance: instance, held: held, reach: TravelReach(instance: instance))
    }

    /// - Parameter reach: of the same clients.
    package init(instance: Instance, held: HeldSittings, reach: TravelReach) {
        let window = PlanWindow(instance: instance)
        let tags = TagNumbers(projects: instance.projects)
        self.instance = instance
        self.held = held
        self.window = window
        self.tags = tags
        rules = FrameRulesByOrder(instance: instance)
        clients = ClientTable(instance: instance, window: window, tags: tags)
        self.reach = reach
        projects = instance.projects.enumerated().map { ProjectFacts($1, index: $0, tags: tags) }
        series = instance.series.indices.map {
            SeriesFacts(instance: instance, held: held, window: window, index: $0)
        }
        seriesOfProject = RecordsByKey(count: instance.projects.count, keys: instance.series.map(\.project))
        placeOfSeries = instance.series.indices.map { Int32(instance.place(ofSeries: $0)) }
        var direct = [Bool](repeating: false, count: instance.projects.count)
        for series in instance.series where series.pickUp == nil { direct[series.project] = true }
        hasDirectSeries = direct
        firstFromWeek = Eligibility.firstFromWeek(held: held, seriesCount: instance.series.count, window: window)
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
    package func patternLimits(of unit: PlanningUnit) -> PatternLimits {
        PatternLimits(numbers: rules[order: unit.order], mostSessions: instance.clients[unit.client].mostSessions)
    }

    /// Projects that he can reach within the travel limits, at least in one of their series; ascending.
    public func reachableProjects(of unit: PlanningUnit) -> [Int] {
        let numbers = rules[order: unit.order]
        var projects: [Int] = []
        var throughPickUps = false
        reach.forEach(client: unit.client) { place, minutes in
            guard Travel01DayLimit.ofPlace(oneWayMinutes: minutes, numbers: numbers) != .never else { return }
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
        var question = question(of: unit)
        return lawfulSeries(of: unit, project: project, &question)
    }

    /// Monday is 0.
    private static func weekday(_ day: CalendarDay) -> Int {
        let index = Int(day.number + 3) % 7
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
