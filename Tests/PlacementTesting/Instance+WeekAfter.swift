public import PlacementDomain

extension Instance {
    /// The instance a week later, once the firm weeks of a roster were published and those of the week that is over worked.
    ///
    /// A start in a firm week is *agreed*, what is firm stands as published, and what lies before the new day of the plan
    /// is credited. Nothing else changes.
    public func weekAfter(_ roster: Roster) -> Instance {
        var next = self
        next.hash = String((hash + "+").suffix(64))
        next.asOf = asOf.adding(days: 7)
        next.planStart = planStart.adding(days: 7)
        next.publishedThrough = firmThrough
        next.calendarEnd = calendarEnd.adding(days: 7)
        next.addAgreed(roster, through: firmThrough)
        next.publish(roster)
        return next
    }

    private mutating func addAgreed(_ roster: Roster, through last: CalendarDay) {
        let (orders, series) = (orderNumbers, seriesNumbers)
        for placed in roster.placements where placed.kind == .start && placed.firstDate <= last {
            guard let order = orders[placed.order],
                let project = projects.firstIndex(where: { $0.id == placed.project })
            else { continue }
            for index in placements.indices
            where placements[index].order == order && [.agreed, .signed].contains(placements[index].state) {
                placements[index].state = .ended
            }
            placements.append(
                Placement(
                    id: PlacementID("\(placed.order)-\(placed.firstDate)"), order: order, project: project,
                    series: placed.series.compactMap { series[$0] }.sorted(), firstDay: placed.firstDate, state: .agreed
                ))
        }
        placements.sort { $0.id < $1.id }
    }

    private mutating func publish(_ roster: Roster) {
        let (orders, series) = (orderNumbers, seriesNumbers)
        publishedAssignments = []
        for assignment in roster.assignments where assignment.state != .lookahead {
            guard let order = orders[assignment.order], let series = series[assignment.session.series] else { continue }
            if assignment.session.date >= asOf {
                publishedAssignments.append(
                    PublishedAssignment(
                        order: order, series: series, date: assignment.session.date, from: assignment.from,
                        to: assignment.to, creditMinutes: assignment.creditMinutes))
            } else {
                let credited = self.orders[order].creditedMinutes.value + assignment.creditMinutes.value
                self.orders[order].creditedMinutes = Minutes(credited)
                self.orders[order].firstWorkedDate =
                    self.orders[order].firstWorkedDate.map { min($0, assignment.session.date) }
                    ?? assignment.session.date
            }
        }
        publishedAssignments.sort { ($0.order, $0.date, $0.series) < ($1.order, $1.date, $1.series) }
    }

    private var orderNumbers: [OrderID: Int] {
        Dictionary(orders.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private var seriesNumbers: [SeriesID: Int] {
        Dictionary(series.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
