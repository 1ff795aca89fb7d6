public import PlacementDomain
import PlacementStore

/// How a recorded day was instead, as far as it is said: what is not said stays as it was.
public struct AttendanceCorrection: Hashable, Sendable {
    /// nil: nobody knows how the day was; nothing stands in its place.
    public var outcome: AttendanceOutcome?
    public var from: TimeOfDay?
    public var to: TimeOfDay?
    public var breakMinutes: Minutes?
    public var penaltyMinutes: Minutes?
    public var note: String
    public var isSensitive: Bool
    public var reason: String

    public init(
        outcome: AttendanceOutcome?, from: TimeOfDay? = nil, to: TimeOfDay? = nil, breakMinutes: Minutes? = nil,
        penaltyMinutes: Minutes? = nil, note: String = "", isSensitive: Bool = false, reason: String
    ) {
        self.outcome = outcome
        self.from = from
        self.to = to
        self.breakMinutes = breakMinutes
        self.penaltyMinutes = penaltyMinutes
        self.note = note
        self.isSensitive = isSensitive
        self.reason = reason
    }
}

/// What became of a correction.
public struct CorrectedAttendance: Sendable {
    public let facts: StoreFacts
    public let today: CalendarDay
    public let order: OrderID
    public let client: ClientID
    public let session: SessionID
    public let before: AttendanceRecord
    /// nil: nothing stands in its place.
    public let after: AttendanceRecord?
}

/// Corrects a record: it is reversed with its credit, and a new one is written, in one transaction; all three stay.
public enum AttendanceCorrectionJob {
    /// - Throws: `CycleError`; what stands in the way as one trouble; `overtaken` (D5201) where somebody was first.
    public static func run(
        _ number: Int64, to correction: AttendanceCorrection, in path: String, by requester: Requester,
        time: StoreTime
    ) throws(CycleError) -> CorrectedAttendance {
        let open = try OnState(path, requester, time)
        let found = try OnStore.stored { () throws(StoreError) in try open.store.reversible(number) }
        guard let found else { throw .other(AttendanceTrouble(problems: [.unknownRecord(number)])) }
        try open.consult([found.client], output: "attend correct")
        let entry = entry(correction, of: found)
        let problems = problems(found, correction)
        guard problems.isEmpty else { throw .other(AttendanceTrouble(problems: problems)) }
        let rules = try open.rules()
        var refused: [AttendanceProblem] = []
        let header = open.header(
            entry == nil ? "attend reverse" : "attend correct", requester, reason: correction.reason)
        let written = try OnStore.stored { () throws(StoreError) in
            try open.store.correct(found, to: entry, by: header, clock: open.clock) { facts in
                guard let entry else { return .leave }
                switch AttendanceRecorder.judgement(of: entry, facts, rules) {
                case .record(let new): return .write(new)
                case .same: return .leave
                case .refused(let problems):
                    refused = problems
                    return .leave
                }
            }
        }
        guard refused.isEmpty else { throw .other(AttendanceTrouble(problems: refused)) }
        let after = try written.flatMap { (written) throws(CycleError) in
            try OnStore.stored { () throws(StoreError) in try open.store.reversible(written)?.record }
        }
        return CorrectedAttendance(
            facts: open.facts, today: open.today, order: found.order, client: found.client, session: found.session,
            before: found.record, after: after)
    }

    private static func problems(
        _ found: ReversedAttendance, _ correction: AttendanceCorrection
    ) -> [AttendanceProblem] {
        var problems: [AttendanceProblem] = []
        if found.isReversed { problems.append(.isReversed(found.record.number)) }
        if !AttendanceJudge.hasText(correction.reason) { problems.append(.noReason) }
        // Days of detention hang on the hours of an order that has ended.
        if OrderJudge.ended.contains(found.state), found.record.creditMinutes > 0 {
            problems.append(.endedOrder(found.order, found.state))
        }
        if let warning = found.warning { problems.append(.warned(found.order, number: warning)) }
        if found.record.isSensitive, !correction.isSensitive, correction.outcome != nil {
            problems.append(.staysSensitive)
        }
        return problems
    }

    private static func entry(
        _ correction: AttendanceCorrection, of found: ReversedAttendance
    ) -> AttendanceEntry? {
        guard let outcome = correction.outcome else { return nil }
        let (isThere, record) = (outcome.isAttended, found.record)
        return AttendanceEntry(
            client: found.client, order: found.order, session: found.session, outcome: outcome,
            from: correction.from ?? (isThere ? record.from : nil), to: correction.to ?? (isThere ? record.to : nil),
            breakMinutes: correction.breakMinutes ?? (isThere ? record.breakMinutes : nil),
            penaltyMinutes: correction.penaltyMinutes ?? (outcome == record.outcome ? record.penaltyMinutes : 0),
            note: correction.note, isSensitive: correction.isSensitive,
            unplannedReason: found.isUnplanned ? correction.reason : nil, reason: correction.reason)
    }
}
