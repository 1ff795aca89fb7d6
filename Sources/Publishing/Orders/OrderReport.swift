package import PlacementDomain

/// Which report it is, and what rules and reckoning say of it.
package struct ReportFacts: Sendable {
    package enum Kind: String, CaseIterable, Sendable { case completion, `return`, impossible }

    package var kind: Kind
    package var termEnd: CalendarDay?
    /// By when it must have gone; nil: no rule says so.
    package var due: CalendarDay?
    package var detention: DetentionReckoning?
    /// Whether days of detention are named by a sentence, whatever their number.
    package var isSentence: Bool
    package var isDeductionTakenOff: Bool
    /// Days in which he can object to detention (WARN-06); nil: the rules name none.
    package var objectionDays: Int?

    package init(
        _ kind: Kind, termEnd: CalendarDay?, due: CalendarDay?, detention: DetentionReckoning?, isSentence: Bool,
        isDeductionTakenOff: Bool, objectionDays: Int?
    ) {
        self.kind = kind
        self.termEnd = termEnd
        self.due = due
        self.detention = detention
        self.isSentence = isSentence
        self.isDeductionTakenOff = isDeductionTakenOff
        self.objectionDays = objectionDays
    }
}

/// All that the draft of a report may say: templates read these fields and nothing else (PRIV-02).
///
/// It has no name: the case reference says whose it is. Nobody sends it but the person who signs it.
/// - Source: Btul 3:15 (completion), 3:13 (impossible), Sv 6:3:3 (return; hours and days), texts in force on 2026-01-01.
struct OrderReport: Sendable {
    /// In which it is.
    var language = ""
    let facts: ReportFacts
    let story: OrderStory
    let unit: OurContact
    let today: CalendarDay

    init(_ facts: ReportFacts, of data: HeldData, on today: CalendarDay) {
        self.facts = facts
        story = data.story
        unit = PaperReader(data, on: today).unit
        self.today = today
    }

    private var kind: ReportFacts.Kind { facts.kind }
    private var hours: OrderHours { story.hours }
    private var words: Wording { Wording(language: language) }

    private func duration(_ minutes: Minutes) -> DurationPart? {
        minutes > .zero ? DurationPart(minutes: minutes.value) : nil
    }
}

extension OrderReport: PaperPart {
    static let fields: [String: @Sendable (OrderReport) -> Any?] =
        head.merging(reckoning) { own, _ in own }.merging(list) { own, _ in own }

    private static let head: [String: @Sendable (OrderReport) -> Any?] = [
        "language": { $0.language }, "isRightToLeft": { PagePart.rightToLeft.contains($0.language) },
        "isCompletion": { $0.kind == .completion }, "isReturn": { $0.kind == .return },
        "isImpossible": { $0.kind == .impossible }, "orderId": { $0.story.order.id.text },
        "caseReference": { $0.story.order.caseReference },
        "unitName": { $0.unit.name }, "unitAddress": { $0.unit.address },
        "telephone": { $0.unit.unbrokenTelephone }, "today": { DayPart($0.today) },
        "due": { own in own.facts.due.map { DayPart($0) } },
        "isJudgment": { $0.story.order.legalFrame == .judgment },
        "isPenalOrder": { $0.story.order.legalFrame == .penalOrder },
        "isJuvenile": { $0.story.order.legalFrame == .juvenile },
        "isOtherFrame": { ![.judgment, .penalOrder, .juvenile].contains($0.story.order.legalFrame) },
        "received": { DayPart($0.story.order.receivedDate) },
        "final": { own in own.story.order.finalDate.map { DayPart($0) } },
        "lastLawfulDay": { own in own.facts.termEnd.map { DayPart($0) } },
        "firstWorked": { own in own.story.firstWorked.map { DayPart($0) } },
        "lastWorked": { own in own.story.lastWorked.map { DayPart($0) } },
        "reportedOn": { own in own.story.order.impossibleReportedOn.map { DayPart($0) } },
        "notStarted": { $0.story.lastWorked == nil && $0.hoursCredited == nil },
    ]

    private var hoursCredited: DurationPart? { duration(hours.credited) }

    private static let reckoning: [String: @Sendable (OrderReport) -> Any?] = [
        "ordered": { DurationPart(minutes: $0.hours.ordered.value) },
        "deducted": { $0.duration($0.hours.deducted) },
        "credited": { DurationPart(minutes: $0.hours.credited.value) },
        "takenOff": { $0.duration($0.hours.corrected) },
        "putOn": { $0.duration(Minutes(-$0.hours.corrected.value)) },
        "left": { DurationPart(minutes: $0.hours.remaining.value) },
        "isSentence": { $0.facts.isSentence },
        "detention": { own in
            own.facts.detention.map {
                ReportDetentionPart(
                    reckoning: $0, formula: $0.formula(own.words), isNet: own.facts.isDeductionTakenOff)
            }
        },
        "objectionDays": { $0.facts.objectionDays },
    ]

    private static let list: [String: @Sendable (OrderReport) -> Any?] = [
        "lines": { own in
            zip(own.hours.lines, own.hours.running).map { ReportLinePart(line: $0, remaining: $1) }
        },
        "ownWarnings": { own in own.story.warnings.map { OwnWarningPart(warning: $0) } },
        "failures": { own in
            own.story.days.filter { $0.record?.isFailure == true }.map { ReportFailurePart(day: $0) }
        },
    ]
}

/// Days of detention, with the reckoning in figures.
struct ReportDetentionPart: PaperPart {
    var reckoning: DetentionReckoning
    var formula: String
    var isNet: Bool

    static let fields: [String: @Sendable (ReportDetentionPart) -> Any?] = [
        "namedDays": { $0.reckoning.days }, "leftDays": { $0.reckoning.left },
        "isOneLeftDay": { $0.reckoning.left == 1 }, "formula": { $0.formula },
        "isNet": { $0.isNet },
    ]
}

/// A line of the ledger.
struct ReportLinePart: PaperPart {
    var line: OrderHours.Line
    var remaining: Int

    private func isKind(_ kinds: OrderHours.Kind...) -> Bool { kinds.contains(line.kind) }

    static let fields: [String: @Sendable (ReportLinePart) -> Any?] = [
        "lineNumber": { Int($0.line.number) }, "day": { DayPart($0.line.day) },
        "minutes": { DurationPart(minutes: $0.line.minutes.value) },
        "remains": { DurationPart(minutes: $0.remaining) },
        "addsToRest": { $0.line.to == .remaining },
        "isOrdered": { $0.isKind(.ordered, .orderedLess) },
        "isDeduction": { $0.isKind(.preTrialDeduction, .deductionLess) },
        "isCredit": { $0.isKind(.credit) }, "isOpening": { $0.isKind(.opening) },
        "isTravelCredit": { $0.isKind(.travelCredit) }, "isCourseCredit": { $0.isKind(.courseCredit) },
        "isCorrection": { $0.isKind(.correction) },
        "reversedLine": { own in own.line.reverses.map { Int($0) } },
        "isReversed": { $0.line.reversedBy != nil },
        "withheld": { own in own.line.withheld > .zero ? DurationPart(minutes: own.line.withheld.value) : nil },
    ]
}

/// A day that was recorded as a failure.
struct ReportFailurePart: PaperPart {
    var day: OrderStory.Day

    private func was(_ outcome: String) -> Bool { day.record?.outcome == outcome }

    static let fields: [String: @Sendable (ReportFailurePart) -> Any?] = [
        "happenedOn": { DayPart($0.day.session.date) }, "wasAbsent": { $0.was("ABSENT_UNACCEPTABLE") },
        "wasLate": { $0.was("ABSENT_LATE") }, "refusedTask": { $0.was("ABSENT_REFUSED_INSTRUCTION") },
        "wasSentHome": { $0.was("SENT_HOME_CONDUCT") }, "workedPoorly": { $0.was("WORKED_POORLY") },
    ]
}
