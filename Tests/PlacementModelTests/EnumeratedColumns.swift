import PlacementDomain
import PlacementModel
import PlacementRules

/// All columns of one planning unit, enumerated by asking the model about each sitting: what `ClientChoices` finds, without its speed.
struct EnumeratedColumns {
    struct Column: Hashable, Comparable {
        var project: Int
        var series: [Int]
        var firstDate: CalendarDay
        var unworked: Int
        var lost: Int
        var cost: Int

        private var key: [Int] { [project] + series + [Int(firstDate.number), unworked, cost] }
        static func < (left: Self, right: Self) -> Bool { left.key.lexicographicallyPrecedes(right.key) }
    }

    private(set) var columns: [Column] = []
    private(set) var virtualColumns: [Column] = []
    let unit: PlanningUnit
    private let instance: Instance
    private let held: HeldSittings

    init(_ unit: PlanningUnit, instance: Instance, held: HeldSittings, eligibility: Eligibility) {
        self.unit = unit
        self.instance = instance
        self.held = held
        let windowEnd = instance.planStart.adding(days: 7 * instance.startWeeks)
        let limits = eligibility.patternLimits(of: unit)
        for project in eligibility.reachableProjects(of: unit) {
            let usable = eligibility.lawfulSeries(of: unit, project: project)
            let most = PatternSize.most(ofLawful: usable.count, instance.policy)
            for mask in 1..<max(1, 1 << usable.count) {
                let pattern = usable.indices.filter { mask >> $0 & 1 == 1 }.map { usable[$0] }
                guard pattern.count <= most else { continue }
                let timeline = timeline(of: pattern)
                guard PatternRules.firstBroken(in: timeline, limits, held: held) == nil else { continue }
                for week in 0..<instance.startWeeks {
                    let monday = instance.planStart.adding(days: 7 * week)
                    let first = timeline.firstIndex {
                        let day = held.sittings[Int($0)].day
                        return day >= monday && day < monday.adding(days: 7)
                    }
                    if let first, let made = column(pattern, project, timeline[first...], isVirtual: false) {
                        columns.append(made)
                    }
                }
                if let first = timeline.firstIndex(where: { held.sittings[Int($0)].day >= windowEnd }),
                    let made = column(pattern, project, timeline[first...], isVirtual: true)
                {
                    virtualColumns.append(made)
                }
            }
        }
        columns.sort()
        virtualColumns.sort()
    }

    var unplacedCost: Int {
        let least = virtualColumns.map(\.unworked).min()
        return unit.unplacedPoints(
            greatestLasting: virtualColumns.filter { $0.unworked == least }.map(\.cost).max(),
            startWeeks: instance.startWeeks, weights: instance.policy.weights)
    }

    var unplacedLost: Int {
        unit.unplacedLostPoints(
            leastUnworked: virtualColumns.map(\.unworked).min(), weights: instance.policy.weights)
    }

    private func timeline(of pattern: [LawfulSeries]) -> [Int32] {
        let numbers = pattern.flatMap { series in
            switch series.sittings {
            case .range(let range): range.map(Int32.init)
            case .list(let list): list
            }
        }
        return numbers.sorted {
            let (left, right) = (held.sittings[Int($0)], held.sittings[Int($1)])
            return (left.day, left.start, left.series) < (right.day, right.start, right.series)
        }
    }

    private func column(
        _ pattern: [LawfulSeries], _ project: Int, _ timeline: ArraySlice<Int32>, isVirtual: Bool
    ) -> Column? {
        let weights = instance.policy.weights
        var left = unit.remaining.value
        var used: Set<Int> = []
        var minutesOfDay: [CalendarDay: Int] = [:]
        var days: [CalendarDay] = []
        for number in timeline where left > 0 {
            let sitting = held.sittings[Int(number)]
            left -= Hours04LastSitting.credit(net: Int(sitting.net), remaining: left)
            used.insert(Int(sitting.series))
            let minutes = pattern.first { $0.series == Int(sitting.series) }?.travelMinutes ?? 0
            minutesOfDay[sitting.day] = max(minutesOfDay[sitting.day] ?? 0, minutes)
            days.append(sitting.day)
        }
        guard let first = days.first, let last = days.last else { return nil }
        guard isVirtual || used.count == pattern.count else { return nil }
        let client = instance.clients[unit.client]
        let lost = LostCost.points(unworked: left, hasTerm: unit.hasTerm, weights: weights)
        let weeks = first.monday.days(since: instance.planStart) / 7
        let travel = minutesOfDay.values.reduce(0) { $0 + TravelCost.pointsPerDay(oneWayMinutes: $1, weights: weights) }
        let sittings = pattern.reduce(0) { $0 + instance.series[$1.series].rhythm.sittingsInTwoWeeks }
        let cost =
            lost + unit.waitPoints(weeks: weeks, weights: weights) + travel
            + WishCost.points(client: client, project: instance.projects[project], weights: weights)
            + PaceCost.points(client: client, sittingsInTwoWeeks: sittings, policy: instance.policy)
            + SlackCost.points(
                unworked: left, lastDay: last, termEnd: unit.termEnd, hasTerm: unit.hasTerm, weights: weights)
        return Column(
            project: project, series: pattern.map(\.series), firstDate: first, unworked: left,
            lost: LostCost.lawfulPoints(unworked: left, hasTerm: unit.hasTerm, weights: weights), cost: cost)
    }
}
