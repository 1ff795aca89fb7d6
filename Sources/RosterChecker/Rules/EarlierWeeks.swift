import PlacementDomain

/// What earlier weeks left behind: kept placements and published assignments, by order and by client (C10, C11).
struct EarlierWeeks {
    struct OfOrder {
        /// Indexes into `Instance.placements`, of those in state agreed or signed.
        var kept: [Int] = []
        /// Whether one of them is signed and not unlocked.
        var isLocked = false
        var hasPublished = false
        /// Minutes that published assignments from asOf on will credit.
        var creditToCome = 0

        /// `r` of the order: what is left to work.
        func remaining(of order: Order) -> Int {
            order.orderedMinutes.value - order.deductedMinutes.value - order.creditedMinutes.value - creditToCome
        }
    }

    private var orders: [Int: OfOrder] = [:]
    /// Minutes since 1970-01-01 at which the client's last published assignment ends.
    private(set) var lastEnd: [Int: Int] = [:]

    init(_ instance: Instance) {
        for (index, placement) in instance.placements.enumerated()
        where placement.state == .agreed || placement.state == .signed {
            orders[placement.order, default: OfOrder()].kept.append(index)
            if EarlierWeeks.isLocked(placement) { orders[placement.order]?.isLocked = true }
        }
        for published in instance.publishedAssignments {
            orders[published.order, default: OfOrder()].hasPublished = true
            if published.date >= instance.asOf {
                orders[published.order]?.creditToCome += published.creditMinutes.value
            }
            let client = instance.orders[published.order].client
            let end = published.date.dayNumber * 1_440 + published.to.minute
            lastEnd[client] = max(lastEnd[client] ?? end, end)
        }
    }

    subscript(order order: Int) -> OfOrder { orders[order] ?? OfOrder() }

    /// Signed, and not unlocked with a reason.
    static func isLocked(_ placement: Placement) -> Bool {
        let isUnlocked = placement.unlockedOn != nil && placement.unlockReason.contains { !$0.isWhitespace }
        return placement.state == .signed && !isUnlocked
    }
}
