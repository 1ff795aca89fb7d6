/// A field that a case system and an office both know, in the words of the office.
///
/// Its value is a text in one spelling only, so that texts can be compared: see `CaseValue`.
package enum CaseField: String, CaseIterable, Comparable, Sendable {
    // Of the order, by the case system.
    case caseReference, jurisdiction, legalFrame, receivedDate, finalDate, orderedMinutes, deductedMinutes
    case detentionDays, caseTermEnd, unit, stoppedPeriods
    // Of the client, by the case system.
    case clientName, clientHome, clientOrganisation, clientLanguage
    // Read from the case until the intake, and written by the office afterwards.
    case availability, limitations
    // Read once, where the case system has it.
    case matchingWeighedOn
    // By the office.
    case workedMinutes, lastWorkedDate, project, firstDay, warningDate, detentionDaysLeft, plannedEnd

    /// What the text of a field holds.
    package enum Form: Sendable {
        /// A line of text as it is.
        case text
        /// One of a few words, as tables of the format have them.
        case word
        /// ISO 8601: `2026-11-30`.
        case day
        /// ASCII digits without leading zeros, 0 to 1,000,000,000.
        case number
        /// Items by semicolons, in order, none twice.
        case list
    }

    package var form: Form {
        switch self {
        case .caseReference, .clientName, .clientHome, .clientLanguage, .unit, .project: .text
        case .jurisdiction, .legalFrame, .clientOrganisation: .word
        case .receivedDate, .finalDate, .caseTermEnd, .matchingWeighedOn, .lastWorkedDate, .firstDay, .warningDate,
            .plannedEnd:
            .day
        case .orderedMinutes, .deductedMinutes, .detentionDays, .workedMinutes, .detentionDaysLeft: .number
        case .stoppedPeriods, .availability, .limitations: .list
        }
    }

    /// Who says what stands in it, unless the mapping of an office says otherwise.
    package var master: CaseMaster {
        switch self {
        case .availability, .limitations: .caseUntilIntake
        case .matchingWeighedOn: .caseOnce
        case .workedMinutes, .lastWorkedDate, .project, .firstDay, .warningDate, .detentionDaysLeft, .plannedEnd:
            .office
        default: .caseSystem
        }
    }

    /// Whether it is of the person, and so the same in each of his cases.
    package var isOfClient: Bool {
        [.clientName, .clientHome, .clientOrganisation, .clientLanguage, .availability, .limitations].contains(self)
    }

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// Who says what stands in a field of a case.
package enum CaseMaster: String, CaseIterable, Sendable {
    case caseSystem
    /// The case until the day of intake, the office from then on.
    case caseUntilIntake
    /// The case the first time that it is read with a value; the office from then on.
    case caseOnce
    case office
}

/// The status of a case, in the order of its life.
package enum CaseStatus: String, CaseIterable, Sendable {
    case received, intake, placed, working, suspended, impossible
    /// The end: the case is closed by it.
    case closed
}

/// How a case ended.
package enum CaseEnding: String, CaseIterable, Sendable {
    case completed, returnedNotStarted, returnedNotFinished, returnedImpossible
}
