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
        let units = tables.model.planned.units
        guard let index = units.firstIndex(where: { instance.clients[$0.client].id == client }) else { return nil }
        var search = DeadlineSearch(tables: tables, unit: index, loads: loads(without: index))
        search.run()
        return DeadlineCertificate(
            client: client, order: instance.orders[units[index].order].id, remaining: Minutes(units[index].remaining),
            alone: search.alone, besideOthers: search.besideOthers)
    }

    /// How full the rows are with everybody but one unit.
    private func loads(without index: Int) -> RowLoads {
        let ids = IdIndex(instance)
        var loads = RowLoads(tables)
        for row in solution.roster.assignments where row.state != .published {
            guard let client = ids.clients[row.client.text], let series = ids.series[row.session.series.text] else {
                continue
            }
            let unit = tables.model.planned.unitOfClient[client]
            guard unit >= 0, unit != index,
                let number = tables.model.table.number(ofSeries: series, on: Int(row.session.date.number))
            else { continue }
            loads.add(unit: unit, sittings: CollectionOfOne(Int32(number)))
        }
        return loads
    }
}

/// Looks through everything that one client may choose.
private struct DeadlineSearch {
    let tables: DerivedTables
    let unit: Int
    let loads: RowLoads
    var alone: DeadlineCertificate.Work?
    var besideOthers: DeadlineCertificate.Work?

    private var model: CheckerModel { tables.model }

    mutating func run() {
        let row = model.planned.units[unit]
        if let continuation = tables.kept.ofUnit[unit] {
            offer(
                continuation.sittings, unworked: continuation.unworked, cost: continuation.cost,
                project: model.instance.placements[continuation.placement].project)
        }
        if tables.kept.isSigned[unit] { return }
        let worker = ClientWorker(model, tables.patterns, first: row)
        worker.open(row)
        worker.visit { choice in
            for column in choice.columns {
                let numbers = (column.begin..<column.end).lazy.map { choice.view.sitting[Int($0)] }
                offer(numbers, unworked: Int(column.unworked), cost: column.cost, project: choice.project)
            }
            return false
        }
    }

    private mutating func offer(_ sittings: some Collection<Int32>, unworked: Int, cost: Int, project: Int) {
        func isBetter(than known: DeadlineCertificate.Work?) -> Bool {
            guard let known else { return true }
            return (unworked, cost) < (known.unworked.value, known.cost.value)
        }
        let isBetterAlone = isBetter(than: alone)
        let isBetterBeside =
            isBetter(than: besideOthers)
            && (tables.kept.isSigned[unit] || sittings.allSatisfy { loads.hasRoom(unit: unit, sitting: Int($0)) })
        guard isBetterAlone || isBetterBeside else { return }
        let work = work(sittings, unworked: unworked, cost: cost, project: project)
        if isBetterAlone { alone = work }
        if isBetterBeside { besideOthers = work }
    }

    private func work(
        _ sittings: some Collection<Int32>, unworked: Int, cost: Int, project: Int
    ) -> DeadlineCertificate.Work {
        DeadlineCertificate.Work(
            workable: Minutes(model.planned.units[unit].remaining - unworked), unworked: Minutes(unworked),
            cost: Cost(cost), project: model.instance.projects[project].id,
            sessions: sittings.map { number in
                let sitting = model.table.sittings[Int(number)]
                return SessionID(
                    series: model.instance.series[Int(sitting.series)].id, date: CalendarDay(number: Int(sitting.day)))
            })
    }
}
