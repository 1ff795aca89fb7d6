public import PlacementDomain
import PlacementStore

/// A warning that was issued or withdrawn.
public struct WrittenWarning: Hashable, Sendable {
    public var facts: StoreFacts
    public var today: CalendarDay
    public var order: OrderID
    public var client: ClientID
    public var number: Int
    /// The record on which it rests.
    public var cause: AttendanceRecord
    public var causeDay: SessionID
}

/// Failures about which somebody has to decide.
public struct ProposedWarnings: Sendable {
    public let facts: StoreFacts
    public let today: CalendarDay
    public let failures: [OpenFailure]
}

/// Issues and withdraws official warnings: the program proposes, a person decides (WARN-01, WARN-07).
public enum WarnJob {
    /// - Throws: `CycleError`: D5018, D5170 for an unknown order, D5432 for an unknown record, D5441 where the order does not
    ///   run, D5532 where no warning is left, D5534 where the record is no failure of this order that stands.
    public static func issue(
        _ order: OrderID, cause: Int64, reason: String?, in path: String, by requester: Requester, time: StoreTime
    ) throws(CycleError) -> WrittenWarning {
        let open = try OnState(path, requester, time)
        let standing = try open.standing(of: order, output: "warn issue")
        guard [.placed, .working].contains(standing.order.state) else {
            throw .other(WarningTrouble.notRunning(order, standing.order.state))
        }
        let record = try record(cause, open)
        let number = try OnStore.stored { () throws(StoreError) in
            let seen = try open.store.warnings(of: order)
            return try open.store.warn(
                order, cause: cause, seen: seen, by: open.header("warn issue", requester, reason: reason),
                clock: open.clock)
        }
        return written(number, order, standing.client, record, open)
    }

    /// Failures on which nobody acted yet, by day; who asks is recorded as somebody who sees these clients.
    public static func propose(
        in path: String, by requester: Requester, time: StoreTime
    ) throws(CycleError) -> ProposedWarnings {
        let open = try OnState(path, requester, time)
        let failures = try OnStore.stored { () throws(StoreError) in try open.store.openFailures() }
        try open.consult(failures.map(\.client), output: "warn propose")
        return ProposedWarnings(facts: open.facts, today: open.today, failures: failures)
    }

    /// Withdraws one that stands: it does not count any more, and stays listed.
    ///
    /// - Throws: `CycleError`: D5442 where none of that number stands or a later one rests on it.
    public static func withdraw(
        _ order: OrderID, number: Int, reason: String, in path: String, by requester: Requester, time: StoreTime
    ) throws(CycleError) -> WrittenWarning {
        let open = try OnState(path, requester, time)
        let standing = try open.standing(of: order, output: "warn withdraw")
        let all = try OnStore.stored { () throws(StoreError) in try open.store.warnings(of: order) }
            .filter { !$0.isWithdrawn }
        guard let warning = all.first(where: { $0.number == number }), all.allSatisfy({ $0.number <= number }) else {
            throw .other(WarningTrouble.noWarning(order, number, standing: all.map(\.number)))
        }
        let record = try record(warning.cause, open)
        try OnStore.stored { () throws(StoreError) in
            try open.store.withdraw(
                warning, by: open.header("warn withdraw", requester, reason: reason), clock: open.clock)
        }
        return written(number, order, standing.client, record, open)
    }

    private static func record(_ number: Int64, _ open: OnState) throws(CycleError) -> ReversedAttendance {
        let found = try OnStore.stored { () throws(StoreError) in try open.store.reversible(number) }
        guard let found else { throw .other(AttendanceTrouble(problems: [.unknownRecord(number)])) }
        return found
    }

    private static func written(
        _ number: Int, _ order: OrderID, _ client: ClientID, _ record: ReversedAttendance, _ open: OnState
    ) -> WrittenWarning {
        WrittenWarning(
            facts: open.facts, today: open.today, order: order, client: client, number: number, cause: record.record,
            causeDay: record.session)
    }
}

/// Why there is no warning to issue or withdraw.
public enum WarningTrouble: Trouble {
    /// The order does not run (D5441).
    case notRunning(OrderID, Order.State)
    /// None of that number stands, or a later one does (D5442).
    case noWarning(OrderID, Int, standing: [Int])

    public func report(in words: Wording) -> TroubleReport {
        switch self {
        case .notRunning(let order, let state):
            TroubleReport(
                code: "D5441",
                cause: words("zaak \(order) loopt niet: ", "order \(order) does not run: ")
                    + words(StateWords.order(state)),
                remedy: words(
                    "een waarschuwing hoort bij een zaak die loopt; kijk met 'dichtbij order show \(order)'.",
                    "a warning belongs to an order that runs; look with 'dichtbij order show \(order)'."),
                ending: .wrongRequest)
        case .noWarning(let order, let number, let standing):
            TroubleReport(
                code: "D5442",
                cause: words(
                    "waarschuwing \(number) van zaak \(order) is niet in te trekken",
                    "warning \(number) of order \(order) cannot be withdrawn"),
                remedy: standing.isEmpty
                    ? words("er staat er geen.", "none stands.")
                    : words("de laatste die staat is ", "the last that stands is ") + "\(standing.max() ?? 0).",
                ending: .wrongRequest)
        }
    }
}
