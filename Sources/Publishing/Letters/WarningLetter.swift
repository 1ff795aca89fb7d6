package import PlacementDomain

/// A warning that was given, as its letter tells it.
package struct GivenWarning: Sendable {
    /// When it was given.
    package var day: CalendarDay
    package var number: Int
    /// How many there may be of this order, this one among them.
    package var most: Int
    /// The working day that it is about, with its times and place.
    package var happenedOn: CalendarDay
    package var from: TimeOfDay
    package var to: TimeOfDay
    package var project: String
    /// A code of the list of outcomes.
    package var outcome: String
    /// Whether the prosecution service decides what follows on a return.
    package var isSentence: Bool
    /// Whether it may decide on detention.
    package var hasDetention: Bool
    /// Whether a court decides what follows (England and Wales).
    package var isForCourt: Bool
    /// By when he can show evidence; nil: the rules name no day.
    package var respondBy: CalendarDay?

    package init(
        day: CalendarDay, number: Int, most: Int, happenedOn: CalendarDay, from: TimeOfDay, to: TimeOfDay,
        project: String, outcome: String, isSentence: Bool, hasDetention: Bool, isForCourt: Bool,
        respondBy: CalendarDay? = nil
    ) {
        self.day = day
        self.number = number
        self.most = most
        self.happenedOn = happenedOn
        self.from = from
        self.to = to
        self.project = project
        self.outcome = outcome
        self.isSentence = isSentence
        self.hasDetention = hasDetention
        self.isForCourt = isForCourt
        self.respondBy = respondBy
    }
}

/// All that the letter of a warning may say: templates read these fields and nothing else (PRIV-02).
///
/// It says what was recorded of one day in the words of its code, and no reason that somebody wrote.
/// - Source: Btul 3:19 and 3:20 (warning, end), Sv 6:3:3 (detention), texts in force on 2026-01-01. Templates state no term
///   or number that is no field here.
struct WarningLetter: Sendable {
    /// In which this article is.
    var language = ""
    /// Whether it only helps to read the letter in another language.
    var isTranslation = false
    let reader: PaperReader
    let warning: GivenWarning

    init(_ warning: GivenWarning, to reader: PaperReader) {
        self.warning = warning
        self.reader = reader
    }

    private static let known: Set = [
        "ABSENT_UNACCEPTABLE", "ABSENT_LATE", "ABSENT_REFUSED_INSTRUCTION", "SENT_HOME_CONDUCT", "WORKED_POORLY",
    ]
}

extension WarningLetter: PaperPart {
    static let fields: [String: @Sendable (WarningLetter) -> Any?] = [
        "language": { $0.language }, "isRightToLeft": { PagePart.rightToLeft.contains($0.language) },
        "isTranslation": { $0.isTranslation }, "isYoung": { $0.reader.isYoung }, "name": { $0.reader.name },
        "unitName": { $0.reader.unit.name }, "unitAddress": { $0.reader.unit.address },
        "telephone": { $0.reader.unit.unbrokenTelephone }, "today": { DayPart($0.reader.today) },
        "caseReference": { $0.reader.caseReference },
        "warnedOn": { DayPart($0.warning.day) }, "happenedOn": { DayPart($0.warning.happenedOn) },
        "from": { "\($0.warning.from)" }, "to": { "\($0.warning.to)" }, "project": { $0.warning.project },
        "wasAbsent": { $0.warning.outcome == "ABSENT_UNACCEPTABLE" },
        "wasLate": { $0.warning.outcome == "ABSENT_LATE" },
        "refusedTask": { $0.warning.outcome == "ABSENT_REFUSED_INSTRUCTION" },
        "wasSentHome": { $0.warning.outcome == "SENT_HOME_CONDUCT" },
        "workedPoorly": { $0.warning.outcome == "WORKED_POORLY" },
        "wasOtherwise": { !known.contains($0.warning.outcome) },
        "isOnlyWarning": { $0.warning.most == 1 },
        "isLastWarning": { $0.warning.most > 1 && $0.warning.number >= $0.warning.most },
        "hasMoreWarnings": { $0.warning.number < $0.warning.most }, "warningNumber": { $0.warning.number },
        "warnings": { $0.warning.most }, "isSentence": { $0.warning.isSentence },
        "hasDetention": { $0.warning.hasDetention }, "isForCourt": { $0.warning.isForCourt },
        "respondBy": { own in own.warning.respondBy.map { DayPart($0) } },
    ]
}
