public import PlacementDomain

/// Who sits where by a draft: a roster but for the reasons of those who are left out.
public struct SeatedRoster: Hashable, Sendable {
    /// A client of the plan without a place.
    public struct LeftOut: Hashable, Sendable {
        public var client: ClientID
        public var order: OrderID
        /// U: what leaving him unplaced costs.
        public var cost: Cost

        public init(client: ClientID, order: OrderID, cost: Cost) {
            self.client = client
            self.order = order
            self.cost = cost
        }
    }

    /// Sorted by client.
    public var placements: [PlacedClient] = []
    /// Sorted by (client, date, from, series, order).
    public var assignments: [Assignment] = []
    /// Sorted by client.
    public var leftOut: [LeftOut] = []
    public var notPlanned: [NotPlannedOrder] = []
    public var conflicts: [Conflict] = []
    public var opened: [SeriesID] = []

    init() {}

    /// A whole roster without its reasons.
    public init(_ roster: Roster) {
        placements = roster.placements
        assignments = roster.assignments
        leftOut = roster.unplaced.map { LeftOut(client: $0.client, order: $0.order, cost: $0.cost) }
        notPlanned = roster.notPlanned
        conflicts = roster.conflicts
        opened = roster.opened
    }
}

extension Roster {
    /// - Parameter unplaced: those who are left out, each with his reason.
    public init(_ seated: SeatedRoster, unplaced: [UnplacedClient]) {
        self.init()
        placements = seated.placements
        assignments = seated.assignments
        self.unplaced = unplaced
        notPlanned = seated.notPlanned
        conflicts = seated.conflicts
        opened = seated.opened
    }
}
