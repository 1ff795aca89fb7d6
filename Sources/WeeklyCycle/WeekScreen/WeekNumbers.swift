package import PlacementDomain

/// A number of the screen of a week: of which rule it is, and what holds where the rules do not say it.
///
/// `fallback` is an assumption everywhere; nil: nothing is told without the rule.
package enum WeekNumber: CaseIterable, Hashable, Sendable {
    /// Days before the first one from which an unsigned place, and a missing talk, are listed.
    case signing, introduction
    /// Working days in which a record of a published day is to come, and in which completion is to be reported.
    case registration, completion
    /// Weeks after which no reply, no intake talk and no day of work are told.
    case reply, intake, start
    /// Weeks before the end from which terms, approvals, visits and contacts are listed.
    case termReminder, approvalReminder, visitReminder, contactReminder
    /// Months in which a proposal is decided on, after which a project that is not fit lapses, and between two visits.
    case decision, lapse, visit

    package var rule: (id: String, name: String, fallback: Int?) {
        switch self {
        case .signing: ("PLACE-05", "daysBefore", 14)
        case .introduction: ("PLACE-08", "daysBefore", 14)
        case .registration: ("PLACE-15", "workingDays", 2)
        case .completion: ("PLACE-18", "workingDays", 5)
        case .reply: ("WARN-02", "weeks", nil)
        case .intake: ("START-02", "weeks", nil)
        case .start: ("START-01", "weeks", nil)
        case .termReminder: ("TERM-05", "weeksBefore", 8)
        case .approvalReminder: ("PLACE-01", "weeksBefore", 8)
        case .visitReminder: ("PLACE-20", "weeksBefore", 4)
        case .contactReminder: ("PLACE-02", "weeksBefore", 4)
        case .decision: ("PLACE-11", "months", 1)
        case .lapse: ("PLACE-12", "months", 1)
        case .visit: ("PLACE-20", "months", 12)
        }
    }
}

/// The numbers of the screen of a week, each looked up once for a jurisdiction and frame.
package struct WeekNumbers: Sendable {
    private struct Key: Hashable {
        var jurisdiction: String
        var frame: LegalFrame
    }

    private let today: CalendarDay
    private let rules: RuleBook
    private let known: [Key: [WeekNumber: Int]]

    /// - Parameter jurisdictions: of whatever is asked about.
    package init(_ rules: RuleBook, jurisdictions: some Sequence<String>, today: CalendarDay) {
        var known: [Key: [WeekNumber: Int]] = [:]
        for jurisdiction in Set(jurisdictions) {
            for frame in LegalFrame.allCases {
                let key = Key(jurisdiction: jurisdiction, frame: frame)
                known[key] = WeekNumbers.numbers(rules, jurisdiction, frame, today)
            }
        }
        (self.rules, self.today, self.known) = (rules, today, known)
    }

    private static func numbers(
        _ rules: RuleBook, _ jurisdiction: String, _ frame: LegalFrame, _ today: CalendarDay
    ) -> [WeekNumber: Int] {
        var numbers: [WeekNumber: Int] = [:]
        for number in WeekNumber.allCases {
            let (id, name, fallback) = number.rule
            numbers[number] =
                rules.number(id, name, jurisdiction: jurisdiction, frame: frame, on: today) ?? fallback
        }
        return numbers
    }

    /// nil: the rules set none, and nothing is told.
    package func callAsFunction(_ number: WeekNumber, _ jurisdiction: String, _ frame: LegalFrame) -> Int? {
        let key = Key(jurisdiction: jurisdiction, frame: frame)
        return (known[key] ?? WeekNumbers.numbers(rules, jurisdiction, frame, today))[number]
    }

    func callAsFunction(_ number: WeekNumber, of order: Order) -> Int? {
        self(number, order.jurisdiction, order.legalFrame)
    }

    /// Of what belongs to no order; the frame of most orders stands for it.
    func callAsFunction(_ number: WeekNumber, in jurisdiction: String) -> Int? { self(number, jurisdiction, .judgment) }
}
