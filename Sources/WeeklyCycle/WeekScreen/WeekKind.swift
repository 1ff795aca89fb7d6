/// The parts of the screen of a week, in order of urgency.
package enum WeekSection: String, CaseIterable, Hashable, Sendable {
    case decide, firstDays, changed, registrations, terms, partners

    /// Its kinds of lines, in order of urgency.
    package var kinds: [WeekKind] { WeekKind.allCases.filter { $0.section == self } }
}

/// What a line of the screen of a week is about, in order of urgency within its part.
package enum WeekKind: String, CaseIterable, Hashable, Sendable {
    /// A publication of which the papers were never written.
    case papers
    /// Published days of an order that does not go on.
    case stopped
    /// A failure on which nobody acted (WARN-01).
    case failure
    /// The term is over, with hours left (PLACE-07).
    case termOver
    /// Reported as impossible, and not returned.
    case impossible
    /// Nothing is left to work, and the order is not complete (PLACE-18).
    case workedUp
    /// Published days beyond what is left.
    case surplus
    /// Hours of a partner that wait for somebody.
    case waitingHours
    /// Nothing is missing, and the order is not ready.
    case ready
    /// What is missing before an order can be planned.
    case incomplete

    /// A place without a signature before its first day (PLACE-05).
    case unsigned
    /// No introduction talk before the first day (PLACE-08).
    case introduction

    /// Somebody must be told.
    case notice
    /// A published day went, or came.
    case takenBack, added
    /// Other from a later day on.
    case later

    /// Published days without a record (PLACE-15).
    case missing

    /// Asked to come, and no reply (WARN-02).
    case noReply
    /// No intake talk (START-02).
    case noIntake
    /// No day of work (START-01).
    case noStart
    /// The term ends soon.
    case termEnds

    /// A project's approval ends, ended, or lapses (PLACE-01, PLACE-12).
    case approvalEnds
    /// A proposed project is to be decided on (PLACE-11).
    case approvalWaits
    /// A visit is due (PLACE-20).
    case visit
    /// Nobody is contact person from a day on (PLACE-02).
    case contactEnds

    package var section: WeekSection {
        switch self {
        case .papers, .stopped, .failure, .termOver, .impossible, .workedUp, .surplus, .waitingHours, .ready,
            .incomplete:
            .decide
        case .unsigned, .introduction: .firstDays
        case .notice, .takenBack, .added, .later: .changed
        case .missing: .registrations
        case .noReply, .noIntake, .noStart, .termEnds: .terms
        case .approvalEnds, .approvalWaits, .visit, .contactEnds: .partners
        }
    }
}
