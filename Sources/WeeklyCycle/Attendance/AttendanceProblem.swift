public import PlacementDomain

/// What became of one record of an upload.
///
/// - Source: domain.md, section 5 (bulk).
public enum AttendanceResult: String, CaseIterable, Hashable, Sendable {
    case recorded = "OK"
    case notFound = "NOT_FOUND"
    case conflict = "CONFLICT"
    case invalid = "INVALID"
    /// It stood there just so already.
    case duplicate = "DUPLICATE"
}

/// Why a day cannot be recorded as somebody says it was, or a record not be reversed.
public enum AttendanceProblem: Hashable, Sendable {
    /// No such client or order, with the ids that look most like it (D5405); no such series (D5406).
    case unknownClient(String, nearest: [String])
    case unknownSession(SessionID)
    /// No day of its series (D5407).
    case notADay(SessionID)
    /// Before the sentence was final (D5408), or not come yet (D5409).
    case beforeFinal(CalendarDay)
    case inFuture(Moment, now: Moment)
    /// The project was not approved on that day (D5410), nothing was held (D5411).
    case notApproved(ProjectID)
    case notHeld(SessionID)
    /// Nobody booked it, and nobody says why somebody came (D5412).
    case notBooked(SessionID)
    /// The order does not run on that day (D5413).
    case orderState(OrderID, Order.State)
    /// Times: missing (D5414), backwards (D5415), too far from the sitting (D5416), of somebody who was not there (D5417).
    case timesMissing
    case timesBackwards
    case outsideSitting(TimeOfDay, TimeOfDay)
    case timesOfAbsence(AttendanceOutcome)
    /// Longer than the day's break, or shorter without a reason (D5418).
    case otherBreak(Minutes)
    /// Break and penalty are longer than he was there (D5419).
    case tooShort
    /// The sender reckoned otherwise (D5420).
    case otherCredit(Minutes)
    /// He was somewhere else at that time (D5421), or detained (D5422).
    case overlaps(CalendarDay)
    case detained(CalendarDay)
    /// It is recorded already, and otherwise (D5423).
    case recordedOtherwise(AttendanceRecord)
    /// What was marked stays marked (D5424); a note is too long (D5425).
    case staysSensitive
    case noteTooLong
    /// After the last lawful day, without a reason (D5426).
    case afterTerm(CalendarDay)
    /// Not in use here (D5427), or nothing that a partner decides (D5428).
    case outcomeOff(AttendanceOutcome)
    case notForPartners(AttendanceOutcome)
    /// A reason is asked for (D5429).
    case noReason
    /// Minutes are withheld for poor work alone (D5430).
    case otherPenalty(AttendanceOutcome)
    /// Of several orders, or of none, it is not said which (D5431).
    case whichOrder(ClientID, [OrderID])
    /// There is no such record (D5432), or it was reversed (D5433).
    case unknownRecord(Int64)
    case isReversed(Int64)
    /// Its hours are those of an order that has ended (D5434), or a warning rests on it (D5435).
    case endedOrder(OrderID, Order.State)
    case warned(OrderID, number: Int)

    /// What its record is answered with.
    public var result: AttendanceResult {
        switch self {
        case .unknownClient, .unknownSession, .unknownRecord: .notFound
        case .orderState, .overlaps, .detained, .recordedOtherwise, .isReversed, .endedOrder, .warned: .conflict
        default: .invalid
        }
    }

    public var code: String {
        switch self {
        case .unknownClient: "D5405"
        case .unknownSession: "D5406"
        case .notADay: "D5407"
        case .beforeFinal: "D5408"
        case .inFuture: "D5409"
        case .notApproved: "D5410"
        case .notHeld: "D5411"
        case .notBooked: "D5412"
        case .orderState: "D5413"
        case .timesMissing: "D5414"
        case .timesBackwards: "D5415"
        case .outsideSitting: "D5416"
        case .timesOfAbsence: "D5417"
        case .otherBreak: "D5418"
        case .tooShort: "D5419"
        case .otherCredit: "D5420"
        case .overlaps: "D5421"
        case .detained: "D5422"
        case .recordedOtherwise: "D5423"
        case .staysSensitive: "D5424"
        case .noteTooLong: "D5425"
        case .afterTerm: "D5426"
        case .outcomeOff: "D5427"
        case .notForPartners: "D5428"
        case .noReason: "D5429"
        case .otherPenalty: "D5430"
        case .whichOrder: "D5431"
        case .unknownRecord: "D5432"
        case .isReversed: "D5433"
        case .endedOrder: "D5434"
        case .warned: "D5435"
        }
    }
}

extension AttendanceResult {
    /// Of all problems of one record: what is not there goes before what is wrong, that before what somebody decides.
    static func of(_ problems: [AttendanceProblem]) -> AttendanceResult {
        let results = Set(problems.map(\.result))
        return [.notFound, .invalid, .conflict].first { results.contains($0) } ?? .recorded
    }
}

/// All that stands in the way of one record that somebody typed.
public struct AttendanceTrouble: Trouble, Hashable {
    /// At least one.
    public var problems: [AttendanceProblem]

    public func report(in words: Wording) -> TroubleReport {
        .inTheWay(
            problems.map { $0.finding(file: "", line: 0) }, nothing: Said("vastgelegd", "recorded"), in: words)
    }
}

extension AttendanceProblem {
    func finding(file: String, line: Int) -> Finding {
        Finding(code: code, severity: .error, file: file, line: line, cause: cause, remedy: remedy)
    }
}
