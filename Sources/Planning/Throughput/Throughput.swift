package import PlacementDomain

/// The manager's figures of a period (domain page 6).
package struct Throughput: Sendable {
    package let period: ThroughputPeriod
    package let cut: ThroughputCut?
    package let numbers: ThroughputNumbers
    package let tables: [ThroughputTable]

    /// Reckons all figures out of what is recorded.
    ///
    /// - Parameters:
    ///   - jurisdiction: of the office.
    ///   - municipality: of a postcode area; nil: not known.
    package init(
        _ records: ThroughputRecords, rules: RuleBook, jurisdiction: String = "NL", period: ThroughputPeriod,
        cut: ThroughputCut?,
        municipality: @escaping (String) -> String? = { _ in nil }
    ) {
        self.period = period
        self.cut = cut
        numbers = ThroughputNumbers(rules, jurisdiction: jurisdiction, on: period.asOf)
        let sessions = ReportedSessions(records.calendar, from: period.from, to: period.to)
        let sittings = SittingReckoner(records, sessions: sessions, numbers: numbers, period: period)
        let orders = OrderReckoner(records, rules: rules, numbers: numbers, period: period)
        let weeks = PersonWeeks(orders: orders, sessions: sessions, offered: Throughput.offers(sittings))
        let groups = ThroughputGroups(records: records, sessions: sessions, municipality: municipality)
        var lines = ThroughputLines()
        lines.add(orders, weeks) { _ in nil }
        lines.sittings = sittings.figures { _ in nil }
        if let cut {
            if cut.isOfOrders { lines.add(orders, weeks) { groups.group(of: $0, by: cut) } }
            lines.sittings.merge(sittings.figures { groups.group(of: $0, by: cut) }) { own, _ in own }
        }
        let late = sittings.figures { groups.group(of: $0, by: .project) }.filter { $0.value.late > 0 }
        let least = numbers.leastPeople
        tables = ThroughputSection.allCases.compactMap { section -> ThroughputTable? in
            if section == .lateProjects {
                return cut == .project
                    ? nil : ThroughputLines(sittings: late).table(section, cut: .project, least: least)
            }
            return lines.table(section, cut: cut, least: least)
        }
    }

    /// Sessions and minutes that were offered, by client and Monday.
    private static func offers(
        _ sittings: SittingReckoner
    ) -> [ClientID: [CalendarDay: (sessions: Int, minutes: Int)]] {
        var offers: [ClientID: [CalendarDay: (sessions: Int, minutes: Int)]] = [:]
        for day in sittings.offered {
            let minutes = sittings.sessions.net(day.session, from: day.first.from, to: day.first.to)
            let known = offers[day.first.client]?[day.session.date.monday] ?? (0, 0)
            offers[day.first.client, default: [:]][day.session.date.monday] =
                (known.sessions + 1, known.minutes + minutes)
        }
        return offers
    }
}

/// Figures by group; those of nil are of all together.
struct ThroughputLines {
    var orders: [ThroughputGroup?: OrderFigures] = [:]
    var sittings: [ThroughputGroup?: SittingFigures] = [:]

    mutating func add(
        _ reckoner: OrderReckoner, _ weeks: PersonWeeks, by group: (ReportedOrder) -> ThroughputGroup?
    ) {
        var figures = reckoner.figures(by: group)
        weeks.count(in: &figures, by: group)
        orders.merge(figures) { own, _ in own }
    }

    /// nil: the section has nothing to say under this cut.
    func table(_ section: ThroughputSection, cut: ThroughputCut?, least: Int) -> ThroughputTable? {
        let isCutOfOrders = cut?.isOfOrders ?? true
        if section.isOfOrders && !isCutOfOrders { return nil }
        let figures = section.figures.filter {
            isCutOfOrders || ($0 != .notStartedInNorm && $0 != .belowMinimum)
        }
        let isTotalShown = section != .lateProjects
        let groups = groups(section, cut)
        var lines: [ThroughputTable.Line] = []
        for state in states(section) {
            let all: [ThroughputGroup?] = groups + [nil]
            let cells = all.map { group in
                ThroughputCells(
                    orders: orders[group] ?? OrderFigures(), sittings: sittings[group] ?? SittingFigures(), state: state
                )
            }
            let columns = figures.map { figure in
                SmallCells.hide(cells.map { $0.cell(figure) }, least: least)
            }
            for (index, group) in all.enumerated() where group != nil || isTotalShown {
                lines.append(ThroughputTable.Line(group: group, state: state, cells: columns.map { $0[index] }))
            }
        }
        if section == .stock { lines.removeAll { line in line.cells.allSatisfy { $0 == .count(0) } } }
        if states(section).count > 1 { lines = ordered(lines, groups) }
        return ThroughputTable(section: section, figures: figures, lines: lines)
    }

    private func groups(_ section: ThroughputSection, _ cut: ThroughputCut?) -> [ThroughputGroup] {
        guard cut != nil else { return [] }
        let keys = (section.isOfOrders ? [] : Array(sittings.keys)) + Array(orders.keys)
        return Set(keys.compactMap { $0 }).sorted()
    }

    /// What a line of the section is about, beside its group.
    private func states(_ section: ThroughputSection) -> [String?] {
        switch section {
        case .stock: Order.State.allCases.filter { !OrderReckoner.ended.contains($0) }.map(\.rawValue)
        case .waiting: WaitStep.allCases.map(\.rawValue)
        default: [nil]
        }
    }

    /// All lines of one group together.
    private func ordered(
        _ lines: [ThroughputTable.Line], _ groups: [ThroughputGroup]
    ) -> [ThroughputTable.Line] {
        let all: [ThroughputGroup?] = groups + [nil]
        return all.flatMap { group in lines.filter { $0.group == group } }
    }
}
