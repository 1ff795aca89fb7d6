import GRDB
package import PlacementDomain

/// Minutes of an order that are moved by hand.
package struct HoursAdjustment: Hashable, Sendable {
    package var seen: OrderStanding
    package var kind: LedgerAdjustment
    /// More than 0: fewer are left; less: more.
    package var minutes: Minutes
    package var day: CalendarDay
    /// On which it was looked at.
    package var today: CalendarDay

    package init(
        seen: OrderStanding, kind: LedgerAdjustment, minutes: Minutes, day: CalendarDay, today: CalendarDay
    ) {
        self.seen = seen
        self.kind = kind
        self.minutes = minutes
        self.day = day
        self.today = today
    }
}

extension Store {
    /// What was credited for travel and for courses so far.
    package func credits(
        of order: OrderID, kind: LedgerAdjustment
    ) throws(StoreError) -> Minutes {
        try read { database in
            Minutes(
                try Int.fetchOne(
                    database, sql: "SELECT coalesce(sum(minutes), 0) FROM ledger WHERE order_id = ? AND kind = ?",
                    arguments: [order.text, kind.rawValue]) ?? 0)
        }
    }

    /// Writes one line into the hours of an order, with the decision for it.
    ///
    /// - Throws: D5201 where anything of the order changed since it was seen, D5401 where fewer minutes remain.
    package func adjust(
        _ adjustment: HoursAdjustment, by header: ActHeader, clock: WallClock
    ) throws(StoreError) {
        let (seen, order) = (adjustment.seen, adjustment.seen.order.id)
        try write(header, clock: clock) { writing in
            guard try writing.database.standing(of: order, on: adjustment.today) == seen else {
                throw StoreError.overtaken("orders")
            }
            let isLess = adjustment.minutes > 0
            let account = adjustment.kind == .correction ? "corrected" : "credited"
            try writing.database.execute(
                sql: """
                    INSERT INTO ledger(order_id, kind, from_account, to_account, minutes, day, act)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    order.text, adjustment.kind.rawValue, isLess ? "remaining" : account,
                    isLess ? account : "remaining", abs(adjustment.minutes.value), adjustment.day.stored, writing.act,
                ])
            let line = "\(adjustment.kind.rawValue)=\(adjustment.minutes)"
            try writing.decide(
                StateDecision(
                    kind: .override, seen: "order\t\(order)\t\(seen.version)", rows: [],
                    payload: ["order=\(order)", line, "day=\(adjustment.day)"]))
            try writing.tell(.hoursAdjusted, of: order, fields: ["remainingMinutes"])
        }
    }
}
