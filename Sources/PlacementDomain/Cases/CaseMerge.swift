/// What was last seen of a field of a case.
package enum CaseSeen: Hashable, Sendable {
    case never
    /// nil: the case had no value.
    case value(String?)
}

/// What becomes of one field where a case is read.
package enum CaseVerdict: String, Hashable, Sendable {
    /// Both sides say the same, or what the case says is of no use here.
    case nothing
    /// The case's value is taken over.
    case take
    /// The office's value is still to reach the case.
    case send
    /// Somebody decides: one value was changed on the side that does not own it.
    case conflict
}

extension CaseField {
    /// Compares what was seen, what the office has and what the case says now.
    ///
    /// - Parameters:
    ///   - master: who owns the field, with the intake taken into account (`CaseMaster.owner`).
    ///   - seen: the value at the last time that both sides were told apart.
    ///   - ours: nil: the office has no value.
    ///   - theirs: nil: the case has no value.
    package func verdict(master: CaseMaster.Owner, seen: CaseSeen, ours: String?, theirs: String?) -> CaseVerdict {
        if ours == theirs { return .nothing }
        switch (master, seen) {
        case (.caseSystem, .never): return .take
        case (.caseSystem, .value(let before)):
            return theirs != before && ours == before ? .take : .conflict
        case (.office, .never):
            if theirs == nil { return .send }
            return ours == nil ? (isTakenOnce ? .take : .nothing) : .conflict
        case (.office, .value(let before)):
            if theirs == before { return .send }
            return ours == nil && !isTakenOnce ? .nothing : .conflict
        }
    }

    /// Fields of the office that a case may have a value of from before it worked with the office.
    private var isTakenOnce: Bool { [.workedMinutes, .matchingWeighedOn, .availability, .limitations].contains(self) }
}

extension CaseMaster {
    /// Who owns a field now.
    package enum Owner: Hashable, Sendable { case caseSystem, office }

    /// - Parameter hasIntake: whether the intake has been.
    package func owner(hasIntake: Bool) -> Owner {
        switch self {
        case .caseSystem: .caseSystem
        case .caseUntilIntake: hasIntake ? .office : .caseSystem
        case .caseOnce, .office: .office
        }
    }
}

/// A field of which both sides say something else, and somebody decides.
package struct CaseConflict: Hashable, Sendable {
    /// A `CaseField`, or `closed`: the case was closed while the office still works on it.
    package var field: String
    package var base: String?
    package var ours: String?
    package var theirs: String?

    package init(field: String, base: String?, ours: String?, theirs: String?) {
        self.field = field
        self.base = base
        self.ours = ours
        self.theirs = theirs
    }

    /// The case was closed, and not by a message of ours.
    package static let closed = "closed"
}
