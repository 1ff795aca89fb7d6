/// Hours in danger, in three kinds, because each asks for something else of a planner.
public struct RiskKinds: Hashable, Sendable {
    /// Somebody with hours in danger.
    public struct Person: Hashable, Sendable {
        public var client: ClientID
        public var order: OrderID
        /// That do not fit, or that nobody has planned yet.
        public var minutes: Minutes
        /// More of his hours that are lost if he begins a week later, as if nobody else were there; 0 where no place is open
        /// to him, and of everybody who does not wait.
        public var byNextWeek: Minutes

        public init(client: ClientID, order: OrderID, minutes: Minutes, byNextWeek: Minutes = 0) {
            self.client = client
            self.order = order
            self.minutes = minutes
            self.byNextWeek = byNextWeek
        }
    }

    /// Placed, and these hours do not fit before the term ends; most hours first, then by client.
    public let placed: [Person]
    /// Not placed while the term still runs: nothing is lost yet.
    public let waiting: [Person]
    /// Not placed, and no day is left: to be reported as impossible (PLACE-07).
    public let over: [Person]

    /// In any order.
    public init(placed: [Person], waiting: [Person], over: [Person]) {
        func sorted(_ people: [Person]) -> [Person] {
            people.sorted { $0.minutes == $1.minutes ? $0.client < $1.client : $0.minutes > $1.minutes }
        }
        self.placed = sorted(placed)
        self.waiting = sorted(waiting)
        self.over = sorted(over)
    }
}
