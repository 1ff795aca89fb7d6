/// One community-service sentence (or agreement) of a client.
public struct Order: Hashable, Sendable {
    public var id: OrderID
    /// Index into `Instance.clients`.
    public var client: Int
    public var caseReference: String
    public var version: String
    public var jurisdiction: String
    public var legalFrame: LegalFrame
    public var receivedDate: CalendarDay
    /// The day the judgment or penal order became final; needed in criminal frames.
    public var finalDate: CalendarDay?
    public var invitedDate: CalendarDay?
    public var intakeDate: CalendarDay?
    public var matchingWeighedOn: CalendarDay?
    public var firstWorkedDate: CalendarDay?
    public var endedDate: CalendarDay?
    public var orderedMinutes: Minutes
    public var deductedMinutes: Minutes
    public var creditedMinutes: Minutes
    public var detentionDays: Int?
    public var caseTermEnd: CalendarDay?
    public var agreedTermEnd: CalendarDay?
    public var earliestDay: CalendarDay?
    /// The day on which he agreed to less notice than DAYS-06 asks.
    public var shortNoticeConsent: CalendarDay?
    public var travelCreditAllowed: Bool
    public var eteMinutesCredited: Minutes
    public var medicalCheckOrderedOn: CalendarDay?
    public var medicalCheckResultOn: CalendarDay?
    public var state: State
    public var impossibleReportedOn: CalendarDay?
    public var returnReason: String?
    /// Index into `Instance.units`: the unit that owns the order; nil: not said.
    public var unit: Int?
    /// Line of `orders.csv`; 0 where the value was not read from a file.
    public var line: Int

    public enum State: String, CaseIterable, Hashable, Sendable {
        case received, intake, ready, placed, working, suspended, completed, returned, withdrawn
    }

    public init(
        id: OrderID, client: Int, caseReference: String = "", version: String = "1", jurisdiction: String = "NL",
        legalFrame: LegalFrame, receivedDate: CalendarDay, finalDate: CalendarDay?, invitedDate: CalendarDay? = nil,
        intakeDate: CalendarDay? = nil, matchingWeighedOn: CalendarDay? = nil, firstWorkedDate: CalendarDay? = nil,
        endedDate: CalendarDay? = nil, orderedMinutes: Minutes, deductedMinutes: Minutes = 0,
        creditedMinutes: Minutes = 0, detentionDays: Int? = nil, caseTermEnd: CalendarDay? = nil,
        agreedTermEnd: CalendarDay? = nil, earliestDay: CalendarDay? = nil, shortNoticeConsent: CalendarDay? = nil,
        travelCreditAllowed: Bool = false, eteMinutesCredited: Minutes = 0, medicalCheckOrderedOn: CalendarDay? = nil,
        medicalCheckResultOn: CalendarDay? = nil, state: State, impossibleReportedOn: CalendarDay? = nil,
        returnReason: String? = nil, unit: Int? = nil, line: Int = 0
    ) {
        self.id = id
        self.client = client
        self.caseReference = caseReference
        self.version = version
        self.jurisdiction = jurisdiction
        self.legalFrame = legalFrame
        self.receivedDate = receivedDate
        self.finalDate = finalDate
        self.invitedDate = invitedDate
        self.intakeDate = intakeDate
        self.matchingWeighedOn = matchingWeighedOn
        self.firstWorkedDate = firstWorkedDate
        self.endedDate = endedDate
        self.orderedMinutes = orderedMinutes
        self.deductedMinutes = deductedMinutes
        self.creditedMinutes = creditedMinutes
        self.detentionDays = detentionDays
        self.caseTermEnd = caseTermEnd
        self.agreedTermEnd = agreedTermEnd
        self.earliestDay = earliestDay
        self.shortNoticeConsent = shortNoticeConsent
        self.travelCreditAllowed = travelCreditAllowed
        self.eteMinutesCredited = eteMinutesCredited
        self.medicalCheckOrderedOn = medicalCheckOrderedOn
        self.medicalCheckResultOn = medicalCheckResultOn
        self.state = state
        self.impossibleReportedOn = impossibleReportedOn
        self.returnReason = returnReason
        self.unit = unit
        self.line = line
    }
}

/// The legal frame of an order: which rules of `rules.yaml` hold for it.
///
/// `strafbeschikking` is the prosecutor's penal order; the raw value is the code that case systems send.
public enum LegalFrame: String, CaseIterable, Hashable, Sendable {
    case judgment
    case penalOrder = "strafbeschikking"
    case juvenile
    case administrative
    case voluntary
    case unpaidWork
}
