public import PlacementDomain
import PlacementStore

/// A change of an order that was looked at, and not written.
public struct PreparedOrder: Sendable {
    public let facts: StoreFacts
    public let today: CalendarDay
    /// As it stands.
    public let standing: OrderStanding
    /// As it would be; the same where something stands in the way.
    public let order: Order
    /// Why it cannot be; nil: it can.
    public let trouble: StateTrouble?
    let request: OrderRequest
    let requester: Requester
    let open: OnState

    /// Whether writing would change anything.
    public var changesAnything: Bool { order != standing.order }

    /// Fields that change, as the format calls them, with what stands there and what is to.
    package var changes: [FieldChange] {
        func changes(_ order: Order) -> [(String, String)] {
            [("state", order.state.rawValue)] + OrderDay.allCases.map { ($0.field, order[$0]?.description ?? "") }
                + [("returnReason", order.returnReason ?? "")]
        }
        return zip(changes(standing.order), changes(order)).filter { $0.1 != $1.1 }.map {
            FieldChange($0.0, from: $0.1, to: $1.1)
        }
    }
}

/// Notes days of an order, and leads it from one state to another.
public enum OrderStateJob {
    /// Looks whether it can be; who asks is recorded as somebody who sees the client.
    ///
    /// - Throws: `CycleError`: D5018, what the store says; an unknown order as D5170.
    public static func prepare(
        _ request: OrderRequest, in path: String, by requester: Requester, time: StoreTime
    ) throws(CycleError) -> PreparedOrder {
        let open = try OnState(path, requester, time)
        let found = try open.standing(of: request.order, output: request.verb)
        let judged = OrderJudge(standing: found, rules: try open.rules(), today: open.today).judge(request)
        return PreparedOrder(
            facts: open.facts, today: open.today, standing: found, order: judged.order,
            trouble: judged.problems.isEmpty ? nil : StateTrouble(problems: judged.problems), request: request,
            requester: requester, open: open)
    }

    /// Writes it: one act, one decision; nothing where nothing changes.
    ///
    /// - Throws: `overtaken` (D5201) where somebody changed it since it was looked at; what stands in the way.
    public static func write(_ prepared: PreparedOrder) throws(CycleError) {
        if let trouble = prepared.trouble { throw .other(trouble) }
        guard prepared.changesAnything else { return }
        let (open, seen, request) = (prepared.open, prepared.standing, prepared.request)
        let header = open.header(
            request.verb, prepared.requester, code: prepared.order.state == .returned ? request.code : nil,
            reason: request.reason)
        let change = OrderChange(seen: seen, order: prepared.order, day: open.today)
        try open.write { () throws(StoreError) in
            try open.store.write(change, by: header, clock: open.clock)
        } overtaken: { () throws(CycleError) in
            let now = try OnStore.stored { () throws(StoreError) in
                try open.store.standing(of: seen.order.id, on: open.today)
            }
            return fields(seen, now ?? seen, prepared.order)
        }
    }

    private static func fields(_ seen: OrderStanding, _ now: OrderStanding, _ order: Order) -> [OvertakenField] {
        let record = "order \(seen.order.id)"
        let days = OrderDay.allCases.map { day in
            (day.field, shown(seen.order[day]), shown(now.order[day]), shown(order[day]))
        }
        let others = [
            ("state", seen.order.state.rawValue, now.order.state.rawValue, order.state.rawValue),
            ("remaining", "\(seen.remaining)", "\(now.remaining)", "\(seen.remaining)"),
            ("days", "\(seen.days.count)", "\(now.days.count)", "\(seen.days.count)"),
        ]
        return OvertakenField.list(record, others + days)
    }

    static func shown(_ day: CalendarDay?) -> String { day?.description ?? "–" }
}
