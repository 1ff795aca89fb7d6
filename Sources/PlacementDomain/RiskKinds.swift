/// Hours in danger, in three kinds, because each asks for something else of a planner.
public struct RiskKinds: Hashable, Sendable {
    /// Somebody with hours in danger.
    public struct Person: Hashable, Sendable {
        public var client: ClientID
        public var order: OrderID
        /// That do not fit, or that nobody has planned yet.
        public var minutes: Minutes
        /// More of his hours that are lost if he begins a week later, as if nobody else were there and after his repair where
        /// one was found; 0 where no place is open to him even then, and of everybody who does not wait.
        public var byNextWeek: Minutes
        /// Of `minutes` those that the place found by his repair can still work; nil: none was found, or he does not wait.
        public var workable: Minutes?
        /// The last lawful day of his term; nil: it runs on after the calendar.
        public var termEnd: CalendarDay?
        /// The first day on which he could work.
        public var firstDay: CalendarDay?

        public init(
            client: ClientID, order: OrderID, minutes: Minutes, byNextWeek: Minutes = 0, workable: Minutes? = nil,
            termEnd: CalendarDay? = nil, firstDay: CalendarDay? = nil
        ) {
            self.client = client
            self.order = order
            self.minutes = minutes
            self.byNextWeek = byNextWeek
            self.workable = workable
            self.termEnd = termEnd
            self.firstDay = firstDay
        }
    }

    /// Placed, and these hours do not fit before the term ends; most hours first, then by client.
    public let placed: [Person]
    /// Not placed while the term still runs; whose term ends first goes first.
    public let waiting: [Person]
    /// Not placed, and the term was over before the day of the plan: to be reported as impossible (PLACE-07).
    public let over: [Person]
    /// Not placed; the term still runs, and ends before the first possible day; whose term ends first goes first.
    public let endsTooSoon: [Person]

    /// In any order.
    public init(placed: [Person], waiting: [Person], over: [Person], endsTooSoon: [Person] = []) {
        func sorted(_ people: [Person]) -> [Person] {
            people.sorted { $0.minutes == $1.minutes ? $0.client < $1.client : $0.minutes > $1.minutes }
        }
        func byTerm(_ people: [Person]) -> [Person] {
            sorted(people).enumerated().sorted { left, right in
                let (a, b) = (left.element.termEnd?.number ?? Int32.max, right.element.termEnd?.number ?? Int32.max)
                return (a, left.offset) < (b, right.offset)
            }.map(\.element)
        }
        self.placed = sorted(placed)
        self.waiting = byTerm(waiting)
        self.over = sorted(over)
        self.endsTooSoon = byTerm(endsTooSoon)
    }
}
