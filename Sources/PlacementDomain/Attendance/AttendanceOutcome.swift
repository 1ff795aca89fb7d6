/// What became of a day that was booked: the word that is recorded.
///
/// That nothing came in is no outcome: it is the absence of a record.
///
/// - Source: domain.md, section 5.
public enum AttendanceOutcome: String, CaseIterable, Hashable, Sendable {
    case worked = "WORKED"
    case workedPoorly = "WORKED_POORLY"
    /// A failure that somebody found acceptable.
    case workedPoorlyAccepted = "WORKED_POORLY_ACCEPTED"
    /// Counts for two orders.
    case workedConcurrent = "WORKED_CONCURRENT"
    case sentHomeConduct = "SENT_HOME_CONDUCT"
    /// No work, no supervisor, no van, too many people, weather.
    case sentHomeService = "SENT_HOME_SERVICE"
    case absentUnacceptable = "ABSENT_UNACCEPTABLE"
    /// Came too late, and was not admitted.
    case absentLate = "ABSENT_LATE"
    case absentRefusedInstruction = "ABSENT_REFUSED_INSTRUCTION"
    case absentMedical = "ABSENT_MEDICAL"
    case absentWork = "ABSENT_WORK"
    case absentCare = "ABSENT_CARE"
    case absentCourt = "ABSENT_COURT"
    case absentDetained = "ABSENT_DETAINED"
    case absentWarrant = "ABSENT_WARRANT"
    case orderSuspended = "ORDER_SUSPENDED"
    case excusedByJudgement = "EXCUSED_BY_JUDGEMENT"
    /// Cancelled by us before the day began.
    case stoodDown = "STOOD_DOWN"
    case rescheduledByUs = "RESCHEDULED_BY_US"
    case rescheduledByClient = "RESCHEDULED_BY_CLIENT"

    /// Whether he was there: then there are times, and minutes that may count.
    public var isAttended: Bool {
        switch self {
        case .worked, .workedPoorly, .workedPoorlyAccepted, .workedConcurrent, .sentHomeConduct, .sentHomeService: true
        default: false
        }
    }

    /// Whether it may lead to a warning (WARN-01); a person decides.
    public var isFailure: Bool {
        switch self {
        case .workedPoorly, .sentHomeConduct, .absentUnacceptable, .absentLate, .absentRefusedInstruction: true
        default: false
        }
    }

    /// Whether a partner may say so of somebody on his sheet.
    public var isForPartners: Bool {
        switch self {
        case .worked, .workedPoorly, .sentHomeConduct, .sentHomeService, .absentUnacceptable, .absentLate: true
        default: false
        }
    }

    /// Whether the planner has to say why.
    public var needsReason: Bool { self == .excusedByJudgement }

    /// As screens and sheets call it.
    public var name: Said {
        switch self {
        case .worked: Said("gewerkt", "worked")
        case .workedPoorly: Said("slecht gewerkt", "worked poorly")
        case .workedPoorlyAccepted: Said("slecht gewerkt, geaccepteerd", "worked poorly, accepted")
        case .workedConcurrent: Said("gewerkt voor twee zaken", "worked for two orders")
        case .sentHomeConduct: Said("weggestuurd om gedrag", "sent home for conduct")
        case .sentHomeService: Said("naar huis gestuurd door ons", "sent home by us")
        case .absentUnacceptable: Said("niet gekomen", "did not come")
        case .absentLate: Said("te laat, niet toegelaten", "too late, not admitted")
        case .absentRefusedInstruction: Said("opdracht geweigerd", "refused an instruction")
        case .absentMedical: Said("ziek", "ill")
        case .absentWork: Said("afwezig voor werk", "away for work")
        case .absentCare: Said("afwezig voor zorg", "away for care")
        case .absentCourt: Said("afwezig voor de rechtbank", "away for court")
        case .absentDetained: Said("vastgezet", "detained")
        case .absentWarrant: Said("gesignaleerd", "wanted")
        case .orderSuspended: Said("zaak opgeschort", "order suspended")
        case .excusedByJudgement: Said("verontschuldigd", "excused")
        case .stoodDown: Said("vooraf afgezegd door ons", "stood down by us")
        case .rescheduledByUs: Said("verzet door ons", "moved by us")
        case .rescheduledByClient: Said("verzet door de cliënt", "moved by the client")
        }
    }

    /// By its code or its name in either language, however its letters are written; nil: neither.
    public init?(typed text: String) {
        let plain = text.lowercased()
        let found = Self.allCases.first {
            [$0.rawValue.lowercased(), $0.name.dutch, $0.name.english].contains(plain)
        }
        guard let found else { return nil }
        self = found
    }
}

/// Who said how a day was.
public enum AttendanceSource: String, CaseIterable, Hashable, Sendable { case planner, supervisor, partner, `import` }
