/// What a person does with the state of an order.
public enum OrderVerb: String, CaseIterable, Hashable, Sendable {
    case ready, suspend, resume, complete, `return`, withdraw, reopen, impossible
}

/// Days of an order that a person notes, or that come with a state; in the order in which they must follow each other.
public enum OrderDay: String, CaseIterable, Hashable, Sendable {
    case invited, intake, weighed, firstWorked, ended
    case medicalOrdered, medicalResult, impossible

    /// As the format calls it.
    public var field: String {
        switch self {
        case .invited: "invitedDate"
        case .intake: "intakeDate"
        case .weighed: "matchingWeighedOn"
        case .firstWorked: "firstWorkedDate"
        case .ended: "endedDate"
        case .medicalOrdered: "medicalCheckOrderedOn"
        case .medicalResult: "medicalCheckResultOn"
        case .impossible: "impossibleReportedOn"
        }
    }
}

extension Order {
    public subscript(day: OrderDay) -> CalendarDay? {
        get {
            switch day {
            case .invited: invitedDate
            case .intake: intakeDate
            case .weighed: matchingWeighedOn
            case .firstWorked: firstWorkedDate
            case .ended: endedDate
            case .medicalOrdered: medicalCheckOrderedOn
            case .medicalResult: medicalCheckResultOn
            case .impossible: impossibleReportedOn
            }
        }
        set {
            switch day {
            case .invited: invitedDate = newValue
            case .intake: intakeDate = newValue
            case .weighed: matchingWeighedOn = newValue
            case .firstWorked: firstWorkedDate = newValue
            case .ended: endedDate = newValue
            case .medicalOrdered: medicalCheckOrderedOn = newValue
            case .medicalResult: medicalCheckResultOn = newValue
            case .impossible: impossibleReportedOn = newValue
            }
        }
    }
}

/// Why an order goes back: the words of the field.
public enum ReturnCode: String, CaseIterable, Hashable, Sendable {
    case notStarted, startedNotFinished, misconduct, impossible
}
