public import PlacementDomain

/// Why the state of an order or a placement cannot become what somebody asks for.
public enum StateProblem: Hashable, Sendable {
    /// There is no such order (D5170) or placement (D5181), with the ids that look most like it.
    case unknownOrder(OrderID, nearest: [String])
    case unknownPlacement(PlacementID, nearest: [String])
    /// The verb does not lead on from where the order stands (D5171), or from where the placement does (D5182).
    case orderState(OrderID, Order.State, OrderVerb?, from: [Order.State])
    case placementState(PlacementID, PlacementStanding.State, PlacementVerb, from: [PlacementStanding.State])
    /// Something of what a ready order needs is not known (D5172).
    case missing(OrderID, OrderNeed)
    /// Minutes are left that the verb cannot leave (D5173), or none are and it needs some (D5174).
    case hoursLeft(OrderID, Minutes)
    case noHoursLeft(OrderID)
    /// A reason is asked for (D5175).
    case noReason
    /// No code, or none that is known (D5176); one that is not so (D5177).
    case noReturnCode(typed: String?)
    case otherReturnCode(OrderID, ReturnCode)
    /// The day has not come (D5178).
    case inFuture(NotedDay, CalendarDay, today: CalendarDay)
    /// The day lies before another one (D5179), or another one before it.
    case tooEarly(NotedDay, CalendarDay, than: NotedDay, CalendarDay)
    /// The case system says so, nobody here (D5180).
    case caseSystem(OrderID, OrderVerb)
    /// Another place of the order is kept (D5183).
    case otherKept(PlacementID, OrderID, other: PlacementID)
    /// The order is planned on the strength of that day, which is to be taken out (D5184).
    case neededDay(OrderID, NotedDay)
}

/// A day of an order or a placement, as sentences name it.
public enum NotedDay: Hashable, Sendable {
    case received, decision, signed, introduced, unlocked, ended
    case order(OrderDay)
}

/// What an order lacks before it can be ready.
public enum OrderNeed: Hashable, Sendable {
    case client(ClientFact)
    /// That the matching was weighed (PLACE-16), and the result of the medical check that was asked for (PLACE-19).
    case weighed, medicalResult
}

/// All that stands in the way of one command.
public struct StateTrouble: Trouble, Hashable {
    /// At least one.
    public var problems: [StateProblem]

    public func report(in words: Wording) -> TroubleReport {
        .inTheWay(problems.map(\.finding), nothing: Said("veranderd", "changed"), in: words)
    }
}

extension StateProblem {
    var finding: Finding {
        Finding(code: code, severity: .error, file: subject, cause: cause, remedy: remedy)
    }

    /// What it is about: an id.
    private var subject: String {
        switch self {
        case .unknownOrder(let id, _), .orderState(let id, _, _, _), .missing(let id, _), .hoursLeft(let id, _),
            .noHoursLeft(let id), .otherReturnCode(let id, _), .caseSystem(let id, _), .neededDay(let id, _):
            id.text
        case .unknownPlacement(let id, _), .placementState(let id, _, _, _), .otherKept(let id, _, _): id.text
        case .noReason: "--reason"
        case .noReturnCode: "--code"
        case .inFuture(let day, _, _), .tooEarly(let day, _, _, _): day.option
        }
    }

    public var code: String {
        switch self {
        case .unknownOrder: "D5170"
        case .orderState: "D5171"
        case .missing: "D5172"
        case .hoursLeft: "D5173"
        case .noHoursLeft: "D5174"
        case .noReason: "D5175"
        case .noReturnCode: "D5176"
        case .otherReturnCode: "D5177"
        case .inFuture: "D5178"
        case .tooEarly: "D5179"
        case .caseSystem: "D5180"
        case .unknownPlacement: "D5181"
        case .placementState: "D5182"
        case .otherKept: "D5183"
        case .neededDay: "D5184"
        }
    }
}
