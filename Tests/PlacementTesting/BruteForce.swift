public import PlacementDomain

/// The column rules (C1–C12), the objective and the optimum of a tiny instance, written down naively: a second opinion.
///
/// Nothing is shared with rules, solver or checker. Everything is enumerated with plain loops over days, series and
/// sets of series; clear and slow is right. Supervised series are not covered.
public struct BruteForce: Sendable {
    /// One held sitting (C4).
    public struct Sitting: Hashable, Sendable {
        public var series: Int
        public var date: CalendarDay
        public var start: Int
        public var end: Int
        public var breakMinutes: Int
        public var bookable: Int
        public var net: Int { end - start - breakMinutes }
    }

    /// A sitting with what it credits to a client.
    public struct Part: Hashable, Sendable {
        public var sitting: Sitting
        public var credit: Int
        /// Minute at which the client leaves.
        public var to: Int { sitting.start + sitting.breakMinutes + credit }
    }

    /// A placement a client may get (C8), or a virtual one that begins after the start window.
    public struct Column: Hashable, Sendable {
        public var client: Int
        public var order: Int
        public var project: Int
        /// Ascending.
        public var series: [Int]
        public var parts: [Part]
        public var unworked: Int
        public var cost: Int
        /// The lost term alone; 0 without a legal term.
        public var lost: Int
        /// The kept placement going on.
        public var isContinuation = false
    }

    /// Everything one client may choose from.
    public struct Choices: Sendable {
        public var client: Int
        public var order: Int
        public var remaining: Int
        public var hasTerm: Bool
        public var termEnd: CalendarDay
        public var firstDay: CalendarDay
        /// Without the continuation; empty for a signed client.
        public var columns: [Column]
        public var continuation: Column?
        /// Nothing but the continuation can be chosen.
        public var isSigned: Bool
        public var virtualColumns: [Column]
        public var unplacedCost: Int
        public var unplacedLost: Int
        /// Everything but being unplaced.
        public var placements: [Column] { columns + (continuation.map { [$0] } ?? []) }
        /// The least lost points over all he may choose.
        public var unavoidable: Int { (placements.map(\.lost) + (isSigned ? [] : [unplacedLost])).min() ?? 0 }
    }

    /// A roster: for each entry of `choices` the chosen column, or nil for unplaced.
    public struct Optimum: Sendable {
        public var cost: Int
        public var chosen: [Column?]
    }

    public let instance: Instance
    /// In the order of clients; clients without a planned order are left out.
    public let choices: [Choices]
    public let notPlanned: [NotPlannedOrder]

    public init(_ instance: Instance) {
        self.instance = instance
        let planning = BruteForce.plannedOrders(of: instance)
        notPlanned = planning.notPlanned
        let held = instance.series.indices.map { BruteForce.heldSittings(ofSeries: $0, in: instance) }
        choices = planning.planned.map { BruteForce.choices(ofOrder: $0, held: held, in: instance) }
    }

    /// `Σ_c` of the least lost points of each client alone.
    public var unavoidable: Int { choices.map(\.unavoidable).reduce(0, +) }

    /// Least total cost of all rosters that keep every row, and of which the decisions are true.
    ///
    /// - Returns: a cost of `Int.max` where there is no such roster.
    public func optimum(keeping decisions: [FixedDecision] = []) -> Optimum {
        search(columnCost: \.cost, unplacedCost: \.unplacedCost, decisions)
    }

    /// Least total of lost points alone.
    public func lostOptimum() -> Optimum {
        search(columnCost: \.lost, unplacedCost: \.unplacedLost, [])
    }

    /// Depth first over the clients; a branch ends when even the cheapest choice of everybody left cannot beat the best.
    private func search(
        columnCost: KeyPath<Column, Int>, unplacedCost: KeyPath<Choices, Int>, _ decisions: [FixedDecision]
    ) -> Optimum {
        struct Choice {
            var cost: Int
            var column: Column?
        }
        let ranked = choices.map { client in
            (client.placements.map { Choice(cost: $0[keyPath: columnCost], column: $0) }
                + (client.isSigned ? [] : [Choice(cost: client[keyPath: unplacedCost], column: nil)]))
                .filter { isLeft($0.column, of: client, by: decisions) }
                .sorted { $0.cost < $1.cost }
        }
        var cheapestFrom = [Int](repeating: 0, count: ranked.count + 1)
        for index in ranked.indices.reversed() {
            cheapestFrom[index] = cheapestFrom[index + 1] + (ranked[index].first?.cost ?? 0)
        }
        var best = Optimum(cost: Int.max, chosen: [])
        var chosen: [Column?] = []
        // Signed clients sit before anybody else chooses.
        var people: People = [:]
        for client in choices where client.isSigned {
            if let column = client.continuation { seat(column, in: &people) }
        }

        func visit(_ index: Int, _ cost: Int) {
            if best.cost != Int.max, cost + cheapestFrom[index] >= best.cost { return }
            guard index < ranked.count else {
                best = Optimum(cost: cost, chosen: chosen)
                return
            }
            for choice in ranked[index] {
                if best.cost != Int.max, cost + choice.cost + cheapestFrom[index + 1] >= best.cost { return }
                let isSigned = choices[index].isSigned
                let seated = isSigned ? nil : choice.column
                if let seated {
                    if !fits(seated, people) { continue }
                    seat(seated, in: &people)
                }
                chosen.append(choice.column)
                visit(index + 1, cost + choice.cost)
                chosen.removeLast()
                for part in seated?.parts ?? [] { people[part.sitting]?.removeLast() }
            }
        }
        visit(0, 0)
        return best
    }
}
