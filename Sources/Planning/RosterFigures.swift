public import PlacementDomain
internal import PlacementModel

/// What a manager asks of a roster: who waits and how long, how full it is, what is still to be done before a first day.
public struct RosterFigures: Hashable, Sendable {
    /// Clients without a place, those whose term leaves no day aside.
    public let waiting: Int
    /// Whole days from the receipt of the order to the day of the plan, the longest of them; nil: nobody waits.
    public let longestWait: Int?
    /// Clients who work for the first time by this roster.
    public let starting: Int
    /// Whole days from the receipt of the order to the first working day of these clients, the lower median; nil: nobody starts.
    public let medianWait: Int?
    /// The days from the plan's first one to the end of the firm weeks.
    public let days: ClosedRange<CalendarDay>
    /// Places taken in the sittings of those days, and places that may be booked in them.
    public let seatsUsed: Int
    public let seatsOffered: Int
    /// Placements that begin in those days without a signature (PLACE-05).
    public let unsigned: Int
    /// Introduction talks due before a first day in them (PLACE-08), and how many of these are of juveniles.
    public let talks: Int
    public let talksOfJuveniles: Int

    /// An order at a project.
    private struct Stay: Hashable {
        var order: OrderID
        var project: ProjectID
    }

    /// - Parameter roster: of the model's instance.
    init(model: PlacementModel, roster: Roster) {
        let instance = model.instance
        let (first, last) = (instance.planStart, instance.firmThrough)
        days = first...max(first, last)
        let unitOf = Dictionary(
            model.units.map { (instance.clients[$0.client].id, $0) }, uniquingKeysWith: { first, _ in first })
        func received(_ client: ClientID) -> CalendarDay? {
            unitOf[client].map { instance.orders[$0.order].receivedDate }
        }
        let waits = roster.unplaced.filter { $0.code != .termOver }.compactMap { received($0.client) }
            .map { max(0, instance.asOf.days(since: $0)) }
        (waiting, longestWait) = (waits.count, waits.max())

        let starts = roster.placements.filter { placed in
            placed.kind == .start && !(unitOf[placed.client]?.workedBefore ?? true)
        }
        let until = starts.compactMap { placed in
            received(placed.client).map { max(0, placed.firstDate.days(since: $0)) }
        }.sorted()
        starting = until.count
        medianWait = until.isEmpty ? nil : until[(until.count - 1) / 2]

        let range = days
        let sittings = model.held.sittings.filter { range.contains($0.day) }
        let offered = Dictionary(
            sittings.map { (SessionID(series: instance.series[Int($0.series)].id, date: $0.day), Int($0.bookable)) },
            uniquingKeysWith: { first, _ in first })
        seatsOffered = offered.values.reduce(0, +)
        seatsUsed = roster.assignments.count { offered[$0.session] != nil }

        let firm = roster.placements.filter { $0.kind == .start && range.contains($0.firstDate) }
        // One that was agreed or pinned is not signed, and a signature for another place is none for this one.
        func stays(_ isMeant: (Placement) -> Bool) -> Set<Stay> {
            Set(
                instance.placements.filter(isMeant).map {
                    Stay(order: instance.orders[$0.order].id, project: instance.projects[$0.project].id)
                })
        }
        let signed = stays { $0.isLocked && $0.signedDay != nil }
        unsigned = firm.count { !signed.contains(Stay(order: $0.order, project: $0.project)) }
        // Who was there before has had his talk.
        let known = stays { $0.state == .signed || $0.state == .agreed }
        let new = firm.filter { placed in
            !(unitOf[placed.client]?.workedBefore ?? false)
                || !known.contains(Stay(order: placed.order, project: placed.project))
        }
        talks = new.count
        talksOfJuveniles = new.count { unitOf[$0.client]?.isJuvenile ?? false }
    }
}
