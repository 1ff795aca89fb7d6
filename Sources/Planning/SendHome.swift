public import PlacementDomain
import PlacementRules

/// Whom to send home where fewer seats are left than people were told to come: a proposal; a person decides.
///
/// First those who were never stood down, then those whose last such day is longer ago; among equals whoever has more
/// days left to his term (no term: the most), then the lower id. Nothing else about a person plays a part.
public struct SendHome: Hashable, Sendable {
    public struct Candidate: Hashable, Sendable {
        public let client: ClientID
        /// Of several there, the one whose term ends first.
        public let order: OrderID
        /// Days from the sitting to the last lawful day, negative where that is over; nil: no term.
        public let slackDays: Int?
        /// The day of the last sitting that was taken from him for want of seats; nil: none known.
        public let lastStoodDown: CalendarDay?
    }

    /// How many more were told to come than there are seats; those of unknown orders count, but cannot be named.
    public let tooMany: Int
    /// Everybody there who is known, in the order in which to send home.
    public let candidates: [Candidate]

    /// Whom the program would send home.
    public var proposed: ArraySlice<Candidate> { candidates.prefix(tooMany) }

    /// - Parameters:
    ///   - standing: what stands in one sitting.
    ///   - orphaned: how many of unknown orders stand there.
    ///   - seats: how many people there can come.
    ///   - earlier: corrections that were made before, in any order.
    public static func proposal(
        instance: Instance, standing: [PublishedAssignment], orphaned: Int = 0, seats: Int,
        earlier: [CorrectionRecord]
    ) -> SendHome {
        let stoodDown = lastDays(earlier)
        let rules = FrameRulesByOrder(instance: instance)
        let candidates = standing.map { row in
            let order = instance.orders[row.order]
            let client = instance.clients[order.client].id
            let term = TermEnd(
                order: order, rules: rules.all[Int(rules.indexOfOrder[row.order])],
                periods: instance.stoppedPeriods.filter { $0.client == order.client })
            return Candidate(
                client: client, order: order.id, slackDays: term.binding.map { $0.days(since: row.date) },
                lastStoodDown: stoodDown[client])
        }
        let people = Dictionary(grouping: candidates, by: \.client).values.compactMap { $0.min(by: isMorePressing) }
        return SendHome(
            tooMany: max(0, people.count + orphaned - seats), candidates: people.sorted(by: goesFirst))
    }

    private static func lastDays(_ earlier: [CorrectionRecord]) -> [ClientID: CalendarDay] {
        let own = earlier.filter { $0.what == .removed && $0.reason == .seatsCut && $0.client != .unknown }
        return Dictionary(own.map { ($0.client, $0.session.date) }, uniquingKeysWith: { max($0, $1) })
    }

    private static func isMorePressing(_ left: Candidate, _ right: Candidate) -> Bool {
        (left.slackDays ?? Int.max, left.order) < (right.slackDays ?? Int.max, right.order)
    }

    private static func goesFirst(_ left: Candidate, _ right: Candidate) -> Bool {
        if left.lastStoodDown != right.lastStoodDown {
            guard let own = left.lastStoodDown else { return true }
            guard let other = right.lastStoodDown else { return false }
            return own < other
        }
        let (own, other) = (left.slackDays ?? Int.max, right.slackDays ?? Int.max)
        return own == other ? left.client < right.client : own > other
    }
}
