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
        let model = CheckerModel(instance)
        guard let unit = model.planned.units.first(where: { instance.clients[$0.client].id == client }) else {
            return nil
        }
        let seriesByID = Dictionary(
            instance.series.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var free = model.table.sittings.map { Int($0.bookable) }
        for row in solution.roster.assignments where row.client != client {
            guard let series = seriesByID[row.session.series],
                let number = model.table.number(ofSeries: series, on: Int(row.session.date.number))
            else { continue }
            free[number] -= 1
        }
        var best: (alone: DeadlineCertificate.Work?, beside: DeadlineCertificate.Work?) = (nil, nil)
        let worker = ClientWorker(model, PatternTable(model, threads: 1), first: unit)
        worker.open(unit)
        worker.visit { choice in
            for column in choice.columns {
                func isBetter(than known: DeadlineCertificate.Work?) -> Bool {
                    guard let known else { return true }
                    return (Int(column.unworked), column.cost) < (known.unworked.value, known.cost.value)
                }
                let numbers = (Int(column.begin)..<Int(column.end)).lazy.map { Int(choice.view.sitting[$0]) }
                let isBetterAlone = isBetter(than: best.alone)
                let isBetterBeside = isBetter(than: best.beside) && numbers.allSatisfy { free[$0] > 0 }
                guard isBetterAlone || isBetterBeside else { continue }
                let work = DeadlineCertificate.Work(
                    workable: Minutes(unit.remaining - Int(column.unworked)), unworked: Minutes(Int(column.unworked)),
                    cost: Cost(column.cost), project: instance.projects[choice.project].id,
                    sessions: numbers.map { number in
                        let sitting = model.table.sittings[number]
                        return SessionID(
                            series: instance.series[Int(sitting.series)].id,
                            date: CalendarDay(number: Int(sitting.day)))
                    })
                if isBetterAlone { best.alone = work }
                if isBetterBeside { best.beside = work }
            }
            return false
        }
        return DeadlineCertificate(
            client: client, order: instance.orders[unit.order].id, remaining: Minutes(unit.remaining),
            alone: best.alone, besideOthers: best.beside)
    }
}
