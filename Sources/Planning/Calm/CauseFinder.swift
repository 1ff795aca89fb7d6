import PlacementDomain
import PlacementModel

/// Gives each change against an earlier plan its one cause: the first that fits.
struct CauseFinder {
    let model: PlacementModel
    let comparison: FactComparison
    let choices: EarlierChoices
    let earlier: Roster
    let now: Roster
    /// Held, and moved by the second pass all the same.
    let moved: Set<ClientID>
    let isFull: Bool

    private let knownOrders: Set<OrderID>
    private let notPlanned: [ClientID: String]
    private let unplacedBefore: [ClientID: UnplacedCode]
    private let remaining: [ClientID: Minutes]
    /// The first on which each planned client may have a sitting.
    private let firstDays: [ClientID: CalendarDay]
    private let series: [SeriesID: Int]
    private let orders: Set<OrderID>

    init(
        model: PlacementModel, comparison: FactComparison, choices: EarlierChoices, earlier: Roster, now: Roster,
        moved: [ClientID], isFull: Bool
    ) {
        self.model = model
        self.comparison = comparison
        self.choices = choices
        self.earlier = earlier
        self.now = now
        self.moved = Set(moved)
        self.isFull = isFull
        knownOrders = Set(
            earlier.placements.map(\.order) + earlier.unplaced.map(\.order) + earlier.notPlanned.compactMap(\.order)
                + earlier.assignments.map(\.order))
        notPlanned = Dictionary(now.notPlanned.map { ($0.client, $0.code) }, uniquingKeysWith: { first, _ in first })
        unplacedBefore = Dictionary(
            earlier.unplaced.map { ($0.client, $0.code) }, uniquingKeysWith: { first, _ in first })
        let instance = model.instance
        remaining = Dictionary(
            model.units.map { (instance.clients[$0.client].id, $0.remaining) }, uniquingKeysWith: { first, _ in first })
        firstDays = Dictionary(
            model.units.map { (instance.clients[$0.client].id, min($0.firstDay, $0.continuationFirstDay)) },
            uniquingKeysWith: { first, _ in first })
        series = Dictionary(instance.series.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        orders = Set(instance.orders.map(\.id))
    }

    /// Sorted by client.
    ///
    /// - Returns: changes with their causes, and whoever has a change without one.
    func causes(of found: [ChangeFinder.Found]) -> (changes: [PlanChange], without: [ClientID]) {
        let others = OthersFinder(found, moved: moved)
        var (changes, without): ([PlanChange], [ClientID]) = ([], [])
        for change in found {
            guard let cause = cause(of: change, others) else {
                without.append(change.client)
                continue
            }
            changes.append(
                PlanChange(
                    client: change.client, order: change.order, what: change.what, cause: cause, before: change.before,
                    after: change.after))
        }
        return (changes, without)
    }

    private func cause(of change: ChangeFinder.Found, _ others: OthersFinder) -> ChangeCause? {
        if let code = notPlanned[change.client], change.after == nil { return .notPlanned(code) }
        if let order = change.order, !knownOrders.contains(order) { return .orderNew }
        if moved.contains(change.client) { return others.gainer(by: change).map { .madeRoom($0) } }
        return own(change) ?? ofSittings(change) ?? ofEverybody(change, others)
    }

    /// His own records.
    private func own(_ change: ChangeFinder.Found) -> ChangeCause? {
        if let order = change.order, !orders.contains(order) { return .orderChanged }
        if let first = comparison.groups(of: change.client).first { return first.cause }
        let before = choices.byClient[change.client]?.placed.order
        return before.map { $0 != change.order } ?? false ? .orderChanged : nil
    }

    /// His sittings: those that fall away, then the series that he leaves or comes to.
    private func ofSittings(_ change: ChangeFinder.Found) -> ChangeCause? {
        let ofGone = Set(change.gone.compactMap(cause(ofGone:)))
        if let first = SeriesFactGroup.allCases.map(\.cause).first(where: ofGone.contains) { return first }
        let concerned = Set(change.gone.map(\.series) + change.come.map(\.series))
        let groups = concerned.map { comparison.groups(of: $0) }.joined()
        return SeriesFactGroup.allCases.first { groups.contains($0) }?.cause
    }

    private func cause(ofGone session: SessionID) -> ChangeCause? {
        guard let index = series[session.series] else { return .closed }
        if model.held.number(ofSeries: index, on: session.date) != nil {
            return comparison.differs(session) ? .seats : nil
        }
        guard session.date >= model.instance.planStart else { return nil }
        let causes = NotHeldCause.causes(model.instance, series: index, on: session.date)
        if causes.contains(.notApproved) || causes.contains(.noContact) || causes.contains(.other) { return .approval }
        return causes.contains(.cancelled) ? .cancelled : .closed
    }

    /// Rules, hours, time; then who made room. Where everybody was planned anew, neither the days nor others explain anything.
    private func ofEverybody(_ change: ChangeFinder.Found, _ others: OthersFinder) -> ChangeCause? {
        if comparison.differs(.closed) { return .closed }
        if comparison.differs(.rules) { return .rules }
        if hoursDiffer(change.client) { return .hours }
        if isFull { return .full }
        if isOfTime(change) { return .time }
        if let other = others.other(than: change, leaving: change.before != nil) { return .madeRoom(other) }
        return comparison.differs(.time) ? .time : nil
    }

    private func hoursDiffer(_ client: ClientID) -> Bool {
        guard let choice = choices.byClient[client] else { return false }
        return (remaining[client] ?? .zero) != choice.expectedRemaining
    }

    /// Whether the days of the plan went on, and that moved him: his first sitting would be too soon now, or he waited for no seat.
    private func isOfTime(_ change: ChangeFinder.Found) -> Bool {
        guard comparison.differs(.time) else { return false }
        if let choice = choices.byClient[change.client] {
            guard let first = choice.firstOpen, let day = firstDays[change.client] else { return false }
            return first < day
        }
        switch unplacedBefore[change.client] {
        case .seatsTaken?, .startsTaken?, .keptApart?: return false
        default: return true
        }
    }
}
