import PlacementDomain

/// Who stands where in published weeks, and what the tables say of a sitting there.
struct StandingDays {
    /// Somebody in one published sitting.
    struct Row: Hashable {
        var client: ClientID
        var order: OrderID
        var session: SessionID
        var from: TimeOfDay
        var to: TimeOfDay
        var creditMinutes: Minutes
    }

    let instance: Instance
    /// Sorted by (client, order, session); people whose order the tables do not know first.
    private(set) var rows: [Row] = []
    private let series: [SeriesID: Int]
    private var changes: [SessionID: SessionChange] = [:]

    init(_ instance: Instance) {
        self.instance = instance
        series = Dictionary(
            instance.series.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        for change in instance.sessions { changes[session(of: change)] = change }
        func row<Order>(_ entry: PublishedEntry<Order>, _ client: ClientID, _ order: OrderID) -> Row {
            Row(
                client: client, order: order,
                session: SessionID(series: instance.series[entry.series].id, date: entry.date), from: entry.from,
                to: entry.to, creditMinutes: entry.creditMinutes)
        }
        rows = instance.publishedAssignments.map {
            let order = instance.orders[$0.order]
            return row($0, instance.clients[order.client].id, order.id)
        }
        rows += instance.orphanedAssignments.map { row($0, .unknown, $0.order) }
        rows.sort { ($0.client, $0.order, $0.session) < ($1.client, $1.order, $1.session) }
    }

    func rows(at session: SessionID) -> [Row] { rows.filter { $0.session == session } }

    func published(at session: SessionID) -> [PublishedAssignment] {
        guard let series = series[session.series] else { return [] }
        return instance.publishedAssignments.filter { $0.series == series && $0.date == session.date }
    }

    /// The series of a session, if it has one on that weekday.
    func series(of session: SessionID) -> Int? {
        series[session.series].flatMap { instance.series[$0].weekday == session.date.weekday ? $0 : nil }
    }

    func change(_ session: SessionID) -> SessionChange? { changes[session] }

    mutating func take(_ change: SessionChange) { changes[session(of: change)] = change }

    private func session(of change: SessionChange) -> SessionID {
        SessionID(series: instance.series[change.series].id, date: change.date)
    }

    /// Beginning, end and minutes of work of a sitting as it is now.
    func times(of session: SessionID) -> (start: TimeOfDay, end: TimeOfDay, net: Minutes)? {
        guard let number = series(of: session) else { return nil }
        let (own, change) = (instance.series[number], changes[session])
        let (start, end) = (change?.start ?? own.start, change?.end ?? own.end)
        let rest = change?.breakMinutes ?? own.breakMinutes
        return (start, end, Minutes(end.minute - start.minute) - rest)
    }

    /// Minutes of an order that no credit and no published day from the day of the facts on accounts for.
    func remaining(of order: Order) -> Minutes {
        rows.lazy.filter { $0.order == order.id && $0.session.date >= instance.asOf }
            .reduce(order.orderedMinutes - order.deductedMinutes - order.creditedMinutes) { $0 - $1.creditMinutes }
    }
}
