package import PlacementDomain

/// The screen of a week, as values.
package struct WeekView: Hashable, Sendable {
    package var today: CalendarDay
    /// What is shown belongs to it; nil: to whichever.
    package var unit: UnitID?
    /// By part, kind and urgency.
    package var lines: [WeekLine]
    /// Published days without a record that are still within their time.
    package var pending: Int
    package var arrivals: WeekArrivals
    package var firm: WeekFirm

    /// Whether something belongs to a unit: what belongs to none belongs to every one, because somebody has to see it.
    static func holds(_ units: Set<UnitID>, _ unit: UnitID?) -> Bool {
        unit.map { units.isEmpty || units.contains($0) } ?? true
    }

    package func lines(of kind: WeekKind) -> [WeekLine] { lines.filter { $0.kind == kind } }

    package func lines(of section: WeekSection) -> [WeekLine] { lines.filter { $0.kind.section == section } }

    /// What to type first: what must be decided goes before the plan, and that before everything else.
    package var next: NextCommand? {
        let urgent = lines.first { [.decide, .firstDays].contains($0.kind.section) }
        return urgent?.next ?? firm.settle.next ?? lines.first?.next
    }
}

/// Orders that came in since a week was published last.
package struct WeekArrivals: Hashable, Sendable {
    package var since: CalendarDay
    /// By state, in the order of the states; those that have ended again are left out.
    package var states: [Count]
    /// Lists and changes that were brought in.
    package var imports: Int

    package struct Count: Hashable, Sendable {
        package var state: Order.State
        package var count: Int
    }

    package var count: Int { states.map(\.count).reduce(0, +) }
}

/// What people were told, week by week, and which week is settled next.
package struct WeekFirm: Hashable, Sendable {
    package struct Published: Hashable, Sendable {
        package var monday: CalendarDay
        package var people: Int
        package var days: Int
        /// Orders without a signature for the place where they work.
        package var unsigned: Int
    }

    package struct Settle: Hashable, Sendable {
        package var monday: CalendarDay
        /// The plan that waits to be published; nil: there is none.
        package var draft: Int64?
        /// From when it is to be settled: this Monday, or a later one.
        package var from: CalendarDay
        /// By when; nil: at once, because it is behind.
        package var by: CalendarDay?
        /// nil: not yet.
        package var next: NextCommand?
    }

    package var weeks: [Published]
    package var settle: Settle
}

extension WeekJudge {
    func arrivals(of unit: UnitID?) -> WeekArrivals {
        let since = facts.publications.last?.asOf ?? today.monday.adding(days: -7)
        let new = facts.orders.filter { $0.order.receivedDate >= since && WeekView.holds(units(of: $0), unit) }
        return WeekArrivals(
            since: since,
            states: Order.State.allCases.compactMap { state -> WeekArrivals.Count? in
                let count = new.count { $0.order.state == state }
                return count == 0 ? nil : WeekArrivals.Count(state: state, count: count)
            }, imports: facts.publications.imports)
    }

    func firm(of unit: UnitID?) -> WeekFirm {
        let monday = today.monday
        let shown = facts.booked.filter { WeekView.holds(units(of: $0.unit, at: $0.project), unit) }
        let weeks = Dictionary(grouping: shown) { $0.day.monday }
        let last = max(facts.publications.through ?? monday.adding(days: -1), monday.adding(days: -1))
        return WeekFirm(
            weeks: stride(from: 0, through: last.days(since: monday), by: 7).map { offset -> WeekFirm.Published in
                let monday = monday.adding(days: offset)
                let rows = weeks[monday] ?? []
                return WeekFirm.Published(
                    monday: monday, people: Set(rows.map(\.client)).count, days: rows.count,
                    unsigned: Set(rows.filter { !$0.isSigned }.map(\.order)).count)
            }, settle: settle(after: last))
    }

    /// The week behind the last published one; by Thursday so many weeks behind this one are published.
    private func settle(after last: CalendarDay) -> WeekFirm.Settle {
        let (monday, following) = (today.monday, last.monday.adding(days: 7))
        let from = max(monday, following.adding(days: -7 * firmWeeks))
        let isNow = from == monday
        let isInTime = following == monday.adding(days: 7 * firmWeeks)
        let thursday = monday.adding(days: 3)
        let draft = facts.publications.draft
        let next = draft == nil ? NextCommand("plan") : NextCommand("publish", .text("--output"), .folder)
        return WeekFirm.Settle(
            monday: following, draft: draft, from: from,
            by: isNow ? (isInTime && today <= thursday ? thursday : nil) : from.adding(days: 3),
            next: isNow ? next : nil)
    }
}
