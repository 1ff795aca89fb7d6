internal import PlacementDomain
internal import PlacementModel

/// Finds the columns that a roster at hand is made of.
struct ColumnsAtHand {
    let space: ChoiceSpace
    private let series: [SeriesID: Int]

    init(space: ChoiceSpace) {
        self.space = space
        series = Dictionary(
            space.instance.series.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// By unit; nowhere: he has no place, or none that he could have in this instance.
    func columns(of roster: SeatedRoster) -> [Column] {
        var sessions: [OrderID: [SessionID]] = [:]
        for assignment in roster.assignments where assignment.state != .published {
            sessions[assignment.order, default: []].append(assignment.session)
        }
        var continuing: Set<OrderID> = []
        for placed in roster.placements where placed.kind == .continuation { continuing.insert(placed.order) }
        return space.units.indices.map { unit in
            let order = space.instance.orders[space.units[unit].order].id
            return column(of: unit, sessions[order] ?? [], goesOn: continuing.contains(order)) ?? Column.nowhere
        }
    }

    /// The column of one unit with just these sittings; nil: he has no such column.
    ///
    /// - Parameter goesOn: whether it is the kept placement that goes on.
    func column(of unit: Int, _ sessions: [SessionID], goesOn: Bool = false) -> Column? {
        let wanted = sessions.compactMap(number).sorted()
        guard let first = wanted.first, wanted.count == sessions.count else { return nil }
        let project = space.instance.series[Int(space.held.sittings[Int(first)].series)].project
        let reckoner = space.reckoner
        var best: Column?
        for index in space.patternRange(unit) {
            let pattern = space.patterns[index]
            guard Int(pattern.project) == project,
                space.timelines.headers[Int(pattern.timeline)].isContinuation == goesOn
            else { continue }
            var walk = reckoner.walk(pattern, space.facts[unit])
            for week in 0..<space.startWeeks {
                guard let stretch = walk.column(in: week), stretch.end - stretch.start >= wanted.count else { continue }
                let column = Column(
                    pattern: index, stretch, cost: stretch.cost + space.wait[unit * space.startWeeks + week])
                guard column.cost < best?.cost ?? Int32.max, space.sittings(of: column).sorted() == wanted else {
                    continue
                }
                best = column
            }
        }
        return best
    }

    private func number(of session: SessionID) -> Int32? {
        series[session.series].flatMap { space.held.number(ofSeries: $0, on: session.date) }.map { Int32($0) }
    }
}
