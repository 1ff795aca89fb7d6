internal import PlacementDomain
internal import PlacementModel

/// Finds the choices that go on with what an earlier roster has: the same project and series, from the first sitting that
/// is not before somebody's first day.
///
/// How many sittings follow may differ: hours were credited, or a sitting fell out.
struct EarlierColumns {
    let space: ChoiceSpace
    private let series: [SeriesID: Int]
    private let projects: [ProjectID: Int]
    private let units: [OrderID: Int]

    init(space: ChoiceSpace) {
        self.space = space
        let instance = space.instance
        series = Dictionary(instance.series.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        projects = Dictionary(
            instance.projects.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        units = Dictionary(
            space.units.enumerated().map { (instance.orders[$1.order].id, $0) }, uniquingKeysWith: { first, _ in first }
        )
    }

    /// By unit; nowhere: none of the candidates, or none who can go on.
    func columns(of candidates: [HeldPlacement]) -> [Column] {
        var columns = [Column](repeating: Column.nowhere, count: space.units.count)
        for candidate in candidates {
            guard let unit = units[candidate.order],
                space.instance.clients[space.units[unit].client].id == candidate.client
            else { continue }
            columns[unit] = column(of: unit, candidate) ?? Column.nowhere
        }
        return columns
    }

    /// By unit; nowhere: he had no place, or cannot go on with it.
    func columns(of roster: SeatedRoster) -> [Column] {
        var sittings: [OrderID: [SessionID]] = [:]
        for assignment in roster.assignments where assignment.state != .published {
            sittings[assignment.order, default: []].append(assignment.session)
        }
        return columns(
            of: roster.placements.map {
                HeldPlacement(
                    client: $0.client, order: $0.order, project: $0.project, series: $0.series,
                    sittings: sittings[$0.order] ?? [])
            })
    }

    /// The cheapest choice that goes on with a placement, the continuation among equals; nil: there is none, or somebody
    /// is there whom he must not meet.
    private func column(of unit: Int, _ placed: HeldPlacement) -> Column? {
        guard let project = projects[placed.project] else { return nil }
        let wanted = placed.series.compactMap { series[$0] }
        guard wanted.count == placed.series.count else { return nil }
        let planned = space.units[unit]
        let start = first(placed.sittings, from: planned.firstDay)
        let goingOn = first(placed.sittings, from: planned.continuationFirstDay)
        var best: (column: Column, isContinuation: Bool)?
        for index in space.patternRange(unit) where Int(space.patterns[index].project) == project {
            let isContinuation = space.timelines.headers[Int(space.patterns[index].timeline)].isContinuation
            guard let first = isContinuation ? goingOn : start,
                let column = column(of: unit, pattern: index, from: first),
                seriesSet(of: column, isContinuation, unit) == Set(wanted),
                space.sittings(of: column).allSatisfy({ space.apart.allows(unit, $0) })
            else { continue }
            if let best, (best.column.cost, best.isContinuation ? 0 : 1) <= (column.cost, isContinuation ? 0 : 1) {
                continue
            }
            best = (column, isContinuation)
        }
        return best?.column
    }

    /// The column of a pattern that begins with a sitting; nil: none does.
    private func column(of unit: Int, pattern index: Int, from first: Int32) -> Column? {
        let pattern = space.patterns[index]
        let header = space.timelines.headers[Int(pattern.timeline)]
        var walk = space.reckoner.walk(pattern, space.facts[unit])
        for week in 0..<space.startWeeks {
            guard let stretch = walk.column(in: week) else { continue }
            let row = space.timelines.row[Int(header.base) + stretch.start]
            guard space.rows[row].sitting == first else { continue }
            return Column(pattern: index, stretch, cost: stretch.cost + space.wait[unit * space.startWeeks + week])
        }
        return nil
    }

    /// The series of a choice; of a continuation those of its placement, attended or not.
    private func seriesSet(of column: Column, _ isContinuation: Bool, _ unit: Int) -> Set<Int> {
        if isContinuation, let continuation = space.continuations[unit] {
            return Set(space.instance.placements[continuation.placement].series)
        }
        return Set(space.sittings(of: column).map { Int(space.held.sittings[Int($0)].series) })
    }

    /// The first sitting on or after a day, in the order of timelines; nil: there is none, or it is not held.
    private func first(_ sittings: [SessionID], from day: CalendarDay) -> Int32? {
        let later = sittings.filter { $0.date >= day }
        guard let date = later.map(\.date).min() else { return nil }
        var numbers: [Int] = []
        for session in later where session.date == date {
            guard let series = series[session.series], let number = space.held.number(ofSeries: series, on: date)
            else { return nil }
            numbers.append(number)
        }
        return numbers.min {
            let (left, right) = (space.held.sittings[$0], space.held.sittings[$1])
            return (left.start, space.instance.series[Int(left.series)].id)
                < (right.start, space.instance.series[Int(right.series)].id)
        }.map { Int32($0) }
    }
}
