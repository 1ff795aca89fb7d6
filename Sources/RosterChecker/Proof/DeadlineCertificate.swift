public import PlacementDomain

/// What one client can still work before his term ends, with the sittings that prove it.
public struct DeadlineCertificate: Hashable, Sendable {
    /// One lawful way to work.
    public struct Work: Hashable, Sendable {
        /// Minutes of his hours that it covers.
        public var workable: Minutes
        /// Minutes that stay over.
        public var unworked: Minutes
        public var cost: Cost
        public var project: ProjectID
        /// In order of their dates.
        public var sessions: [SessionID]
    }

    public var client: ClientID
    public var order: OrderID
    /// Minutes that he still has to work.
    public var remaining: Minutes
    /// His best column as if nobody else were there: least unworked, then least cost; nil: he has none.
    public var alone: Work?
    /// The best one on the seats that all others of the roster leave; nil: there is none.
    public var besideOthers: Work?
}

extension CheckedRoster {
    /// The deadline certificate of one client; nil: he is not among those who are planned.
    ///
    /// - Complexity: all columns of the client, and one pass over the assignments.
    /// - Source: docs/certificate.md, part 6.
    public func deadline(of client: ClientID) -> DeadlineCertificate? {
        let units = tables.facts.planned.units
        guard let index = units.firstIndex(where: { instance.clients[$0.client].id == client }) else { return nil }
        var search = DeadlineSearch(tables: tables, patterns: patterns, unit: index, loads: loads(without: index))
        search.run()
        return DeadlineCertificate(
            client: client, order: instance.orders[units[index].order].id, remaining: Minutes(units[index].remaining),
            alone: search.alone, besideOthers: search.besideOthers)
    }

    /// How full the rows are with everybody but one unit.
    private func loads(without index: Int) -> RowLoads {
        let ids = tables.ids
        var sittings: [Int: [Int]] = [:]
        for assignment in plan.roster.assignments where assignment.state != .published {
            guard let client = ids.clients[assignment.client],
                let series = ids.series[assignment.session.series]
            else { continue }
            let unit = tables.facts.planned.unitOfClient[client]
            guard unit >= 0, unit != index,
                let number = tables.facts.held.number(ofSeries: series, on: assignment.session.date.dayNumber)
            else { continue }
            sittings[unit, default: []].append(number)
        }
        var loads = RowLoads(tables)
        for (unit, numbers) in sittings { loads.add(unit: unit, sittings: numbers) }
        return loads
    }
}

/// Looks through everything that one client may choose.
private struct DeadlineSearch {
    let tables: DerivedTables
    let patterns: PatternTable
    let unit: Int
    let loads: RowLoads
    var alone: DeadlineCertificate.Work?
    var besideOthers: DeadlineCertificate.Work?

    private var facts: Facts { tables.facts }

    mutating func run() {
        let planned = facts.planned.units[unit]
        if let continuation = tables.kept.ofUnit[unit] {
            offer(
                continuation.column.sittings, unworked: continuation.column.unworked, cost: continuation.column.cost,
                project: continuation.project)
        }
        if tables.kept.isSigned[unit] { return }
        let worker = ClientWorker(facts, patterns, first: planned)
        worker.open(planned)
        worker.visit { pattern in
            for column in pattern.columns {
                offer(
                    pattern.sittings(of: column), unworked: Int(column.unworked), cost: column.cost,
                    project: pattern.project)
            }
            return false
        }
    }

    private mutating func offer(_ sittings: some Collection<Int>, unworked: Int, cost: Int, project: Int) {
        func isBetter(than known: DeadlineCertificate.Work?) -> Bool {
            guard let known else { return true }
            return (unworked, cost) < (known.unworked.value, known.cost.value)
        }
        let isBetterAlone = isBetter(than: alone)
        let isBetterBeside =
            isBetter(than: besideOthers)
            && (tables.kept.isSigned[unit] || loads.hasRoom(unit: unit, sittings: sittings))
        guard isBetterAlone || isBetterBeside else { return }
        let work = work(sittings, unworked: unworked, cost: cost, project: project)
        if isBetterAlone { alone = work }
        if isBetterBeside { besideOthers = work }
    }

    private func work(
        _ sittings: some Collection<Int>, unworked: Int, cost: Int, project: Int
    ) -> DeadlineCertificate.Work {
        DeadlineCertificate.Work(
            workable: Minutes(facts.planned.units[unit].remaining - unworked), unworked: Minutes(unworked),
            cost: Cost(cost), project: facts.instance.projects[project].id,
            sessions: sittings.map(facts.session))
    }
}
