public import PlacementDomain
import PlacementStore

/// Minutes that somebody wants to move by hand.
public struct AdjustmentRequest: Hashable, Sendable {
    public var order: OrderID
    public var kind: LedgerAdjustment
    /// More than 0: fewer are left; less, for a correction alone: more.
    public var minutes: Minutes
    /// nil: today.
    public var day: CalendarDay?
    public var reason: String

    public init(
        order: OrderID, kind: LedgerAdjustment, minutes: Minutes, day: CalendarDay? = nil, reason: String
    ) {
        self.order = order
        self.kind = kind
        self.minutes = minutes
        self.day = day
        self.reason = reason
    }
}

/// What moved.
public struct AdjustedHours: Hashable, Sendable {
    public var facts: StoreFacts
    public var today: CalendarDay
    public var request: AdjustmentRequest
    public var before: Minutes
    public var after: Minutes
}

/// Corrects the hours of an order, and credits travel and courses where the law has that (HOURS-10, HOURS-11; never in NL).
public enum AdjustHoursJob {
    /// - Throws: `CycleError`: D5170, D5443 with what stands in the way; D5201 where somebody was first.
    public static func run(
        _ request: AdjustmentRequest, in path: String, by requester: Requester, time: StoreTime
    ) throws(CycleError) -> AdjustedHours {
        let open = try OnState(path, requester, time)
        let found = try open.standing(of: request.order, output: "order adjust")
        let credited = try OnStore.stored { () throws(StoreError) in
            try open.store.credits(of: request.order, kind: request.kind)
        }
        let day = request.day ?? open.today
        let judge = AdjustmentJudge(
            standing: found, rules: try open.rules(), credited: credited, day: day, today: open.today)
        if let cause = judge.refusal(of: request) {
            throw .other(AdjustmentTrouble(order: request.order, cause: cause))
        }
        try OnStore.stored { () throws(StoreError) in
            try open.store.adjust(
                HoursAdjustment(
                    seen: found, kind: request.kind, minutes: request.minutes, day: day, today: open.today),
                by: open.header("order adjust", requester, reason: request.reason), clock: open.clock)
        }
        return AdjustedHours(
            facts: open.facts, today: open.today, request: request, before: found.remaining,
            after: found.remaining - request.minutes)
    }
}

/// Whether minutes can be moved by hand.
struct AdjustmentJudge {
    let standing: OrderStanding
    let rules: RuleBook
    /// Of the same kind so far.
    let credited: Minutes
    let day: CalendarDay
    let today: CalendarDay

    /// nil: they can.
    func refusal(of request: AdjustmentRequest) -> Said? {
        let order = standing.order
        if !OrderJudge.open.contains(order.state) {
            return Said("de zaak is afgesloten; heropen haar eerst", "the order has ended; reopen it first")
        }
        if !AttendanceJudge.hasText(request.reason) { return Said("de reden ontbreekt", "the reason is missing") }
        if day > today { return Said("de dag is nog niet geweest", "the day has not come") }
        if request.minutes == 0 { return Said("nul minuten veranderen niets", "no minutes change nothing") }
        if request.minutes > standing.remaining {
            return Said {
                $0("er is nog maar ", "only ") + $0.shortHours(standing.remaining) + $0(" over", " are left")
            }
        }
        let most = order.orderedMinutes - order.deductedMinutes
        if standing.remaining - request.minutes > most {
            return Said("meer dan de straf kan er niet over zijn", "more than the sentence cannot be left")
        }
        return request.kind == .correction ? nil : allowance(request)
    }

    private func allowance(_ request: AdjustmentRequest) -> Said? {
        let order = standing.order
        func number(_ id: String, _ name: String) -> Int? {
            rules.number(id, name, jurisdiction: order.jurisdiction, frame: order.legalFrame, on: day)
        }
        if request.minutes < 0 {
            return Said(
                "minder bijschrijven kan niet; boek een correctie", "a credit is not lowered; enter a correction")
        }
        guard request.kind == .courseCredit else {
            guard order.travelCreditAllowed, let most = number("HOURS-11", "minutes") else {
                return Said(
                    "reistijd telt voor deze zaak niet mee (HOURS-02, HOURS-11)",
                    "travel does not count for this order (HOURS-02, HOURS-11)")
            }
            return request.minutes.value <= most
                ? nil
                : Said("hooguit \(most) minuten per keer (HOURS-11)", "\(most) minutes each time at most (HOURS-11)")
        }
        guard let share = number("HOURS-10", "sharePpm") else {
            return Said(
                "cursussen tellen voor deze zaak niet mee (HOURS-10)", "courses do not count for this order (HOURS-10)")
        }
        let most = Minutes(order.orderedMinutes.value * share / 1_000_000)
        return credited + request.minutes <= most
            ? nil
            : Said {
                $0("cursussen tellen mee tot ", "courses count up to ") + $0.shortHours(most) + " (HOURS-10)"
            }
    }
}

/// Why the hours stay as they are (D5443).
struct AdjustmentTrouble: Trouble {
    let order: OrderID
    let cause: Said

    func report(in words: Wording) -> TroubleReport {
        TroubleReport(
            code: "D5443", cause: words("zaak \(order): ", "order \(order): ") + words(cause),
            remedy: words(
                "kijk met 'dichtbij order show \(order)' naar de uren.",
                "look at the hours with 'dichtbij order show \(order)'."),
            ending: .wrongRequest)
    }
}
